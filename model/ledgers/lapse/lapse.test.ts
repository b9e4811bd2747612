import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { kinds } from '../../points.js';
import { entries, postings } from '../state.js';
import { reference } from './reference.js';

contract('ledgers/lapse');

/** Ledger 5 is plane 0; no other is kept. */
const tables = { 'ledgers.planeOf': [-1, -1, -1, -1, -1, 0, -1, -1] };

describe.each(ways)('lapse by %s', (way) => {
  const made = (): HandTown =>
    new HandTown(way, { mechanisms: { 'ledgers/lapse': reference }, people: 70, tables }).begin(5);
  const keep = (
    hand: HandTown,
    day: number,
    entry: { row: number; ledger?: number; points: number; truth?: number },
  ): void => {
    hand.town.promise(entries, entry.row, day, {
      ledger: 5,
      act: 9,
      truth: 0,
      posted: 2,
      ...entry,
    });
  };

  it('posts the exact opposite on the day the term is over, and once', () => {
    const hand = made();
    hand.town.people[66].raw.set(0, -100);
    hand.town.people[66].rawFalse.set(0, -100);
    keep(hand, 7, { row: 66, points: -100, truth: 2 });
    const days = [5, 6, 7, 8].map((tick) => hand.begin(tick).live('society.open').sorted(postings));
    expect(days).toEqual([
      [],
      [],
      [
        {
          row: 66,
          plane: 0,
          kind: kinds.lapse,
          act: 9,
          points: 100,
          truth: 2,
          channel: 0,
          cause: 2,
        },
      ],
      [],
    ]);
    expect([hand.town.people[66].raw.get(0), hand.town.people[66].rawFalse.get(0)]).toEqual([0, 0]);
  });

  it('posts nothing for a void entry or for a ledger that is not kept', () => {
    const hand = made();
    keep(hand, 5, { row: 1, points: 0 });
    keep(hand, 5, { row: 2, points: -64, ledger: 4 });
    expect(hand.live('society.open').sorted(postings)).toEqual([]);
    expect(hand.town.people[2].raw.get(0)).toBe(0);
  });

  it('leaves nothing of what was posted, whatever it was', () => {
    const entry = fc.record({
      row: fc.nat(69),
      points: fc.integer({ min: -9999, max: 9999 }),
      truth: fc.nat(2),
      day: fc.integer({ min: 5, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (all) => {
        const hand = made();
        for (const { day, ...one } of all) {
          hand.town.people[one.row].raw.add(0, one.points);
          if (one.truth !== 0) hand.town.people[one.row].rawFalse.add(0, one.points);
          keep(hand, day, one);
        }
        for (let tick = 5; tick < 10; tick++) hand.begin(tick).live('society.open');
        for (const person of hand.town.people)
          expect([person.raw.get(0), person.rawFalse.get(0)]).toEqual([0, 0]);
      }),
      { numRuns: 20 },
    );
  });
});
