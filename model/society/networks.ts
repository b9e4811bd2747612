/**
 * Measures of a layer of ties: mean degree, local clustering, assortment, giant component.
 *
 * Sources: Watts & Strogatz 1998 (local clustering); Newman 2003 (assortativity of levels).
 */
import type { GroupTies, StoredTies, TieLayer } from './society.js';

/** The ties of a person in a stored layer. */
export function degreeOf(ties: StoredTies, row: number): number {
  return ties.starts[row + 1] - ties.starts[row];
}

/** A group layer written out as stored ties (for measures and tests on small societies). */
export function storeGroups(layer: GroupTies, people: number): StoredTies {
  const starts = new Int32Array(people + 1);
  const sizeOf = (g: number) => layer.starts[g + 1] - layer.starts[g];
  for (let row = 0; row < people; row++) {
    const g = layer.groupOf[row];
    starts[row + 1] = starts[row] + (g < 0 ? 0 : sizeOf(g) - 1);
  }
  const targets = new Int32Array(starts[people]);
  for (let row = 0; row < people; row++) {
    const g = layer.groupOf[row];
    if (g < 0) continue;
    let at = starts[row];
    for (let k = layer.starts[g]; k < layer.starts[g + 1]; k++) {
      if (layer.members[k] !== row) targets[at++] = layer.members[k];
    }
    targets.subarray(starts[row], at).sort();
  }
  return { kind: 'stored', starts, targets };
}

/** Mean number of ties over the given rows (default: over all persons); 0 without rows. */
export function meanDegree(layer: TieLayer, people: number, rows?: ArrayLike<number>): number {
  const count = rows ? rows.length : people;
  if (count === 0) return 0;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const row = rows ? rows[k] : k;
    if (layer.kind === 'stored') sum += degreeOf(layer, row);
    else if (layer.groupOf[row] >= 0) {
      const g = layer.groupOf[row];
      sum += layer.starts[g + 1] - layer.starts[g] - 1;
    }
  }
  return sum / count;
}

/**
 * Mean local clustering: over persons with at least two ties, the share of pairs of their ties
 * that are tied themselves. 0 where nobody has two ties. Stored layers only.
 */
export function meanClustering(ties: StoredTies): number {
  const people = ties.starts.length - 1;
  const marked = new Int32Array(people).fill(-1);
  let sum = 0;
  let count = 0;
  for (let row = 0; row < people; row++) {
    const from = ties.starts[row];
    const to = ties.starts[row + 1];
    const degree = to - from;
    if (degree < 2) continue;
    for (let k = from; k < to; k++) marked[ties.targets[k]] = row;
    let linked = 0;
    for (let k = from; k < to; k++) {
      const other = ties.targets[k];
      for (let j = ties.starts[other]; j < ties.starts[other + 1]; j++) {
        if (marked[ties.targets[j]] === row) linked++;
      }
    }
    // Every tie between two of them was counted from both sides.
    sum += linked / (degree * (degree - 1));
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/**
 * Assortment of a level over ties: (p_same − p_chance) ÷ (1 − p_chance), where p_chance is the
 * sum of squared shares of tie ends. 1 where all ties join likes; 0 without ties or contrast.
 */
export function measureAssortment(ties: StoredTies, levels: ArrayLike<number>): number {
  const ends = new Float64Array(256);
  let same = 0;
  const people = ties.starts.length - 1;
  for (let row = 0; row < people; row++) {
    const own = levels[row];
    ends[own] += degreeOf(ties, row);
    for (let k = ties.starts[row]; k < ties.starts[row + 1]; k++) {
      if (levels[ties.targets[k]] === own) same++;
    }
  }
  const all = ties.targets.length;
  if (all === 0) return 0;
  let chance = 0;
  for (const end of ends) chance += (end / all) * (end / all);
  return chance >= 1 ? 0 : (same / all - chance) / (1 - chance);
}

/** Persons in the largest connected component. */
export function measureGiant(ties: StoredTies): number {
  const people = ties.starts.length - 1;
  const parent = Int32Array.from({ length: people }, (_, row) => row);
  const find = (row: number) => {
    let top = row;
    while (parent[top] !== top) {
      parent[top] = parent[parent[top]];
      top = parent[top];
    }
    return top;
  };
  for (let row = 0; row < people; row++) {
    for (let k = ties.starts[row]; k < ties.starts[row + 1]; k++) {
      const a = find(row);
      const b = find(ties.targets[k]);
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const sizes = new Int32Array(people);
  let largest = 0;
  for (let row = 0; row < people; row++) {
    const top = find(row);
    largest = Math.max(largest, ++sizes[top]);
  }
  return largest;
}
