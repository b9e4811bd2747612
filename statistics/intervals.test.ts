import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval, pairedInterval } from './intervals.js';
import { mean, standardDeviation, variance } from './moments.js';
import { normalFrom, uniformFrom } from './testing/uniform.js';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const sample = fc.array(value, { minLength: 2, maxLength: 30 });

describe('moments', () => {
  it('shift and scale as they must', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: -1000, max: 1000 }), (values, shift) => {
        const moved = values.map((x) => 2 * x + shift);
        const size = Math.max(1, ...values.map(Math.abs), Math.abs(shift));
        expect(Math.abs(mean(moved) - (2 * mean(values) + shift))).toBeLessThan(1e-9 * size);
        const expected = 4 * variance(values);
        expect(Math.abs(variance(moved) - expected)).toBeLessThan(1e-9 * size * size);
      }),
    );
  });

  it('keeps its accuracy far from zero', () => {
    expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(() => mean([])).toThrow(/no values/);
    expect(() => variance([1])).toThrow(/two values/);
  });
});

describe('intervals', () => {
  it('hold the mean, and a baseline against itself is exactly zero', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const found = meanInterval(values);
        expect(found.low).toBeLessThanOrEqual(found.mean);
        expect(found.high).toBeGreaterThanOrEqual(found.mean);
        expect(pairedInterval(values, values)).toEqual({
          mean: 0,
          low: 0,
          high: 0,
          p: 1,
          count: values.length,
        });
      }),
    );
  });

  it('matches the sleep data of Student 1908', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const found = pairedInterval(first, second);
    expect(found.mean).toBeCloseTo(1.58, 12);
    expect(found.p).toBeCloseTo(0.00283289, 7);
    expect(found.low).toBeCloseTo(0.7001142, 6);
    expect(found.high).toBeCloseTo(2.4598858, 6);
  });

  it('says nothing from one pair, and is sharp where nothing varies', () => {
    expect(meanInterval([5])).toEqual({ mean: 5, low: -Infinity, high: Infinity, p: 1, count: 1 });
    expect(pairedInterval([1, 2], [4, 5])).toEqual({ mean: 3, low: 3, high: 3, p: 0, count: 2 });
    expect(() => pairedInterval([1], [1, 2])).toThrow(/pairs/);
  });

  it('covers the truth 95 times in 100, with shared luck (V50)', () => {
    const normal = normalFrom(uniformFrom(50));
    const [tables, pairs] = [1000, 12];
    let covered = 0;
    let spread = 0;
    for (let table = 0; table < tables; table++) {
      const a: number[] = [];
      const b: number[] = [];
      for (let i = 0; i < pairs; i++) {
        const counter = (table * pairs + i) * 3;
        const luck = Math.sqrt(0.8) * normal(counter);
        a.push(luck + Math.sqrt(0.2) * normal(counter + 1));
        b.push(luck + Math.sqrt(0.2) * normal(counter + 2) + 0.3);
      }
      const found = pairedInterval(a, b);
      if (found.low <= 0.3 && 0.3 <= found.high) covered++;
      spread += variance(b.map((x, i) => x - a[i])) / tables;
    }
    expect(covered).toBeGreaterThanOrEqual(932);
    expect(covered).toBeLessThanOrEqual(968);
    // Var(difference) = 2σ²(1 − ρ) = 0.4; the mean of 1,000 variances lies well within 5 %.
    expect(Math.abs(spread - 0.4)).toBeLessThan(0.02);
  });
});
