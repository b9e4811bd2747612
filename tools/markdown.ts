/** Small pieces of Markdown that the generated pages share. */

/** A cell that cannot break its table. */
const cell = (text: string | number): string =>
  String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table with a head and rows of cells. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)];
}

/** A number as it stands in code: declared ids are hexadecimal. */
export const hexadecimal = (id: number): string => `0x${id.toString(16).padStart(4, '0')}`;

/** A name in code style. */
export const code = (name: string): string => `\`${name}\``;

/** Names in code style, or a dash. */
export const codes = (names: Iterable<string>): string => {
  const all = [...names];
  return all.length === 0 ? '–' : all.map(code).join(', ');
};

/** The whole page, ending in one line break. */
export const page = (lines: readonly string[]): string => `${lines.join('\n').trimEnd()}\n`;

/** Pushes every heading of a text down by some levels. */
export const demoted = (text: string, levels: number): string =>
  text.replaceAll(/^(#+) /gm, (_, marks: string) => `${'#'.repeat(marks.length + levels)} `);
