import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetricValue } from './comparison.js';
import { type Compared, differences, tabulate } from './differences.js';
import { inventComparison } from './testing/invented.js';

const of = (values: MetricValue[], arms = ['a', 'b']): Compared => {
  const names = new Set(values.map((value) => `${value.arm}\n${value.replicate}`));
  const { arms: facts, metrics } = inventComparison({ replicates: 1 });
  return {
    arms: arms.map((id) => ({ ...facts[0], id })),
    metrics: metrics.slice(0, 0),
    runs: [...names].map((name) => {
      const [arm, replicate] = name.split('\n');
      return {
        arm,
        replicate: Number(replicate),
        digest: '',
        seconds: 1,
        booksBalance: true,
        failed: null,
      };
    }),
    values,
  };
};
const row = (arm: string, replicate: number, metric: string, value: number, group = 'all') => ({
  arm,
  replicate,
  metric,
  group,
  value,
});

describe('paired differences', () => {
  it('of a baseline against a copy of itself are exactly zero everywhere', () => {
    const made = inventComparison({ replicates: 4, arms: ['told'] });
    const twin = made.values.map((value) => ({ ...value, arm: 'twin' }));
    const runs = [...made.runs, ...made.runs.map((run) => ({ ...run, arm: 'twin' }))];
    const arms = [made.arms[0], { ...made.arms[0], id: 'twin' }];
    const found = differences({ ...made, arms, runs, values: [...made.values, ...twin] });
    expect(found.length).toBeGreaterThan(40);
    for (const { mean, low, high, pHolm } of found) {
      expect([mean, low, high, pHolm]).toEqual([0, 0, 0, 1]);
    }
  });

  it('swap their sign with their arms', () => {
    const numbers = fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(numbers, (pairs) => {
        const values = pairs.flatMap(([a, b], i) => [row('a', i, 'm', a), row('b', i, 'm', b)]);
        const compared = of(values);
        const [forth] = differences(compared, [['a', 'b']]);
        const [back] = differences(compared, [['b', 'a']]);
        expect(back.mean).toBeCloseTo(-forth.mean, 6);
        expect(back.low).toBeCloseTo(-forth.high, 3);
        expect(back.pHolm).toBeCloseTo(forth.pHolm, 9);
        expect(forth.mean).toBeCloseTo(forth.meanB - forth.meanA, 3);
      }),
    );
  });

  it('pair by replicate, whatever the order, and leave out what one side lacks', () => {
    const values = [
      row('b', 2, 'm', 30),
      row('a', 1, 'm', 1),
      row('a', 2, 'm', 2),
      row('b', 1, 'm', 11),
      row('a', 3, 'm', 1000),
      row('b', 4, 'm', Number.NaN),
      row('a', 4, 'm', 5),
    ];
    const [found] = differences(of(values));
    expect(found).toMatchObject({ meanA: 1.5, meanB: 20.5, mean: 19, replicates: 2 });
    const broken = of(values);
    const runs = broken.runs.map((run) => (run.replicate === 2 ? { ...run, failed: 'lost' } : run));
    const [rest] = differences({ ...broken, runs });
    expect(rest).toMatchObject({
      mean: 10,
      low: -Infinity,
      high: Infinity,
      pHolm: 1,
      replicates: 1,
    });
  });

  it('corrects over the metrics of group all, and leaves groups alone', () => {
    const values = ['m1', 'm2', 'm3'].flatMap((metric, k) =>
      [0, 1, 2].flatMap((i) => [
        row('a', i, metric, 0),
        row('b', i, metric, k + 1 + 0.1 * i),
        row('a', i, metric, 0, 'group=x'),
        row('b', i, metric, k + 1 + 0.1 * i, 'group=x'),
      ]),
    );
    const found = differences(of(values));
    const all = found.filter((one) => one.group === 'all');
    expect(all.length).toBe(3);
    // m3 has the smallest p (t = 3.1 / (0.1 / √3), 2 degrees of freedom): it is multiplied by 3.
    const t = 3.1 / (0.1 / Math.sqrt(3));
    const raw = 1 - t / Math.sqrt(2 + t * t);
    expect(all[2].pHolm).toBeCloseTo(3 * raw, 9);
    expect(found.filter((one) => one.group !== 'all').every((one) => one.pHolm === 1)).toBe(true);
  });

  it('take the first arm as baseline, every other against it', () => {
    const found = differences(inventComparison({ replicates: 2 }));
    expect(new Set(found.map((one) => one.a))).toEqual(new Set(['no-scoring']));
    expect(new Set(found.map((one) => one.b)).size).toBe(4);
    expect(found.some((one) => one.metric === 'chilling')).toBe(false);
    expect(tabulate(inventComparison({ replicates: 2 })).groupsOf('disparity')[0]).toBe('all');
  });
});

describe('an interval', () => {
  it('is cut at the ends of what the metric can be', () => {
    const metric = { says: '', unit: '', worse: 'up', status: 'assumed' } as const;
    const values = [0, 0, 0.01].map((value, replicate) => ({
      arm: 'a',
      replicate,
      metric: 'share',
      group: 'all',
      value,
    }));
    const runs = values.map(({ replicate }) => ({
      arm: 'a',
      replicate,
      digest: '',
      seconds: 1,
      booksBalance: true,
      failed: null,
    }));
    const bounds = (needsBaseline: boolean) =>
      tabulate({
        runs,
        values,
        metrics: [{ ...metric, id: 'share', needsBaseline, format: 'share' }],
      }).armInterval('a', 'share', 'all');
    expect(bounds(false)?.low).toBe(0);
    expect(bounds(true)?.low).toBeLessThan(0);
    expect(bounds(false)?.mean).toBe(bounds(true)?.mean);
  });
});
