/** Precision and power from towns made up so that a reader can compute them on paper. */
import { describe, expect, test } from 'vitest';
import type { Comparison } from './comparison.js';
import { isPrecise, powerOf, precisionOf } from './precision.js';

const arms = ['base', 'other'];
/** Differences of `harm`: 1, 2, 3; of `fear`: always 5. `change` exists in the second arm only. */
const rows: Record<string, [number[], number[]]> = {
  harm: [
    [10, 20, 30],
    [11, 22, 33],
  ],
  fear: [
    [1, 2, 3],
    [6, 7, 8],
  ],
  change: [[], [0.1, 0.2, 0.3]],
};

function comparison(towns = 3): Comparison {
  const values = Object.entries(rows).flatMap(([metric, sides]) =>
    sides.flatMap((side, i) =>
      side.slice(0, towns).map((value, replicate) => ({
        arm: arms[i],
        replicate,
        metric,
        group: 'all',
        value,
      })),
    ),
  );
  const metrics = Object.keys(rows).map((id) => ({ id, needsBaseline: id === 'change' }));
  const runs = arms.flatMap((arm) =>
    Array.from({ length: towns }, (_, replicate) => ({ arm, replicate, failed: null })),
  );
  return { arms: arms.map((id) => ({ id })), metrics, runs, values } as unknown as Comparison;
}

const want = (metric: string, value: number) => [{ metric, group: 'all', value }];

describe('precision', () => {
  // t(0.975; 2) = 4.302653; the deviation of 1, 2, 3 is 1: half-width 4.302653 ÷ √3 = 2.484138.
  test('is half the interval of the paired difference', () => {
    const [row] = precisionOf(comparison(), want('harm', 2.5));
    expect(row!.halfWidth).toBeCloseTo(2.484138, 5);
    expect(row).toMatchObject({ arm: 'other', isReached: true, towns: 3 });
    expect(isPrecise(comparison(), want('harm', 2.4))).toBe(false);
  });

  // With 7 towns 2.446912 ÷ √7 = 0.92485 is the first at most 1.
  test('says how many towns would do', () => {
    expect(precisionOf(comparison(), want('harm', 1))[0]!.needed).toBe(7);
  });

  test('of what is the same in every town is exact', () => {
    expect(precisionOf(comparison(), want('fear', 1e-9))[0]).toMatchObject({
      halfWidth: 0,
      isReached: true,
    });
  });

  test('cannot be told from one town', () => {
    expect(precisionOf(comparison(1), want('harm', 9))[0]).toMatchObject({
      halfWidth: null,
      isReached: false,
    });
    expect(isPrecise(comparison(1), want('harm', 9))).toBe(false);
  });

  test('of a change against the baseline is that of its own values', () => {
    expect(precisionOf(comparison(), want('change', 1))[0]!.halfWidth).toBeCloseTo(0.2484138, 6);
  });
});

describe('power', () => {
  // (1.959964 + 0.841621)² = 7.848880; a difference of 0.5 deviations: 7.848880 ÷ 0.25 = 31.4.
  test('counts towns by the deviation of the pairs', () => {
    const [row] = powerOf(comparison(), want('harm', 0.5), 1);
    expect(row).toMatchObject({ needed: 32, neededHolm: 32 });
    expect(row!.deviation).toBeCloseTo(1, 9);
    // With three towns: √(7.848880 ÷ 3) = 1.617497 deviations.
    expect(row!.smallest).toBeCloseTo(1.617497, 3);
  });

  // Among ten, at 0.5 %: (2.807034 + 0.841621)² = 13.312683; ÷ 0.25 = 53.3.
  test('asks for more among several that are compared', () => {
    expect(powerOf(comparison(), want('harm', 0.5), 10)[0]!.neededHolm).toBe(54);
  });

  test('of what never varies needs two towns', () => {
    expect(powerOf(comparison(), want('fear', 0.1), 10)[0]).toMatchObject({
      needed: 2,
      smallest: 0,
    });
  });
});
