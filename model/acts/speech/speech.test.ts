import { describe, expect, it } from 'vitest';
import { log2neg } from '#engine/math/exponential.js';
import { actNumbers } from '#model/points.js';
import { half, laidFamily } from '../../../tests/acts/laid-family.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { doings } from '../state.js';
import { silenceBits } from './kernel.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/speech');

const opinion = 23;

/** One act of half a day, done for certain; silence withholds 0, a half, three quarters, all. */
function open(way: Way, silence: number, bits = 0): HandTown {
  const { tables, parameters } = laidFamily('speech', [
    { act: opinion, start: half, width: half - 1, chance: half - 1 },
  ]);
  const hand = new HandTown(way, {
    mechanisms: { 'acts/speech': reference },
    people: 512,
    parameters,
    tables: {
      ...tables,
      'acts.speech.silenceBits': [0, 65536, 131072, 32 * 65536],
      'acts.deterrenceBits': { at: { [((0 * actNumbers + opinion) * 32 + 0) * 4 + 3]: bits } },
    },
  });
  for (const person of hand.town.people)
    Object.assign(person, { adult: 1, speechClass: 1, silence });
  return hand.begin(4).live('acts.perform');
}

const speakers = (hand: HandTown): number[] =>
  hand.town
    .entries(doings)
    .map(({ row }) => row)
    .sort((a, b) => a - b);

/** Rows whose word lies in the first `part` of the slot. */
const within = (hand: HandTown, part: number): number[] =>
  hand.town.people
    .map(({ row }) => row)
    .filter((row) => {
      const word =
        hand.town.byte(schema.streams.draw, row) * 2 ** 24 +
        (hand.town.luck(schema.streams.detail, row)[0] >>> 8);
      return word >= half && word - half < part - 2;
    });

describe.each(ways)('speech acts, by %s', (way) => {
  it('are withheld by silence: a half, three quarters, all', () => {
    [half, half / 2, half / 4, 0].forEach((part, silence) => {
      const hand = open(way, silence);
      expect(speakers(hand)).toEqual(within(hand, part));
    });
  });

  it('are held back by silence and by points together', () => {
    const hand = open(way, 1, 2 * 65536);
    expect(speakers(hand)).toEqual(within(hand, half / 8));
  });

  it('only shrink with silence, and nobody new speaks', () => {
    const said = [0, 1, 2, 3].map((silence) => new Set(speakers(open(way, silence))));
    for (let silence = 1; silence < 4; silence++) {
      expect([...said[silence]].every((row) => said[silence - 1].has(row))).toBe(true);
    }
    expect(said[3].size).toBe(0);
  });
});

describe('the plan of speech', () => {
  it('withholds 0.3 a level: −log2(1 − 0.3 x)', () => {
    const bits = rig({ people: 40 }).plan.draft.tables.get(silenceBits.name)!;
    // 307/1024 of speech a level: 0.7002, 0.4004, 0.1006 are left.
    [1, 0.7002, 0.4004, 0.1006].forEach((left, silence) => {
      expect(Math.abs(bits[silence] - log2neg(Math.round(left * 1e6), 1e6))).toBeLessThan(64);
    });
  });

  it('divides the rate by 1 − 0.75 · withheld, unless nobody is ever silent', () => {
    const chance = (scenario: Record<string, string>): number => {
      const { draft } = rig({ people: 300, overrides: scenario }).plan;
      return Math.max(...draft.tables.get('acts.speech.chances')!.map((word) => word >>> 1));
    };
    const [told, without] = [chance({}), chance({ 'mechanisms.adaptation/silence': 'off' })];
    expect(told / without).toBeCloseTo(1 / (1 - (0.75 * 307) / 1024), 5);
  });
});
