/** Sums over some people, and ratios that are missing where there is nothing to divide by. */
export function sumOver(values: ArrayLike<number>, rows: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += values[rows[i]];
  return sum;
}

/** A ratio, or nothing where there is nothing to divide by: a missing value is no zero. */
export const ratioOf = (numerator: number, denominator: number): number | null =>
  denominator > 0 ? numerator / denominator : null;
