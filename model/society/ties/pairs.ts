/** Pairs of persons while a layer is drawn, and their form as sorted, symmetric sparse rows. */
import type { StoredTies } from '../society.js';

/** A list of pairs that grows; order and direction do not matter, doubles are dropped later. */
export class Pairs {
  private a = new Int32Array(1024);
  private b = new Int32Array(1024);
  count = 0;

  add(one: number, other: number): void {
    if (this.count === this.a.length) {
      const grow = (old: Int32Array) => {
        const larger = new Int32Array(old.length * 2);
        larger.set(old);
        return larger;
      };
      this.a = grow(this.a);
      this.b = grow(this.b);
    }
    this.a[this.count] = one;
    this.b[this.count++] = other;
  }

  /** The layer: symmetric, targets ascending, no self ties, no doubles. */
  toStored(people: number): StoredTies {
    const { a, b, count } = this;
    const starts = new Int32Array(people + 1);
    for (let k = 0; k < count; k++) {
      starts[a[k] + 1]++;
      starts[b[k] + 1]++;
    }
    for (let i = 0; i < people; i++) starts[i + 1] += starts[i];
    const loose = new Int32Array(starts[people]);
    const at = starts.slice(0, people);
    for (let k = 0; k < count; k++) {
      loose[at[a[k]]++] = b[k];
      loose[at[b[k]]++] = a[k];
    }
    // The layer is its own mirror: written out again by target, its rows come sorted.
    at.set(starts.subarray(0, people));
    const sorted = new Int32Array(starts[people]);
    for (let i = 0; i < people; i++) {
      for (let k = starts[i]; k < starts[i + 1]; k++) sorted[at[loose[k]]++] = i;
    }
    return dropDoubles(starts, sorted);
  }
}

function dropDoubles(starts: Int32Array, sorted: Int32Array): StoredTies {
  const people = starts.length - 1;
  const kept = new Int32Array(people + 1);
  let at = 0;
  for (let i = 0; i < people; i++) {
    let last = -1;
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      const target = sorted[k];
      if (target === last || target === i) continue;
      sorted[at++] = target;
      last = target;
    }
    kept[i + 1] = at;
  }
  return { kind: 'stored', starts: kept, targets: sorted.slice(0, at) };
}

/** A layer without ties. */
export function noTies(people: number): StoredTies {
  return { kind: 'stored', starts: new Int32Array(people + 1), targets: new Int32Array(0) };
}
