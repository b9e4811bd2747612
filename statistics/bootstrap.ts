/**
 * Bootstrap intervals for statistics that have no formula of their own (Gini, quantiles, ratios).
 *
 * Goal: percentile and BCa intervals (Efron 1987, J. Am. Stat. Assoc. 82:171; Efron & Tibshirani
 * 1993, chapter 14) whose luck is given from outside, so that a report is the same every time.
 */
import { quantileOfSorted } from './quantiles.js';
import { normalDistribution, normalQuantile } from './special-functions.js';

/** A uniform number in [0, 1) for each counter value: the same counter, the same number. */
export type Uniform = (counter: number) => number;

/** A statistic of a sample. */
export type Statistic = (sample: Float64Array) => number;

export interface BootstrapOptions {
  readonly uniform: Uniform;
  /** How many samples are redrawn; 2,000 unless told. */
  readonly resamples?: number;
  /** 0.95 unless told. */
  readonly confidence?: number;
}

/** The bounds of an interval. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The statistic of each redrawn sample, sorted upwards. Resample r uses counters r·n … r·n + n −
 * 1.
 */
function redraw(values: ArrayLike<number>, statistic: Statistic, options: BootstrapOptions) {
  const count = values.length;
  if (count === 0) throw new RangeError('a bootstrap needs values');
  const resamples = options.resamples ?? 2000;
  const results = new Float64Array(resamples);
  const sample = new Float64Array(count);
  for (let r = 0; r < resamples; r++) {
    for (let i = 0; i < count; i++) {
      sample[i] = values[Math.floor(options.uniform(r * count + i) * count)];
    }
    results[r] = statistic(sample);
  }
  return results.sort();
}

/** Percentile interval: the middle part of the redrawn statistics. */
export function percentileInterval(
  values: ArrayLike<number>,
  statistic: Statistic,
  options: BootstrapOptions,
): Bounds {
  const tail = (1 - (options.confidence ?? 0.95)) / 2;
  const results = redraw(values, statistic, options);
  return { low: quantileOfSorted(results, tail), high: quantileOfSorted(results, 1 - tail) };
}

/** Acceleration from the jackknife (Efron 1987, equation 6.6); 0 when nothing varies. */
function acceleration(values: ArrayLike<number>, statistic: Statistic): number {
  const all = Float64Array.from(values);
  const without = Float64Array.from(all, (_, i) =>
    statistic(Float64Array.from([...all.subarray(0, i), ...all.subarray(i + 1)])),
  );
  const centre = without.reduce((sum, value) => sum + value, 0) / without.length;
  let squares = 0;
  let cubes = 0;
  for (const value of without) {
    squares += (centre - value) ** 2;
    cubes += (centre - value) ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/**
 * Bias-corrected and accelerated interval. Needs at least three values (the jackknife leaves one
 * out); when every redrawn statistic is equal the interval is that one number.
 */
export function bcaInterval(
  values: ArrayLike<number>,
  statistic: Statistic,
  options: BootstrapOptions,
): Bounds {
  if (values.length < 3) throw new RangeError('a BCa interval needs at least three values');
  const results = redraw(values, statistic, options);
  if (results[0] === results[results.length - 1]) return { low: results[0], high: results[0] };
  const observed = statistic(Float64Array.from(values));
  let below = 0;
  for (const value of results) below += value < observed ? 1 : value === observed ? 0.5 : 0;
  // One half of a resample is kept on either side, so that the correction stays finite.
  const share = Math.min(results.length - 0.5, Math.max(0.5, below)) / results.length;
  const bias = normalQuantile(share);
  const rate = acceleration(values, statistic);
  const tail = (1 - (options.confidence ?? 0.95)) / 2;
  const place = (p: number): number => {
    const z = bias + normalQuantile(p);
    return normalDistribution(bias + z / (1 - rate * z));
  };
  return {
    low: quantileOfSorted(results, place(tail)),
    high: quantileOfSorted(results, place(1 - tail)),
  };
}
