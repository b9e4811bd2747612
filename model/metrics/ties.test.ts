/** Ties lost, likeness of ties and approval, on cases that fit on paper. */
import { describe, expect, it } from 'vitest';
import { approvalOf } from './approval.js';
import { assortativity, tiesLost } from './ties.js';

/** A ring of four: each tied to the next and the last, targets ascending. */
const ring = { starts: [0, 2, 4, 6, 8], targets: [1, 3, 0, 2, 1, 3, 0, 2] };

describe('ties lost', () => {
  it('are cut ends among all ends of those people', () => {
    const column = (name: string) => (name === 'lostTies' ? [1, 1, 0, 0] : undefined);
    expect(tiesLost(column, ring, [0, 1, 2, 3])).toBe(2 / 8);
    expect(tiesLost(column, ring, [0, 1])).toBe(2 / 4);
    expect(tiesLost(column, ring, [2, 3])).toBe(0);
    expect(tiesLost(() => undefined, ring, [0])).toBeNull();
  });
});

describe('assortativity', () => {
  const scores = (values: (number | null)[]) => (row: number) => values[row];
  const none = () => undefined;

  it('is −1 where everyone is tied to the other kind only, and 0 in two equal halves', () => {
    expect(assortativity(none, ring, scores([600, 500, 600, 500]), false)).toBeCloseTo(-1, 12);
    // 600 600 500 500 round the ring: two ties alike, two unlike.
    expect(assortativity(none, ring, scores([600, 600, 500, 500]), false)).toBeCloseTo(0, 12);
  });

  it('rises to 1 when the ties between unlike are cut', () => {
    // The ties 1–2 and 3–0 are cut: number 1 at 0 and 1, number 0 at 2 and 3.
    const cut = [2, 2, 1, 1];
    const column = (name: string) =>
      name === 'cutLow' ? cut : name === 'cutHigh' ? [0, 0, 0, 0] : undefined;
    const value = scores([600, 600, 500, 500]);
    expect(assortativity(column, ring, value, true)).toBeCloseTo(1, 12);
    expect(assortativity(column, ring, value, false)).toBeCloseTo(0, 12);
  });

  it('leaves out who carries no score, and says nothing where all are alike', () => {
    expect(assortativity(none, ring, scores([600, null, null, 500]), false)).toBeCloseTo(-1, 12);
    expect(assortativity(none, ring, scores([600, 600, 600, 600]), false)).toBeNull();
  });
});

describe('approval', () => {
  it('is .55 in private at a trust of 4.2, a tenth more a level, and a quarter more aloud', () => {
    expect(approvalOf(4.2)).toEqual({ private: 0.55, declared: 0.8 });
    expect(approvalOf(2.2).private).toBeCloseTo(0.35, 12);
    expect(approvalOf(2.2).declared).toBeCloseTo(0.6, 12);
  });

  it('stays a share', () => {
    expect(approvalOf(7).declared).toBe(1);
    expect(approvalOf(0).private).toBeCloseTo(0.13, 12);
  });
});
