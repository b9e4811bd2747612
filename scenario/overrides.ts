/** Turns `--set path=value` into a last layer over a merged scenario. */
import { isListAt, type JsonSchema, keysAt, listNames, schemaAt } from './json-schema.js';
import { nearestOf } from './nearest.js';
import { parseText } from './parse.js';
import { problem } from './problems.js';
import { childOf, type Entry, namesIn, type Tree } from './tree.js';
import type { Origin, Problem } from './types.js';

/** One `--set`; rows of lists are named by their id: `gates.flight.enforcedPer1024`. */
export interface Override {
  readonly path: string;
  readonly value: string;
}

/** The file that problems and origins of an override name. */
export const overrideFile = '--set';

/**
 * The tree of one override, or null where its path or value cannot be read.
 *
 * @param index Its position on the command line, from 0; problems show it as the line.
 * @param base The scenario it changes: rows of lists must be there.
 */
export function buildOverride(
  override: Override,
  index: number,
  base: Tree,
  json: JsonSchema,
  problems: Problem[],
): Tree | null {
  const line = index + 1;
  const place: Origin = { file: overrideFile, line, column: 1 };
  const keys = override.path.split('.');
  const wrong = findMissingStep(keys, base, json);
  if (wrong) {
    const { name, names } = wrong;
    const nearest = nearestOf(name, names);
    const values = { path: override.path, name, names: listNames(names), nearest };
    problems.push(problem('E0208', place, values));
    return null;
  }
  const parsed = parseText(override.value, overrideFile);
  const shift = (origin: Origin): Origin => ({
    file: overrideFile,
    line,
    column: origin.column + override.path.length + 1,
  });
  for (const one of parsed.problems) problems.push({ ...one, ...shift(one) });
  if (!parsed.tree) return null;
  return wrap(keys, 0, moveTree(parsed.tree, shift), place, json);
}

/** The first step of a path that names no key of the grammar and no row of the scenario. */
function findMissingStep(
  keys: readonly string[],
  base: Tree,
  json: JsonSchema,
): { readonly name: string; readonly names: string[] } | null {
  let node: Tree | undefined = base;
  for (const [depth, key] of keys.entries()) {
    const above = keys.slice(0, depth);
    if (isListAt(json, above)) {
      const rows: string[] = node?.kind === 'list' ? namesIn(node) : [];
      const row: number = rows.indexOf(key);
      if (row < 0) return { name: key, names: rows };
      node = node && childOf(node, row);
      continue;
    }
    const names = keysAt(json, above);
    const written = node?.kind === 'map' ? [...node.entries.keys()] : [];
    if (names.length > 0 && !names.includes(key) && !written.includes(key)) {
      return { name: key, names: [...new Set([...names, ...written])] };
    }
    if (!schemaAt(json, [...above, key])) return { name: key, names: [] };
    node = node && childOf(node, key);
  }
  return null;
}

function wrap(
  keys: readonly string[],
  depth: number,
  value: Tree,
  place: Origin,
  json: JsonSchema,
): Tree {
  const key = keys[depth];
  if (key === undefined) return value;
  const inside = wrap(keys, depth + 1, value, place, json);
  if (!isListAt(json, keys.slice(0, depth))) {
    return { kind: 'map', origin: place, entries: new Map([[key, entryOf(inside, place)]]) };
  }
  const id: Tree = { kind: 'scalar', origin: place, value: key, inner: null };
  const below = inside.kind === 'map' ? inside.entries : new Map<string, Entry>();
  const row = new Map<string, Entry>([['id', entryOf(id, place)], ...below]);
  return { kind: 'list', origin: place, items: [{ kind: 'map', origin: place, entries: row }] };
}

const entryOf = (node: Tree, keyOrigin: Origin): Entry => ({ keyOrigin, node });

function moveTree(tree: Tree, shift: (origin: Origin) => Origin): Tree {
  const origin = shift(tree.origin);
  if (tree.kind === 'list') {
    return { ...tree, origin, items: tree.items.map((item) => moveTree(item, shift)) };
  }
  if (tree.kind === 'map') {
    const entries = new Map<string, Entry>();
    for (const [key, entry] of tree.entries) {
      const keyOrigin = shift(entry.keyOrigin);
      entries.set(key, { keyOrigin, node: moveTree(entry.node, shift) });
    }
    return { ...tree, origin, entries };
  }
  return { ...tree, origin };
}
