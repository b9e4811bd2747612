import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  determinantMobility,
  mobilityMatrix,
  rankClasses,
  shareRows,
  shorrocks,
} from './mobility.js';

/**
 * Income quintiles of 48 US states, 1929–2009, year to year (PySAL giddy documentation, BSD-3;
 * V43).
 */
const states = shareRows([
  [729, 71, 1, 0, 0],
  [72, 567, 80, 3, 0],
  [0, 81, 631, 86, 2],
  [0, 3, 86, 573, 56],
  [0, 0, 1, 57, 741],
]);

describe('mobility', () => {
  it('gives the published indices of the US states (V43)', () => {
    expect(shorrocks(states)).toBeCloseTo(0.19758992000997844, 12);
    expect(determinantMobility(states)).toBeCloseTo(0.6068485462369559, 12);
  });

  it('gives the hand example: diagonal .6 .5 .5 .5 .6 is .575 (MODEL 10 f)', () => {
    const matrix = [0.6, 0.5, 0.5, 0.5, 0.6].map((stay, i) =>
      Array.from({ length: 5 }, (_, j) => (i === j ? stay : (1 - stay) / 4)),
    );
    expect(shorrocks(matrix)).toBeCloseTo(0.575, 12);
  });

  it('nobody moving is 0; forgetting at once is 1 by the determinant', () => {
    const stay = mobilityMatrix([0, 1, 2], [0, 1, 2], 3);
    expect(shorrocks(stay)).toBe(0);
    expect(determinantMobility(stay)).toBe(0);
    const forget = Array.from({ length: 3 }, () => [0.2, 0.3, 0.5]);
    expect(determinantMobility(forget)).toBeCloseTo(1, 12);
    expect(shorrocks(forget)).toBeCloseTo(1, 12);
    expect(() =>
      shorrocks([
        [0.5, 0.4],
        [0, 1],
      ]),
    ).toThrow(/sum to 1/);
    expect(() => mobilityMatrix([0], [3], 3)).toThrow(/no class/);
  });

  it('rank classes are even, and ties stay together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (values) => {
        const classes = rankClasses(values, 5);
        values.forEach((a, i) => {
          values.forEach((b, j) => {
            if (a === b) expect(classes[i]).toBe(classes[j]);
            if (a < b) expect(classes[i]).toBeLessThanOrEqual(classes[j]);
          });
        });
      }),
    );
    const ten = rankClasses([5, 1, 9, 2, 7, 3, 8, 4, 10, 6], 5);
    expect([...ten]).toEqual([2, 0, 4, 0, 3, 1, 3, 1, 4, 2]);
  });
});
