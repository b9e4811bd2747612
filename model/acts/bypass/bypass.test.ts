import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Town } from '#model/town.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { denied } from '../../consequences/state.js';
import { passed } from '../initiative/state.js';
import { demanded, doings } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/bypass');

const [bypass, flight, hotel, school] = [57, 3, 20, 9];
const always = -1;

/** Eight people with means, who ask for what is given; flights and hotels can be served. */
function open(
  way: Way,
  asked: readonly (readonly [row: number, demand: number])[],
  laid: { chance?: number[]; set?: (row: number) => object } = {},
): HandTown {
  const hand = new HandTown(way, {
    mechanisms: { 'acts/bypass': reference },
    people: 8,
    parameters: { 'acts/bypass.meansLevel': 2, 'acts/bypass.pricePer1024': 51 },
    tables: {
      'acts.bypass.servable': [1 << flight, 1 << (hotel - 16)],
      'acts.bypass.chance': laid.chance ?? Array<number>(8).fill(always),
      'ledgers.watches': [1],
    },
  });
  for (const person of hand.town.people)
    Object.assign(person, { buffer: 2, severity: 1, seeking: 0 }, laid.set?.(person.row) ?? {});
  hand.begin(9);
  for (const [row, demand] of asked)
    hand.town.push(demanded, row, { row, demand, luck: 0, attempt: 0 });
  return hand.live('acts.perform');
}

const waysOf = (hand: HandTown): number[] => hand.town.people.map(({ wayRound }) => wayRound);

describe.each(ways)('ways round a gate, by %s', (way) => {
  it('are for the restricted and the listed with means, and for what can be served', () => {
    const hand = open(
      way,
      [
        [0, flight],
        [0, hotel],
        [1, school],
        [2, flight],
        [3, flight],
        [4, flight],
      ],
      {
        set: (row) =>
          [{}, {}, { severity: 0 }, { severity: 0, copied: 1 }, { buffer: 1 }][row] ?? {},
      },
    );
    // 2³ + 2²⁰; no school can be served; row 2 is free, row 3 listed, row 4 poor.
    expect(waysOf(hand)).toEqual([2 ** 3 + 2 ** 20, 0, 0, 8, 0, 0, 0, 0]);
  });

  it('are found below the chance of the brink and of what is sought', () => {
    const { way: purpose } = schema.streams;
    const [luck] = open(way, []).town.luck(purpose, 6, { other: flight });
    const at = (cell: number, chance: number): number[] => {
      const table = Array<number>(8).fill(0);
      table[cell] = chance | 0;
      return table;
    };
    const set = (): object => ({ seeking: 2 });
    expect(waysOf(open(way, [[6, flight]], { chance: at(2, luck), set }))[6]).toBe(0);
    expect(waysOf(open(way, [[6, flight]], { chance: at(2, luck + 1), set }))[6]).toBe(8);
    const close = open(way, [], { chance: at(6, luck + 1), set });
    close.town.people[6].stake.set(0, 1);
    close.begin(9).town.push(demanded, 6, { row: 6, demand: flight, luck: 0, attempt: 0 });
    expect(waysOf(close.live('acts.perform'))[6]).toBe(8);
  });

  it('cost who used one, leave no way open, and are an act of the next day', () => {
    const hand = open(
      way,
      [
        [1, flight],
        [2, hotel],
      ],
      { set: () => ({ hardship: 10 }) },
    );
    hand.town.push(passed, 2, { row: 2, demand: hotel, cause: 0 });
    hand.live('consequences.enforce');
    expect(waysOf(hand)).toEqual(Array<number>(8).fill(0));
    expect(hand.town.people.map(({ hardship }) => hardship)).toEqual([
      10, 10, 61, 10, 10, 10, 10, 10,
    ]);
    expect(hand.counted('gates.bypassed')).toBe(1);
    expect(hand.town.entries(doings)).toEqual([]);
    hand.begin(10).live('acts.perform');
    const [luck] = hand.town.luck(schema.streams.found, 2);
    expect(hand.town.entries(doings)).toEqual([{ row: 2, act: bypass, luck: luck | 0, hollow: 0 }]);
  });

  it('are never more than what was asked for, and never fewer where chances rise', () => {
    const bitsIn = (word: number): number => word.toString(2).replaceAll('0', '').length;
    const asked = fc.uniqueArray(fc.tuple(fc.nat(7), fc.constantFrom(flight, hotel, school)), {
      selector: ([row, demand]) => row * 32 + demand,
      maxLength: 12,
    });
    fc.assert(
      fc.property(asked, fc.nat(2 ** 31 - 1), fc.nat(2 ** 31 - 1), (wanted, one, other) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)].map((chance) =>
          waysOf(open(way, wanted, { chance: Array<number>(8).fill(chance) })),
        );
        few.forEach((word, row) => {
          expect((word & many[row]) >>> 0).toBe(word);
          const served = wanted.filter(([who, demand]) => who === row && demand !== school);
          expect(bitsIn(many[row])).toBeLessThanOrEqual(served.length);
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('a town where everybody stopped knows somebody', () => {
  it('tells every demand once: let in, refused, or passed by another way', () => {
    const overrides = {
      'mechanisms.acts/bypass.triesPer1024': 512,
      'ledgers.unified.scale.base': 560,
    };
    const { run, live } = rig({ scenario: 'told', people: 600, overrides });
    const town = new Town(run.bound);
    let [yesterday, bypassed]: [number[], number] = [[], 0];
    for (let day = 0; day < 150; day++) {
      live(1);
      const went = town.entries(passed);
      const tell = (list: readonly { row: number; demand: number }[]): string[] =>
        list.map(({ row, demand }) => `${row} ${demand}`);
      const [asked, refused] = [new Set(tell(town.entries(demanded))), tell(town.entries(denied))];
      // Who went round was asked for and is not among the refused.
      for (const told of tell(went)) {
        expect(asked).toContain(told);
        expect(refused).not.toContain(told);
      }
      const acted = town.entries(doings).flatMap(({ row, act }) => (act === bypass ? [row] : []));
      expect(acted.sort((a, b) => a - b)).toEqual(yesterday);
      yesterday = went.map(({ row }) => row).sort((a, b) => a - b);
      bypassed += went.length;
    }
    expect(bypassed).toBeGreaterThan(0);
  });
});
