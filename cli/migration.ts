/** Brings a file up to date: shows what would change, and writes it whole when asked. */
import { readFileSync } from 'node:fs';
import { files } from '#experiments/open.js';
import { writeWhole } from '#results/atomic.js';
import { loadScenario } from '#scenario/load.js';
import { migrateText, type Rewritten } from '#scenario/migrate.js';
import type { Problem } from '#scenario/types.js';
import { findScenario, scenarioFile } from './names.js';
import { caret } from './problem-text.js';
import { Refusal } from './refusal.js';

export interface MigrationOutcome {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly written: boolean;
  readonly changes: readonly Rewritten[];
  /** What stands in the way of migrating. */
  readonly problems: readonly Problem[];
  /** What `check` says of the migrated text. */
  readonly remaining: readonly Problem[];
  readonly text: string;
}

/** @throws Refusal where the file is not there */
export function migrateFile(asked: string, write: boolean): MigrationOutcome {
  const file = scenarioFile(findScenario(asked));
  const text = files.read(file);
  if (text === null) throw new Refusal(file, 'cannot be read', 'Check the path.');
  const done = migrateText(text, file);
  const changed = done.problems.length === 0 && done.text !== text;
  const over = { read: (path: string) => (path === file ? done.text : files.read(path)) };
  const { problems } = done.problems.length === 0 ? loadScenario(over, file) : { problems: [] };
  const remaining = problems.filter((one) => one.severity === 'error');
  if (changed && write) replace(file, text, done.text);
  return { file, ...done, written: changed && write, remaining };
}

/** Writes only over what was read: a file changed meanwhile is left alone. */
function replace(file: string, before: string, after: string): void {
  let now: string | null = null;
  try {
    now = readFileSync(file, 'utf8');
  } catch {
    now = null;
  }
  if (now !== before) {
    throw new Refusal(
      file,
      'is not in this folder, or changed meanwhile',
      'Copy it here and run again.',
    );
  }
  writeWhole(file, after);
}

const place = (one: Problem): string =>
  `${one.file}:${one.line}:${one.column} ${one.code}: ${one.message}`;

export function migrationText(outcome: MigrationOutcome): string {
  const { file, from, to, written, changes, problems, remaining, text } = outcome;
  if (problems.length > 0) {
    const told = problems.map((one) => {
      const line = (files.read(one.file) ?? '').split('\n')[one.line - 1] ?? '';
      return `${place(one)}\n${caret(line, one.line, one.column)}\n  fix: ${one.fix}`;
    });
    return `${told.join('\n\n')}\n\n${file} cannot be migrated; it was not touched.`;
  }
  if (from === to) return `${file} is of format ${to} already; nothing to do.`;
  const lines = changes.map(({ line, says }) => `  line ${line}: ${says}`);
  const head = `${file}: format ${from} to ${to}, ${changes.length} changes`;
  const after = remaining.map((one) => `  still to mend: ${place(one)}`);
  if (written) return [head, ...lines, ...after, 'written'].join('\n');
  return [
    head,
    ...lines,
    ...after,
    'not written; --write replaces the file. It would read:',
    '',
    text,
  ].join('\n');
}
