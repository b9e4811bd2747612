import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini, topShare } from './inequality.js';
import { median, quantiles } from './quantiles.js';
import { normalQuantile } from './special-functions.js';

const wealth = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 });

/** A law seen through n evenly spaced quantiles: the known value without the noise of drawing. */
const spread = (count: number, law: (p: number) => number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => law((i + 0.5) / count));

describe('inequality', () => {
  it('lies between 0 and (n − 1)/n, and neither scale nor order matters', () => {
    fc.assert(
      fc.property(wealth, (values) => {
        const index = gini(values);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual((values.length - 1) / values.length + 1e-12);
        expect(gini(values.map((x) => 3 * x).reverse())).toBeCloseTo(index, 12);
      }),
    );
  });

  it('is the mean gap between two people over twice the mean', () => {
    fc.assert(
      fc.property(wealth, (values) => {
        const total = values.reduce((a, b) => a + b, 0);
        let gaps = 0;
        for (const a of values) for (const b of values) gaps += Math.abs(a - b);
        const expected = total === 0 ? 0 : gaps / (2 * values.length * total);
        expect(gini(values)).toBeCloseTo(expected, 10);
      }),
    );
  });

  it('reproduces the closed forms of V42', () => {
    const n = 100_000;
    expect(gini(spread(n, (p) => -Math.log(1 - p)))).toBeCloseTo(0.5, 3);
    expect(gini(spread(10 * n, (p) => (1 - p) ** (-1 / 1.5)))).toBeCloseTo(0.5, 2);
    expect(gini(spread(n, (p) => p))).toBeCloseTo(1 / 3, 6);
    expect(gini(spread(n / 10, (p) => Math.exp(normalQuantile(p))))).toBeCloseTo(0.5205, 2);
    expect(
      topShare(
        spread(n, (p) => -Math.log(1 - p)),
        0.1,
      ),
    ).toBeCloseTo(0.3302585, 4);
  });

  it('the small-sample factor makes one holder of everything 1', () => {
    expect(gini([0, 0, 0, 8])).toBe(0.75);
    expect(gini([0, 0, 0, 8], 'estimate')).toBe(1);
    expect(gini([0, 0])).toBe(0);
    expect(() => gini([-1, 2])).toThrow(/0 or more/);
    expect(topShare([1, 1, 1, 1], 0.3)).toBeCloseTo(0.3, 12);
  });
});

describe('quantiles of type 7', () => {
  it('stay within the values and rise with p', () => {
    fc.assert(
      fc.property(wealth, (values) => {
        const found = quantiles(values, [0, 0.2, 0.5, 0.9, 1]);
        expect(found[0]).toBe(Math.min(...values));
        expect(found[4]).toBe(Math.max(...values));
        for (let i = 1; i < 5; i++) expect(found[i]).toBeGreaterThanOrEqual(found[i - 1]);
      }),
    );
  });

  it('agree with R: quantile(c(1, 2, 4, 8), c(.1, .25, .9))', () => {
    const found = quantiles([8, 1, 4, 2], [0.1, 0.25, 0.9]);
    [1.3, 1.75, 6.8].forEach((value, i) => {
      expect(found[i]).toBeCloseTo(value, 12);
    });
    expect(median([3, 1, 2])).toBe(2);
    expect(() => median([])).toThrow(/no values/);
  });
});
