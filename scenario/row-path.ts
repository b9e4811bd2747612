/** Where a row of a list stands, by its id. */
import type { Desk } from './desk.js';
import { type ListTree, namesIn, nodeAt, type Path } from './tree.js';

/** The path of a row of a list by its id; the list itself where it cannot be found. */
export function rowPath(desk: Desk, list: Path, id: string): Path {
  const node = nodeAt(desk.tree, list);
  const index = node?.kind === 'list' ? namesIn(node as ListTree).indexOf(id) : -1;
  return index < 0 ? list : [...list, index];
}
