import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { kinds, truths } from '../../points.js';
import { reference as lapse } from '../lapse/reference.js';
import { fated, fates } from '../state.js';
import { listings, postings } from '../state.js';
import { reference } from './reference.js';

contract('ledgers/route');

const always = -1;

interface Made {
  readonly lag?: number;
  readonly loss?: number;
  readonly link?: number;
  readonly share?: number;
  readonly reached?: number;
  readonly term?: number;
  readonly from?: number;
}

describe.each(ways)('routes by %s', (way) => {
  /** One route from plane 0 to plane 1, and somebody to link wrongly to. */
  const made = (given: Made = {}): HandTown => {
    const {
      lag = 4,
      loss = 0,
      link = 0,
      share = 512,
      reached = 1024,
      term = 100,
      from = 0,
    } = given;
    const hand = new HandTown(way, {
      mechanisms: { 'ledgers/route': reference, 'ledgers/lapse': lapse },
      people: 70,
      planes: 2,
      parameters: {
        'routes.count': 1,
        'routes.backLag': 2,
        'routes.backReached': reached,
        'ledgers/route.housematePer1024': 0,
      },
      tables: {
        'routes.from': [from],
        'routes.to': [1],
        'routes.lag': [lag],
        'routes.loss': [loss],
        'routes.mislink': [link],
        'routes.share': [share],
        'routes.points': [-640],
        'ledgers.ledgerOf': [4, 9],
        'ledgers.planeOf': [-1, -1, -1, -1, 0, -1, -1, -1, -1, 1],
        'ledgers.expiryDays': [0, term],
        'society.segmentStarts': [0, 1],
        'society.segmentMembers': [7],
      },
    });
    for (const person of hand.town.people) person.subject = 1 << 9;
    return hand;
  };
  const entry = {
    plane: 0,
    kind: kinds.own as number,
    act: 12,
    points: -201,
    truth: truths.true,
    channel: 2,
    cause: 66,
  };
  const own = (hand: HandTown, tick: number, given: Partial<typeof entry> = {}): HandTown => {
    hand.begin(tick).town.push(postings, 66, { row: 66, ...entry, ...given });
    return hand.live('ledgers.share').live('recourse.hear');
  };
  const correct = (hand: HandTown, tick: number, posted: number): HandTown =>
    own(hand, tick, { kind: kinds.correction, points: 201, cause: posted });
  const raw = (hand: HandTown, row: number): number => hand.town.people[row].raw.get(1);
  const fatesOf = (hand: HandTown): number[] => hand.town.entries(fated).map(({ fate }) => fate);
  const day = (hand: HandTown, tick: number): HandTown =>
    hand.begin(tick).live('society.open').live('ledgers.share').live('recourse.hear');

  it('carries half of 201 parts four days later: 100 toward zero', () => {
    const hand = own(made(), 10);
    for (let tick = 11; tick < 14; tick++) expect(raw(day(hand, tick), 66)).toBe(0);
    expect(raw(day(hand, 14), 66)).toBe(-100);
  });

  it('copies own postings alone, and only to those subject to where it leads', () => {
    for (const kind of [kinds.derived, kinds.copy, kinds.lapse, kinds.chain]) {
      const hand = own(made({ lag: 1 }), 10, { kind });
      expect(raw(day(hand, 11), 66)).toBe(0);
    }
    const hand = own(made({ lag: 1 }), 10);
    hand.town.people[66].subject = 0;
    expect(raw(day(hand, 11), 66)).toBe(0);
  });

  it('lets a copy lapse after the term of the ledger it went to', () => {
    const hand = own(made({ lag: 1, term: 5 }), 10);
    expect(raw(day(hand, 11), 66)).toBe(-100);
    for (let tick = 12; tick < 16; tick++) expect(raw(day(hand, tick), 66)).toBe(-100);
    expect(raw(day(hand, 16), 66)).toBe(0);
  });

  it('loses a copy, and a correction of a lost copy does nothing', () => {
    const hand = own(made({ lag: 1, loss: always }), 10);
    expect(fatesOf(hand)).toEqual([fates.lost]);
    expect(raw(day(hand, 11), 66)).toBe(0);
    expect(fatesOf(correct(hand, 20, 10))).toEqual([]);
  });

  it('links a copy to somebody else, marks it so, and takes it back from there', () => {
    const hand = own(made({ lag: 1, link: always }), 10);
    expect(fatesOf(hand)).toEqual([fates.mislinked]);
    day(hand, 11);
    expect([raw(hand, 66), raw(hand, 7), hand.town.people[7].rawFalse.get(1)]).toEqual([
      0, -100, -100,
    ]);
    correct(hand, 20, 10);
    expect([raw(day(hand, 21), 7), raw(day(hand, 22), 7)]).toEqual([-100, 0]);
    expect(hand.town.people[7].rawFalse.get(1)).toBe(0);
  });

  it('leaves a stale copy where a correction does not reach it or nothing is remembered', () => {
    for (const given of [{ reached: 0 }, { term: 0 }]) {
      const hand = day(own(made({ lag: 1, ...given }), 10), 11);
      expect(fatesOf(correct(hand, 20, 10))).toEqual([fates.stale]);
      for (let tick = 21; tick < 26; tick++) expect(raw(day(hand, tick), 66)).toBe(-100);
    }
  });

  it('does not overtake its copy with a take-back', () => {
    const hand = own(made({ lag: 9 }), 10);
    correct(hand, 11, 10);
    expect(raw(day(hand, 19), 66)).toBe(-100);
    expect(raw(day(hand, 20), 66)).toBe(0);
  });

  it('carries a listing with points of its own and takes them back on removal', () => {
    const hand = made({ lag: 1, from: -1 });
    const list = (tick: number, on: number): void => {
      hand.begin(tick).town.push(listings, 66, { row: 66, on });
      hand.live('ledgers.share').live('recourse.hear');
    };
    list(10, 1);
    expect(raw(day(hand, 11), 66)).toBe(-640);
    list(40, 0);
    expect([raw(day(hand, 41), 66), raw(day(hand, 42), 66)]).toEqual([-640, 0]);
  });

  it('posts back exactly what it posted, whatever the luck', () => {
    fc.assert(
      fc.property(
        fc.nat(1024),
        fc.integer({ min: -65536, max: 65536 }),
        fc.nat(3),
        (share, points, back) => {
          const hand = day(own(made({ lag: 1, share }), 10, { points }), 11);
          expect(raw(hand, 66)).toBe(Math.trunc((points * share) / 1024) + 0);
          own(hand, 12 + back, { kind: kinds.correction, points: -points, cause: 10 });
          expect(raw(day(hand, 14 + back), 66)).toBe(0);
        },
      ),
      { numRuns: 20 },
    );
  });
});
