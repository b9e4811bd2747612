import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { listings } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('ledgers/copy');

describe.each(ways)('copies by %s', (way) => {
  const made = (
    lagDays: number,
    lossPer1024: number,
    reachedPer1024: number,
    mislink = 0,
  ): HandTown =>
    new HandTown(way, {
      mechanisms: { 'ledgers/copy': reference },
      people: 70,
      tables: { 'society.segmentStarts': [0, 1], 'society.segmentMembers': [7] },
      parameters: {
        'ledgers/copy.lagDays': lagDays,
        'ledgers/copy.lossPer1024': lossPer1024,
        'ledgers/copy.reachedPer1024': reachedPer1024,
        'ledgers/copy.mislinkPer65536': mislink,
        'ledgers/copy.housematePer1024': 0,
      },
    });
  const change = (hand: HandTown, tick: number, row: number, on: number): HandTown => {
    hand.begin(tick).town.push(listings, row, { row, on });
    return hand.live('ledgers.share');
  };
  /** What the copies say from `from` on, day by day. */
  const copied = (hand: HandTown, row: number, from: number, days: number): number[] =>
    Array.from(
      { length: days },
      (_, i) => hand.begin(from + i).live('ledgers.share').town.people[row].copied,
    );

  it('reaches those who read it some days later', () => {
    const hand = change(made(3, 0, 1024), 20, 66, 1);
    expect([hand.town.people[66].copied, ...copied(hand, 66, 21, 3)]).toEqual([0, 0, 0, 1]);
    change(hand, 60, 66, 0);
    expect(copied(hand, 66, 61, 3)).toEqual([1, 1, 0]);
  });

  it('reaches them on the day where there is no lag', () => {
    const hand = change(made(0, 0, 1024), 20, 66, 1);
    expect(hand.town.people[66].copied).toBe(1);
    expect(change(hand, 50, 66, 0).town.people[66].copied).toBe(0);
  });

  it('loses listings and keeps stale copies as often as it is told to', () => {
    expect(change(made(0, 1024, 1024), 20, 66, 1).town.people[66].copied).toBe(0);
    const stale = change(made(0, 0, 0), 20, 66, 1);
    expect(change(stale, 50, 66, 0).town.people[66].copied).toBe(1);
  });

  it('asks the upper ten bits of the word of the person, the day and the change', () => {
    fc.assert(
      fc.property(
        fc.nat(69),
        fc.nat(500),
        fc.nat(1024),
        fc.nat(1024),
        (row, tick, loss, reached) => {
          const hand = made(0, loss, reached).begin(tick);
          const [on, off] = [1, 0].map(
            (other) => hand.town.luck(schema.streams.send, row, { other })[0] >>> 22,
          );
          expect(change(hand, tick, row, 1).town.people[row].copied).toBe(on >= loss ? 1 : 0);
          hand.town.people[row].copied = 1;
          expect(change(hand, tick, row, 0).town.people[row].copied).toBe(off < reached ? 0 : 1);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('touches nobody else', () => {
    const hand = change(made(0, 0, 1024), 20, 66, 1);
    expect(
      hand.town.people.filter((person) => person.copied === 1).map((person) => person.row),
    ).toEqual([66]);
  });

  it('names somebody else by a wrong link, and takes that copy back where it went', () => {
    const hand = change(made(1, 0, 1024, 65536), 20, 66, 1).live('recourse.hear');
    const then = (tick: number): number[] => {
      const { people } = hand.begin(tick).live('ledgers.share').town;
      return [people[66].copied, people[7].copied, people[7].strayed];
    };
    expect(hand.town.people[66].linkedTo).toBe(7);
    expect(then(21)).toEqual([0, 1, 1]);
    change(hand, 60, 66, 0).live('recourse.hear');
    expect(then(61)).toEqual([0, 0, 0]);
  });

  it('leaves in the copies who is listed in truth when a wrong link ends', () => {
    const hand = change(made(1, 0, 1024, 65536), 20, 66, 1).live('recourse.hear');
    hand.begin(21).live('ledgers.share');
    hand.town.people[7].listed = 1;
    change(hand, 60, 66, 0).live('recourse.hear');
    hand.begin(61).live('ledgers.share');
    expect([hand.town.people[7].copied, hand.town.people[7].strayed]).toEqual([1, 0]);
  });
});
