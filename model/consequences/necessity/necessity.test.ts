import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import type { Town } from '../../town.js';
import { dailies, demandNamed } from '../catalogue.js';
import { turnedAway } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('consequences/necessity');

const phase = 'consequences.enforce';
const always = -1;
const [bread, bus, car] = ['shop', 'bus', 'electric-car'].map((name) => demandNamed(name)!.id);
const cell = (demand: number, plane: number, level: number): number =>
  (demand * 16 + plane) * 32 + level;

const network = demandNamed('network')!.id;

const filled = (length: number, at: Readonly<Record<number, number>>): Int32Array =>
  Int32Array.from({ length }, (_, i) => at[i] ?? 0);

/** Bread is always met and always refused at level 3 of plane 1; a car's bar 2 is half closed. */
const tables = {
  'consequences.closedAt': filled(16384, { [cell(bread, 1, 3)]: always }),
  'consequences.closedByBar': filled(256, { [car * 8 + 2]: -(2 ** 31) }),
  'consequences.dailyChance': filled(32, { [bread]: always, [bus]: always, [car]: always }),
  'consequences.denialCost': filled(32, { [bread]: 1, [bus]: 1, [car]: 10 }),
};

function day(setUp: (town: Town) => void, parameters: Record<string, number> = {}) {
  return runDay({}, setUp, parameters);
}

function runDay(
  more: Readonly<Record<string, Int32Array>>,
  setUp: (town: Town) => void,
  parameters: Record<string, number> = {},
) {
  const { bound, town } = townByHand({ people: 40, tables: { ...tables, ...more }, parameters });
  setUp(town);
  runReference(bound, reference, phase);
  return { bound, town, turned: town.entries(turnedAway) };
}

const lockOut = (town: Town, row: number): void => {
  town.people[row].inForce.set(1, 3);
  town.people[row].severity = 3;
};

describe('consequences/necessity', () => {
  it('turns the locked out away from bread and from nothing else', () => {
    const { turned, town, bound } = day((t) => lockOut(t, 5));
    expect(turned).toEqual([{ row: 5, doors: 1 << bread, amount: 1 }]);
    expect(town.people[5].hardship).toBe(1);
    expect(counted(bound, 'doors.met')).toBe(1);
  });

  it('costs a necessity as often as it is told to, and a car once', () => {
    const { turned } = day(
      (t) => {
        lockOut(t, 5);
        t.people[5].barred = 4;
      },
      { 'consequences/necessity.timesPerRefusal': 20 },
    );
    // The half of luck decides about the car: 20 for bread, and 10 where the car is refused.
    const [, b] = townByHand({ people: 40, tables }).town.luck(schema.streams.visit, 5, {
      other: car,
    });
    const refused = b < 2 ** 31;
    expect(turned[0].amount).toBe(refused ? 30 : 20);
    expect(turned[0].doors).toBe((1 << bread) | (refused ? 1 << car : 0));
  });

  it('asks nobody whom no gate could refuse', () => {
    const { bound, turned } = day((t) => {
      t.people[4].severity = 1;
      t.people[6].inForce.set(1, 3);
    });
    expect(turned).toEqual([]);
    expect(counted(bound, 'doors.met')).toBe(0);
  });

  it('takes the job of the locked out on their month-day, with the chance stated', () => {
    // Day 41: row 11 has its month-day.
    const [a] = townByHand({ people: 40, tables }).town.luck(schema.streams.job, 11);
    const lostAt = (jobPer65536: number): number =>
      day((t) => lockOut(t, 11), { 'consequences/necessity.jobPer65536': jobPer65536 }).town
        .people[11].employment;
    expect([lostAt(a >>> 16), lostAt((a >>> 16) + 1)]).toEqual([0, 1]);
    const other = day((t) => lockOut(t, 12), { 'consequences/necessity.jobPer65536': 65536 });
    expect(other.town.people[12].employment).toBe(0);
  });

  it('takes knowledge from those kept from the network, not below nothing', () => {
    const kept = (knowledge: number, share: number): number =>
      runDay(
        { 'consequences.closedAt': filled(16384, { [cell(network, 0, 1)]: 1 }) },
        (t) => {
          t.people[11].inForce.set(0, 1);
          [t.people[11].severity, t.people[11].knowledge] = [1, knowledge];
        },
        { 'consequences/necessity.forgetsPer65536': share },
      ).town.people[11].knowledge;
    const [a] = townByHand({ people: 40, tables }).town.luck(schema.streams.forget, 11);
    expect([kept(2, a >>> 16), kept(2, (a >>> 16) + 1), kept(0, 65536)]).toEqual([2, 1, 0]);
  });

  it('agrees with its kernel on any standings and bars', () => {
    expectSameBothWays('consequences/necessity', reference, { days: 3, runs: 8 }, (roll) => {
      const words = (length: number): Int32Array =>
        Int32Array.from({ length }, () => (roll(3) === 0 ? roll(2 ** 32) | 0 : 0));
      return {
        people: 60,
        tables: {
          ...tables,
          'consequences.closedAt': words(16384),
          'consequences.closedOnList': words(32),
          'consequences.closedByBar': words(256),
        },
        morning: (town, _, throwDice) => {
          for (const p of town.people) {
            for (const plane of [0, 1]) p.inForce.set(plane, throwDice(4));
            [p.severity, p.barred, p.copied] = [throwDice(3), throwDice(256), throwDice(2)];
            [p.employment, p.knowledge] = [throwDice(3), throwDice(4)];
          }
        },
      };
    });
  });

  it('knows every daily demand of the catalogue by a bit of one word', () => {
    for (const { id } of dailies) expect(id).toBeLessThan(31);
  });
});
