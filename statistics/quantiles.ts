/**
 * Sample quantiles by linear interpolation between order statistics: type 7 of Hyndman & Fan
 * (1996, American Statistician 50:361), the default of R and NumPy.
 */

/** Quantile at p (0…1) of values already sorted upwards. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) throw new RangeError('a quantile of no values does not exist');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs 0 ≤ p ≤ 1, got ${p}`);
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below];
  const share = place - below;
  return share === 0 ? low : low + share * (sorted[below + 1] - low);
}

/** Quantiles at several p; the values may come in any order and are left as they are. */
export function quantiles(values: ArrayLike<number>, at: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return at.map((p) => quantileOfSorted(sorted, p));
}

/** The middle value. */
export function median(values: ArrayLike<number>): number {
  return quantiles(values, [0.5])[0];
}
