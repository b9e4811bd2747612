import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truths } from '#model/points.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { channels } from '../catalogue.js';
import { sightings } from '../state.js';
import { childrenImagined, imaginedChance } from './kernel.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('observation/false-sighting');

/** Sixty-four kinds: kind j is act 100 + j by channel j mod 8, delivered after as many days. */
function open(way: Way, chances: readonly number[], imaginedClass = 2): HandTown {
  const at = Object.fromEntries(chances.map((chance, kind) => [2 * 64 + kind, chance | 0]));
  const hand = new HandTown(way, {
    mechanisms: { 'observation/false-sighting': reference },
    people: 256,
    tables: {
      'observation.imaginedChance': { at },
      'observation.imaginedBounds': { otherwise: -1, at: { 2: 255 } },
      'observation.imaginedAct': Array.from({ length: 64 }, (_, kind) => 100 + kind),
      'observation.imaginedChannel': Array.from({ length: 64 }, (_, kind) => kind % 8),
      'observation.delay': Array.from({ length: 16 }, (_, channel) => channel),
    },
  });
  for (const person of hand.town.people) person.imaginedClass = imaginedClass;
  return hand.begin(30).live('observation.witness');
}

/** Everything imagined on day 30, whenever it is delivered. */
function imagined(hand: HandTown) {
  return [0, 1, 2, 3, 4, 5, 6, 7].flatMap((delay) =>
    hand
      .begin(30 + delay)
      .town.due(sightings)
      .map((one) => ({ ...one, delay })),
  );
}

function luckOf(hand: HandTown, row: number): { word: number; kind: number } {
  const [fine, pick] = hand.town.luck(schema.streams.detail, row);
  return {
    word: hand.town.byte(schema.streams.draw, row) * 2 ** 24 + (fine >>> 8),
    kind: pick >>> 26,
  };
}

describe.each(ways)('false sightings, by %s', (way) => {
  it('pick one kind by six bits, and happen below its chance, about that person', () => {
    const chances = Array.from({ length: 64 }, (_, kind) => (kind % 3) * 2 ** 30);
    const hand = open(way, chances);
    const expected = hand.town.people.flatMap(({ row }) => {
      const { word, kind } = luckOf(hand, row);
      const channel = kind % 8;
      return word < chances[kind]
        ? [{ row, act: 100 + kind, channel, truth: truths.false, actor: -1, delay: channel }]
        : [];
    });
    expect(hand.counted('sightings.false')).toBe(expected.length);
    expect(imagined(hand).sort((a, b) => a.row - b.row)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(50);
  });

  it('are none of those without chances, nor of any other class', () => {
    expect(open(way, []).counted('sightings.false')).toBe(0);
    expect(open(way, Array<number>(64).fill(-1), 64).counted('sightings.false')).toBe(0);
  });

  it('of one kind are untouched by the chance of another', () => {
    const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 64, maxLength: 64 }),
        fc.nat(63),
        word,
        (chances, kind, other) => {
          const changed = chances.map((chance, j) => (j === kind ? other : chance));
          const [before, after] = [chances, changed].map((each) =>
            imagined(open(way, each)).filter((one) => one.act !== 100 + kind),
          );
          expect(after).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the plan of false sightings', () => {
  const { draft } = rig({ people: 40 }).plan;
  const kinds = channels.flatMap(({ name, sees, imagines = sees }) =>
    name === 'tip' ? [] : imagines.map((act) => `${name} ${act}`),
  );
  const chance = (of: number, kind: string): number =>
    (draft.tables.get(imaginedChance.name)![of * 64 + kinds.indexOf(kind)] >>> 0) / 2 ** 32 / 64;

  it('shares the channel’s rate among its acts, times the factors, for those it covers', () => {
    // Crossing in told: 20 per 1,000 a year over two acts; × 3 for minority-1 and × 2 for women.
    const daily = 20 / 1000 / 2 / 365;
    [2, 1, 6, 3].forEach((times, errorClass) => {
      for (const abilities of [0, 1, 2, 3])
        expect(chance(errorClass * 8 + abilities, 'crossing jaywalk')).toBeCloseTo(
          daily * times,
          10,
        );
    });
    // Road cameras look at those who drive, platforms at those online, tips are made by people.
    expect([0, 1, 2, 3].map((abilities) => chance(8 + abilities, 'road red-light') > 0)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect([0, 1, 2, 3].map((abilities) => chance(8 + abilities, 'platform opinion') > 0)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    // The employer's app knows staff only (the third bit).
    const app = 'employer-app trip-without-leave';
    expect([0, 3, 4, 7].map((abilities) => chance(8 + abilities, app) > 0)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(kinds.length).toBeLessThanOrEqual(64);
    expect(kinds.map((kind) => chance(childrenImagined, kind)).every((zero) => zero === 0)).toBe(
      true,
    );
  });
});
