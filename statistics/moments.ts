/**
 * Mean, variance and standard error of a plain sample.
 *
 * Goal: the two-pass forms, accurate when the spread is small against the mean.
 * Non-goal: weights and streaming; a replicate counts once.
 */

/** Arithmetic mean. Throws on an empty sample: a mean of nothing is not a number to report. */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('the mean of no values does not exist');
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/**
 * Unbiased sample variance (divisor n − 1), by the corrected two-pass algorithm
 * (Chan, Golub & LeVeque 1983, American Statistician 37:242). Needs two values.
 */
export function variance(values: ArrayLike<number>): number {
  const count = values.length;
  if (count < 2) throw new RangeError('a variance needs at least two values');
  const centre = mean(values);
  let squares = 0;
  let drift = 0;
  for (let i = 0; i < count; i++) {
    const gap = values[i] - centre;
    squares += gap * gap;
    drift += gap;
  }
  return Math.max(0, squares - (drift * drift) / count) / (count - 1);
}

/** Square root of the unbiased variance. */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values));
}

/** Standard error of the mean: standard deviation ÷ √n. */
export function standardError(values: ArrayLike<number>): number {
  return standardDeviation(values) / Math.sqrt(values.length);
}
