/**
 * Merges a scenario into its parent. Maps merge by key, lists of rows with an `id` by that id,
 * everything else replaces; `remove: true` takes out. Each leaf keeps the place it was written.
 */
import { nearestOf } from './nearest.js';
import { problem } from './problems.js';
import {
  childOf,
  type Entry,
  hasIds,
  type ListTree,
  type MapTree,
  scalarIn,
  type Tree,
} from './tree.js';
import type { Problem } from './types.js';

/** Values that only make sense whole: half of a table or of a listing is none. */
const wholes = new Set(['points', 'listing']);

/** What belongs to one file and is never handed down. */
const ownKeys = ['id', 'title', 'extends', 'format', 'tests'];

/**
 * Writes the `grounds` of each block on the rows below it that say nothing themselves, and takes
 * the blocks out, so that what a file says of its own rows never reaches those of its parent.
 *
 * @param tree One file's tree; changed.
 */
export function spreadGrounds(tree: Tree): void {
  if (tree.kind !== 'map') return;
  const whole = takeGrounds(tree, null);
  for (const key of ['policies', 'routes', 'gates']) spreadOver(childOf(tree, key), whole);
  for (const key of ['propagation', 'channels', 'recourse']) {
    const block = childOf(tree, key);
    if (block?.kind === 'map') spreadOver(block, takeGrounds(block, whole));
  }
  const ledgers = childOf(tree, 'ledgers');
  if (ledgers?.kind !== 'map') return;
  const common = takeGrounds(ledgers, whole);
  for (const { node } of ledgers.entries.values()) {
    if (node.kind !== 'map') continue;
    const own = takeGrounds(node, common);
    spreadOver(childOf(node, 'rules'), own);
    spreadOver(childOf(node, 'attributes'), own);
  }
}

function takeGrounds(map: MapTree, above: Tree | null): Tree | null {
  const own = map.entries.get('grounds')?.node ?? null;
  map.entries.delete('grounds');
  return own ?? above;
}

function spreadOver(rows: Tree | undefined, grounds: Tree | null): void {
  if (!rows || !grounds) return;
  const children =
    rows.kind === 'list'
      ? rows.items
      : rows.kind === 'map'
        ? [...rows.entries.values()].map((entry) => entry.node)
        : [];
  for (const row of children) {
    if (row.kind !== 'map' || scalarIn(row, 'remove') === true) continue;
    for (const key of ['status', 'because']) {
      if (row.entries.has(key)) continue;
      // Grounds that were reported as wrong make the rows silent, not incomplete.
      const node = grounds.kind === 'broken' ? grounds : childOf(grounds, key);
      if (node) row.entries.set(key, { keyOrigin: node.origin, node });
    }
  }
}

/**
 * The child laid over its parent; neither is changed.
 *
 * @param parent What is extended, or an empty map for a scenario without parent.
 */
export function mergeScenario(parent: Tree, child: Tree, problems: Problem[]): Tree {
  if (parent.kind !== 'map' || child.kind !== 'map') return child;
  const entries = new Map(parent.entries);
  for (const key of ownKeys) entries.delete(key);
  return mergeMaps({ ...parent, entries }, child, problems);
}

function mergeNodes(parent: Tree, child: Tree, problems: Problem[]): Tree {
  if (parent.kind === 'map' && child.kind === 'map') return mergeMaps(parent, child, problems);
  if (parent.kind === 'list' && child.kind === 'list') {
    const byId = hasIds(child) && (hasIds(parent) || parent.items.length === 0);
    if (byId) return mergeRows(parent, child, problems);
  }
  return settle(child, problems);
}

/** A subtree that has no counterpart: whatever it would take out is not there. */
function settle(child: Tree, problems: Problem[]): Tree {
  if (child.kind === 'map') {
    return mergeMaps({ ...child, entries: new Map() }, child, problems);
  }
  if (child.kind === 'list' && hasIds(child)) {
    return mergeRows({ ...child, items: [] }, child, problems);
  }
  return child;
}

function mergeMaps(parent: MapTree, child: MapTree, problems: Problem[]): MapTree {
  const entries = new Map<string, Entry>(parent.entries);
  for (const [key, entry] of child.entries) {
    const before = entries.get(key);
    if (scalarIn(entry.node, 'remove') === true) {
      if (!before) {
        const nearest = nearestOf(key, [...parent.entries.keys()]);
        problems.push(problem('E0303', entry.keyOrigin, { name: key, nearest }));
      }
      entries.delete(key);
      continue;
    }
    const node =
      before && !wholes.has(key)
        ? mergeNodes(before.node, entry.node, problems)
        : settle(entry.node, problems);
    entries.set(key, { keyOrigin: entry.keyOrigin, node });
  }
  return { kind: 'map', origin: child.origin, entries };
}

function mergeRows(parent: ListTree, child: ListTree, problems: Problem[]): ListTree {
  const items = [...parent.items];
  const idOf = (row: Tree) => scalarIn(row, 'id');
  for (const row of child.items) {
    const index = items.findIndex((item) => item.kind === 'map' && idOf(item) === idOf(row));
    const before = index < 0 || row.kind === 'broken' ? undefined : items[index];
    if (scalarIn(row, 'remove') === true) {
      if (before) items.splice(index, 1);
      else problems.push(missingRow(row, parent));
    } else if (before) {
      items[index] = mergeNodes(before, row, problems);
    } else {
      items.push(settle(row, problems));
    }
  }
  return { kind: 'list', origin: child.origin, items };
}

function missingRow(row: Tree, parent: ListTree): Problem {
  const id = String(scalarIn(row, 'id'));
  const ids = parent.items.map((item) => String(scalarIn(item, 'id') ?? ''));
  const place = childOf(row, 'id')?.origin ?? row.origin;
  return problem('E0303', place, { name: id, nearest: nearestOf(id, ids) });
}
