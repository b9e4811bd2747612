import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  runKernels,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { anyCase, type DecidedCase, keptCase } from '../../../tests/contract/cases.js';
import { contract } from '../../../tests/contract/suite.js';
import { decided, outcomes } from '../state.js';
import { reference } from './reference.js';

contract('recourse/petition');

describe('recourse/petition', () => {
  it('agrees with its kernel on any cases', () => {
    expectSameBothWays('recourse/petition', reference, { days: 8, runs: 8 }, (roll) => {
      const petition = Int32Array.from({ length: 16 }, () => roll(2 ** 32) | 0);
      return {
        people: 100,
        tables: { 'recourse.petition': petition },
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

describe.each(['references', 'kernels'])('a petition by %s', (way) => {
  const hear = (change: Partial<DecidedCase>, chance = -1) => {
    const tables = { 'recourse.petition': new Int32Array(16).fill(chance) };
    const { bound, town } = townByHand({ people: 64, tables });
    town.push(decided, 7, { ...keptCase, ...change });
    if (way === 'kernels') runKernels(bound, 'recourse/petition', 'recourse.hear');
    else runReference(bound, reference, 'recourse.hear');
    return [town.entries(decided)[0].outcome, counted(bound, 'petitions.upheld')];
  };

  it('mends what was lost or never heard, and nothing else', () => {
    for (const outcome of [outcomes.kept, outcomes.dismissed])
      expect(hear({ outcome })).toEqual([outcomes.petition, 1]);
    for (const outcome of [outcomes.overturned, outcomes.refused, outcomes.wentOn])
      expect(hear({ outcome })).toEqual([outcome, 0]);
  });

  it('is heard below its chance, by a word without sign', () => {
    expect(hear({ plea: 4 }, 5)).toEqual([outcomes.petition, 1]);
    expect(hear({ plea: 5 }, 5)).toEqual([outcomes.kept, 0]);
    expect(hear({ plea: -5 }, 2 ** 31 - 1)).toEqual([outcomes.kept, 0]);
  });
});
