import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix } from '../trace/hash.js';
import { exactHalvings, exp2neg, log2neg } from './exponential.js';

/** 2^128 · 2^(−fraction / 65536) for every fraction of 16 bits, from two exact tables. */
const high = Array.from({ length: 256 }, (_, i) => exactHalvings(i, 8));
const low = Array.from({ length: 256 }, (_, j) => exactHalvings(j, 16));
const exact = (fraction: number): bigint => (high[fraction >> 8] * low[fraction & 255]) >> 128n;

describe('exp2neg', () => {
  it('is below the exact value by less than three units, for every fraction', () => {
    let worst = 0;
    let above = 0;
    for (let fraction = 0; fraction < 65536; fraction++) {
      const value = exact(fraction);
      for (const whole of [0, 1, 5, 13, 31]) {
        // In 2^-16 of a unit, so that the error keeps its own fraction.
        const right = Number(value >> BigInt(80 + whole)) / 65536;
        const found = exp2neg(whole * 65536 + fraction) >>> 0;
        worst = Math.max(worst, right - found);
        if (found > right) above += 1;
      }
    }
    // Both tables and their product are rounded down: one unit each.
    expect(worst).toBeLessThan(3);
    expect(above).toBe(0);
  });

  it('never rises', () => {
    let before = exp2neg(0) >>> 0;
    let rises = 0;
    for (let x = 1; x <= 33 * 65536; x++) {
      const now = exp2neg(x) >>> 0;
      if (now > before) rises += 1;
      before = now;
    }
    expect(rises).toBe(0);
    expect(before).toBe(0);
  });

  it('gives the committed bits', () => {
    let hash = 0;
    for (let x = 0; x < 32 * 65536; x += 7) hash = mix(hash, exp2neg(x));
    expect(hash).toBe(1658208810);
  });
});

describe('log2neg', () => {
  it('is the nearest sixteen-bit fraction', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        (a, b) => {
          const [less, more] = a < b ? [a, b] : [b, a];
          expect(
            Math.abs(log2neg(less, more) - 65536 * Math.log2(more / less)),
          ).toBeLessThanOrEqual(0.5001);
        },
      ),
    );
  });

  it('refuses what is no share', () => {
    for (const [a, b] of [
      [0, 5],
      [6, 5],
      [-1, 5],
    ])
      expect(() => log2neg(a, b)).toThrow(RangeError);
  });
});
