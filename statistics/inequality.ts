/**
 * How unevenly something is shared: the Gini coefficient and the share of the top.
 */

function sortNonNegative(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) throw new RangeError('inequality among nobody does not exist');
  if (!(sorted[0] >= 0)) throw new RangeError('inequality indices need values of 0 or more');
  return sorted;
}

/**
 * Gini coefficient, Σ(2i − n − 1)·x₍ᵢ₎ ÷ (n Σx) over sorted values (Gini 1912; Sen 1973).
 *
 * As it stands this is the coefficient of the n people at hand and reaches (n − 1)/n at most. As an
 * estimate for a population it is biased low in small samples; `sample: 'estimate'` multiplies by
 * n/(n − 1) (Deltas 2003, Rev. Econ. Stat. 85:226). All zero counts as equal: 0.
 */
export function gini(
  values: ArrayLike<number>,
  sample: 'everyone' | 'estimate' = 'everyone',
): number {
  const sorted = sortNonNegative(values);
  const count = sorted.length;
  let total = 0;
  let ranked = 0;
  for (let i = 0; i < count; i++) {
    total += sorted[i];
    ranked += (2 * i + 1 - count) * sorted[i];
  }
  if (total === 0) return 0;
  const index = ranked / (count * total);
  return sample === 'estimate' && count > 1 ? (index * count) / (count - 1) : index;
}

/**
 * Share of the total held by the richest `part` (0…1) of people; the person on the boundary counts
 * in proportion. A point of the Lorenz curve (Lorenz 1905). 0 when there is nothing to hold.
 */
export function topShare(values: ArrayLike<number>, part: number): number {
  if (!(part >= 0 && part <= 1)) throw new RangeError(`a part lies in 0…1, got ${part}`);
  const sorted = sortNonNegative(values);
  let left = part * sorted.length;
  let held = 0;
  let total = 0;
  for (let i = sorted.length - 1; i >= 0; i--) {
    const counted = Math.max(0, Math.min(1, left));
    held += counted * sorted[i];
    total += sorted[i];
    left -= 1;
  }
  return total === 0 ? 0 : held / total;
}
