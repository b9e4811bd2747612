import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Person, Town } from '#model/town.js';
import { laidFamily } from '../../../tests/acts/laid-family.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { tips } from '../initiative/state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/informing');

const { draw, detail, name } = schema.streams;
const people = 2048;
const part = 2 ** 27; // a thirty-second of the unit interval
const one = 65536;
/** Rubbish, which everybody leaves; a dog off the lead, of owners; a brawl, for untrue tips. */
const [rubbish, dog, brawl] = [31, 32, 33];

interface Laid {
  readonly eager?: number;
  readonly trust?: number;
  readonly seed?: number;
  readonly shares?: { readonly home: number };
}

/** A ring of friends: truthful, mistaken and malicious tips in a thirty-second of all days each. */
function open(way: Way, laid: Laid = {}, set: (person: Person) => object = () => ({})): HandTown {
  const slots = [51, 52, 53].map((act, i) => ({ act, start: i * part, width: part, chance: part }));
  const { tables, parameters } = laidFamily('informing', slots);
  const hand = new HandTown(way, {
    mechanisms: { 'acts/informing': reference },
    people,
    seed: laid.seed,
    friends: Array.from({ length: people }, (_, row) => [row, (row + 1) % people] as const),
    parameters: {
      ...parameters,
      'acts.informing.tipActs': 3,
      'acts.informing.truthfulActs': 2,
      'acts.informing.openActs': 1,
      'acts/informing.householdPer1024': laid.shares?.home ?? 0,
      'acts/informing.kinPer1024': 0,
      'acts/informing.coworkerPer1024': 0,
      'acts/informing.neighbourPer1024': 0,
    },
    tables: {
      ...tables,
      'acts.informing.eagerBits': { otherwise: laid.eager ?? 0 },
      'acts.informing.trustBits': { otherwise: laid.trust ?? 0 },
      'acts.informing.tipAct': [rubbish, dog, brawl],
      // Two readings an act; only the dog takes an attribute: the lowest bit of the traits.
      'acts.informing.shift': [0, 0, 0, 0, 0, 0],
      'acts.informing.mask': [0, 0, 1, 0, 0, 0],
      'acts.informing.levels': [1, 1, 2, 1, 1, 1],
    },
  });
  for (const person of hand.town.people) {
    const blank = { adult: 1, informingClass: 1, feud: -1, housemate: -1, traits: person.row & 1 };
    Object.assign(person, blank, set(person));
  }
  return hand.begin(9).live('acts.perform');
}

/** Rows whose word lies in the slot of a kind, within its chance (a part below at no bits). */
const tellersOf = (hand: HandTown, kind: number, chance: number): number[] =>
  hand.town.people
    .map(({ row }) => row)
    .filter((row) => {
      const word = Town.word(hand.town.byte(draw, row), hand.town.luck(detail, row)[0]);
      return word >= kind * part && word < kind * part + chance - 1;
    });

const rowsOf = (hand: HandTown, kind: number): number[] =>
  hand
    .sorted(tips)
    .flatMap((tip) => (tip.kind === kind ? [tip.row] : []))
    .sort((a, b) => a - b);

describe.each(ways)('tips, by %s', (way) => {
  it('are told by those whose word lies in the slot, of the friend two words name', () => {
    const hand = open(way);
    for (const kind of [0, 1, 2]) expect(rowsOf(hand, kind)).toEqual(tellersOf(hand, kind, part));
    expect(hand.counted('tips.made')).toBeGreaterThan(100);
    for (const { row, named, kind, act } of hand.town.entries(tips)) {
      const [, w1, w2] = hand.town.luck(name, row);
      // The friends of row 7 are 6 and 8: below a half the lower, else the higher.
      const friends = [(row + people - 1) % people, (row + 1) % people].sort((a, b) => a - b);
      expect(named).toBe(friends[w1 < 2 ** 31 ? 0 : 1]);
      if (kind > 0) expect(act).toBe([rubbish, dog, brawl][Math.floor((w2 * 3) / 2 ** 32)]);
      // Of two acts the truth may tell; of those without a dog it tells what everybody does.
      else expect(act).toBe((named & 1) === 1 && w2 >= 2 ** 31 ? dog : rubbish);
    }
  });

  it('fall back on what everybody does instead of falling away', () => {
    const nobodyHasADog = open(way, {}, () => ({ traits: 0 }));
    expect(rowsOf(nobodyHasADog, 0)).toEqual(tellersOf(nobodyHasADog, 0, part));
    expect(nobodyHasADog.counted('tips.nothingToTell')).toBe(0);
    const truthful = nobodyHasADog.town.entries(tips).filter(({ kind }) => kind === 0);
    expect(new Set(truthful.map(({ act }) => act))).toEqual(new Set([rubbish]));
  });

  it('tell nothing true of children, and name them in error or malice all the same', () => {
    const hand = open(way, {}, ({ row }) => ({ adult: row & 1 }));
    const named = hand.town.entries(tips);
    const ofChildren = named.filter((tip) => (tip.named & 1) === 0);
    expect(ofChildren.every(({ kind }) => kind > 0)).toBe(true);
    expect(ofChildren.length).toBeGreaterThan(20);
    const truthful = named.filter(({ kind }) => kind === 0).length;
    expect(truthful + hand.counted('tips.nothingToTell')).toBe(tellersOf(hand, 0, part).length);
    expect(hand.counted('tips.nothingToTell')).toBeGreaterThan(10);
  });

  it('are halved by every 65536 bits of reluctance, and silent without trust', () => {
    const [all, half] = [open(way), open(way, { eager: one / 2, trust: one / 2 })];
    for (const kind of [0, 1, 2]) {
      expect(rowsOf(half, kind)).toEqual(tellersOf(half, kind, part / 2));
      expect(rowsOf(all, kind)).toEqual(expect.arrayContaining(rowsOf(half, kind)));
    }
    expect(open(way, { trust: 28 * one }).town.entries(tips)).toEqual([]);
  });

  it('name the housemate at home, a friend where there is none, and a grudge first of all', () => {
    const atHome = open(way, { shares: { home: 1024 } }, ({ row }) => ({
      housemate: row < 1024 ? 5 : -1,
      feud: row % 2 === 0 ? 9 : -1,
    }));
    for (const { row, named, kind } of atHome.town.entries(tips)) {
      if (kind === 2 && row % 2 === 0) expect(named).toBe(9);
      else if (row < 1024) expect(named).toBe(5);
      else expect([(row + 1) % people, row - 1]).toContain(named);
    }
  });

  it('are all accounted for, whoever lives in the town', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 20), fc.nat(7), (seed, mask) => {
        const hand = open(way, { seed }, ({ row }) => ({ adult: (row & mask) === 0 ? 0 : 1 }));
        const tellers = [0, 1, 2].map((kind) => tellersOf(hand, kind, part).length);
        const told = hand.town.entries(tips);
        expect(told.length).toBe(hand.counted('tips.made'));
        expect(hand.counted('tips.untrue')).toBe(tellers[1] + tellers[2]);
        expect(told.length + hand.counted('tips.nothingToTell')).toBe(
          tellers.reduce((sum, count) => sum + count),
        );
      }),
      { numRuns: 8 },
    );
  });
});
