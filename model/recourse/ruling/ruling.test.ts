import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  type HandMade,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { decided, filed, outcomes, reviews } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('recourse/ruling');

function open(made: Partial<HandMade> = {}) {
  return townByHand({ people: 64, ...made });
}

describe('recourse/ruling', () => {
  it('agrees with its kernels over weeks of appeals and rulings', () => {
    expectSameBothWays('recourse/ruling', reference, { days: 25, runs: 12 }, (roll) => {
      const words = (length: number): Int32Array =>
        Int32Array.from({ length }, () => roll(2 ** 32) | 0);
      const some = (n: number, length = 16): Int32Array =>
        Int32Array.from({ length }, () => roll(n));
      return {
        people: 150,
        appeals: 12 + roll(60),
        tables: {
          'recourse.capacity': some(120_000),
          'recourse.serviceDays': some(4),
          'recourse.unheardAfter': some(6),
          'recourse.unheardOutcome': some(3),
          'recourse.secondDays': some(4),
          'recourse.orderOf': some(3),
          'recourse.overturn': words(16 * 96),
        },
        morning: (town, day, throwDice) => {
          if (day === 0) for (const p of town.people) p.rank = throwDice(4);
          for (let i = throwDice(7); i > 0; i--) {
            const at = throwDice(150);
            // Act and day differ within a person, so no two appeals are equals.
            const entry = {
              row: at,
              ledger: throwDice(3),
              act: day * 8 + i,
              points: throwDice(4000) - 3000,
              truth: throwDice(3),
              posted: town.tick - throwDice(3),
            };
            const [luck, facts] = [
              throwDice(2 ** 32) | 0,
              throwDice(2) + 2 * throwDice(3) + 8 * throwDice(2),
            ];
            town.people[at].accrued = throwDice(5000);
            town.push(filed, at, { ...entry, luck, facts, before: throwDice(1000) });
          }
        },
      };
    });
  });

  it('overturns below the chance of its truth, and tells of it', () => {
    const rule = (chance: (word: number) => number, truth: number) => {
      const made = open();
      const [word] = made.town.luck(schema.streams.rule, 7, { ordinal: 1, other: 9 });
      const overturn = new Int32Array(16 * 96);
      // Ledger 1, first instance, this truth, evidence 1, rank 0, no mitigation.
      overturn[96 + Number(truth !== 0) * 24 + 8] = chance(word) | 0;
      const { bound, town } = open({ tables: { 'recourse.overturn': overturn } });
      town.promise(reviews, 7, 41, {
        row: 7,
        ledger: 1,
        act: 9,
        points: -700,
        truth,
        posted: 30,
        filed: 35,
        way: 0,
        facts: 2,
        before: 0,
        instance: 0,
      });
      runReference(bound, reference, 'recourse.hear');
      return { bound, told: town.entries(decided) };
    };
    expect(rule((word) => word, 0).told[0].outcome).toBe(outcomes.kept);
    const { bound, told } = rule((word) => word + 1, 2);
    const entry = { row: 7, ledger: 1, act: 9, points: -700, truth: 2, posted: 30 };
    expect(told[0]).toMatchObject({ ...entry, outcome: outcomes.overturned, days: 6, what: 0 });
    const counts = [
      'rulings.made',
      'rulings.days',
      'rulings.wrongful',
      'rulings.overturned',
      'rulings.overturnedWrongful',
    ];
    expect(counts.map((name) => counted(bound, name))).toEqual([1, 6, 1, 1, 1]);
  });
});
