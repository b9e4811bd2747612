import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelNumbers } from '#model/points.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { actNamed } from '../../acts/catalogue.js';
import { doings } from '../../acts/state.js';
import { sighted, suppressedChannel } from '../state.js';
import { seenSurely, seenUpTo } from './kernel.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('observation/sensor');

const act = 11;

/** One act whose channels see up to these limits; `surely` sees the rest, the last nobody. */
function open(way: Way, limits: readonly number[], surely: number = suppressedChannel): HandTown {
  const upTo = Array<number>(256 * channelNumbers).fill(0);
  for (let channel = 0; channel < channelNumbers; channel++) {
    upTo[act * channelNumbers + channel] = (limits[channel] ?? limits.at(-1) ?? 0) | 0;
  }
  return new HandTown(way, {
    mechanisms: { 'observation/sensor': reference },
    people: 100,
    tables: {
      'observation.seenUpTo': upTo,
      'observation.seenSurely': { otherwise: suppressedChannel, at: { [act]: surely } },
    },
  }).begin(8);
}

/** The channel that sees a doing of this luck, or undefined. */
function channelOf(hand: HandTown, luck: number): number | undefined {
  hand.begin(8);
  hand.town.push(doings, 70, { row: 70, act, luck: luck | 0, hollow: 0 });
  hand.live('observation.witness');
  const seen = hand.town.entries(sighted);
  expect(seen.length).toBeLessThanOrEqual(1);
  if (seen[0]) {
    const [next] = hand.town.luck(schema.streams.notice, 70, { other: act });
    expect(seen[0]).toEqual({ row: 70, act, channel: seen[0].channel, luck: next | 0 });
  }
  return seen[0]?.channel;
}

describe.each(ways)('sensors, by %s', (way) => {
  it('divide the unit interval among the channels in order', () => {
    const hand = open(way, [0, 2 ** 30, 2 ** 31, 2 ** 31, 3 * 2 ** 30]);
    expect([0, 2 ** 30 - 1].map((luck) => channelOf(hand, luck))).toEqual([1, 1]);
    expect([2 ** 30, 2 ** 31 - 1].map((luck) => channelOf(hand, luck))).toEqual([2, 2]);
    expect([2 ** 31, 3 * 2 ** 30 - 1].map((luck) => channelOf(hand, luck))).toEqual([4, 4]);
    expect([3 * 2 ** 30, 2 ** 32 - 1].map((luck) => channelOf(hand, luck))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('leave what is left to the channel that sees surely', () => {
    const hand = open(way, [0, 2 ** 30, 2 ** 32 - 1], 2);
    expect([2 ** 30 - 1, 2 ** 30, 2 ** 32 - 1].map((luck) => channelOf(hand, luck))).toEqual([
      1, 2, 2,
    ]);
  });

  it('see nothing without channels, and no more than is done', () => {
    const luck = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(
        fc.array(luck, { maxLength: 60 }),
        fc.array(luck, { minLength: 1, maxLength: 8 }),
        (lucks, limits) => {
          const rising = [...limits].sort((a, b) => a - b);
          const [blind, hand] = [open(way, []), open(way, rising)];
          lucks.forEach((word, row) => {
            for (const each of [blind, hand])
              each.town.push(doings, row, { row, act, luck: word | 0, hollow: 0 });
          });
          expect(blind.live('observation.witness').town.entries(sighted)).toEqual([]);
          const seen = hand.live('observation.witness').town.entries(sighted);
          expect(seen.length).toBe(lucks.filter((word) => word < rising.at(-1)!).length);
          expect(new Set(seen.map(({ row }) => row)).size).toBe(seen.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the plan of sensors', () => {
  const { draft } = rig({ people: 40 }).plan;
  const upTo = (name: string, channel: number): number =>
    (draft.tables.get(seenUpTo.name)![actNamed(name)!.id * channelNumbers + channel] >>> 0) /
    2 ** 32;

  it('combines channels as 1 − Π(1 − c·s)', () => {
    // Red light in told: road 307/1024 · 819/1024, then patrol 20/1024 · 512/1024.
    const [road, patrol] = [(307 / 1024) * (819 / 1024), (20 / 1024) * (512 / 1024)];
    expect(upTo('red-light', 2)).toBeCloseTo(road, 8);
    expect(upTo('red-light', 3)).toBeCloseTo(1 - (1 - road) * (1 - patrol), 8);
    expect(draft.tables.get(seenSurely.name)![actNamed('red-light')!.id]).toBe(suppressedChannel);
  });

  it('divides by the last limit where acts are drawn only as far as they are seen', () => {
    // Worship: tip .15 · .1, then street camera .25 · .2.
    const [tip, street] = [(154 / 1024) * (102 / 1024), (256 / 1024) * (205 / 1024)];
    expect(upTo('worship', 6)).toBeCloseTo(tip / (1 - (1 - tip) * (1 - street)), 8);
    expect(draft.tables.get(seenSurely.name)![actNamed('worship')!.id]).toBe(11);
  });
});
