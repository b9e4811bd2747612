/**
 * Corrections for many tests at once: Holm for what is claimed, Benjamini–Hochberg for maps.
 */

function byRising(p: ArrayLike<number>): number[] {
  for (let i = 0; i < p.length; i++) {
    if (!(p[i] >= 0 && p[i] <= 1)) throw new RangeError(`p lies in 0…1, got ${p[i]}`);
  }
  return Array.from({ length: p.length }, (_, i) => i).sort((i, j) => p[i] - p[j] || i - j);
}

/**
 * Adjusted p values that hold the family-wise error (Holm 1979, Scand. J. Stat. 6:65), in the order
 * given. Never below the raw p, never above 1.
 */
export function holm(p: ArrayLike<number>): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  let reached = 0;
  byRising(p).forEach((index, rank) => {
    reached = Math.max(reached, Math.min(1, (p.length - rank) * p[index]));
    adjusted[index] = reached;
  });
  return adjusted;
}

/** Bonferroni's adjusted p values: p × number of tests, at most 1. */
export function bonferroni(p: ArrayLike<number>): number[] {
  return Array.from(p, (value) => Math.min(1, value * p.length));
}

/**
 * Adjusted p values that hold the false discovery rate (Benjamini & Hochberg 1995, J. R. Stat. Soc.
 * B 57:289), in the order given.
 */
export function benjaminiHochberg(p: ArrayLike<number>): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  let reached = 1;
  const order = byRising(p);
  for (let rank = order.length - 1; rank >= 0; rank--) {
    reached = Math.min(reached, (p[order[rank]] * p.length) / (rank + 1));
    adjusted[order[rank]] = reached;
  }
  return adjusted;
}
