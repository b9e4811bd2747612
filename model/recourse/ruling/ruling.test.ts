import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  type HandMade,
  promisesIn,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { corrections, entries, postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import type { Person } from '../../town.js';
import { filed, reviews } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('recourse/ruling');

function open(made: Partial<HandMade> = {}) {
  return townByHand({ people: 64, ...made });
}

/** Any rank, and appeals of other days that hold listings off. */
function begin(person: Person, throwDice: (n: number) => number): void {
  person.rank = throwDice(4);
  for (const plane of [0, 1]) person.stayed.set(plane, 1000 + throwDice(9));
}

describe('recourse/ruling', () => {
  it('agrees with its kernels over weeks of appeals, rulings and corrections', () => {
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
          'recourse.further': words(16),
          'recourse.furtherDays': some(5),
          'recourse.secondDays': some(4),
          'recourse.petition': words(16),
          'recourse.repaid': some(1024),
          'recourse.pendingSuspends': some(2),
          'scoring.forceAfter': some(20, 16),
          'recourse.orderOf': some(3),
          'recourse.overturn': words(16 * 96),
          'ledgers.expiryDays': some(3, 16).map((term) => term * 12),
        },
        morning: (town, day, throwDice) => {
          if (day === 0) for (const p of town.people) begin(p, throwDice);
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
            const term =
              entry.ledger < 2 ? town.look({ name: 'ledgers.expiryDays' }, entry.ledger) : 0;
            // Some entries have a twin, of which a correction may void one only.
            for (let twin = throwDice(3); term > 0 && twin < 3; twin += 2)
              town.promise(entries, at, entry.posted + term, entry);
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

  it('overturns below the chance of its truth, and corrects the day after', () => {
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
      return { bound, promised: promisesIn(bound, 'ledgers.corrections') };
    };
    expect(rule((word) => word, 0).promised).toEqual([]);
    const { bound, promised } = rule((word) => word + 1, 2);
    expect(promised).toEqual([[7, 1, 9, -700, 2, 30, 42]]);
    const told = [
      'rulings.made',
      'rulings.days',
      'rulings.wrongful',
      'rulings.overturned',
      'rulings.overturnedWrongful',
    ];
    expect(told.map((name) => counted(bound, name))).toEqual([1, 6, 1, 1, 1]);
  });

  it('returns the points exactly, and makes void what would lapse later', () => {
    const terms = { 'ledgers.expiryDays': new Int32Array(16).fill(100) };
    const run = (posted: number) => {
      const { bound, town } = open({ tables: terms });
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
    const { bound, town } = open({
      tables: { 'ledgers.expiryDays': new Int32Array(16).fill(100) },
    });
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
