import { describe, expect, it } from 'vitest';
import { actNumbers } from '#model/points.js';
import { type Person, Town } from '#model/town.js';
import { half, laidFamily } from '../../../tests/acts/laid-family.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { doings } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/traffic');

const [red, parked] = [12, 13];
const one = 65536;

/** Two acts of half a day each, done for certain unless held back; the first needs a licence. */
function open(
  way: Way,
  bits: Readonly<Record<number, number>> = {},
  set: (p: Person) => object = () => ({}),
): HandTown {
  const { tables, parameters } = laidFamily('traffic', [
    { act: red, start: 0, width: half, chance: half },
    { act: parked, start: half, width: half - 1, chance: half - 1 },
  ]);
  const deterrence = Array.from(
    { length: 2 * actNumbers * 32 * 4 },
    (_, index) => bits[index] ?? 0,
  );
  const hand = new HandTown(way, {
    mechanisms: { 'acts/traffic': reference },
    people: 512,
    planes: 2,
    parameters,
    tables: {
      ...tables,
      'acts.deterrenceBits': deterrence,
      'acts.traffic.needsLicence': [1, ...Array<number>(15).fill(0)],
    },
  });
  for (const person of hand.town.people)
    Object.assign(person, { adult: 1, trafficClass: 1 }, set(person));
  return hand.begin(9).live('acts.perform');
}

/** Rows that did an act, in order. */
const doers = (hand: HandTown, act: number): number[] =>
  hand.town
    .entries(doings)
    .flatMap((doing) => (doing.act === act ? [doing.row] : []))
    .sort((a, b) => a - b);

/** Rows whose word of the day satisfies a test: byte, then the upper 24 bits of the first word. */
function rowsWith(hand: HandTown, test: (word: number) => boolean): number[] {
  const word = ({ row }: Person): number =>
    hand.town.byte(schema.streams.draw, row) * 2 ** 24 +
    (hand.town.luck(schema.streams.detail, row)[0] >>> 8);
  return hand.town.people.filter((person) => test(word(person))).map(({ row }) => row);
}

const cell = (plane: number, act: number, awareness: number, fear: number, stake: number): number =>
  ((plane * actNumbers + act) * 32 + awareness * 8 + fear) * 4 + stake;

describe.each(ways)('traffic acts, by %s', (way) => {
  it('are done by those whose word lies in the slot, with the second word as luck', () => {
    const hand = open(way);
    // At no bits the chance is one part in 2³² below the slot.
    expect(doers(hand, red)).toEqual(rowsWith(hand, (word) => word < half - 1));
    expect(doers(hand, parked)).toEqual(
      rowsWith(hand, (word) => word >= half && word < 2 ** 32 - 2),
    );
    for (const { row, luck, hollow } of hand.town.entries(doings)) {
      expect([luck, hollow]).toEqual([hand.town.luck(schema.streams.detail, row)[1] | 0, 0]);
    }
  });

  it('are halved by every 65536 bits, of the act, the level of risk and the stake', () => {
    const held = { [cell(0, red, 3, 5, 1)]: one };
    const hand = open(way, held, () => ({ awareness: 3, fear: 5 }));
    // Stake is 3 at the start: nothing holds them back yet.
    expect(doers(hand, red)).toEqual(rowsWith(hand, (word) => word < half - 1));
    for (const person of hand.town.people) person.stake.set(0, 1);
    hand.begin(9).live('acts.perform');
    expect(doers(hand, red)).toEqual(rowsWith(hand, (word) => word < half / 2 - 1));
    expect(doers(hand, parked)).toEqual(
      rowsWith(hand, (word) => word >= half && word < 2 ** 32 - 2),
    );
  });

  it('are held back by the sum over the ledgers', () => {
    const bits = { [cell(0, red, 0, 0, 3)]: one, [cell(1, red, 0, 0, 3)]: 2 * one };
    const hand = open(way, bits);
    expect(doers(hand, red)).toEqual(rowsWith(hand, (word) => word < half / 8 - 1));
  });

  it('that need a licence are not done while it is suspended, and the slot stays empty', () => {
    const hand = open(way, {}, ({ row }) => ({ suspendedUntil: row < 256 ? 10 : 9 }));
    const free = rowsWith(hand, (word) => word < half - 1).filter((row) => row >= 256);
    expect(doers(hand, red)).toEqual(free);
    expect(doers(hand, parked)).toEqual(
      rowsWith(hand, (word) => word >= half && word < 2 ** 32 - 2),
    );
  });

  it('are not done by class 0, nor where chances are zero', () => {
    expect(open(way, {}, () => ({ trafficClass: 0 })).town.entries(doings)).toEqual([]);
    const hand = open(way, { [cell(0, red, 0, 0, 3)]: 4 * one, [cell(1, red, 0, 0, 3)]: 4 * one });
    expect(doers(hand, red)).toEqual(rowsWith(hand, (word) => word < half / 256 - 1));
  });
});

describe('the rates of a whole scenario', () => {
  it('are those of the catalogue for the mean of the eligible, where nothing is at stake', () => {
    const { plan, run } = rig({ scenario: 'no-scoring', people: 2000 });
    const town = new Town(run.bound);
    const table = (name: string): Int32Array => plan.draft.tables.get(`acts.traffic.${name}`)!;
    const slot = table('acts').indexOf(red);
    const chances = town.people.map(
      (person) => (table('chances')[person.trafficClass * 32 + slot] >>> 0) / 2 ** 32,
    );
    const eligible = town.people.filter(
      (person, row) => person.adult === 1 && chances[row] > 0,
    ).length;
    const daily = chances.reduce((sum, chance) => sum + chance, 0) / eligible;
    // Attributes average out exactly; four levels of heterogeneity have a mean of 1 within luck.
    expect(Math.abs((daily * 365) / 3 - 1)).toBeLessThan(0.1);
  });
});
