import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { levelNamed, withLevel } from '../../attributes.js';
import { listings } from '../../ledgers/state.js';
import { falls } from '../../scoring/state.js';
import type { Town } from '../../town.js';
import { displays } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('consequences/display');

const phase = 'consequences.enforce';
const trader = levelNamed('role', 'self-employed');
const tables = {
  'hardship.onCustom': Int32Array.from({ length: 16 }, (_, role) => (role === trader ? 1 : 0)),
};

function day(setUp: (town: Town) => void, parameters: Record<string, number> = {}) {
  const { bound, town } = townByHand({ people: 16, tables, parameters });
  setUp(town);
  runReference(bound, reference, phase);
  return { bound, town, shown: town.entries(displays).map(({ row }) => row) };
}

const always = { 'consequences/display.excludedPer1024': 1024 };

describe('consequences/display', () => {
  it('shows who becomes excluded, and not who already was or is only barred', () => {
    const { shown, town, bound } = day((t) => {
      for (const [row, severity, was] of [
        [1, 2, 1],
        [2, 3, 0],
        [3, 3, 2],
        [4, 1, 0],
        [5, 1, 3],
      ])
        t.push(falls, row, { row, severity, was });
    }, always);
    expect(shown.sort()).toEqual([1, 2]);
    // Day 41 and thirty days.
    expect(town.people[1].shownUntil).toBe(71);
    expect(counted(bound, 'displays.days')).toBe(60);
  });

  it('shows the newly listed with a chance of its own, and nobody who leaves the list', () => {
    const [a] = townByHand({ people: 16, tables }).town.luck(schema.streams.show, 6);
    const at = (listedPer1024: number, on: number): number[] =>
      day((t) => t.push(listings, 6, { row: 6, on }), {
        'consequences/display.listedPer1024': listedPer1024,
      }).shown;
    expect([at(a >>> 22, 1), at((a >>> 22) + 1, 1), at(1024, 0)]).toEqual([[], [6], []]);
  });

  it('shows nobody twice at once', () => {
    const { shown, bound } = day(
      (t) => {
        t.people[3].shownUntil = 42;
        t.people[4].shownUntil = 41;
        for (const row of [3, 4, 5]) t.push(falls, row, { row, severity: 2, was: 0 });
        t.push(listings, 5, { row: 5, on: 1 });
      },
      { ...always, 'consequences/display.listedPer1024': 1024 },
    );
    expect(shown.sort()).toEqual([4, 5]);
    expect(counted(bound, 'displays.begun')).toBe(2);
  });

  it('costs work with the chance stated, and custom where one lives on it', () => {
    const [, b] = townByHand({ people: 16, tables }).town.luck(schema.streams.show, 7);
    const shownAt = (jobPer1024: number) =>
      day(
        (t) => {
          t.people[7].traits = withLevel(0, 'role', trader);
          t.push(falls, 7, { row: 7, severity: 2, was: 0 });
        },
        { ...always, 'consequences/display.jobPer1024': jobPer1024 },
      ).town.people[7];
    expect([shownAt(b >>> 22).employment, shownAt((b >>> 22) + 1).employment]).toEqual([0, 1]);
    expect(shownAt(0).hardship).toBe(102);
  });

  it('agrees with its kernel', () => {
    expectSameBothWays('consequences/display', reference, { days: 6, runs: 8 }, () => ({
      people: 60,
      tables,
      morning: (town, _, roll) => {
        for (const p of town.people) {
          [p.traits, p.employment] = [roll(2 ** 32), roll(3)];
          if (roll(3) === 0)
            town.push(falls, p.row, { row: p.row, severity: roll(4), was: roll(4) });
          if (roll(5) === 0) town.push(listings, p.row, { row: p.row, on: roll(2) });
        }
      },
    }));
  });
});
