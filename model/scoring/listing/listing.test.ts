import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { markTouched } from '../../ledgers/reference-post.js';
import { listings } from '../../ledgers/state.js';
import { falls, moves } from '../state.js';
import { reference } from './reference.js';

contract('scoring/listing');

/** Plane 0 acts at once, plane 1 after seven days. Thresholds 500 and 300; below them 1 and 2. */
const laid = {
  mechanisms: { 'scoring/listing': reference },
  people: 70,
  planes: 2,
  parameters: { 'scoring/listing.suspensionDays': 30 },
  tables: {
    'scoring.forceAfter': [0, 7],
    'scoring.suspendedAt': [2, 31],
    'scoring.severityOf': { at: { 1: 1, 2: 2, 33: 1, 34: 2 } },
    'scoring.thresholdCount': [2, 2],
    'scoring.thresholds': { at: { 0: 500, 1: 300, 32: 500, 33: 300 } },
    'scoring.scaleMin': [0, 0],
    'scoring.scaleMax': [1000, 1000],
  },
};

describe.each(ways)('listing by %s', (way) => {
  const made = (): HandTown => new HandTown(way, laid);
  const move = (
    hand: HandTown,
    tick: number,
    plane: number,
    was: number,
    level: number,
  ): HandTown => {
    const person = hand.begin(tick).town.people[66];
    person.level.set(plane, level);
    markTouched(hand.town, person);
    hand.town.push(moves, 66, { row: 66, plane, was, level });
    return hand.live('scoring.rate');
  };
  const now = (hand: HandTown, plane = 0): [number, number] => [
    hand.town.people[66].inForce.get(plane),
    hand.town.people[66].severity,
  ];

  it('puts rises, and falls of a ledger that waits for nothing, into force at once', () => {
    const hand = move(made(), 10, 0, 0, 2);
    expect(now(hand)).toEqual([2, 2]);
    expect(hand.sorted(falls)).toEqual([{ row: 66, severity: 2, was: 0 }]);
    expect(now(move(hand, 11, 0, 2, 1))).toEqual([1, 1]);
    expect(hand.sorted(falls)).toEqual([{ row: 66, severity: 1, was: 2 }]);
  });

  it('announces a fall, and puts the level of the day into force when its notice is over', () => {
    const hand = move(made(), 10, 1, 0, 2);
    expect(now(hand, 1)).toEqual([0, 0]);
    for (let tick = 11; tick < 17; tick++)
      expect(now(hand.begin(tick).live('scoring.rate'), 1)).toEqual([0, 0]);
    hand.begin(17).live('scoring.rate');
    expect([now(hand, 1), hand.sorted(falls)]).toEqual([
      [2, 2],
      [{ row: 66, severity: 2, was: 0 }],
    ]);
  });

  it('puts nothing into force before its notice for a rise out of an announced fall', () => {
    const hand = move(made(), 10, 1, 0, 2);
    expect(now(move(hand, 12, 1, 2, 1), 1)).toEqual([0, 0]);
    expect(now(hand.begin(17).live('scoring.rate'), 1)).toEqual([1, 1]);
    expect(now(move(hand, 18, 1, 1, 0), 1)).toEqual([0, 0]);
  });

  it('suspends a licence at its level and lower, on the way down only', () => {
    const until = (hand: HandTown): number => hand.town.people[66].suspendedUntil;
    const hand = move(made(), 10, 0, 0, 1);
    expect(until(hand)).toBe(0);
    expect(until(move(hand, 12, 0, 1, 2))).toBe(42);
    expect(until(move(hand, 13, 0, 2, 1))).toBe(42);
  });

  it('counts the courts’ list as a restriction', () => {
    const hand = made().begin(10);
    const person = hand.town.people[66];
    person.listed = 1;
    hand.town.push(listings, 66, { row: 66, on: 1 });
    expect(now(hand.live('scoring.rate'))).toEqual([0, 1]);
    person.listed = 0;
    hand.begin(11).town.push(listings, 66, { row: 66, on: 0 });
    expect(now(hand.live('scoring.rate'))).toEqual([0, 0]);
  });

  /** Days noted of somebody barred at 400 of whose points these parts are false or came through others. */
  const noted = (parts: {
    untrue: number;
    through: number;
    listed?: number;
    raw?: number;
  }): number[] => {
    const hand = made().begin(10);
    const person = hand.town.people[66];
    for (const other of hand.town.people) {
      for (const plane of [0, 1]) other.raw.set(plane, 600);
    }
    person.raw.set(0, parts.raw ?? 400);
    person.rawFalse.set(0, parts.untrue);
    person.rawThrough.set(0, parts.through);
    person.listed = parts.listed ?? 0;
    person.inForce.set(0, 1);
    person.severity = 1;
    hand.live('metrics.measure');
    return [person.restrictedDays, person.wrongfulDays, person.throughDays];
  };

  it('notes whether true entries, and own entries, alone would carry a restriction', () => {
    expect(noted({ untrue: 0, through: 0 })).toEqual([1, 0, 0]);
    expect(noted({ untrue: -100, through: -99 })).toEqual([1, 1, 0]);
    expect(noted({ untrue: -99, through: -100 })).toEqual([1, 0, 1]);
    expect(noted({ untrue: -100, through: -100, listed: 1 })).toEqual([1, 0, 0]);
  });

  it('notes nothing harsher than what is in force, and never more wrongful than restricted days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: -600, max: 600 }),
        (raw, untrue, through) => {
          const [restricted, wrongful, others] = noted({ raw, untrue, through });
          expect(restricted).toBe(1);
          expect(wrongful).toBe(raw - untrue >= 500 ? 1 : 0);
          expect(others).toBe(raw - through >= 500 ? 1 : 0);
        },
      ),
      { numRuns: 25 },
    );
  });
});
