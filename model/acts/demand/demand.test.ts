import { describe, expect, it } from 'vitest';
import { levelNamed, levelOf } from '#model/attributes.js';
import { half, laidFamily } from '../../../tests/acts/laid-family.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { dailies, demandNamed, demands, wishes } from '../../consequences/catalogue.js';
import { retries } from '../../consequences/state.js';
import { otherChance } from '../credit/kernel.js';
import { demanded, loans } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/demand');

const [flight, loan] = [0, 4];

/** Everyone asks every day: for a loan in the lower half of luck, else for a flight. */
function open(way: Way, who: object = {}, chance = half - 1): HandTown {
  const { tables, parameters } = laidFamily('demand', [
    { act: loan, start: 0, width: half, chance },
    { act: flight, start: half, width: half - 1, chance },
  ]);
  const hand = new HandTown(way, {
    mechanisms: { 'acts/demand': reference },
    people: 64,
    tables,
    parameters: { ...parameters, 'consequences.loanDemand': loan },
  });
  for (const person of hand.town.people)
    Object.assign(person, { adult: 1, demandClass: 1, ...who });
  return hand;
}

const word = (hand: HandTown, row: number): number =>
  hand.town.byte(schema.streams.draw, row) * 2 ** 24 +
  (hand.town.luck(schema.streams.detail, row)[0] >>> 8);

describe.each(ways)('demand, by %s', (way) => {
  it('is drawn from the slots, at its first attempt', () => {
    const hand = open(way).begin(3).live('acts.perform');
    const expected = hand.town.people.map(({ row }) => ({
      row,
      demand: word(hand, row) < half ? loan : flight,
      luck: hand.town.luck(schema.streams.detail, row)[1] | 0,
      attempt: 0,
    }));
    expect(hand.town.entries(demanded).sort((a, b) => a.row - b.row)).toEqual(expected);
  });

  it('of a loan is not made by those who have one', () => {
    for (const held of [loans.lender, loans.informal]) {
      const hand = open(way, { loan: held }).begin(3).live('acts.perform');
      const rows = hand.town
        .entries(demanded)
        .map(({ row, demand }) => `${row} ${demand}`)
        .sort();
      expect(rows).toEqual(
        hand.town.people
          .filter(({ row }) => word(hand, row) >= half)
          .map(({ row }) => `${row} ${flight}`)
          .sort(),
      );
    }
  });

  it('comes back on the day it was promised for, and on no other, with luck of its own', () => {
    const hand = open(way, { loan: loans.informal }, 0);
    hand.begin(2);
    hand.town.promise(retries, 5, 9, { row: 5, demand: flight, attempt: 1 });
    hand.town.promise(retries, 6, 9, { row: 6, demand: loan, attempt: 7 });
    for (let tick = 3; tick < 14; tick++) {
      hand.begin(tick).live('acts.perform');
      if (tick !== 9) {
        expect(hand.town.entries(demanded)).toEqual([]);
        continue;
      }
      const luck = (row: number, demand: number): number =>
        hand.town.luck(schema.streams.again, row, { other: demand })[0] | 0;
      // Who has got a loan since tries again all the same.
      expect(hand.town.entries(demanded).sort((a, b) => a.row - b.row)).toEqual([
        { row: 5, demand: flight, luck: luck(5, flight), attempt: 1 },
        { row: 6, demand: loan, luck: luck(6, loan), attempt: 7 },
      ]);
    }
  });
});

describe('the plan of demand', () => {
  const { draft, society } = rig({ people: 600 }).plan;
  const table = (name: string): Int32Array => draft.tables.get(`acts.demand.${name}`)!;
  const slotOf = (demand: number): number => table('acts').indexOf(demand, demand === 0 ? 0 : 1);
  const chanceOf = (row: number, slot: number): number =>
    (table('chances')[(draft.columns.get('people.demandClass')![row] as number) * 32 + slot] >>>
      0) /
    2 ** 32;

  it('asks for a loan at half the odds of the quintile’s share a year, adults only', () => {
    const odds = [0.3, 0.36, 0.4, 0.45, 0.5].map((share) => (0.5 * share) / (1 - share));
    for (let row = 0; row < 600; row++) {
      const { traits } = society.people;
      const adult = levelOf(traits[row], 'age') > 0;
      expect(chanceOf(row, slotOf(loan)) * 365).toBeCloseTo(
        adult ? odds[levelOf(traits[row], 'income')] : 0,
        5,
      );
      expect(chanceOf(row, slotOf(flight)) * 365).toBeCloseTo(
        adult ? demandNamed('flight')!.ratePer1000 / 1000 : 0,
        5,
      );
    }
  });

  it('has a slot for every wish and for no daily demand', () => {
    const count = draft.parameters['acts.demand.count']!;
    expect([...table('acts').subarray(0, count)]).toEqual(wishes.map(({ id }) => id));
    expect(count + dailies.length).toBe(demands.length);
  });

  it('asks for a school where there is a child, and for an office where there is a trade', () => {
    const { traits, household } = society.people;
    const { first, size } = society.households;
    const child = (row: number): boolean => {
      const h = household[row];
      return traits
        .subarray(first[h], first[h] + size[h])
        .some((one) => levelOf(one, 'age') === 0);
    };
    const asks = (row: number, name: string): boolean =>
      chanceOf(row, slotOf(demandNamed(name)!.id)) > 0;
    const trades = ['self-employed', 'firm-representative'].map((role) => levelNamed('role', role));
    const old = levelNamed('age', '50-64');
    for (let row = 0; row < 600; row++) {
      const age = levelOf(traits[row], 'age');
      const parent = age > 0 && age < old && child(row);
      expect([asks(row, 'school'), asks(row, 'private-school')]).toEqual([parent, parent]);
      const inTrade = age > 0 && trades.includes(levelOf(traits[row], 'role'));
      expect(asks(row, 'company-office')).toBe(inTrade);
    }
  });

  it('asks for as many loans as come to their end, at the quintile’s share', () => {
    const shares = [0.3, 0.36, 0.4, 0.45, 0.5];
    const ends = 12 * ((draft.tables.get(otherChance.name)![1] >>> 0) / 2 ** 32);
    for (let row = 0; row < 600; row++) {
      const { traits } = society.people;
      if (levelOf(traits[row], 'age') === 0) continue;
      const share = shares[levelOf(traits[row], 'income')];
      expect((1 - share) * 365 * chanceOf(row, slotOf(loan))).toBeCloseTo(share * ends, 4);
    }
  });
});
