import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from './quantiles.js';
import { kaplanMeier, medianSurvival } from './survival.js';

/** Remission under 6-MP, weeks (Freireich et al. 1963, as in Kaplan–Meier textbooks). */
const weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
const relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];

describe('survival', () => {
  it('gives the textbook curve and its median of 23 weeks', () => {
    const curve = kaplanMeier(weeks, relapsed);
    expect(curve.map((step) => step.time)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    const expected = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
    curve.forEach((step, i) => {
      expect(step.surviving).toBeCloseTo(expected[i], 3);
    });
    expect(medianSurvival(weeks, relapsed)).toBe(23);
  });

  it('without censoring is one minus the share that left', () => {
    const times = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(times, (values) => {
        const curve = kaplanMeier(
          values,
          values.map(() => 1),
        );
        for (const { time, surviving } of curve) {
          const after = values.filter((value) => value > time).length / values.length;
          expect(surviving).toBeCloseTo(after, 10);
        }
        if (values.length % 2 === 1) {
          expect(
            medianSurvival(
              values,
              values.map(() => 1),
            ),
          ).toBe(median(values));
        }
      }),
    );
  });

  it('has no median when most are still there', () => {
    expect(medianSurvival([5, 9, 9, 9], [1, 0, 0, 0])).toBeNull();
    expect(medianSurvival([1, 2, 3, 4], [1, 1, 0, 0])).toBe(2);
    expect(() => kaplanMeier([1], [])).toThrow(/mark/);
  });
});
