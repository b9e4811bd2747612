import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HandLaid, HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { sent } from '../../observation/state.js';
import { kinds } from '../../points.js';
import { entries, postings, touched } from '../state.js';
import { reference } from './reference.js';

contract('ledgers/posting');

/** Two ledgers: plane 0 is ledger 4, plane 1 ledger 5 (which forgets after ten days). */
const twoLedgers: HandLaid = {
  mechanisms: { 'ledgers/posting': reference },
  people: 70,
  planes: 2,
  caps: 1,
  tables: {
    'ledgers.ledgerOf': [4, 5],
    'ledgers.expiryDays': [0, 10],
    // Act 7 has rule 0 in plane 0 and rule 1 in plane 1; act 9 has rule 2 in plane 0.
    'ledgers.ruleOf': { otherwise: -1, at: { 7: 0, [256 + 7]: 1, 9: 2 } },
    'ledgers.ruleChannels': [0xffff, 0b10, 0xffff],
    'ledgers.ruleCells': [0, 1, 2],
    'ledgers.cellPoints': [-64, -128, 10, 20, 30, 40],
    'ledgers.ruleCap': [0, 0, 50],
    'ledgers.ruleCapPlane': [-1, -1, 0],
    // Rule 2 reads bits 3 and 4 of the traits.
    'ledgers.ruleShift': [0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0],
    'ledgers.ruleMask': [0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0],
    'ledgers.ruleStride': [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0],
    'ledgers.noteBit': { otherwise: -1, at: { 7: 95 } },
  },
};

const everyLedger = 0xff;

describe.each(ways)('posting by %s', (way) => {
  const made = (): HandTown => {
    const hand = new HandTown(way, twoLedgers).begin(61);
    for (const person of hand.town.people) person.subject = everyLedger;
    return hand;
  };
  const tell = (
    hand: HandTown,
    sighting: {
      row: number;
      act: number;
      channel?: number;
      truth?: number;
      actor?: number;
      day?: number;
    },
  ): void => {
    hand.town.send(sent, 0, { channel: 1, truth: 0, actor: sighting.row, day: 61, ...sighting });
  };

  it('posts by every ledger that has a rule, in the order of planes, and notes the act', () => {
    const hand = made();
    tell(hand, { row: 3, act: 7 });
    hand.live('ledgers.post');
    expect(hand.sorted(postings)).toEqual([
      { row: 3, plane: 0, kind: kinds.own, act: 7, points: -64, truth: 0, channel: 1, cause: 3 },
      { row: 3, plane: 1, kind: kinds.own, act: 7, points: -128, truth: 0, channel: 1, cause: 3 },
    ]);
    const person = hand.town.people[3];
    expect([person.raw.get(0), person.raw.get(1), person.rawFalse.get(0)]).toEqual([-64, -128, 0]);
    expect([0, 1, 2].map((word) => person.noted.get(word))).toEqual([0, 0, 2 ** 31]);
    expect(hand.sorted(touched)).toEqual([{ row: 3 }]);
  });

  it('passes over an act noted in the person’s month, until the month begins anew', () => {
    const hand = made();
    for (const truth of [0, 1]) tell(hand, { row: 3, act: 7, truth });
    hand.live('ledgers.post');
    expect(hand.town.people[3].raw.get(0)).toBe(-64);
    // Person 3 renews on ticks 3, 33, 63 …
    for (const [tick, raw] of [
      [62, -64],
      [63, -128],
    ]) {
      hand.begin(tick);
      tell(hand, { row: 3, act: 7, day: tick });
      hand.live('ledgers.post');
      expect(hand.town.people[3].raw.get(0)).toBe(raw);
    }
  });

  it('asks whether the person is subject and whether the rule accepts the channel', () => {
    const hand = made();
    hand.town.people[3].subject = 1 << 5;
    tell(hand, { row: 3, act: 7 });
    tell(hand, { row: 4, act: 7, channel: 2 });
    hand.live('ledgers.post');
    expect(
      [3, 4].map((row) => [0, 1].map((plane) => hand.town.people[row].raw.get(plane))),
    ).toEqual([
      [0, -128],
      [-64, 0],
    ]);
  });

  it('reads the cell of the person’s attributes and holds back what goes beyond a cap', () => {
    const hand = made();
    hand.town.people[3].traits = 2 << 3;
    for (const actor of [3, -1]) tell(hand, { row: 3, act: 9, actor, truth: actor < 0 ? 1 : 0 });
    hand.live('ledgers.post');
    const person = hand.town.people[3];
    // The cell of level 2 gives 30; fifty a year are let through: 30, then 20 of 30.
    expect([person.raw.get(0), person.rawFalse.get(0), person.capUsed.get(0)]).toEqual([
      50, 20, 50,
    ]);
    expect(hand.counted('books.heldBackByCaps')).toBe(10);
    hand.begin(363);
    tell(hand, { row: 3, act: 9, day: 363 });
    hand.live('ledgers.post');
    expect([person.raw.get(0), person.capUsed.get(0)]).toEqual([80, 30]);
  });

  it('promises what a forgetting ledger will lapse', () => {
    const hand = made();
    tell(hand, { row: 3, act: 7, truth: 2, actor: 65 });
    hand.live('ledgers.post').begin(71);
    expect(hand.town.due(entries)).toEqual([
      { row: 3, ledger: 5, act: 7, points: -128, truth: 2, posted: 61 },
    ]);
  });

  it('promises yearly parts that add up, in a ledger that gives back by the year', () => {
    const hand = new HandTown(way, {
      ...twoLedgers,
      tables: { ...twoLedgers.tables, 'ledgers.partYears': [0, 7], 'ledgers.ruleYears': [0, 3, 0] },
    }).begin(61);
    hand.town.people[3].subject = everyLedger;
    tell(hand, { row: 3, act: 7 });
    hand.live('ledgers.post');
    const parts = [1, 2, 3, 4].map((year) => {
      hand.begin(61 + 365 * year);
      return hand.town.due(entries).map(({ ledger, points, posted }) => [ledger, points, posted]);
    });
    // Rule 1 gives −128 for three years: −42, −85, −128.
    expect(parts).toEqual([[[5, -42, 61]], [[5, -43, 61]], [[5, -43, 61]], []]);
  });

  it('keeps sightings sent for a later day until that day', () => {
    const hand = made();
    tell(hand, { row: 3, act: 7, day: 64 });
    const seenBy = [61, 62, 63, 64].map((tick) => {
      hand.begin(tick).live('ledgers.post');
      return hand.town.people[3].raw.get(0);
    });
    expect(seenBy).toEqual([0, 0, 0, -64]);
  });

  it('keeps sums, parts and the day’s postings in agreement, and asks not in which order it was told', () => {
    const sighting = fc.record({
      row: fc.nat(69),
      act: fc.constantFrom(7, 8, 9),
      channel: fc.nat(3),
      truth: fc.nat(2),
      actor: fc.integer({ min: -1, max: 69 }),
    });
    fc.assert(
      fc.property(fc.array(sighting, { maxLength: 40 }), (sightings) => {
        const [hand, backwards] = [sightings, [...sightings].reverse()].map((told) => {
          const town = made();
          for (const one of told) tell(town, one);
          return town.live('ledgers.post');
        });
        expect(backwards.sorted(postings)).toEqual(hand.sorted(postings));
        const list = hand.town.entries(postings);
        for (const person of hand.town.people) {
          for (const plane of [0, 1]) {
            const own = list.filter((p) => p.row === person.row && p.plane === plane);
            expect(person.raw.get(plane)).toBe(own.reduce((sum, p) => sum + p.points, 0));
            expect(person.rawFalse.get(plane)).toBe(
              own.reduce((sum, p) => sum + (p.truth === 0 ? 0 : p.points), 0),
            );
            expect(person.rawThrough.get(plane)).toBe(0);
          }
          expect(person.capUsed.get(0)).toBeLessThanOrEqual(50);
        }
        expect(hand.sorted(touched)).toHaveLength(new Set(list.map((p) => p.row)).size);
      }),
      { numRuns: 25 },
    );
  });
});
