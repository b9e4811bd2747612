import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bound } from '#engine/kernels/bound.js';
import {
  dice,
  expectSameBothWays,
  type HandMade,
  nextDay,
  runReference,
  tiesByDice,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import type { Town } from '../../town.js';
import { chainWord } from '../reference-chain.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('adaptation/silence');

const phase = 'adaptation.learn';
const cell = (fear: number, level: number, excess: number): number =>
  (fear * 4 + level) * 65 + excess;

function open(made: Partial<HandMade> = {}): { bound: Bound; town: Town } {
  return townByHand({ people: 64, ...made });
}

/** Up is certain in this one cell. */
const only = (at: number): Record<string, Int32Array> => {
  const up = new Int32Array(8 * 4 * 65);
  up[at] = -1;
  return { 'adaptation.silence.up': up };
};

describe('adaptation/silence', () => {
  it('agrees with its kernel', () => {
    expectSameBothWays('adaptation/silence', reference, { days: 25, runs: 10 }, (roll) => ({
      people: 200,
      friends: tiesByDice(roll, 200, 5),
      tables: {
        'adaptation.silence.up': Int32Array.from({ length: 2080 }, (_, at) =>
          Math.floor(at / 65) % 4 < 3 ? roll(2 ** 27) : 0,
        ),
        'adaptation.silence.down': Int32Array.from({ length: 4 }, (_, level) =>
          level > 0 ? roll(2 ** 30) : 0,
        ),
      },
      morning: (town, day, throwDice) => {
        for (const p of town.people) {
          if (day === 0) [p.adult, p.boldness] = [Number(throwDice(5) > 0), throwDice(256)];
          p.fear = throwDice(8);
        }
      },
    }));
  });

  it('keeps counts of silent friends equal to a recount', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 30), (seed) => {
        const ties = tiesByDice(dice(seed), 64, 4);
        const up = new Int32Array(2080)
          .fill(2 ** 27)
          .map((one, at) => (Math.floor(at / 65) % 4 < 3 ? one : 0));
        const { bound, town } = open({
          seed,
          friends: ties,
          tables: {
            'adaptation.silence.up': up,
            'adaptation.silence.down': Int32Array.of(0, 2 ** 25, 2 ** 25, 2 ** 25),
          },
        });
        for (let day = 0; day < 40; day++) {
          runReference(bound, reference, phase);
          nextDay(bound);
        }
        const recount = new Array<number>(64).fill(0);
        for (const [a, b] of ties) {
          recount[a] += Number(town.people[b].silence >= 2);
          recount[b] += Number(town.people[a].silence >= 2);
        }
        expect(town.people.map((p) => p.silentTies)).toEqual(recount);
        expect(Math.max(...town.people.map((p) => p.silence))).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 5 },
    );
  });

  it('weighs silent friends beyond the threshold: 2 of 3 is 42, boldness 90 is 22', () => {
    const { bound, town } = open({
      friends: [
        [0, 1],
        [0, 2],
        [0, 3],
        [4, 5],
      ],
      tables: only(cell(3, 1, 20)),
    });
    for (const p of town.people) [p.fear, p.silence, p.boldness] = [3, 1, 90];
    town.people[0].silentTies = 2;
    runReference(bound, reference, phase);
    expect(town.people.slice(0, 3).map((p) => p.silence)).toEqual([2, 1, 1]);
    // Zero crossed into silence: its friends count it from now on.
    expect(town.people.slice(0, 5).map((p) => p.silentTies)).toEqual([2, 1, 1, 1, 0]);
  });

  it('has no excess below the threshold, and none without friends', () => {
    const { bound, town } = open({ friends: [[0, 1]], tables: only(cell(0, 0, 0)) });
    for (const p of town.people) p.boldness = 255;
    town.people[0].silentTies = 1; // 64 − 63 = 1, so the certain cell is missed
    runReference(bound, reference, phase);
    expect(town.people.slice(0, 3).map((p) => p.silence)).toEqual([0, 1, 1]);
  });

  it('speaks up again within the slot of falling, and children do neither', () => {
    const { town: any } = open();
    const into = (chainWord(any, schema.streams, 5) - 2 ** 28) >>> 0;
    const outcome = (chance: number, adult: number): number => {
      const { bound, town } = open({
        tables: { 'adaptation.silence.down': Int32Array.of(0, 0, chance | 0, 0) },
      });
      [town.people[5].silence, town.people[5].adult] = [2, adult];
      runReference(bound, reference, phase);
      return town.people[5].silence;
    };
    expect([outcome(into, 1), outcome(into + 1, 1), outcome(into + 1, 0)]).toEqual([2, 1, 2]);
  });

  it('moves nobody with rates of zero', () => {
    const { bound, town } = open({ friends: [[0, 1]] });
    for (const p of town.people) p.silence = p.row % 4;
    runReference(bound, reference, phase);
    expect(town.people.every((p) => p.silence === p.row % 4 && p.silentTies === 0)).toBe(true);
  });
});
