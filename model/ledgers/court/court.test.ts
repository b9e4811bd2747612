import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { doings, unpaid } from '../../acts/state.js';
import { docket, listings, stages } from '../state.js';
import { events } from './kernel.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('ledgers/court');

const always = -1;
/** Every suit is brought, won, not performed, and the able debtor listed. */
const shares = {
  suedPer1024: 1024,
  judgedPer1024: 1024,
  performedPer1024: 0,
  ablePer1024: 1024,
  listedAblePer1024: 1024,
  listedUnablePer1024: 1024,
  closedReturnPer1024: 1024,
};

describe.each(ways)('court by %s', (way) => {
  const made = (
    change: Partial<typeof shares> = {},
    leave: readonly number[] = new Array(9).fill(always),
    keepsList = 1,
  ): HandTown => {
    const settings = Object.entries({ ...shares, ...change }).map(([name, value]) => [
      `${schema.name}.${name}`,
      value,
    ]);
    return new HandTown(way, {
      mechanisms: { 'ledgers/court': reference },
      people: 70,
      parameters: { ...Object.fromEntries(settings), 'court.keepsList': keepsList },
      tables: { 'court.leaveChance': leave },
    });
  };
  const sue = (hand: HandTown, tick: number, row: number, luck = 0): HandTown => {
    hand.begin(tick).town.push(unpaid, row, { row, luck });
    return hand.live('acts.perform');
  };
  /** Days from `from` on which the stage changes, with the stage. */
  const course = (hand: HandTown, row: number, from: number, days = 400): [number, number][] => {
    const changes: [number, number][] = [];
    let was = hand.town.people[row].stage;
    for (let tick = from + 1; tick <= from + days; tick++) {
      const { stage } = hand.begin(tick).live('acts.perform').town.people[row];
      if (stage !== was) changes.push([tick, stage]);
      was = stage;
    }
    return changes;
  };
  const promise = (hand: HandTown, tick: number, row: number, event: number): HandTown => {
    hand.begin(tick).town.promise(docket, row, tick, { row, event });
    return hand.live('acts.perform');
  };
  const lag = (word: number, least: number, spread: number): number =>
    least + Math.floor((word * spread) / 2 ** 32);

  it('takes the able debtor from the suit to the list and off it again', () => {
    const hand = made();
    const word = (tick: number, event: number, n: number): number =>
      hand.begin(tick).town.luck(schema.streams.step, 66, { other: event })[n];
    sue(hand, 10, 66);
    expect(hand.town.people[66].stage).toBe(stages.sued);
    const suit = 10 + lag(word(10, 0, 0), 30, 61);
    const judgment = suit + lag(word(suit, events.suit, 1), 60, 121);
    const enforcement = judgment + 30;
    const listing = enforcement + lag(word(enforcement, events.enforcement, 1), 30, 61);
    expect(course(hand, 66, 10)).toEqual([
      [judgment, stages.judged],
      [enforcement, stages.enforcement],
      [listing, stages.able],
      [listing + 30, stages.none],
    ]);
    expect(
      ['court.enforcements', 'court.entered', 'court.left'].map((name) => hand.counted(name)),
    ).toEqual([1, 1, 1]);
  });

  it('lists and unlists, and tells both', () => {
    const hand = made();
    hand.town.people[3].arrears = 3;
    promise(hand, 40, 3, events.listing);
    expect([hand.town.people[3].listed, hand.sorted(listings)]).toEqual([1, [{ row: 3, on: 1 }]]);
    hand.begin(70).live('acts.perform');
    expect([hand.town.people[3].listed, hand.sorted(listings)]).toEqual([0, [{ row: 3, on: 0 }]]);
    expect([hand.town.people[3].stage, hand.town.people[3].arrears]).toEqual([stages.none, 0]);
  });

  it('goes the same way without a list, and tells nobody', () => {
    const hand = promise(made({}, undefined, 0), 40, 3, events.listingUnable);
    expect([hand.town.people[3].stage, hand.town.people[3].listed, hand.sorted(listings)]).toEqual([
      stages.unable,
      0,
      [],
    ]);
    hand.begin(70).live('acts.perform');
    expect([hand.town.people[3].stage, hand.sorted(listings), hand.counted('court.left')]).toEqual([
      stages.none,
      [],
      1,
    ]);
  });

  it('makes an act of a judgment that is not performed', () => {
    const hand = promise(made({ listedAblePer1024: 0 }), 40, 3, events.enforcement);
    const luck = hand.town.luck(schema.streams.step, 3, { other: events.enforcement })[3] | 0;
    expect(hand.sorted(doings)).toEqual([{ row: 3, act: 4, luck, hollow: 0 }]);
    expect(hand.town.people[3].stage).toBe(stages.closed);
    // Closed for good a month later; that is no leaving of the list.
    hand.begin(70).live('acts.perform');
    expect([hand.town.people[3].stage, hand.counted('court.left')]).toEqual([stages.none, 0]);
  });

  it('ends a lost suit, and a judgment that is performed', () => {
    const lost = promise(made({ judgedPer1024: 0 }), 40, 3, events.suit);
    expect(lost.town.people[3].stage).toBe(stages.none);
    const performed = promise(made({ performedPer1024: 1024 }), 40, 3, events.judgment);
    expect(performed.town.people[3].stage).toBe(stages.judged);
    expect(course(performed, 3, 40, 40)).toEqual([[70, stages.none]]);
  });

  it('sues where the upper ten bits of luck are below the share', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 1024 }), (luck, suedPer1024) => {
        const hand = sue(made({ suedPer1024 }), 10, 5, luck);
        expect(hand.town.people[5].stage).toBe(
          luck >>> 22 < suedPer1024 ? stages.sued : stages.none,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('lets the unable leave by their buffer, month after month', () => {
    const chance = new Array<number>(9).fill(0);
    chance[1 + 6] = always;
    const hand = made({}, chance);
    [3, 4].forEach((row, i) => {
      hand.town.people[row].stage = stages.unable;
      hand.town.people[row].buffer = [6, 5][i];
      hand.begin(40).town.promise(docket, row, 40, { row, event: events.month });
    });
    for (let tick = 40; tick <= 100; tick++) hand.begin(tick).live('acts.perform');
    expect([3, 4].map((row) => hand.town.people[row].stage)).toEqual([stages.none, stages.unable]);
  });

  it('is nobody’s business where nobody sues', () => {
    const hand = sue(made({ suedPer1024: 0 }), 10, 5);
    expect(course(hand, 5, 10, 100)).toEqual([]);
    expect(hand.town.people.every((person) => person.listed === 0)).toBe(true);
  });
});
