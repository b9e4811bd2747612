import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Person, Town } from '#model/town.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { complaints } from '../initiative/state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/staged-accident');

const people = 2048;
const part = 2 ** 25; // one in 128
const staged = 54;
const drivers = [3, 700, 1500, 2047];

interface Laid {
  readonly drivers?: readonly number[];
  readonly claim?: number;
  readonly seed?: number;
}

/** Everybody stages accidents; those with a buffer of 0 or 1 twice as often. */
function open(way: Way, laid: Laid = {}, set: (person: Person) => object = () => ({})): HandTown {
  const who = laid.drivers ?? drivers;
  const hand = new HandTown(way, {
    mechanisms: { 'acts/staged-accident': reference },
    people,
    seed: laid.seed,
    parameters: {
      'initiative.driverCount': who.length,
      'acts/staged-accident.claimPer1024': laid.claim ?? 512,
    },
    tables: {
      'acts.staged.bounds': [-1, 255],
      'acts.staged.chance': [2 * part, 2 * part, part, part, part, part, part, part],
      'initiative.drivers': who.length > 0 ? who : [0],
    },
  });
  for (const person of hand.town.people)
    Object.assign(person, { stager: 1, buffer: person.row % 8, hardship: 0 }, set(person));
  return hand.begin(9).live('acts.perform');
}

/** Stagers of the day and whom they pick. */
function picks(hand: HandTown, isStager = (_: number): boolean => true): [number, number][] {
  return hand.town.people.flatMap(({ row }): [number, number][] => {
    const [fine, whom] = hand.town.luck(schema.streams.detail, row);
    const word = Town.word(hand.town.byte(schema.streams.draw, row), fine);
    const chance = row % 8 <= 1 ? 2 * part : part;
    const victim = drivers[Math.floor(whom / 2 ** 30)];
    return isStager(row) && word < chance && victim !== row ? [[row, victim]] : [];
  });
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe.each(ways)('staged accidents, by %s', (way) => {
  it('are laid to one of the drivers, who pays, is complained of, and lifts the stager', () => {
    const hand = open(way);
    const made = picks(hand);
    expect(made.length).toBeGreaterThan(8);
    const told = hand.town
      .entries(complaints)
      .sort((a, b) => a.row - b.row)
      .map(({ row, complainer, named, act, counts }) => [row, complainer, named, act, counts]);
    expect(told).toEqual(made.map(([row, victim]) => [row, row, victim, staged, 1]));
    const stagers = new Set(made.map(([row]) => row));
    for (const { row, buffer } of hand.town.people)
      expect(buffer).toBe(stagers.has(row) ? Math.min(7, (row % 8) + 1) : row % 8);
    hand.live('consequences.enforce');
    // Half a month each, on the shoulders of four.
    for (const driver of drivers)
      expect(hand.town.people[driver].hardship).toBe(
        512 * made.filter(([, victim]) => victim === driver).length,
      );
    expect(sum(hand.town.people.map(({ hardship }) => hardship))).toBe(512 * made.length);
  });

  it('are not made by others, of oneself, or where nobody drives', () => {
    const some = open(way, {}, ({ row }) => ({ stager: row & 1 }));
    expect(some.counted('accidents.staged')).toBe(picks(some, (row) => (row & 1) === 1).length);
    expect(open(way, { drivers: [] }).town.entries(complaints)).toEqual([]);
    const alone = open(way, { drivers: [5] }, ({ row }) => ({ stager: row === 5 ? 1 : 0 }));
    expect(alone.town.people[5].buffer).toBe(5);
    expect(alone.counted('accidents.staged')).toBe(0);
  });

  it('cost drivers what is claimed, no more and no less', () => {
    fc.assert(
      fc.property(fc.nat(4096), fc.nat(2 ** 20), (claim, seed) => {
        const hand = open(way, { claim, seed });
        const made = hand.counted('accidents.staged');
        expect(hand.town.entries(complaints).length).toBe(made);
        hand.live('consequences.enforce');
        expect(sum(hand.town.people.map(({ hardship }) => hardship))).toBe(claim * made);
      }),
      { numRuns: 10 },
    );
    const held = open(way, { drivers: [3] }, () => ({ hardship: 2 ** 26 - 1 }));
    expect(held.live('consequences.enforce').town.people[3].hardship).toBe(2 ** 26);
  });
});
