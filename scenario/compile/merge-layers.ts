/** Several layers of ties as one: every pair once, with the layers it is tied in as bits. */
import type { StoredTies } from '#model/society/society.js';

export interface MergedTies {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly layers: Int32Array;
}

/** Merges layers whose targets ascend within each row; so do those of the result. */
export function mergeLayers(
  all: readonly (readonly [number, StoredTies])[],
  people: number,
): MergedTies {
  return all.reduce<MergedTies>(
    (sum, [bit, ties]) =>
      mergeTwo(
        sum,
        {
          starts: ties.starts,
          targets: ties.targets,
          layers: new Int32Array(ties.targets.length).fill(bit),
        },
        people,
      ),
    { starts: new Int32Array(people + 1), targets: new Int32Array(0), layers: new Int32Array(0) },
  );
}

function mergeTwo(a: MergedTies, b: MergedTies, people: number): MergedTies {
  const starts = new Int32Array(people + 1);
  const targets = new Int32Array(a.targets.length + b.targets.length);
  const layers = new Int32Array(targets.length);
  let at = 0;
  for (let row = 0; row < people; row++) {
    let [i, j] = [a.starts[row], b.starts[row]];
    while (i < a.starts[row + 1] || j < b.starts[row + 1]) {
      const mine = i < a.starts[row + 1] ? a.targets[i] : Infinity;
      const theirs = j < b.starts[row + 1] ? b.targets[j] : Infinity;
      targets[at] = Math.min(mine, theirs);
      layers[at] = (mine <= theirs ? a.layers[i++] : 0) | (theirs <= mine ? b.layers[j++] : 0);
      at += 1;
    }
    starts[row + 1] = at;
  }
  return { starts, targets: targets.slice(0, at), layers: layers.slice(0, at) };
}
