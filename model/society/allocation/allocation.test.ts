import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Luck } from '../luck.js';
import { fitMargins } from './ipf.js';
import { updateWeights } from './ipu.js';
import { apportion, deal } from './quota.js';

describe('apportion', () => {
  it('gives whole numbers within one of the exact share, and all of them', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 5000 }), (parts, total) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const counts = apportion(parts, total);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(total);
        parts.forEach((part, k) => {
          expect(Math.abs(counts[k] - (part / sum) * total)).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('deal', () => {
  it('meets every total exactly or within one, and never deals a level of affinity 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 400 }), fc.integer({ min: 0 }), (rows, seed) => {
        const cellOf = Int32Array.from({ length: rows }, (_, row) =>
          row % 7 === 0 ? -1 : row % 5,
        );
        const taking = cellOf.filter((cell) => cell >= 0).length;
        const targets = apportion([5, 3, 2], taking);
        // Level 2 is closed to cell 0; the others can take it up.
        const affinity = (cell: number, level: number) =>
          cell === 0 && level === 2 ? 0 : 1 + cell;
        const dealt = deal(
          { cellOf, cells: 5, targets, affinity, purpose: 1 },
          new Luck(seed >>> 0),
          9,
        );
        const counts = [0, 0, 0];
        dealt.forEach((level, row) => {
          if (cellOf[row] < 0) expect(level).toBe(9);
          else counts[level]++;
          if (cellOf[row] === 0) expect(level).not.toBe(2);
        });
        counts.forEach((count, level) => {
          expect(Math.abs(count - targets[level])).toBeLessThanOrEqual(2);
        });
      }),
    );
  });
});

describe('fitMargins', () => {
  it('keeps the odds ratios of the seed', () => {
    const table = Float64Array.from([4, 1, 2, 3]);
    fitMargins([2, 2], table, [
      { axis: 0, targets: [30, 70] },
      { axis: 1, targets: [45, 55] },
    ]);
    expect(table[0] + table[1]).toBeCloseTo(30, 5);
    expect(table[0] + table[2]).toBeCloseTo(45, 5);
    expect((table[0] * table[3]) / (table[1] * table[2])).toBeCloseTo(6, 5);
  });

  it('meets the known answer of VALIDATION V47', () => {
    const table = Float64Array.from([
      40, 30, 20, 10, 35, 50, 100, 75, 30, 80, 70, 120, 20, 30, 40, 50,
    ]);
    fitMargins([4, 4], table, [
      { axis: 0, targets: [150, 300, 400, 150] },
      { axis: 1, targets: [200, 300, 400, 100] },
    ]);
    expect(table[0]).toBeCloseTo(64.5585, 3);
    expect(table[7]).toBeCloseTo(25.3742, 3);
    expect(table[14]).toBeCloseTo(63.0347, 3);
  });
});

describe('updateWeights', () => {
  it('meets household and person totals together (example of Ye et al. 2009)', () => {
    const incidence = [
      [1, 0, 1, 1, 1],
      [1, 0, 1, 0, 1],
      [1, 0, 2, 1, 0],
      [0, 1, 1, 0, 2],
      [0, 1, 0, 2, 1],
      [0, 1, 1, 1, 0],
      [0, 1, 2, 1, 2],
      [0, 1, 1, 1, 0],
    ];
    const targets = [35, 65, 91, 65, 104];
    const weights = new Float64Array(8).fill(1);
    updateWeights(weights, incidence, targets, 5000);
    targets.forEach((target, control) => {
      const sum = incidence.reduce((all, row, form) => all + row[control] * weights[form], 0);
      expect(Math.abs(sum / target - 1)).toBeLessThan(0.001);
    });
    // Forms that count alike keep equal weights.
    expect(weights[5]).toBeCloseTo(weights[7], 9);
  });
});
