/** Metrics beside the baseline, computed by hand. */
import { describe, expect, it } from 'vitest';
import { besideBaseline } from './beside.js';
import type { Piece } from './gather.js';

const piece = (
  arm: string,
  replicate: number,
  given: Record<string, number>,
  failed: string | null = null,
): Piece => ({
  arm, replicate, digest: '', seconds: 0, imbalance: null, failed, series: [], silentRules: [],
  values: Object.entries(given).map(([metric, value]) => ({ metric, group: 'all', value })),
});

/** Speech .8 of 4 and reading 17 of 20; misconduct 1.8 of 2 for 10 days with a door closed. */
const free = {
  'protected-acts': 24, 'speech-acts': 4, reading: 20, misconduct: 2, 'restricted-days': 0,
};
const told = {
  'protected-acts': 20.2, 'speech-acts': 3.2, reading: 17, misconduct: 1.8, 'restricted-days': 10,
};

describe('beside the baseline', () => {
  const found = besideBaseline([piece('free', 0, free), piece('told', 0, told)], 'free');
  const value = (metric: string): number | undefined =>
    found.find((one) => one.metric === metric)?.value;

  it('chilling is told in all, and apart for speech and for reading', () => {
    expect(value('chilling')).toBeCloseTo(1 - 20.2 / 24, 12);
    expect(value('chilling-speech')).toBeCloseTo(0.2, 12);
    expect(value('chilling-reading')).toBeCloseTo(0.15, 12);
  });

  it('misconduct has a price: −0.2 a year over 10 days is −20 for 1,000', () => {
    expect(value('misconduct-change')).toBeCloseTo(-0.1, 12);
    expect(value('misconduct-per-restriction')).toBeCloseTo(-20, 9);
  });

  it('is nothing without a finished twin, a divisor, or a restricted day', () => {
    const lost = [piece('free', 0, free, 'full'), piece('told', 0, told)];
    expect(besideBaseline(lost, 'free')).toEqual([]);
    expect(besideBaseline([piece('free', 1, free), piece('told', 0, told)], 'free')).toEqual([]);
    const open = besideBaseline(
      [
        piece('free', 0, { ...free, reading: 0 }),
        piece('told', 0, { ...told, 'restricted-days': 0 }),
      ],
      'free',
    ).map(({ metric }) => metric);
    expect(open).not.toContain('misconduct-per-restriction');
    expect(open).not.toContain('chilling-reading');
    expect(open).toContain('chilling');
  });
});
