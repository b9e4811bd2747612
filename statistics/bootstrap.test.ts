import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bcaInterval, percentileInterval } from './bootstrap.js';
import { gini } from './inequality.js';
import { mean } from './moments.js';
import { normalFrom, uniformFrom } from './testing/uniform.js';

const sample = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 15 });

describe('bootstrap', () => {
  it('stays within what redrawing can give, and the same luck gives the same interval', () => {
    fc.assert(
      fc.property(sample, fc.nat(), (values, seed) => {
        const options = { uniform: uniformFrom(seed), resamples: 200 };
        for (const method of [percentileInterval, bcaInterval]) {
          const found = method(values, mean, options);
          expect(found.low).toBeGreaterThanOrEqual(Math.min(...values));
          expect(found.high).toBeLessThanOrEqual(Math.max(...values));
          expect(found.low).toBeLessThanOrEqual(found.high);
          expect(method(values, mean, options)).toEqual(found);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('moves with the values: the interval of x + 7 is the interval plus 7', () => {
    const options = { uniform: uniformFrom(3), resamples: 300 };
    const values = [2, 3, 5, 8, 13, 21];
    const here = bcaInterval(values, mean, options);
    const there = bcaInterval(
      values.map((x) => x + 7),
      mean,
      options,
    );
    expect(there.low).toBeCloseTo(here.low + 7, 9);
    expect(there.high).toBeCloseTo(here.high + 7, 9);
  });

  it('of a mean of many agrees with the normal interval', () => {
    const normal = normalFrom(uniformFrom(9));
    const values = Array.from({ length: 400 }, (_, i) => normal(i));
    const found = bcaInterval(values, mean, { uniform: uniformFrom(1), resamples: 2000 });
    const half = 1.96 / Math.sqrt(400);
    expect(found.low).toBeCloseTo(mean(values) - half, 1);
    expect(found.high).toBeCloseTo(mean(values) + half, 1);
  });

  it('BCa leans the way of the skew, where the percentile interval does not', () => {
    const values = Array.from({ length: 25 }, (_, i) => -Math.log(1 - (i + 0.5) / 25));
    const options = { uniform: uniformFrom(5), resamples: 2000 };
    const plain = percentileInterval(values, mean, options);
    const better = bcaInterval(values, mean, options);
    expect(better.low).toBeGreaterThan(plain.low);
    expect(better.high).toBeGreaterThan(plain.high);
    const one = bcaInterval([4, 4, 4], gini, options);
    expect(one).toEqual({ low: 0, high: 0 });
    expect(() => bcaInterval([1, 2], mean, options)).toThrow(/three/);
  });
});
