/**
 * A scenario file as a tree that remembers where every key and value was written, so that a
 * problem can point at it after any merging. It knows nothing of what the keys mean.
 */
import type { Origin } from './types.js';

export type Scalar = string | number | boolean | null;
/** Keys of maps, positions in lists. */
export type Path = readonly (string | number)[];

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly origin: Origin;
  readonly value: Scalar;
  /** Columns between the origin and the first character of the text; null over several lines. */
  readonly inner: number | null;
}

export interface ListTree {
  readonly kind: 'list';
  readonly origin: Origin;
  readonly items: Tree[];
}

export interface MapTree {
  readonly kind: 'map';
  readonly origin: Origin;
  readonly entries: Map<string, Entry>;
}

/** Stands where a value was already reported as wrong: later checks pass over it silently. */
export interface BrokenTree {
  readonly kind: 'broken';
  readonly origin: Origin;
}

export type Tree = ScalarTree | ListTree | MapTree | BrokenTree;

export interface Entry {
  readonly keyOrigin: Origin;
  node: Tree;
}

/** The plain value of a tree; broken parts are left out. */
export function toValue(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(toValue);
  if (tree.kind === 'broken') return undefined;
  const value: Record<string, unknown> = {};
  for (const [key, entry] of tree.entries) {
    if (entry.node.kind !== 'broken') value[key] = toValue(entry.node);
  }
  return value;
}

/** The child of a map or list under that key, or undefined. */
export function childOf(tree: Tree, key: string | number): Tree | undefined {
  if (tree.kind === 'map') return tree.entries.get(String(key))?.node;
  if (tree.kind === 'list') return tree.items[Number(key)];
  return undefined;
}

/** The node at the path, or undefined. */
export function nodeAt(tree: Tree, path: Path): Tree | undefined {
  let node: Tree | undefined = tree;
  for (const key of path) node = node && childOf(node, key);
  return node;
}

/** Where the path was written: its own place, or that of the nearest node above it. */
export function placeOf(tree: Tree, path: Path): Origin {
  let node: Tree = tree;
  let place = tree.origin;
  for (const key of path) {
    const child = childOf(node, key);
    if (!child) break;
    node = child;
    place = child.origin;
  }
  return place;
}

/** Puts a broken mark at the path, which must exist. */
export function breakAt(tree: Tree, path: Path): void {
  const last = path[path.length - 1];
  const parent = last === undefined ? undefined : nodeAt(tree, path.slice(0, -1));
  if (last === undefined || !parent) return;
  const child = childOf(parent, last);
  if (!child) return;
  const broken: BrokenTree = { kind: 'broken', origin: child.origin };
  if (parent.kind === 'map') parent.entries.get(String(last))!.node = broken;
  if (parent.kind === 'list') parent.items[Number(last)] = broken;
}

/** The text of a scalar child, or undefined; used for `id` and `remove` while merging. */
export function scalarIn(tree: Tree, key: string): Scalar | undefined {
  const child = tree.kind === 'map' ? tree.entries.get(key)?.node : undefined;
  return child?.kind === 'scalar' ? child.value : undefined;
}

/** True where every item of a list is a row with an `id` (an empty list is none). */
export function hasIds(list: ListTree): boolean {
  const sound = list.items.filter((item) => item.kind !== 'broken');
  return sound.length > 0 && sound.every((item) => typeof scalarIn(item, 'id') === 'string');
}

/** The name of each item of a list: its `id` where rows have one, else its position. */
export function namesIn(list: ListTree): string[] {
  return list.items.map((item, index) => {
    const id = scalarIn(item, 'id');
    return typeof id === 'string' ? id : String(index);
  });
}

/** Every written leaf by its dotted path, rows of lists by their `id`. */
export function originsOf(tree: Tree): Record<string, Origin> {
  const origins: Record<string, Origin> = {};
  const walk = (node: Tree, path: string): void => {
    const below = (name: string) => (path === '' ? name : `${path}.${name}`);
    if (node.kind === 'map') {
      for (const [key, entry] of node.entries) walk(entry.node, below(key));
    } else if (node.kind === 'list') {
      const names = namesIn(node);
      for (const [index, item] of node.items.entries()) walk(item, below(names[index]!));
    } else if (node.kind === 'scalar') {
      origins[path] = node.origin;
    }
  };
  walk(tree, '');
  return origins;
}
