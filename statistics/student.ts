/**
 * Student's t distribution: the two-sided p of a statistic and the quantiles intervals are made of
 * (Student 1908, Biometrika 6:1; relation to the incomplete beta function: DLMF 8.17.6, A&S 26.7).
 */
import { bisect, incompleteBeta } from './special-functions.js';

/** P(|T| ≥ |t|) with `freedom` > 0 degrees of freedom; 0 for an infinite t. */
export function twoSidedP(t: number, freedom: number): number {
  if (!(freedom > 0)) throw new RangeError(`degrees of freedom are positive, got ${freedom}`);
  if (Number.isNaN(t)) throw new RangeError('t is not a number');
  if (!Number.isFinite(t)) return 0;
  // Near t = 0 the first form would lose half its digits in ν/(ν + t²); the second is exact there.
  const square = t * t;
  if (square < freedom) return 1 - incompleteBeta(square / (freedom + square), 0.5, freedom / 2);
  return incompleteBeta(freedom / (freedom + square), freedom / 2, 0.5);
}

/** P(T ≤ t). */
export function studentDistribution(t: number, freedom: number): number {
  const tail = 0.5 * twoSidedP(t, freedom);
  return t >= 0 ? 1 - tail : tail;
}

/** The t with P(T ≤ t) = p, 0 < p < 1. */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a quantile needs 0 < p < 1, got ${p}`);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, freedom);
  const tail = 2 * (1 - p);
  let bound = 2;
  while (twoSidedP(bound, freedom) > tail) bound *= 2;
  return bisect((t) => tail - twoSidedP(t, freedom), 0, bound);
}
