import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  incompleteBeta,
  logGamma,
  normalDistribution,
  normalQuantile,
} from './special-functions.js';
import { studentDistribution, studentQuantile, twoSidedP } from './student.js';

const freedoms = fc.integer({ min: 1, max: 400 });

describe('special functions', () => {
  it('ln Γ obeys Γ(x + 1) = x Γ(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 200, noNaN: true }), (x) => {
        expect(logGamma(x + 1)).toBeCloseTo(Math.log(x) + logGamma(x), 8);
      }),
    );
  });

  it('ln Γ knows factorials and Γ(½) = √π', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 11);
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 12);
    expect(() => logGamma(0)).toThrow(RangeError);
  });

  it('I_x(a, b) = 1 − I_{1−x}(b, a), and rises with x', () => {
    const shape = fc.double({ min: 0.3, max: 60, noNaN: true });
    // In 1,024ths, so that 1 − x is exact.
    const part = fc.integer({ min: 0, max: 1024 }).map((x) => x / 1024);
    fc.assert(
      fc.property(shape, shape, part, part, (a, b, x, y) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 9);
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        expect(incompleteBeta(low, a, b)).toBeLessThanOrEqual(incompleteBeta(high, a, b) + 1e-12);
      }),
    );
  });

  it('I_x(2, 3) is its polynomial', () => {
    const x = 0.3;
    expect(incompleteBeta(x, 2, 3)).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 13);
  });

  it('the normal distribution has its published values', () => {
    expect(normalDistribution(0)).toBe(0.5);
    expect(normalDistribution(1)).toBeCloseTo(0.841344746068543, 13);
    expect(normalDistribution(-3)).toBeCloseTo(0.00134989803163009, 15);
    expect(normalDistribution(6)).toBeCloseTo(1 - 9.86587645e-10, 14);
    expect(normalQuantile(0.975)).toBeCloseTo(1.95996398454005, 11);
    expect(normalQuantile(0)).toBe(-Infinity);
  });
});

describe('Student t', () => {
  it('quantile and distribution undo each other', () => {
    const p = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(p, freedoms, (share, freedom) => {
        expect(studentDistribution(studentQuantile(share, freedom), freedom)).toBeCloseTo(share, 9);
      }),
    );
  });

  it('has the closed forms of one and two degrees of freedom', () => {
    const t = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(t, (x) => {
        expect(studentDistribution(x, 1)).toBeCloseTo(0.5 + Math.atan(x) / Math.PI, 10);
        expect(studentDistribution(x, 2)).toBeCloseTo(0.5 + x / (2 * Math.sqrt(2 + x * x)), 10);
      }),
    );
  });

  it('has the values printed in tables', () => {
    expect(studentQuantile(0.975, 1)).toBeCloseTo(12.7062047361747, 8);
    expect(studentQuantile(0.975, 9)).toBeCloseTo(2.2621571627982, 10);
    expect(studentQuantile(0.975, 23)).toBeCloseTo(2.06865761041905, 10);
    expect(twoSidedP(2.2281388519649, 10)).toBeCloseTo(0.05, 10);
    expect(twoSidedP(Infinity, 5)).toBe(0);
    expect(twoSidedP(0, 5)).toBe(1);
  });
});
