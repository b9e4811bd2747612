/**
 * Intervals of means, and of paired differences between two arms that share their luck.
 *
 * Goal: what RULINGS call a paired t interval; exact behaviour where nothing varies.
 * Non-goal: unpaired comparisons: arms of one comparison are always paired by replicate.
 */
import { mean, standardError } from './moments.js';
import { studentQuantile, twoSidedP } from './student.js';

/** A mean with its interval, in the unit of the values. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided p of «the mean is 0»; 1 where it cannot be told (fewer than two values). */
  readonly p: number;
  readonly count: number;
}

/**
 * t interval of a mean at the given confidence. Under two values the bounds are ±∞ and p is 1; with
 * no spread at all the interval is the mean itself, and p is 1 when that mean is 0 and 0 otherwise.
 */
export function meanInterval(values: ArrayLike<number>, confidence = 0.95): Interval {
  const count = values.length;
  const centre = mean(values);
  if (count < 2) return { mean: centre, low: -Infinity, high: Infinity, p: 1, count };
  const error = standardError(values);
  if (error === 0)
    return { mean: centre, low: centre, high: centre, p: centre === 0 ? 1 : 0, count };
  const half = studentQuantile(0.5 + confidence / 2, count - 1) * error;
  const p = twoSidedP(centre / error, count - 1);
  return { mean: centre, low: centre - half, high: centre + half, p, count };
}

/**
 * Interval of the mean of b − a over pairs (common random numbers: the variance of the difference
 * is 2σ²(1 − ρ); Law 2015, Simulation Modeling and Analysis, section 10.2). Lengths must agree.
 */
export function pairedInterval(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  confidence = 0.95,
): Interval {
  if (a.length !== b.length) throw new RangeError('pairs need as many values on either side');
  const gaps = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) gaps[i] = b[i] - a[i];
  return meanInterval(gaps, confidence);
}
