import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaints, tipKinds, tips } from '#model/acts/initiative/state.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { sighted, suppressedChannel } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('observation/corroboration');

const { collected, reported, heard } = schema.streams;
const [camera, tip] = [0, 6];
const people = 256;

interface Chances {
  readonly forTrue: number;
  readonly forFalse: number;
}

/** In every sixteenth row: sightings by tip and camera, tips true and malicious, a complaint. */
function open(way: Way, { forTrue, forFalse }: Chances, counts = 1, seed = 1): HandTown {
  const hand = new HandTown(way, {
    mechanisms: { 'observation/corroboration': reference },
    people,
    seed,
    parameters: {
      'observation/corroboration.truePer1024': forTrue,
      'observation/corroboration.falsePer1024': forFalse,
    },
  }).begin(9);
  for (let row = 0; row < people; row += 16) {
    for (const channel of [tip, camera])
      hand.town.push(sighted, row, { row, act: 31, channel, luck: 5 });
    const { truthful, malicious } = tipKinds;
    hand.town.push(tips, row, { row, named: 3, act: 31, kind: truthful, counts });
    hand.town.push(tips, row, { row, named: 4, act: 34, kind: malicious, counts });
    hand.town.push(complaints, row, { row, complainer: row, named: 5, act: 54, counts });
  }
  return hand.live('observation.witness');
}

/** Rows whose upper ten bits of the first word at an address lie below a chance. */
const below = (hand: HandTown, stream: number, act: number, chance: number): number[] =>
  Array.from({ length: people / 16 }, (_, i) => i * 16).filter(
    (row) => hand.town.luck(stream, row, { other: act })[0] >>> 22 < chance,
  );
const seenBy = (hand: HandTown, channel: number): number[] =>
  hand.town.entries(sighted).flatMap((one) => (one.channel === channel ? [one.row] : []));
const counting = (hand: HandTown, kind: number): number[] =>
  hand.town.entries(tips).flatMap((one) => (one.kind === kind && one.counts ? [one.row] : []));
const standing = (hand: HandTown): number[] =>
  hand.town.entries(complaints).flatMap(({ row, counts }) => (counts ? [row] : []));
const ascending = (rows: number[]): number[] => rows.sort((a, b) => a - b);

describe.each(ways)('second sources, by %s', (way) => {
  it('are found for half of what happened and a quarter of what did not, by words apart', () => {
    const hand = open(way, { forTrue: 512, forFalse: 256 });
    expect(ascending(seenBy(hand, tip))).toEqual(below(hand, collected, 31, 512));
    expect(ascending(counting(hand, tipKinds.truthful))).toEqual(below(hand, reported, 31, 512));
    expect(ascending(counting(hand, tipKinds.malicious))).toEqual(below(hand, reported, 34, 256));
    expect(ascending(standing(hand))).toEqual(below(hand, heard, 54, 256));
    // What a camera saw needs nobody else.
    expect(seenBy(hand, camera).length).toBe(16);
  });

  it('account for everything: what fell out is counted, nothing is lost or made', () => {
    const chance = fc.nat(1024);
    fc.assert(
      fc.property(chance, chance, fc.nat(2 ** 20), (forTrue, forFalse, seed) => {
        const hand = open(way, { forTrue, forFalse }, 1, seed);
        const { town } = hand;
        expect([sighted, tips, complaints].map((list) => town.entries(list).length)).toEqual([
          32, 32, 16,
        ]);
        const out = town.entries(tips).filter(({ counts }) => counts === 0).length;
        expect(seenBy(hand, suppressedChannel).length + out).toBe(
          hand.counted('tips.uncorroborated'),
        );
        expect(16 - standing(hand).length).toBe(hand.counted('complaints.dismissed'));
      }),
      { numRuns: 25 },
    );
  });

  it('are found for more where they are likelier, and for the same as before', () => {
    const [few, many] = [300, 800].map((share) => open(way, { forTrue: share, forFalse: share }));
    const kept = (hand: HandTown): number[][] => [
      seenBy(hand, tip),
      counting(hand, 0),
      counting(hand, 2),
      standing(hand),
    ];
    const later = kept(many);
    kept(few).forEach((rows, i) => {
      expect(later[i]).toEqual(expect.arrayContaining(rows));
    });
    const all = open(way, { forTrue: 1024, forFalse: 1024 });
    expect(kept(all).map(({ length }) => length)).toEqual([16, 16, 16, 16]);
  });

  it('are not looked for where nothing counts any more', () => {
    const hand = open(way, { forTrue: 0, forFalse: 0 }, 0);
    expect([counting(hand, 0), counting(hand, 2), standing(hand)]).toEqual([[], [], []]);
    // Sixteen sightings by tip; the rest was out before.
    expect([hand.counted('tips.uncorroborated'), hand.counted('complaints.dismissed')]).toEqual([
      16, 0,
    ]);
  });
});
