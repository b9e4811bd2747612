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
import { denied, lenderCause, listCause } from '../../consequences/state.js';
import { notices } from '../../recourse/state.js';
import type { Town } from '../../town.js';
import { chainWord } from '../reference-chain.js';
import { awareChanges } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('adaptation/awareness');

const phase = 'adaptation.learn';
const notice = (row: number, plane = 0) => ({
  row,
  plane,
  act: 9,
  points: -700,
  truth: 0,
  luck: 0,
});
/** Plane 0 scores conduct; plane 1 is a licence, a credit file, a bureau. */
const watches = { 'ledgers.watches': Int32Array.of(1, 0) };

function open(made: Partial<HandMade> = {}): { bound: Bound; town: Town } {
  return townByHand({ people: 32, ...made });
}

/** The table of rising with one chance everywhere below the top. */
const upTable = (chance: number): Int32Array =>
  Int32Array.from({ length: 4 * 65 }, (_, cell) => (cell < 195 ? chance | 0 : 0));

describe('adaptation/awareness', () => {
  it('agrees with its kernel, friends counted and all', () => {
    expectSameBothWays('adaptation/awareness', reference, { days: 12, runs: 10 }, (roll) => {
      const tables = {
        'adaptation.awareness.up': Int32Array.from({ length: 260 }, (_, cell) =>
          cell < 195 ? roll(2 ** 28) : 0,
        ),
        'adaptation.awareness.down': Int32Array.from({ length: 4 }, (_, level) =>
          level > 0 ? roll(2 ** 31) : 0,
        ),
        ...watches,
      };
      return {
        people: 200,
        tables,
        friends: tiesByDice(roll, 200, 5),
        morning: (town, day, throwDice) => {
          if (day === 0) for (const p of town.people) p.adult = Number(throwDice(5) > 0);
          for (const p of town.people) {
            if (throwDice(8) === 0) town.push(notices, p.row, notice(p.row, throwDice(2)));
            const cause = [0, 1, lenderCause, listCause][throwDice(4)];
            if (throwDice(8) === 0) town.push(denied, p.row, { row: p.row, demand: 0, cause });
          }
        },
      };
    });
  });

  it('keeps counts of aware friends equal to a recount, always', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 30), (seed) => {
        const roll = dice(seed);
        const ties = tiesByDice(roll, 64, 4);
        const { bound, town } = open({
          people: 64,
          seed,
          friends: ties,
          tables: {
            'adaptation.awareness.up': upTable(2 ** 27),
            'adaptation.awareness.down': Int32Array.of(0, 2 ** 30, 2 ** 30, 2 ** 30),
          },
        });
        for (let day = 0; day < 20; day++) {
          runReference(bound, reference, phase);
          const recount = new Array<number>(64).fill(0);
          for (const [a, b] of ties) {
            recount[a] += Number(town.people[b].awareness > 0);
            recount[b] += Number(town.people[a].awareness > 0);
          }
          expect(town.people.map((p) => p.awareTies)).toEqual(recount);
          expect(town.people.every((p) => p.awareness >= 0 && p.awareness <= 3)).toBe(true);
          nextDay(bound);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('rises by one for a notice and one for a closed door, not above three', () => {
    const { bound, town } = open();
    [town.people[1].awareness, town.people[2].awareness] = [2, 3];
    for (const row of [0, 1, 2]) {
      town.push(notices, row, notice(row));
      town.push(denied, row, { row, demand: 0, cause: 0 });
    }
    runReference(bound, reference, phase);
    expect(town.people.slice(0, 4).map((p) => p.awareness)).toEqual([2, 3, 3, 0]);
  });

  it.each([
    ['a ledger that watches', 0, 1],
    ['a licence, a file or a bureau', 1, 0],
    ['a lender’s own books', lenderCause, 0],
    ['the courts’ list', listCause, 1],
  ])('of refusals, those by %s (cause %i) raise it by %i', (_, cause, rise) => {
    const { bound, town } = open({ tables: watches });
    town.push(denied, 4, { row: 4, demand: 4, cause });
    runReference(bound, reference, phase);
    expect(town.people.map((p) => p.awareness)).toEqual(
      town.people.map((p) => (p.row === 4 ? rise : 0)),
    );
    expect(town.entries(awareChanges)).toHaveLength(rise);
  });

  it('learns of no scheme from notices of a licence', () => {
    const { bound, town } = open({ tables: watches });
    town.push(notices, 4, notice(4, 1));
    town.push(notices, 5, notice(5, 0));
    runReference(bound, reference, phase);
    expect([town.people[4].awareness, town.people[5].awareness]).toEqual([0, 1]);
  });

  it('steps up below the chance and down within its slot, adults only', () => {
    const { bound, town } = open();
    const word = chainWord(town, schema.streams, 5);
    const outcome = (chance: number, adult: number): number => {
      const made = open({ tables: { 'adaptation.awareness.up': upTable(chance) } });
      made.town.people[5].adult = adult;
      runReference(made.bound, reference, phase);
      return made.town.people[5].awareness;
    };
    expect([outcome(word, 1), outcome(word + 1, 1), outcome(word + 1, 0)]).toEqual([0, 1, 0]);
    const into = (word - 2 ** 28) >>> 0;
    const down = (chance: number): number => {
      const made = open({
        tables: { 'adaptation.awareness.down': Int32Array.of(0, 0, chance | 0, 0) },
      });
      made.town.people[5].awareness = 2;
      runReference(made.bound, reference, phase);
      return made.town.people[5].awareness;
    };
    expect([down(into), down(into + 1)]).toEqual([2, 1]);
    expect(town.entries(awareChanges)).toEqual([]);
    expect(bound.clock.tick).toBe(41);
  });

  it('reads the share of friends from before today: 1 of 3 is 21 of 64', () => {
    const up = new Int32Array(260);
    up[21] = -1;
    const { bound, town } = open({
      friends: [
        [0, 1],
        [0, 2],
        [0, 3],
        [4, 5],
      ],
      tables: { 'adaptation.awareness.up': up },
    });
    town.people[0].awareTies = 1;
    // Five is told today; four counts it from tomorrow on.
    town.push(notices, 5, notice(5));
    runReference(bound, reference, phase);
    expect(town.people.slice(0, 6).map((p) => p.awareness)).toEqual([1, 0, 0, 0, 0, 1]);
    expect(town.people.slice(0, 6).map((p) => p.awareTies)).toEqual([1, 1, 1, 1, 1, 0]);
  });

  it('teaches nobody anything with rates of zero', () => {
    const { bound, town } = open({ friends: [[0, 1]] });
    runReference(bound, reference, phase);
    expect(town.people.every((p) => p.awareness === 0 && p.awareTies === 0)).toBe(true);
  });
});
