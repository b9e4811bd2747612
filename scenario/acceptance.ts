/**
 * Lint that was looked at and is meant: a row of `accept` names its code and place and says why.
 * It is then printed as accepted and no longer as worth a second look.
 */
import { problem } from './problems.js';
import type { AcceptRow } from './schema-accept.js';
import { nodeAt, placeOf, type Tree, toValue } from './tree.js';
import type { Accepted, Problem } from './types.js';

/** True where a row is about the problem: its code, and the place or all places below it. */
function isAbout(row: AcceptRow, one: Problem): boolean {
  if (row.code !== one.code) return false;
  if (row.at === undefined) return true;
  if (row.at.endsWith('*')) return (one.at ?? '').startsWith(row.at.slice(0, -1));
  return row.at === one.at;
}

/**
 * Takes what is accepted out of the lint.
 *
 * @param tree The merged tree; rows of parents hold for their children.
 * @param file The scenario's own file: only its own rows are told when they excuse nothing.
 */
export function acceptLint(
  tree: Tree,
  file: string,
  problems: readonly Problem[],
): { readonly problems: Problem[]; readonly accepted: Accepted[] } {
  const node = nodeAt(tree, ['accept']);
  if (node?.kind !== 'list') return { problems: [...problems], accepted: [] };
  const rows = node.items.flatMap((item, index) =>
    item.kind === 'map' ? [{ row: toValue(item) as AcceptRow, index }] : [],
  );
  const accepted: Accepted[] = [];
  const left: Problem[] = [];
  const used = new Set<number>();
  for (const one of problems) {
    const found = rows.find(({ row }) => isAbout(row, one));
    if (!found) {
      left.push(one);
      continue;
    }
    used.add(found.index);
    accepted.push({ problem: one, because: found.row.because ?? '' });
  }
  for (const { row, index } of rows) {
    const place = placeOf(tree, ['accept', index, 'id']);
    if (used.has(index) || place.file !== file) continue;
    const given = [row.code, row.at].filter(Boolean).join(' at ');
    left.push({ ...problem('L0113', place, { name: row.id, given }), at: `accept.${row.id}` });
  }
  return { problems: left, accepted };
}

/** Rows that do not say what they accept, or why. */
export function problemsOfAcceptance(tree: Tree): Problem[] {
  const node = nodeAt(tree, ['accept']);
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item, index): Problem[] => {
    const row = toValue(item) as Partial<AcceptRow> | undefined;
    // A row without a sound id was told of before.
    if (item.kind !== 'map' || row?.id === undefined) return [];
    const place = placeOf(tree, ['accept', index, 'id']);
    const lacking = (['code', 'because'] as const).filter(
      (key) => row[key] === undefined && !item.entries.has(key),
    );
    return lacking.map((name) => problem('E0206', place, { name, holder: `\`accept.${row.id}\`` }));
  });
}
