/** Metrics of recourse on a case small enough to compute by hand (MODEL 10). */
import { describe, expect, it } from 'vitest';
import { outcomes } from '../recourse/state.js';
import { type Ending, type Hearings, recourseOf } from './hearings.js';

const { kept, overturned, dismissed, refused, wentOn, petition } = outcomes;

const ending = (
  row: number,
  outcome: number,
  days: number,
  more: Partial<Ending> = {},
): Ending => ({
  row,
  ledger: 0,
  wrongful: false,
  listing: false,
  outcome,
  days,
  months: 0,
  ...more,
});

/** Four people; the last is an official. */
const hearings = {
  owed: Float64Array.of(4, 2, 0, 2),
  given: Float64Array.of(1, 1, 0, 2),
  filed: Float64Array.of(3, 1, 0, 2),
  filedByLedger: new Float64Array(16),
  endings: [
    ending(0, dismissed, 180),
    ending(0, refused, 0, { wrongful: true }),
    ending(0, petition, 180, { wrongful: true, months: 3 }),
    ending(1, wentOn, 20, { wrongful: true }),
    ending(1, overturned, 50, { wrongful: true, months: 1 }),
    ending(3, overturned, 21),
    ending(3, kept, 22),
  ],
} as unknown as Hearings;

function valuesOf(rows: readonly number[], years: number): Record<string, number | null> {
  const values: Record<string, number | null> = {};
  recourseOf(hearings, Int32Array.from(rows), years, (metric, value) => {
    values[metric] = value;
  });
  return values;
}

describe('recourse as it is measured', () => {
  it('counts notices, filings and endings of everyone', () => {
    const all = valuesOf([0, 1, 2, 3], 8);
    expect(all['notice-rate']).toBe(4 / 8);
    expect(all['appeals-filed']).toBe((1000 * 6) / 8);
    // Dismissed and refused, against three rulings that ended a case; a petition is neither.
    expect(all['unheard-share']).toBe(2 / 5);
    // Wrongful: one ruling went on, the next put it right. Rightful: one of two was taken back.
    expect(all.overturned).toBe(1 / 2);
    expect(all['overturned-rightful']).toBe(1 / 2);
    // Days of the six that ended: 0 21 22 50 180 180; the third, and the sixth.
    expect([all['appeal-delay'], all['appeal-delay-90']]).toEqual([22, 180]);
    // Three months, one, and none, until they were put right.
    expect(all['harm-while-waiting']).toBe(4 / 3);
  });

  it('tells officials from the others', () => {
    const [others, officials] = [valuesOf([0, 1, 2], 6), valuesOf([3], 2)];
    expect([others['notice-rate'], officials['notice-rate']]).toEqual([2 / 6, 1]);
    expect([others['unheard-share'], officials['unheard-share']]).toEqual([2 / 3, 0]);
    // Too few to tell a median of.
    expect(officials['appeal-delay']).toBeNull();
  });
});
