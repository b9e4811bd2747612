/**
 * Problems of a file as a person reads them: place, message, the line itself with a caret under
 * the place, why it matters, what to write instead.
 */
import type { ScenarioFiles } from '#scenario/load.js';
import type { Override } from '#scenario/overrides.js';
import type { Accepted, Problem } from '#scenario/types.js';

/** Lines of the files problems speak of; `--set` values count as a file of their own. */
export class SourceLines {
  private readonly known = new Map<string, readonly string[]>();

  constructor(
    private readonly files: ScenarioFiles,
    overrides: readonly Override[] = [],
  ) {
    this.known.set(
      '--set',
      overrides.map(({ path, value }) => `${path}=${value}`),
    );
  }

  /** The line as it was written, or null where there is none. */
  line(file: string, line: number): string | null {
    let lines = this.known.get(file);
    if (!lines) {
      lines = readLines(this.files, file);
      this.known.set(file, lines);
    }
    return lines[line - 1] ?? null;
  }
}

function readLines(files: ScenarioFiles, file: string): readonly string[] {
  try {
    return files.read(file)?.split(/\r?\n/) ?? [];
  } catch {
    // A file that cannot be read is a problem of its own; its lines are only decoration.
    return [];
  }
}

const widest = 96;

/** Control characters of a hostile file would move the cursor; they are shown as dots. */
const tame = (text: string): string => text.replace(/\t/g, ' ').replace(/\p{Cc}|\p{Cf}/gu, '·');

/** The source line and a caret under the column; a long line is cut around the place. */
export function caret(source: string, line: number, column: number): string {
  const from = column > widest - 16 ? column - 40 : 0;
  const text = tame(source.slice(from, from + widest));
  const head = `  ${line} | `;
  const under = `${' '.repeat(head.length - 2)}| `;
  return `${head}${text}\n${under}${' '.repeat(Math.max(0, column - 1 - from))}^`;
}

/** One problem, with its line where it can be shown. */
export function problemText(one: Problem, lines: SourceLines): string {
  const kind = one.severity === 'lint' ? 'worth a second look' : 'error';
  const at = `${one.file}:${one.line}:${one.column}`;
  const source = lines.line(one.file, one.line);
  const parts = [tame(`${at} ${kind} ${one.code}: ${one.message}`)];
  if (source !== null && source.trim() !== '') parts.push(caret(source, one.line, one.column));
  parts.push(`  why: ${tame(one.why)}`, `  fix: ${tame(one.fix)}`);
  return parts.join('\n');
}

/** All problems, those of a file in the order of the file. */
export function problemsText(problems: readonly Problem[], lines: SourceLines): string {
  return problems.map((one) => problemText(one, lines)).join('\n\n');
}

/** Lint that was accepted, in one line with its reason. */
export function acceptedText({ problem: one, because }: Accepted): string {
  return tame(
    `${one.file}:${one.line}:${one.column} accepted ${one.code}: ${one.message}; ${because}`,
  );
}
