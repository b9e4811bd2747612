import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWidth, replicatesForPower, replicatesForPrecision } from './power.js';
import { standardise } from './standardisation.js';

describe('direct standardisation', () => {
  it('gives the hand example 7.2 / 4.6 = 1.57, whatever the mix of the group (MODEL 10 c)', () => {
    const exposure = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(exposure, exposure, (few, many) => {
        const found = standardise([
          { groupEvents: 4 * few, groupExposure: few, referenceEvents: 160, referenceExposure: 80 },
          {
            groupEvents: 20 * many,
            groupExposure: many,
            referenceEvents: 300,
            referenceExposure: 20,
          },
        ]);
        expect(found.groupRate).toBeCloseTo(7.2, 10);
        expect(found.referenceRate).toBeCloseTo(4.6, 10);
        expect(found.ratio).toBeCloseTo(7.2 / 4.6, 10);
        expect(found.covered).toBe(1);
      }),
    );
  });

  it('a group treated like the reference at equal conduct has ratio 1', () => {
    const rate = fc.integer({ min: 1, max: 50 });
    const stratum = fc.tuple(
      rate,
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
    );
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 10 }), (rows) => {
        const found = standardise(
          rows.map(([events, group, reference]) => ({
            groupEvents: events * group,
            groupExposure: group,
            referenceEvents: events * reference,
            referenceExposure: reference,
          })),
        );
        expect(found.ratio).toBeCloseTo(1, 10);
      }),
    );
  });

  it('leaves out what cannot be compared and says how much is left', () => {
    const found = standardise([
      { groupEvents: 2, groupExposure: 1, referenceEvents: 3, referenceExposure: 3 },
      { groupEvents: 0, groupExposure: 0, referenceEvents: 9, referenceExposure: 1 },
    ]);
    expect(found).toEqual({ ratio: 2, groupRate: 2, referenceRate: 1, covered: 0.75 });
    expect(standardise([]).ratio).toBeNull();
  });
});

describe('replicates needed', () => {
  it('the fewest that reach the precision, and one fewer would not', () => {
    const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (deviation, wanted) => {
        const needed = replicatesForPrecision(deviation, wanted);
        expect(halfWidth(needed) * deviation).toBeLessThanOrEqual(wanted);
        if (needed > 2) expect(halfWidth(needed - 1) * deviation).toBeGreaterThan(wanted);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the published planning numbers', () => {
    const widths = [10, 20, 30, 50, 100].map((n) => halfWidth(n).toFixed(3));
    expect(widths).toEqual(['0.715', '0.468', '0.373', '0.284', '0.198']);
    const plan = { effect: 0.5, alpha: 0.01, power: 0.95 };
    expect(replicatesForPower(plan)).toBe(143);
    expect(replicatesForPower({ ...plan, correlation: 0.8 })).toBe(29);
    expect(replicatesForPower({ ...plan, effect: 0.2 })).toBe(891);
    expect(() => replicatesForPower({ ...plan, effect: 0 })).toThrow(/never/);
  });
});
