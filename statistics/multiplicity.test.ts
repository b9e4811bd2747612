import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, bonferroni, holm } from './multiplicity.js';

/** The fifteen p values of Benjamini & Hochberg 1995, section 4 (V50). */
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];
const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 20,
});

describe('corrections for many tests', () => {
  it('raw ≤ false discovery ≤ Holm ≤ Bonferroni, and order is kept', () => {
    fc.assert(
      fc.property(family, (p) => {
        const [discovery, step, plain] = [benjaminiHochberg(p), holm(p), bonferroni(p)];
        p.forEach((raw, i) => {
          expect(discovery[i]).toBeGreaterThanOrEqual(raw - 1e-15);
          expect(step[i]).toBeGreaterThanOrEqual(discovery[i] - 1e-15);
          expect(plain[i]).toBeGreaterThanOrEqual(step[i] - 1e-15);
          p.forEach((other, j) => {
            if (raw < other) expect(step[i]).toBeLessThanOrEqual(step[j]);
          });
        });
      }),
    );
  });

  it('does not depend on the order of the tests', () => {
    fc.assert(
      fc.property(family, (p) => {
        expect(holm([...p].reverse()).reverse()).toEqual(holm(p));
      }),
    );
  });

  it('rejects as published: 4 by false discovery up to .0095, 3 by Bonferroni and by Holm', () => {
    const rejected = (adjusted: number[]) => adjusted.filter((p) => p <= 0.05).length;
    expect(rejected(benjaminiHochberg(published))).toBe(4);
    expect(published.filter((_, i) => benjaminiHochberg(published)[i] <= 0.05).at(-1)).toBe(0.0095);
    expect(rejected(bonferroni(published))).toBe(3);
    expect(rejected(holm(published))).toBe(3);
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(() => holm([2])).toThrow(RangeError);
  });
});
