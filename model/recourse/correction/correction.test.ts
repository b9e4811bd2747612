import { describe, expect, it } from 'vitest';
import {
  expectSameBothWays,
  promisesIn,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { anyCase } from '../../../tests/contract/cases.js';
import { contract } from '../../../tests/contract/suite.js';
import { corrections, entries, postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { decided } from '../state.js';
import { reference } from './reference.js';

contract('recourse/correction');

const open = (tables: Record<string, Int32Array>) => townByHand({ people: 64, tables });

describe('recourse/correction', () => {
  it('agrees with its kernels over weeks of cases and what comes of them', () => {
    expectSameBothWays('recourse/correction', reference, { days: 25, runs: 12 }, (roll) => {
      const some = (n: number): Int32Array => Int32Array.from({ length: 16 }, () => roll(n));
      const tables = {
        'recourse.repaid': some(1024),
        'ledgers.expiryDays': some(3).map((term) => term * 12),
      };
      return {
        people: 150,
        tables,
        morning: (town, day, throwDice) => {
          for (let i = throwDice(9); i > 0; i--) {
            // Act and day differ within a person, so no two cases are equals.
            const one = anyCase(throwDice, 150, town.tick, day * 8 + i);
            const { row, ledger, act, points, truth, posted } = one;
            const entry = { row, ledger, act, points, truth, posted };
            const term = ledger < 2 ? town.look({ name: 'ledgers.expiryDays' }, ledger) : 0;
            // Some entries have a twin, of which a correction may void one only.
            for (let twin = throwDice(3); term > 0 && twin < 3; twin += 2)
              town.promise(entries, row, posted + term, entry);
            town.people[row].hardship = throwDice(3000);
            town.people[row].listed = throwDice(2);
            town.push(decided, row, one);
          }
        },
      };
    });
  });

  it('returns the points exactly, and makes void what would lapse later', () => {
    const terms = { 'ledgers.expiryDays': new Int32Array(16).fill(100) };
    const run = (posted: number) => {
      const { bound, town } = open(terms);
      const entry = { row: 7, ledger: 1, act: 9, points: -700, truth: 1, posted };
      town.promise(entries, 7, Math.max(41, posted + 100), entry);
      town.promise(corrections, 7, 41, entry);
      for (const planes of [town.people[7].raw, town.people[7].rawFalse]) planes.set(1, -700);
      runReference(bound, reference, 'ledgers.post');
      return { bound, town };
    };
    const { bound, town } = run(30);
    expect([town.people[7].raw.get(1), town.people[7].rawFalse.get(1)]).toEqual([0, 0]);
    expect(town.entries(postings)).toEqual([
      {
        row: 7,
        plane: 1,
        kind: kinds.correction,
        act: 9,
        points: 700,
        truth: 1,
        channel: 0,
        cause: 30,
      },
    ]);
    expect(promisesIn(bound, 'ledgers.entries')).toEqual([[7, 1, 9, 0, 1, 30, 130]]);
    // Posted a hundred days ago: it lapses today by itself, and a correction would count twice.
    const lapsed = run(-59);
    expect(lapsed.town.people[7].raw.get(1)).toBe(-700);
  });

  it('makes one of two alike entries void, and none that differs in points or truth', () => {
    const { bound, town } = open({ 'ledgers.expiryDays': new Int32Array(16).fill(100) });
    const entry = { row: 7, ledger: 1, act: 9, points: -700, truth: 1, posted: 30 };
    for (const one of [entry, entry, { ...entry, points: -300 }, { ...entry, truth: 0 }])
      town.promise(entries, 7, 130, one);
    town.promise(corrections, 7, 41, entry);
    runReference(bound, reference, 'ledgers.post');
    // Points, truth: one returned, one void, the others as they were.
    const left = promisesIn(bound, 'ledgers.entries').map((one) => [one[3], one[4]]);
    expect(left.sort((x, y) => x[0] - y[0] || x[1] - y[1])).toEqual([
      [-700, 0],
      [-700, 1],
      [-300, 1],
      [0, 1],
    ]);
    expect(town.people[7].raw.get(1)).toBe(700);
  });
});
