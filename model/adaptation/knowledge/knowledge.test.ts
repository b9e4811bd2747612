import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { meanOf, rigOfMinds } from '../../../tests/contract/minds.js';
import { filed } from '../../recourse/state.js';
import { attribute } from '../../attributes.js';
import { chainWord } from '../reference-chain.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('adaptation/knowledge');

const phase = 'adaptation.learn';
const teaches = (value: number) => ({ 'adaptation/knowledge.filingTeachesPer1024': value });
const appeal = (row: number, act = 10, ledger = 0) => ({
  row,
  ledger,
  act,
  points: -64,
  truth: 0,
  posted: 1,
  luck: 0,
  facts: 2,
  before: 0,
});

describe('adaptation/knowledge', () => {
  it('agrees with its kernel', () => {
    expectSameBothWays('adaptation/knowledge', reference, { days: 10, runs: 10 }, (roll) => ({
      people: 150,
      parameters: teaches(roll(1025)),
      tables: {
        'adaptation.knowledge.up': Int32Array.from({ length: 32 }, (_, cell) =>
          cell % 4 < 3 ? roll(2 ** 24) : 0,
        ),
        'adaptation.knowledge.down': Int32Array.from({ length: 4 }, (_, level) =>
          level > 0 ? roll(2 ** 30) : 0,
        ),
      },
      morning: (town, day, throwDice) => {
        for (const p of town.people) {
          if (day === 0) {
            const online = throwDice(2) << attribute('online').shift;
            Object.assign(p, {
              adult: Number(throwDice(5) > 0),
              education: throwDice(4),
              traits: online >>> 0,
            });
          }
          for (let i = throwDice(3); i > 0; i--)
            town.push(filed, p.row, appeal(p.row, throwDice(3), throwDice(3)));
        }
      },
    }));
  });

  it('is taught by filing, below the chance of its word, and not above three', () => {
    const learnt = (chance: number, from: number) => {
      const { bound, town } = townByHand({ people: 64, parameters: teaches(chance) });
      town.people[0].knowledge = from;
      town.push(filed, 0, appeal(0));
      runReference(bound, reference, phase);
      return [town.people[0].knowledge, counted(bound, 'knowledge.spilled')];
    };
    const { town } = townByHand({ people: 64 });
    const luck = town.luck(schema.streams.file, 0, { other: 10, ordinal: 0 })[0] >>> 22;
    expect(learnt(luck, 1)).toEqual([1, 0]);
    expect(learnt(luck + 1, 1)).toEqual([2, 0]);
    expect(learnt(1024, 3)).toEqual([3, 1]);
  });

  it('is learnt at the rate of one’s own schooling and network', () => {
    const { town: any } = townByHand({ people: 64 });
    const word = chainWord(any, schema.streams, 5);
    const learnt = (education: number, online: number): number => {
      const up = new Int32Array(32);
      up[(2 * 2 + 1) * 4 + 1] = (word + 1) | 0;
      const { bound, town } = townByHand({ people: 64, tables: { 'adaptation.knowledge.up': up } });
      const traits = (online << attribute('online').shift) >>> 0;
      Object.assign(town.people[5], { knowledge: 1, education, traits });
      runReference(bound, reference, phase);
      return town.people[5].knowledge;
    };
    expect([learnt(2, 1), learnt(2, 0), learnt(3, 1)]).toEqual([2, 1, 1]);
  });

  it('starts, and without appeals stays, at about one of three', () => {
    const { column, adults, live } = rigOfMinds('no-scoring', 4000);
    const mean = () => meanOf(column('people.knowledge'), adults);
    // Some 3,270 adults: the standard error of a mean with variance .67 is .015.
    expect(Math.abs(mean() - 1)).toBeLessThan(0.08);
    const start = mean();
    live(120);
    expect(Math.abs(mean() - start)).toBeLessThan(0.04);
  });
});
