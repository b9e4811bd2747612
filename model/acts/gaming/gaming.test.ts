import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '#scenario/compile/plan.js';
import { doersOf, openFamily, rowsWithin } from '../../../tests/acts/open-family.js';
import { type HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { scenario, society } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { doings } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/gaming');

const { streams } = schema;
const one = 65536;
const task = 56;
/** On the brink twice as often; without seeking never. [brink × 4 + seeking] */
const bits = [28 * one, 3 * one, 2 * one, one, 28 * one, 2 * one, one, 0];

interface Laid {
  readonly cost?: number;
  readonly watches?: number;
}

function open(way: Way, set: (row: number) => object, laid: Laid = {}): HandTown {
  return openFamily(way, {
    domain: 'gaming',
    reference,
    act: task,
    streams,
    set: ({ row }) => set(row),
    tables: { 'acts.gaming.bits': bits, 'ledgers.watches': [laid.watches ?? 1] },
    parameters: { 'acts/gaming.costPer1024': laid.cost ?? 20 },
  });
}

/** Lives the day again with every stake at 1. */
function onTheBrink(hand: HandTown): HandTown {
  for (const person of hand.town.people) person.stake.set(0, 1);
  return hand.begin(9).live('acts.perform');
}

describe.each(ways)('score-raising tasks, by %s', (way) => {
  it('are done the more the more is sought, and twice as often on the brink', () => {
    const seeks = (row: number): object => ({ seeking: row & 3 });
    const partAt = (brink: number) => (row: number) => {
      const missing = bits[brink * 4 + (row & 3)] / one;
      return missing === 28 ? 0 : 0.5 / 2 ** missing;
    };
    const hand = open(way, seeks);
    expect(doersOf(hand)).toEqual(rowsWithin(hand, streams, partAt(0)));
    const before = doersOf(hand);
    expect(doersOf(onTheBrink(hand))).toEqual(rowsWithin(hand, streams, partAt(1)));
    expect(doersOf(hand)).toEqual(expect.arrayContaining(before));
    expect(doersOf(hand).length).toBeGreaterThan(before.length);
    // A ledger that scores no conduct brings nobody to the brink.
    const unwatched = onTheBrink(open(way, seeks, { watches: 0 }));
    expect(doersOf(unwatched)).toEqual(before);
  });

  it('are hollow, and cost each of those who did one the same', () => {
    const hand = open(way, () => ({ seeking: 3, hardship: 100 }));
    const done = new Set(doersOf(hand));
    expect(hand.town.entries(doings).every(({ act, hollow }) => act === task && hollow === 1)).toBe(
      true,
    );
    expect(hand.town.people.map(({ hardship }) => hardship)).toEqual(
      hand.town.people.map(({ row }) => (done.has(row) ? 120 : 100)),
    );
    const held = open(way, () => ({ seeking: 3, hardship: 2 ** 26 - 7 }));
    for (const row of doersOf(held)) expect(held.town.people[row].hardship).toBe(2 ** 26);
  });

  it('are as many as were paid for', () => {
    fc.assert(
      fc.property(fc.nat(1024), fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }), (cost, of) => {
        const hand = open(way, (row) => ({ seeking: of[row % 9], hardship: 0 }), { cost });
        const paid = hand.town.people.reduce((sum, { hardship }) => sum + hardship, 0);
        expect(paid).toBe(cost * hand.counted('gaming.tasks'));
        expect(doersOf(hand).length).toBe(hand.counted('gaming.tasks'));
        for (const row of doersOf(hand)) expect(of[row % 9]).toBeGreaterThan(0);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the table of a whole scenario', () => {
  const tables = (name: string) => makePlan(scenario(name), society('cn-2020', 300)).draft.tables;

  it('is −log2 of tasks · seeking · 2^brink, against three on the brink', () => {
    const table = tables('told').get('acts.gaming.bits')!;
    // 3 · 2 = 6 is the most: 1 of 6 misses 2.585 doublings, 3 of 6 one, 2 · 2 of 6 .585.
    const missing = [...table].map((entry) => entry / one);
    for (const [cell, doublings] of [
      [1, 2.585],
      [3, 1],
      [6, 0.585],
      [7, 0],
      [0, 28],
      [4, 28],
    ])
      expect(missing[cell]).toBeCloseTo(doublings, 3);
  });
});
