/**
 * Lines of a child, and `--set` values, that say what the parent says already. They are harmless
 * in a run and mislead in an experiment: what was to be varied was not.
 */
import { problem } from './problems.js';
import { childOf, hasIds, namesIn, type Path, type Tree, toValue } from './tree.js';
import type { Problem } from './types.js';

/** Keys that name a row or say on what it rests; repeating them is no change asked for. */
const silent: ReadonlySet<string> = new Set([
  'id',
  'status',
  'because',
  'title',
  'format',
  'extends',
  'tests',
  'accept',
  'tick',
]);
/** Every value of `now` stands in `before` as well; a row that says nothing is no change either. */
function saysNothingNew(before: Tree, now: Tree): boolean {
  if (now.kind === 'map' && before.kind === 'map') {
    const asked = [...now.entries].filter(([name]) => !silent.has(name));
    return asked.every(([name, entry]) => {
      const there = childOf(before, name);
      return there !== undefined && saysNothingNew(there, entry.node);
    });
  }
  return JSON.stringify(toValue(before)) === JSON.stringify(toValue(now));
}

/**
 * Rows, blocks and overrides that say nothing new. A row in which one value is new may repeat the
 * others: it is then easier to read.
 *
 * @param base What the layer is laid over, merged.
 * @param layer One file's tree, or one override's.
 */
export function lintChanges(base: Tree, layer: Tree): Problem[] {
  const found: Problem[] = [];
  const row = (before: Tree, now: Tree, path: Path): void => {
    // A row of grounds alone says on what the parent's value rests here.
    const isGrounds = now.kind === 'map' && [...now.entries.keys()].every((key) => silent.has(key));
    if (now.kind === 'broken' || isGrounds || !saysNothingNew(before, now)) {
      if (path.length === 2 && path[0] === 'ledgers') children(before, now, path);
      return;
    }
    const value = now.kind === 'scalar' ? `\`${String(now.value)}\`` : 'so';
    const name = path.join('.');
    const place = `${before.origin.file}:${before.origin.line}`;
    found.push({ ...problem('L0115', now.origin, { name, given: value, place }), at: name });
  };
  const children = (before: Tree, now: Tree, path: Path): void => {
    if (now.kind === 'map') {
      for (const [name, entry] of now.entries) {
        const there = childOf(before, name);
        if (!there || silent.has(name)) continue;
        const isList = entry.node.kind === 'list' && hasIds(entry.node);
        (isList ? children : row)(there, entry.node, [...path, name]);
      }
    } else if (now.kind === 'list' && before.kind === 'list' && hasIds(now)) {
      const names = namesIn(before);
      for (const [index, name] of namesIn(now).entries()) {
        const at = names.indexOf(name);
        if (at >= 0) row(before.items[at]!, now.items[index]!, [...path, name]);
      }
    }
  };
  if (layer.kind !== 'map') return found;
  for (const [name, entry] of layer.entries) {
    const there = childOf(base, name);
    if (!there || silent.has(name)) continue;
    if (entry.node.kind === 'scalar') row(there, entry.node, [name]);
    else children(there, entry.node, [name]);
  }
  return found;
}
