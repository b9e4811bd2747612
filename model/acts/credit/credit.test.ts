import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, type Sparse, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { stages } from '../../ledgers/state.js';
import { doings, loans, unpaid } from '../state.js';
import { defaultChance, lateChance, otherChance } from './kernel.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/credit');

const [instalment, late30, unpaid90, billLate] = [1, 2, 3, 5];

interface Chances {
  readonly defaults?: Sparse;
  readonly late?: number;
  readonly other?: number;
  readonly repaid?: number;
  readonly bill?: number;
}

/** Thirty adults alike, whose month-days are the ticks 0 … 29. */
function open(
  way: Way,
  { defaults = {}, late = 0, other = 0, repaid = 0, bill = 0 }: Chances,
  who: object,
): HandTown {
  const hand = new HandTown(way, {
    mechanisms: { 'acts/credit': reference },
    people: 30,
    tables: {
      'acts.credit.defaultChance': defaults,
      'acts.credit.lateChance': { otherwise: late },
      'acts.credit.otherChance': [other, repaid],
      'acts.credit.billChance': { otherwise: bill },
    },
  });
  for (const person of hand.town.people) Object.assign(person, { adult: 1, buffer: 3, ...who });
  return hand;
}

const always: Sparse = { otherwise: -1 };

/** Row 4 on its month-day: its loan and arrears, what it did, and whether it left debts unpaid. */
function month(hand: HandTown) {
  hand.begin(4).live('acts.perform');
  const [person] = hand.town.people.slice(4);
  const acts = hand.town
    .entries(doings)
    .map(({ act }) => act)
    .filter((act) => act !== instalment)
    .sort();
  expect(hand.town.entries(doings).every(({ row }) => row === 4)).toBe(true);
  return {
    loan: person.loan,
    arrears: person.arrears,
    acts,
    unpaid: hand.town.entries(unpaid).length,
  };
}

/** What row 4 did on its month-day, in order of number. */
function acts4(hand: HandTown): number[] {
  const done = hand.begin(4).live('acts.perform').town.entries(doings);
  return done.map(({ act }) => act).sort((a, b) => a - b);
}

describe.each(ways)('credit, by %s', (way) => {
  it('pays the lender what is due unless it is late, and bills late whoever one is', () => {
    expect(acts4(open(way, {}, { loan: loans.lender }))).toEqual([instalment]);
    expect(acts4(open(way, {}, { loan: loans.informal }))).toEqual([]);
    expect(acts4(open(way, { late: -1 }, { loan: loans.lender }))).toEqual([late30]);
    expect(acts4(open(way, { bill: -1 }, { loan: loans.none }))).toEqual([billLate]);
    expect(acts4(open(way, { bill: -1 }, { loan: loans.lender }))).toEqual([instalment, billLate]);
  });

  it('does nothing at zero chances, to children, or on another day', () => {
    expect(month(open(way, {}, { loan: loans.lender, arrears: 3 }))).toEqual({
      loan: 1,
      arrears: 3,
      acts: [],
      unpaid: 0,
    });
    const all = { defaults: always, late: -1, other: -1, repaid: -1 };
    expect(month(open(way, all, { adult: 0, loan: 1 }))).toEqual({
      loan: 1,
      arrears: 0,
      acts: [],
      unpaid: 0,
    });
  });

  it('ends a loan by default, with arrears of ninety days, and only a loan', () => {
    const borrower = month(open(way, { defaults: always }, { loan: loans.lender }));
    expect(borrower).toEqual({ loan: 0, arrears: 3, acts: [unpaid90], unpaid: 1 });
    expect(month(open(way, { defaults: always }, { loan: loans.none }))).toEqual({
      loan: 0,
      arrears: 0,
      acts: [],
      unpaid: 0,
    });
  });

  it('reads the hazard of the loan, the employment and the buffer', () => {
    const cell = (2 * 3 + 1) * 8 + 5;
    const who = { loan: loans.informal, employment: 1, buffer: 5 };
    expect(month(open(way, { defaults: { at: { [cell]: -1 } } }, who)).acts).toEqual([unpaid90]);
    expect(month(open(way, { defaults: { otherwise: -1, at: { [cell]: 0 } } }, who)).acts).toEqual(
      [],
    );
  });

  it('makes one doing of a default and another obligation, and no second case', () => {
    const both = { defaults: always, other: -1 };
    expect(month(open(way, both, { loan: 1 }))).toEqual({
      loan: 0,
      arrears: 3,
      acts: [unpaid90],
      unpaid: 1,
    });
    for (const stage of [stages.sued, stages.able, stages.closed]) {
      expect(month(open(way, both, { loan: 1, stage }))).toEqual({
        loan: 0,
        arrears: 3,
        acts: [unpaid90],
        unpaid: 0,
      });
    }
    expect(month(open(way, { other: -1 }, { loan: 0 }))).toEqual({
      loan: 0,
      arrears: 0,
      acts: [unpaid90],
      unpaid: 1,
    });
  });

  it('is late by thirty days, or clears them and comes to the end of the loan', () => {
    expect(month(open(way, { late: -1 }, { loan: 1 }))).toEqual({
      loan: 1,
      arrears: 2,
      acts: [late30],
      unpaid: 0,
    });
    expect(month(open(way, { late: -1 }, { loan: 1, arrears: 3 })).arrears).toBe(3);
    expect(month(open(way, {}, { loan: 1, arrears: 2 }))).toEqual({
      loan: 1,
      arrears: 0,
      acts: [],
      unpaid: 0,
    });
    expect(month(open(way, { repaid: -1 }, { loan: 1, arrears: 3 }))).toEqual({
      loan: 0,
      arrears: 3,
      acts: [],
      unpaid: 0,
    });
    expect(month(open(way, { late: -1, repaid: -1 }, { loan: 1 })).loan).toBe(1);
  });

  it('gives each doing the luck the README says', () => {
    const hand = open(way, { defaults: always, late: -1 }, { loan: 1 });
    hand.town.people[4].loan = loans.lender;
    hand.begin(4).live('acts.perform');
    const [w0, , w2, w3] = hand.town.luck(schema.streams.month, 4);
    expect(hand.town.entries(doings)).toEqual([{ row: 4, act: unpaid90, luck: w3 | 0, hollow: 0 }]);
    expect(hand.town.entries(unpaid)).toEqual([{ row: 4, luck: (w0 + w2) | 0 }]);
    const slow = open(way, { late: -1 }, { loan: 1 });
    slow.begin(4).live('acts.perform');
    expect(slow.town.entries(doings)).toEqual([{ row: 4, act: late30, luck: w2 ^ w3, hollow: 0 }]);
  });

  it('keeps loans and arrears within their states, and loans only ever end', () => {
    const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(
        word,
        word,
        word,
        word,
        fc.nat(2),
        fc.nat(3),
        (hazard, late, other, repaid, loan, arrears) => {
          const hand = open(
            way,
            { defaults: { otherwise: hazard }, late, other, repaid },
            { loan, arrears },
          );
          for (let tick = 0; tick < 30; tick++) hand.begin(tick).live('acts.perform');
          for (const person of hand.town.people) {
            expect([0, loan]).toContain(person.loan);
            expect([0, 2, 3, arrears]).toContain(person.arrears);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the plan of credit', () => {
  const { draft } = rig({ scenario: 'no-scoring', people: 40 }).plan;
  const chance = (table: { readonly name: string }, index: number): number =>
    (draft.tables.get(table.name)![index] >>> 0) / 2 ** 32;

  it('has 1.1 of the hazards of MODEL 3.1, twice when jobless, twice for an informal loan', () => {
    const raised = [0.022, 0.0044, 0.0011, 0.00033, 0.00011, 0.00011, 0.00011, 0.000055];
    raised.forEach((hazard, b) => {
      expect(chance(defaultChance, (1 * 3 + 0) * 8 + b)).toBeCloseTo(hazard, 9);
      expect(chance(defaultChance, (1 * 3 + 1) * 8 + b)).toBeCloseTo(2 * hazard, 9);
      expect(chance(defaultChance, (2 * 3 + 1) * 8 + b)).toBeCloseTo(4 * hazard, 9);
      expect(chance(defaultChance, b)).toBe(0);
    });
  });

  it('is late in the proportions 4, 2.5, 1.5, 1, 0.7, 0.5, 0.4, 0.3', () => {
    [4, 2.5, 1.5, 1, 0.7, 0.5, 0.4, 0.3].forEach((times, b) => {
      expect(chance(lateChance, b) / chance(lateChance, 3)).toBeCloseTo(times, 6);
    });
    expect(chance(otherChance, 0)).toBeCloseTo(217e-6, 9);
    expect(chance(otherChance, 1)).toBeCloseTo(41667e-6, 9);
  });
});
