import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assortativity } from './assortativity.js';
import { areaUnderCurve, midRanks } from './ranking.js';

const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), {
  minLength: 2,
  maxLength: 30,
});

describe('area under the curve', () => {
  it('is the share of pairs in the right order, ties half', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const marked = rows.filter(([, mark]) => mark);
        const others = rows.filter(([, mark]) => !mark);
        let wins = 0;
        for (const [a] of marked) {
          for (const [b] of others) wins += a > b ? 1 : a === b ? 0.5 : 0;
        }
        const pairs = marked.length * others.length;
        const found = areaUnderCurve(
          rows.map(([v]) => v),
          rows.map(([, mark]) => mark),
        );
        if (pairs === 0) expect(found).toBeNull();
        else expect(found).toBeCloseTo(wins / pairs, 12);
      }),
    );
  });

  it('ranks ties by the middle', () => {
    expect([...midRanks([10, 20, 20, 30])]).toEqual([1, 2.5, 2.5, 4]);
    expect(areaUnderCurve([1, 1, 1, 1], [1, 0, 1, 0])).toBe(0.5);
  });
});

describe('assortativity', () => {
  it('is the correlation of both ends over ties in both directions', () => {
    const tie = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }));
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    fc.assert(
      fc.property(fc.array(tie, { minLength: 1, maxLength: 30 }), (ties) => {
        const from = ties.map(([a]) => a);
        const to = ties.map(([, b]) => b);
        const x = [...from, ...to].map((i) => values[i]);
        const y = [...to, ...from].map((i) => values[i]);
        const centre = x.reduce((a, b) => a + b, 0) / x.length;
        const cross = x.reduce((sum, a, i) => sum + (a - centre) * (y[i] - centre), 0);
        const square = x.reduce((sum, a) => sum + (a - centre) ** 2, 0);
        const found = assortativity(from, to, values);
        if (square < 1e-9) expect(found).toBeNull();
        else {
          expect(found).toBeCloseTo(cross / square, 10);
          expect(Math.abs(found ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('is 1 among likes, −1 on a star of opposites in pairs, null without spread', () => {
    expect(assortativity([0, 2], [1, 3], [1, 1, 5, 5])).toBe(1);
    expect(assortativity([0, 2], [1, 3], [1, 5, 1, 5])).toBe(-1);
    expect(assortativity([0], [1], [2, 2])).toBeNull();
    expect(assortativity([], [], [2, 2])).toBeNull();
  });
});
