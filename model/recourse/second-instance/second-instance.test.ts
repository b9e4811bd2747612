import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  promisesIn,
  runKernels,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { anyCase, type DecidedCase, keptCase } from '../../../tests/contract/cases.js';
import { contract } from '../../../tests/contract/suite.js';
import { decided, outcomes } from '../state.js';
import { reference } from './reference.js';

contract('recourse/second-instance');

const each = (value: number): Int32Array => new Int32Array(16).fill(value);

describe('recourse/second-instance', () => {
  it('agrees with its kernel on any cases', () => {
    expectSameBothWays('recourse/second-instance', reference, { days: 8, runs: 8 }, (roll) => {
      const tables = {
        'recourse.further': Int32Array.from({ length: 16 }, () => roll(2 ** 32) | 0),
        'recourse.furtherDays': Int32Array.from({ length: 16 }, () => roll(300)),
        'recourse.secondDays': Int32Array.from({ length: 16 }, () => roll(60)),
      };
      return {
        people: 100,
        tables,
        morning: (town, _, throwDice) => {
          for (let act = throwDice(12); act > 0; act--) {
            const one = anyCase(throwDice, 100, town.tick, act);
            town.push(decided, one.row, one);
          }
        },
      };
    });
  });
});

describe.each(['references', 'kernels'])('a second instance by %s', (way) => {
  const hear = (change: Partial<DecidedCase>, further = -1) => {
    const tables = {
      'recourse.further': each(further),
      'recourse.furtherDays': each(10),
      'recourse.secondDays': each(15),
    };
    const { bound, town } = townByHand({ people: 64, tables });
    town.push(decided, 7, { ...keptCase, ...change });
    if (way === 'kernels') runKernels(bound, 'recourse/second-instance', 'recourse.hear');
    else runReference(bound, reference, 'recourse.hear');
    const [{ outcome }] = town.entries(decided);
    return { outcome, promised: promisesIn(bound, 'recourse.reviews'), bound };
  };

  it('takes up what was kept, on a day of the window, after its service', () => {
    // The word is three quarters of 2^32: day 41 + 1 + ⌊.75 · 10⌋ + 15; a ruling, instance 1.
    const { outcome, promised, bound } = hear({ when: -(2 ** 30) });
    expect([outcome, counted(bound, 'rulings.further')]).toEqual([outcomes.wentOn, 1]);
    expect(promised).toEqual([[7, 1, 9, -700, 1, 30, 35, 0, 2, 0, 1, 64]]);
  });

  it('takes up nothing twice, and nothing that was mended or never ruled on', () => {
    const ends = [outcomes.overturned, outcomes.dismissed, outcomes.refused];
    for (const end of ends) {
      const { outcome, promised } = hear({ outcome: end });
      expect([outcome, promised]).toEqual([end, []]);
    }
    expect(hear({ instance: 1 })).toMatchObject({ outcome: outcomes.kept, promised: [] });
  });

  it('is chosen below the chance of the ledger, and not at it', () => {
    expect(hear({ onward: 4 }, 5).outcome).toBe(outcomes.wentOn);
    expect(hear({ onward: 5 }, 5).outcome).toBe(outcomes.kept);
    expect(hear({ onward: -5 }, 2 ** 31 - 1).outcome).toBe(outcomes.kept);
  });
});
