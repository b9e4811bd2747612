import { describe, expect, it } from 'vitest';
import { type Person, Town } from '#model/town.js';
import { makePlan } from '#scenario/compile/plan.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { scenario, society } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { encounters } from '../initiative/state.js';
import { doings, unpaid } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/encounter');

const people = 2048;
const part = 2 ** 28; // a sixteenth
const half = 2 ** 31;
const threeQuarters = 3 * 2 ** 30;
const [helped, judged] = [49, 3];
/** Motive 4, trust 4, seeking 0. */
const cell = (4 * 8 + 4) * 4;

function open(
  way: Way,
  laid: { help?: readonly [number, number]; claim?: number; tick?: number } = {},
  set: (person: Person) => object = () => ({}),
): HandTown {
  const [free, seen] = laid.help ?? [half, threeQuarters];
  const hand = new HandTown(way, {
    mechanisms: { 'acts/encounter': reference },
    people,
    tables: {
      'acts.encounter.bounds': [-1, 255],
      'acts.encounter.chance': [part, (laid.claim ?? half) | 0],
      'acts.encounter.help': { at: { [cell]: free | 0, [cell + 1]: seen | 0 } },
    },
  });
  for (const person of hand.town.people) {
    const { row } = person;
    const mind = { motive: 4, trustPeople: 4, seeking: row & 1 };
    Object.assign(person, { adult: 1, buffer: [0, 1, 5][row % 3], ...mind }, set(person));
  }
  return hand.begin(laid.tick ?? 9).live('acts.perform');
}

const wordsOf = (hand: HandTown, row: number) => hand.town.luck(schema.streams.detail, row);
const isMet = (hand: HandTown, row: number): boolean =>
  Town.word(hand.town.byte(schema.streams.meet, row), wordsOf(hand, row)[0]) < part;

describe.each(ways)('injured strangers, by %s', (way) => {
  it('are met by adults alone, and helped below the chance of mind and sight', () => {
    const hand = open(way, {}, ({ row }) => ({ adult: row < 1024 ? 1 : 0 }));
    const met = hand.sorted(encounters).map(({ row }) => row);
    expect([...met].sort((a, b) => a - b)).toEqual(
      hand.town.people.flatMap(({ row }) => (row < 1024 && isMet(hand, row) ? [row] : [])),
    );
    expect(met.length).toBeGreaterThan(30);
    for (const entry of hand.town.entries(encounters)) {
      const [, w1, , w3] = wordsOf(hand, entry.row);
      const helps = w1 < (entry.row & 1 ? threeQuarters : half);
      expect([entry.helped, entry.claimed]).toEqual([+helps, +(helps && w3 < half)]);
    }
  });

  it('are helped for the show by those who would have passed by unseen', () => {
    const hand = open(way, { claim: 0 });
    const deeds = hand.town.entries(doings);
    for (const { row, act, luck, hollow } of deeds) {
      const [, w1, w2] = wordsOf(hand, row);
      expect([act, luck, hollow]).toEqual([helped, w2 | 0, +(w1 >= half)]);
    }
    expect(deeds.filter(({ hollow }) => hollow === 1).every(({ row }) => (row & 1) === 1)).toBe(
      true,
    );
    expect(deeds.some(({ hollow }) => hollow === 1)).toBe(true);
  });

  it('take two levels of the buffer from who must pay, and debts from who has not two', () => {
    // Day 9 is the month-day of rows ≡ 9 mod 30; rows below 300 have a case already.
    const hand = open(way, {}, ({ row }) => ({ stage: row < 300 ? 1 : 0 }));
    const paying = new Set(
      hand.town.entries(encounters).flatMap(({ row, claimed }) => (claimed ? [row] : [])),
    );
    expect(paying.size).toBeGreaterThan(20);
    const poor = [...paying].filter((row) => row % 3 < 2).sort((a, b) => a - b);
    for (const { row, buffer } of hand.town.people)
      expect(buffer).toBe(paying.has(row) ? [0, 0, 3][row % 3] : [0, 1, 5][row % 3]);
    const owed = hand.town.entries(doings).flatMap(({ row, act }) => (act === judged ? [row] : []));
    expect(owed.sort((a, b) => a - b)).toEqual(poor);
    const cases = hand.town.entries(unpaid).map(({ row }) => row);
    expect(cases.sort((a, b) => a - b)).toEqual(poor.filter((row) => row >= 300 && row % 30 !== 9));
  });

  it('are the same however many claim: fewer claims, and nobody else met', () => {
    const [often, seldom] = [open(way, { claim: half }), open(way, { claim: half / 4 })];
    const met = (hand: HandTown): number[] => hand.sorted(encounters).map(({ row }) => row);
    expect(met(seldom)).toEqual(met(often));
    expect(seldom.counted('encounters.helped')).toBe(often.counted('encounters.helped'));
    const claimed = (hand: HandTown): number[] =>
      hand.sorted(encounters).flatMap((entry) => (entry.claimed ? [entry.row] : []));
    expect(claimed(often)).toEqual(expect.arrayContaining(claimed(seldom)));
    expect(claimed(seldom).length).toBeLessThan(claimed(often).length);
    for (const hand of [often, seldom]) {
      expect(hand.counted('encounters.met')).toBe(met(hand).length);
      expect(hand.counted('encounters.claimed')).toBe(claimed(hand).length);
    }
  });
});

describe('the table of a whole scenario', () => {
  it('is the logistic of the share at the start, the mind and the claim people expect', () => {
    const helpIn = (name: string, row: number): number => {
      const { draft } = makePlan(scenario(name), society('cn-2020', 300));
      return (draft.tables.get('acts.encounter.help')![row] >>> 0) / 2 ** 32;
    };
    const at = (5 * 8 + 4) * 4;
    // ln(922/102) = 2.2015; .4 · .1 − .2 · .2 = 0; a claim of .002 or of .02 weighs 15 times that.
    expect(helpIn('no-scoring', at)).toBeCloseTo(1 / (1 + Math.exp(-2.1715)), 4);
    expect(helpIn('told', at)).toBeCloseTo(1 / (1 + Math.exp(-1.9015)), 4);
    // A level of motive less is .4 less.
    expect(helpIn('told', at - 32)).toBeCloseTo(1 / (1 + Math.exp(-1.5015)), 4);
  });
});
