/** The table of chances of overturning, on paper (MODEL 8). */
import { describe, expect, it } from 'vitest';
import { byMajority, shifted } from '#scenario/compile/recourse.js';

describe('the table of 144', () => {
  it('holds the stated chance where nothing moves the odds, and moves them by log-odds', () => {
    expect(shifted(0.1, 0)).toBeCloseTo(0.1, 9);
    // ln(.1/.9) + .7 = −1.497: 18.28 %; ln(.4/.6) + .7 + 1.2 + .8 = 2.2945: 90.84 %.
    expect(shifted(0.1, 0.7)).toBeCloseTo(0.1828, 4);
    expect(shifted(0.4, 2.7)).toBeCloseTo(0.9084, 4);
    expect(shifted(0.79, -0.7)).toBeCloseTo(0.6513, 4);
    expect([shifted(0, 3), shifted(1, -3)]).toEqual([0, 1]);
  });

  it('lets a panel of three decide by majority', () => {
    expect(byMajority(0.79)).toBeCloseTo(0.886, 3); // 3 · .79² · .21 + .79³
    expect([byMajority(0), byMajority(0.5), byMajority(1)]).toEqual([0, 0.5, 1]);
  });
});
