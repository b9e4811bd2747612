/**
 * Tables for a terminal: a heading, columns as wide as their widest cell, numbers to the right.
 * A cell may hold several lines. The last column is folded where the terminal is narrow.
 */
import { strong } from './printer.js';

export interface ColumnStyle {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

/** Characters of a line: the terminal's own width, or 120 where there is none. */
export const lineWidth = (): number => Math.max(60, process.stdout.columns ?? 120);

const gap = '  ';

/** Cuts a text into lines of at most `width` characters, between words where it can. */
export function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function pad(text: string, width: number, align: ColumnStyle['align']): string {
  return align === 'right' ? text.padStart(width) : text.padEnd(width);
}

/** Lays rows out under their headings; every row has one cell per column. */
export function layTable(
  columns: readonly ColumnStyle[],
  rows: readonly (readonly string[])[],
  width: number = lineWidth(),
): string {
  const all = [columns.map((column) => column.heading), ...rows];
  const split = all.map((row) => row.map((cell) => cell.split('\n')));
  const widths = columns.map((_, at) =>
    Math.max(...split.map((row) => Math.max(...row[at]!.map((line) => line.length)))),
  );
  const last = columns.length - 1;
  const before = widths.slice(0, last).reduce((sum, one) => sum + one + gap.length, 0);
  const room = Math.max(24, width - before);
  if (columns[last]!.align !== 'right') widths[last] = Math.min(widths[last]!, room);
  const lines = split.flatMap((row, index) => {
    const cells = row.map((cell, at) =>
      at === last ? cell.flatMap((line) => fold(line, widths[last]!)) : cell,
    );
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = cells.map((cell, at) => pad(cell[line] ?? '', widths[at]!, columns[at]!.align));
      const text = parts.join(gap).trimEnd();
      return index === 0 ? strong(text) : text;
    });
  });
  return lines.join('\n');
}
