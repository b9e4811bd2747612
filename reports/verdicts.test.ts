import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, Limit } from '#results/comparison.js';
import { tabulate } from '#results/differences.js';
import { inventComparison } from '#results/testing/invented.js';
import { judge, mostTelling, wordFor } from './verdicts.js';

const limit = (relation: Limit['relation'], value: number): Limit => ({
  metric: 'm',
  group: 'all',
  arm: 'told',
  against: null,
  relation,
  value,
  sentence: '{value}',
});
const interval = (low: number, high: number, count = 5) => ({
  mean: (low + high) / 2,
  low,
  high,
  p: 1,
  count,
});

describe('verdicts', () => {
  it('hang on the whole interval, and turn round with the relation', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (a, b, value) => {
        const found = interval(Math.min(a, b), Math.max(a, b));
        const up = wordFor(limit('<=', value), found);
        if (up === 'outside') expect(found.low).toBeGreaterThan(value);
        if (up === 'within') expect(found.high).toBeLessThanOrEqual(value);
        if (up === 'unclear') expect(found.low <= value && value < found.high).toBe(true);
        const mirrored = wordFor(limit('>=', -value), interval(-found.high, -found.low));
        expect(mirrored).toBe(up);
      }),
    );
  });

  it('need two towns, and a number', () => {
    expect(wordFor(limit('<=', 1), interval(5, 6, 1))).toBe('unclear');
    expect(wordFor(limit('<=', 1), null)).toBe('unclear');
    expect(wordFor(limit('<=', 1), interval(1, 1))).toBe('within');
  });

  it('stand worst first: outside by how far, then unclear, then within', () => {
    const made = inventComparison();
    const verdicts = judge(made, tabulate(made));
    expect(verdicts.map((verdict) => verdict.limit.metric)).toEqual([
      'collateral-share',
      'appeal-delay',
      'disparity',
      'misconduct-change',
      'wrongful-listing',
      'people-restricted',
    ]);
    expect(verdicts.map((verdict) => verdict.word)).toEqual([
      'outside',
      'outside',
      'outside',
      'unclear',
      'within',
      'within',
    ]);
  });

  it('title a report by the arm that breaks most, and by what was declared first', () => {
    const made = inventComparison();
    const of = (metric: string, arm: string, value: number): Limit => ({
      ...limit('<=', value),
      metric,
      arm,
    });
    const limits = [
      of('people-restricted', 'documented', 1e-6),
      of('disparity', 'told', 0.5),
      of('collateral-share', 'told', 0.001),
    ];
    const verdicts = judge({ ...made, limits }, tabulate(made));
    expect(verdicts[0]!.limit.arm).toBe('documented');
    expect(mostTelling(verdicts, limits)!.limit).toBe(limits[1]);
    expect(mostTelling([], [])).toBeNull();
  });

  it('against another arm hang on the paired difference', () => {
    const made = inventComparison({ replicates: 4 });
    const twin: Comparison = {
      ...made,
      limits: [{ ...limit('<=', 0), metric: 'births', against: 'no-scoring' }],
    };
    const [verdict] = judge(twin, tabulate(twin));
    expect(verdict.interval).toMatchObject({ mean: 0, low: 0, high: 0 });
    expect(verdict.word).toBe('within');
  });
});
