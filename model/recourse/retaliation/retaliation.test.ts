import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  runKernels,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { filed } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('recourse/retaliation');

const entry = { row: 7, ledger: 1, act: 9, points: -700, truth: 1, posted: 30 };
const appealOf = { ...entry, luck: 0, facts: 2, before: 0 };

describe('recourse/retaliation', () => {
  it('agrees with its kernel on any filings', () => {
    expectSameBothWays('recourse/retaliation', reference, { days: 8, runs: 8 }, (roll) => {
      const retaliation = Int32Array.from({ length: 16 }, () => roll(2 ** 32) | 0);
      return {
        people: 100,
        tables: { 'recourse.retaliation': retaliation },
        morning: (town, day, throwDice) => {
          if (day === 0) for (const p of town.people) p.fear = throwDice(8);
          for (let act = throwDice(30); act > 0; act--) {
            const row = throwDice(100);
            const facts = throwDice(16) % 14;
            town.push(filed, row, { ...appealOf, row, ledger: throwDice(16), act, facts });
          }
        },
      };
    });
  });
});

describe.each(['references', 'kernels'])('a threat by %s', (way) => {
  const hear = (fear: number, facts: number, chance: (word: number) => number) => {
    const at = { ordinal: 1 + 16 * (facts % 2), other: 9 };
    const [word] = townByHand({ people: 64 }).town.luck(schema.streams.retaliate, 7, at);
    const table = new Int32Array(16);
    table[1] = chance(word) | 0;
    const { bound, town } = townByHand({ people: 64, tables: { 'recourse.retaliation': table } });
    town.people[7].fear = fear;
    town.push(filed, 7, { ...appealOf, facts });
    if (way === 'kernels') runKernels(bound, 'recourse/retaliation', 'recourse.hear');
    else runReference(bound, reference, 'recourse.hear');
    const counts = ['appeals.retaliations', 'fear.spilled'].map((name) => counted(bound, name));
    return [town.people[7].fear, ...counts];
  };

  it('frightens below its chance, one level, and spills at the top', () => {
    for (const facts of [2, 3]) {
      expect(hear(3, facts, (word) => word + 1)).toEqual([4, 1, 0]);
      expect(hear(3, facts, (word) => word)).toEqual([3, 0, 0]);
    }
    expect(hear(7, 2, (word) => word + 1)).toEqual([7, 1, 1]);
  });

  it('frightens nobody where the ledger threatens nobody', () => {
    expect(hear(3, 2, () => 0)).toEqual([3, 0, 0]);
  });
});
