import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bindByHand,
  expectSameBothWays,
  nextDay,
  runReference,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { levelNamed, withLevel } from '../../attributes.js';
import { Town } from '../../town.js';
import { forgone, losses } from '../state.js';
import { reference } from './reference.js';

contract('consequences/hardship');

const phase = 'consequences.enforce';
const roles = 16;
const onCustom = Int32Array.from({ length: roles }, (_, role) =>
  role === levelNamed('role', 'self-employed') || role === levelNamed('role', 'firm-representative')
    ? 1
    : 0,
);
const costs = Int32Array.from(
  { length: 32 },
  (_, demand) => [102, 51, 20, 512, 0, 3072, 20, 1024][demand] ?? 0,
);
/** Demands 0 and 1 are journeys. */
const outcomeOf = Int32Array.from({ length: 32 }, (_, demand) => (demand < 2 ? 1 : 0));
const tables = {
  'hardship.onCustom': onCustom,
  'consequences.denialCost': costs,
  'consequences.outcomeOf': outcomeOf,
};
/** Luck far above every share: the journey is made the slower way. */
const slower = -1;
const traits = (role: string): number => withLevel(0, 'role', levelNamed('role', role));

/** A day with these refusals, after `setUp`; returns the town. */
function day(
  tick: number,
  setUp: (town: Town) => void,
  refused: readonly [number, number][] = [],
  luck = slower,
): Town {
  const bound = bindByHand({ people: 90, tables });
  bound.clock.tick = tick - 1;
  nextDay(bound);
  const town = new Town(bound);
  setUp(town);
  for (const [row, demand] of refused) town.push(forgone, row, { row, demand, cause: 0, luck });
  runReference(bound, reference, phase);
  return town;
}

describe('consequences/hardship', () => {
  it('agrees with its kernel', () => {
    expectSameBothWays('consequences/hardship', reference, { days: 35, runs: 5 }, () => ({
      people: 200,
      tables,
      morning: (town, day, roll) => {
        for (const p of town.people) {
          [p.traits, p.severity, p.listed] = [roll(2 ** 32), roll(4), roll(2)];
          if (day === 0) p.hardship = roll(3) === 0 ? 2 ** 26 - roll(2000) : roll(5000);
          for (let i = roll(3); i > 0; i--)
            town.push(forgone, p.row, {
              row: p.row,
              demand: roll(8),
              cause: 0,
              luck: roll(2 ** 32) | 0,
            });
        }
      },
    }));
  });

  it('adds what each refusal costs: a flight and a home are 102 and 512', () => {
    const town = day(41, () => {}, [
      [3, 0],
      [3, 3],
      [4, 4],
    ]);
    expect(town.people[3].hardship).toBe(614);
    expect(town.people[4].hardship).toBe(0);
  });

  it('drops one journey in five, at no cost but to those who live on custom', () => {
    // 205 of 1024 is a fifth: the upper ten bits of the luck decide.
    const at = (share: number, role: string): number => {
      const town = day(
        41,
        ({ people }) => {
          people[3].traits = traits(role);
        },
        [
          [3, 1],
          [4, 3],
        ],
        (share << 22) | 0,
      );
      // What is no journey costs its amount whatever the luck.
      expect(town.people[4].hardship).toBe(512);
      const told = town.entries(losses).filter(({ row }) => row === 3);
      expect(told.map(({ amount }) => amount)).toEqual(
        town.people[3].hardship > 0 ? [town.people[3].hardship] : [],
      );
      return town.people[3].hardship;
    };
    expect([at(204, 'manual'), at(205, 'manual')]).toEqual([0, 51]);
    expect([at(204, 'self-employed'), at(205, 'self-employed')]).toEqual([205, 51]);
  });

  it('takes custom once a month, from who is marked and lives on it', () => {
    // Day 41: rows 11, 41 and 71 have their month-day.
    const town = day(41, ({ people }) => {
      for (const p of people) [p.traits, p.severity] = [traits('self-employed'), 1];
      people[41].traits = traits('manual');
      people[71].severity = 0;
    });
    expect(town.people.filter((p) => p.hardship > 0).map((p) => [p.row, p.hardship])).toEqual([
      [11, 102],
    ]);
    const listed = day(41, ({ people }) => {
      [people[11].traits, people[11].listed] = [traits('firm-representative'), 1];
      [people[41].traits, people[41].copied] = [traits('firm-representative'), 1];
    });
    expect([listed.people[11].hardship, listed.people[41].hardship]).toEqual([102, 0]);
  });

  it('holds at 2^26, and costs nobody anything when nobody is refused or marked', () => {
    expect(
      day(
        41,
        ({ people }) => {
          people[3].hardship = 2 ** 26 - 1;
        },
        [[3, 0]],
      ).people[3].hardship,
    ).toBe(2 ** 26);
    const calm = day(41, ({ people }) => {
      for (const p of people) p.traits = traits('self-employed');
    });
    expect(calm.people.every((p) => p.hardship === 0)).toBe(true);
  });

  it('sums the same whatever the order of refusals', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(89), fc.nat(7)), { maxLength: 20 }), (refused) => {
        const pairs = refused as [number, number][];
        const [a, b] = [day(41, () => {}, pairs), day(41, () => {}, [...pairs].reverse())];
        expect(a.people.map((p) => p.hardship)).toEqual(b.people.map((p) => p.hardship));
        const total = pairs.reduce((sum, [, demand]) => sum + costs[demand], 0);
        expect(a.people.reduce((sum, p) => sum + p.hardship, 0)).toBe(total);
      }),
      { numRuns: 20 },
    );
  });
});
