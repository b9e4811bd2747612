/**
 * Brings the text of an older scenario up to date, key by key at their places: comments, order and
 * spacing stay as they were. Pure; writing is the caller's.
 */
import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar as YamlScalar,
} from 'yaml';
import { type Change, currentFormat, migrationSteps, type Step } from './migration-steps.js';
import { parseText } from './parse.js';
import { problem } from './problems.js';
import { type Scalar, scalarIn } from './tree.js';
import type { Problem } from './types.js';

/** One place that was rewritten. */
export interface Rewritten {
  readonly line: number;
  readonly says: string;
}

export interface Migrated {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Rewritten[];
  /** What stands in the way; then the text is as it was. */
  readonly problems: readonly Problem[];
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The format a file says it is of; a file that says nothing is of the oldest. */
export function formatOf(text: string, file: string): number | null {
  const { tree } = parseText(text, file);
  if (tree?.kind !== 'map') return null;
  const written = scalarIn(tree, 'format');
  if (written === undefined) return tree.entries.has('format') ? null : 0;
  return typeof written === 'number' && Number.isInteger(written) && written >= 0 ? written : null;
}

/** Migrates a text to the present format. Never throws for what a file says. */
export function migrateText(text: string, file: string): Migrated {
  const parsed = parseText(text, file);
  const start = { file, line: 1, column: 1 };
  const stop = (problems: readonly Problem[], from = currentFormat): Migrated => ({
    text,
    from,
    to: from,
    changes: [],
    problems,
  });
  if (!parsed.tree || parsed.problems.length > 0) return stop(parsed.problems);
  const from = formatOf(text, file);
  if (from === null) {
    const values = { name: 'format', given: 'no whole number', expected: `0 to ${currentFormat}` };
    return stop([problem('E0205', start, values)]);
  }
  if (from > currentFormat) {
    return stop([problem('E0108', start, otherFormat(from))], from);
  }
  let now = text;
  const changes: Rewritten[] = [];
  for (const step of migrationSteps.filter((one) => one.from >= from)) {
    const done = takeStep(now, file, step);
    if (done.problems.length > 0) return stop(done.problems, from);
    now = done.text;
    changes.push(...done.changes);
  }
  return { text: now, from, to: currentFormat, changes, problems: [] };
}

/** What the problem of another format speaks of. */
export function otherFormat(given: number): Record<string, string> {
  const older = given < currentFormat;
  return {
    given: String(given),
    current: String(currentFormat),
    age: older ? 'older' : 'newer',
    remedy: older
      ? 'run `glasshouse migrate` on it'
      : 'use a newer Glasshouse; this one cannot know what it says',
  };
}

function takeStep(
  text: string,
  file: string,
  step: Step,
): Pick<Migrated, 'text' | 'changes' | 'problems'> {
  const document = parseDocument(text, { merge: false, uniqueKeys: false });
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const columnOf = (offset: number): number => offset - text.lastIndexOf('\n', offset - 1);
  const splices: Splice[] = [];
  const changes: Rewritten[] = [];
  const problems: Problem[] = [];
  const at = (offset: number) => ({ file, line: lineOf(offset), column: columnOf(offset) });
  for (const change of step.changes) {
    for (const { pair, siblings } of pairsAt(document.contents, change.at.split('.'))) {
      const key = pair.key as YamlScalar;
      const [begins, ends] = key.range!;
      const before = String(key.value);
      if (before !== change.key && siblings.includes(change.key)) {
        const detail = `\`${before}\` is now called \`${change.key}\`, and both stand here`;
        problems.push(problem('E0416', at(begins), { detail }));
        continue;
      }
      const value = changedValue(change, pair);
      if (value === null) {
        const given = `\`${String((pair.value as YamlScalar | null)?.value ?? '')}\``;
        problems.push(
          problem('E0205', at(begins), { name: before, given, expected: change.was ?? 'a value' }),
        );
        continue;
      }
      if (before !== change.key) splices.push({ from: begins, to: ends, text: change.key });
      const written = pair.value as YamlScalar;
      if (value !== undefined && value !== written.value) {
        splices.push({ from: written.range![0], to: written.range![1], text: String(value) });
      } else if (before === change.key) continue;
      changes.push({ line: lineOf(begins), says: sayChange(change, before, written, value) });
    }
  }
  splices.push(...formatSplice(document.contents, step));
  return { text: applySplices(text, splices), changes, problems };
}

function sayChange(
  change: Change,
  before: string,
  written: YamlScalar,
  value: Scalar | undefined,
): string {
  const renamed =
    before === change.key ? `\`${before}\`` : `\`${before}\` is now \`${change.key}\``;
  if (value === undefined || value === written.value) return renamed;
  return `${renamed}: ${String(written.value)} becomes ${String(value)}`;
}

/** The value to write: undefined keeps it as it stands, null cannot be brought over. */
function changedValue(change: Change, pair: Pair): Scalar | null | undefined {
  if (!change.value) return undefined;
  return isScalar(pair.value) ? change.value(pair.value.value as Scalar) : null;
}

interface Found {
  readonly pair: Pair;
  readonly siblings: readonly string[];
}

/** Pairs whose place fits the pattern. */
function pairsAt(node: unknown, path: readonly string[]): Found[] {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  if (isSeq(node)) {
    if (key !== '*') return [];
    return node.items.flatMap((item) => pairsAt(item, rest));
  }
  if (!isMap(node)) return [];
  const siblings = node.items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''));
  return node.items.flatMap((pair, i): Found[] => {
    if (key !== '*' && siblings[i] !== key) return [];
    if (rest.length > 0) return pairsAt(pair.value, rest);
    return isScalar(pair.key) && pair.key.range ? [{ pair, siblings }] : [];
  });
}

/** Writes the format itself: at its place, or as the first line of the first key. */
function formatSplice(node: Node | null, step: Step): Splice[] {
  if (!isMap(node)) return [];
  const own = node.items.find((pair) => isScalar(pair.key) && pair.key.value === 'format');
  if (own && isScalar(own.value)) {
    const [from, to] = own.value.range!;
    return [{ from, to, text: String(step.to) }];
  }
  const first = node.items[0];
  if (!first || !isScalar(first.key)) return [];
  const [from] = first.key.range!;
  return [{ from, to: from, text: `format: ${step.to}${node.flow ? ', ' : '\n'}` }];
}

function applySplices(text: string, splices: readonly Splice[]): string {
  return [...splices]
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, text: piece }) => now.slice(0, from) + piece + now.slice(to), text);
}
