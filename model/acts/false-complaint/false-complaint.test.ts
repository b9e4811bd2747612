import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { complaints } from '../initiative/state.js';
import { doings } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/false-complaint');

const [refusal, accused] = [43, 55];

interface Laid {
  readonly answered?: number;
  /** Colleagues by row. */
  readonly colleagues: readonly (readonly number[])[];
  readonly ranks?: readonly number[];
  readonly acts?: readonly number[];
  readonly seed?: number;
}

/** Everybody refuses a superior today, or does the act given. */
function open(way: Way, { answered = 1024, colleagues, ranks, acts, seed }: Laid): HandTown {
  const starts = [0];
  for (const ties of colleagues) starts.push(starts[starts.length - 1] + ties.length);
  const hand = new HandTown(way, {
    mechanisms: { 'acts/false-complaint': reference },
    people: colleagues.length,
    seed,
    parameters: { 'acts/false-complaint.answeredPer1024': answered },
    tables: {
      'initiative.coworker.starts': starts,
      'initiative.coworker.targets': [...colleagues.flat(), 0],
    },
  });
  hand.begin(9);
  colleagues.forEach((_, row) => {
    hand.town.people[row].rank = ranks?.[row] ?? 0;
    hand.town.push(doings, row, { row, act: acts?.[row] ?? refusal, luck: 0, hollow: 0 });
  });
  return hand.live('acts.perform');
}

const answers = (hand: HandTown): number[][] =>
  hand.town
    .entries(complaints)
    .map(({ row, complainer, named, act, counts }) => [row, complainer, named, act, counts])
    .sort((a, b) => a[0] - b[0]);

const whole = Array.from({ length: 40 }, (_, row) =>
  Array.from({ length: 40 }, (__, other) => other).filter((other) => other !== row),
);
const { answer } = schema.streams;

describe.each(ways)('answers of superiors, by %s', (way) => {
  it('come from the one of higher rank of the two colleagues that two words name', () => {
    const ranks = whole.map((_, row) => row % 4);
    const hand = open(way, { colleagues: whole, ranks });
    const superiors = whole.map((ties, row) => {
      const [, first, second] = hand.town.luck(answer, row);
      const [one, other] = [first, second].map((word) => ties[Math.floor((word * 39) / 2 ** 32)]);
      return ranks[other] > ranks[one] ? other : one;
    });
    expect(answers(hand)).toEqual(
      superiors.map((superior, row) => [row, superior, row, accused, 1]),
    );
    expect(hand.counted('complaints.bySuperiors')).toBe(40);
  });

  it('are for refusals alone, and for those who have a colleague', () => {
    const colleagues = [[1], [0], [], [1]];
    const hand = open(way, { colleagues, acts: [refusal, 42, refusal, refusal] });
    expect(answers(hand)).toEqual([
      [0, 1, 0, accused, 1],
      [3, 1, 3, accused, 1],
    ]);
  });

  it('are given below their share, by the upper ten bits', () => {
    const [w0] = open(way, { colleagues: whole }).town.luck(answer, 17);
    const of17 = (answered: number): number =>
      answers(open(way, { colleagues: whole, answered })).filter(([row]) => row === 17).length;
    expect([of17(w0 >>> 22), of17((w0 >>> 22) + 1)]).toEqual([0, 1]);
    expect(answers(open(way, { colleagues: whole, answered: 0 }))).toEqual([]);
  });

  it('by more superiors are those by fewer and some more, always by a colleague', () => {
    const share = fc.nat(1024);
    fc.assert(
      fc.property(share, share, fc.nat(2 ** 20), (one, other, seed) => {
        const made = (answered: number): number[][] =>
          answers(
            open(way, {
              colleagues: whole.slice(0, 20).map((_, row) => [(row + 1) % 20, (row + 7) % 20]),
              answered,
              seed,
            }),
          );
        const [few, many] = [made(Math.min(one, other)), made(Math.max(one, other))];
        expect(many).toEqual(expect.arrayContaining(few));
        for (const [row, superior, named] of many) {
          expect(named).toBe(row);
          expect([(row + 1) % 20, (row + 7) % 20]).toContain(superior);
        }
      }),
      { numRuns: 25 },
    );
  });
});
