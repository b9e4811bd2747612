import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import type { Person } from '../../town.js';
import { reference } from './reference.js';

contract('consequences/wage');

const phase = 'consequences.enforce';

/** Day 41, on which row 11 has its month-day. */
function month(set: Partial<Person>, perYearPer1024 = 31) {
  const { bound, town } = townByHand({
    people: 40,
    parameters: { 'consequences/wage.perYearPer1024': perYearPer1024 },
  });
  Object.assign(town.people[11], set);
  Object.assign(town.people[12], set);
  runReference(bound, reference, phase);
  expect(town.people[12].markedMonths).toBe(set.markedMonths ?? 0);
  const { markedMonths, hardship } = town.people[11];
  return { markedMonths, hardship, counted: counted(bound, 'wages.lost') };
}

describe('consequences/wage', () => {
  it('costs three in a hundred a month after a year of mark, six after two', () => {
    // 31 · 12 / 12 and 31 · 24 / 12, in 1/1024; toward zero in between: 31 · 7 / 12 = 18.08.
    expect(month({ severity: 1, markedMonths: 11 })).toEqual({
      markedMonths: 12,
      hardship: 31,
      counted: 31,
    });
    expect(month({ listed: 1, markedMonths: 23 }).hardship).toBe(62);
    expect(month({ listed: 1, markedMonths: 6 }).hardship).toBe(18);
  });

  it('grows for ten years and no longer', () => {
    expect(month({ severity: 2, markedMonths: 119 }).hardship).toBe(310);
    expect(month({ severity: 2, markedMonths: 2 ** 16 })).toEqual({
      markedMonths: 2 ** 16,
      hardship: 310,
      counted: 310,
    });
  });

  it('leaves alone the unmarked, the jobless and those outside', () => {
    for (const set of [{}, { severity: 1, employment: 1 }, { listed: 1, employment: 2 }])
      expect(month({ ...set, markedMonths: 24 })).toEqual({
        markedMonths: 24,
        hardship: 0,
        counted: 0,
      });
    expect(month({ severity: 1, markedMonths: 24 }, 0).hardship).toBe(0);
  });

  it('agrees with its kernel', () => {
    expectSameBothWays('consequences/wage', reference, { days: 33, runs: 4 }, () => ({
      people: 90,
      morning: (town, day, roll) => {
        for (const p of town.people) {
          [p.severity, p.listed, p.employment] = [roll(3), roll(2), roll(3)];
          if (day === 0) p.markedMonths = roll(200);
        }
      },
    }));
  });
});
