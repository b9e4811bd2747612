/**
 * How many replicates a comparison needs, for a wanted precision or a wanted power
 * (Lee et al. 2015, JASSS 18(4)4; Law 2015, section 9.4).
 */
import { normalQuantile } from './special-functions.js';
import { studentQuantile } from './student.js';

/** Half-width of the t interval of a mean, in standard deviations, with n ≥ 2 replicates. */
export function halfWidth(replicates: number, confidence = 0.95): number {
  return studentQuantile(0.5 + confidence / 2, replicates - 1) / Math.sqrt(replicates);
}

/**
 * Fewest replicates (at least 2) whose interval of the mean (paired) difference is no wider than
 * ± `wanted`, when one difference has standard deviation `deviation`. Throws above ten million.
 */
export function replicatesForPrecision(
  deviation: number,
  wanted: number,
  confidence = 0.95,
): number {
  if (!(deviation >= 0)) throw new RangeError(`a deviation is 0 or more, got ${deviation}`);
  if (!(wanted > 0)) throw new RangeError(`a wanted half-width is positive, got ${wanted}`);
  const enough = (n: number): boolean => halfWidth(n, confidence) * deviation <= wanted;
  let high = 2;
  while (!enough(high)) {
    high *= 2;
    if (high > 1e7) throw new RangeError('more than ten million replicates would be needed');
  }
  let low = high === 2 ? 2 : high / 2;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a planned comparison wants to be able to see. */
export interface PowerPlan {
  /** Smallest difference of interest, in standard deviations of one arm. */
  readonly effect: number;
  /** Two-sided error of the first kind. */
  readonly alpha: number;
  /** Chance to see the effect if it is there. */
  readonly power: number;
  /** Correlation of the two arms under common random numbers; 0 for unpaired arms. */
  readonly correlation?: number;
}

/**
 * Pairs of towns needed (or towns per arm, with correlation 0), by the normal approximation
 * 2(1 − ρ)(z₁₋α/₂ + z_power)² ÷ d²; at least 2.
 */
export function replicatesForPower(plan: PowerPlan): number {
  if (!(Math.abs(plan.effect) > 0)) throw new RangeError('an effect of 0 can never be seen');
  const z = normalQuantile(1 - plan.alpha / 2) + normalQuantile(plan.power);
  const needed = (2 * (1 - (plan.correlation ?? 0)) * z * z) / plan.effect ** 2;
  return Math.max(2, Math.ceil(needed));
}
