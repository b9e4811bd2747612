import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truths } from '#model/points.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { sent, sighted, sightings, suppressedChannel } from '../state.js';
import { mistaken } from './kernel.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('observation/attribution');

const [camera, platform] = [1, 5];
const act = 10;

/** Sixty persons in two segments of thirty; the even rows have the next one as housemate. */
function open(way: Way, chances: Readonly<Record<number, number>>, home = 0): HandTown {
  const hand = new HandTown(way, {
    mechanisms: { 'observation/attribution': reference },
    people: 60,
    parameters: { 'observation/attribution.housematePer1024': home },
    tables: {
      'observation.mistaken': { at: chances },
      'observation.delay': { at: { [camera]: 0, [platform]: 3 } },
      'society.segmentStarts': [0, 30, 60],
      'society.segmentMembers': Array.from({ length: 60 }, (_, row) => row),
    },
  });
  for (const { row, ...person } of [...hand.town.people.keys()].map((row) => ({
    row,
    segment: row < 30 ? 0 : 1,
    housemate: row % 2 ? -1 : row + 1,
  }))) {
    Object.assign(hand.town.people[row], person);
  }
  return hand.begin(20);
}

function see(hand: HandTown, row: number, channel: number, luck = 0): HandTown {
  hand.town.push(sighted, row, { row, act, channel, luck: luck | 0 });
  return hand;
}

/** What is promised for a day, and what is sent. */
function named(hand: HandTown, day = 20) {
  const wrong = hand.town.drain(sent);
  return { right: hand.begin(day).town.due(sightings), wrong };
}

describe.each(ways)('attribution, by %s', (way) => {
  it('names who did it, on the day the channel delivers', () => {
    const today = named(see(open(way, {}), 7, camera).live('observation.witness'));
    expect(today).toEqual({
      right: [{ row: 7, act, channel: camera, truth: truths.true, actor: 7 }],
      wrong: [],
    });
    const hand = see(open(way, {}), 7, platform).live('observation.witness');
    expect(hand.counted('sightings.made')).toBe(1);
    expect([21, 22, 23].map((day) => named(hand, day).right.length)).toEqual([0, 0, 1]);
  });

  it('passes on nothing that was suppressed, and counts none of it', () => {
    const hand = see(open(way, {}), 7, suppressedChannel).live('observation.witness');
    expect(hand.counted('sightings.made')).toBe(0);
    expect(named(hand)).toEqual({ right: [], wrong: [] });
  });

  it('names the owner of the plate where a camera on the road errs, and nowhere else', () => {
    const road = 2;
    const all = { [road * 16]: -1, [camera * 16]: -1 };
    const hand = open(way, all, 0);
    hand.bound.table('observation.plateOwner').fill(-1).set([44], 7);
    const whom = (row: number, channel: number): number => {
      see(hand.begin(20), row, channel).live('observation.witness');
      return named(hand).wrong[0]?.row ?? row;
    };
    expect(whom(7, road)).toBe(44);
    expect(whom(7, camera)).toBeLessThan(30);
    expect(whom(8, road)).toBeLessThan(30);
  });

  it('errs below the chance of the channel for the error class of the actor', () => {
    const outcome = (errorClass: number, luck: number): number => {
      const hand = open(way, { [camera * 16 + 3]: 2 ** 30 }, 1024);
      hand.town.people[8].errorClass = errorClass;
      see(hand, 8, camera, luck).live('observation.witness');
      return hand.counted('sightings.misattributed');
    };
    expect(
      [
        [3, 2 ** 30 - 1],
        [3, 2 ** 30],
        [2, 0],
      ].map(([of, luck]) => outcome(of, luck)),
    ).toEqual([1, 0, 0]);
  });

  it('names the housemate where there is one, and the day travels along', () => {
    const hand = see(open(way, { [platform * 16]: -1 }, 1024), 8, platform).live(
      'observation.witness',
    );
    const wrong = {
      row: 9,
      act,
      channel: platform,
      truth: truths.misattributed,
      actor: 8,
      day: 23,
    };
    expect(named(hand)).toEqual({ right: [], wrong: [wrong] });
  });

  it('else names a member of the segment; the actor again is right after all', () => {
    const hand = open(way, { [camera * 16]: -1 });
    for (let row = 0; row < 60; row++) see(hand, row, camera);
    const expected = hand.town.people.map(({ row }) => {
      const [, w1] = hand.town.luck(schema.streams.name, row, { other: act });
      return `${row} as ${(row < 30 ? 0 : 30) + Math.floor((w1 / 2 ** 32) * 30)}`;
    });
    hand.live('observation.witness');
    const mistakes = hand.counted('sightings.misattributed');
    const { right, wrong } = named(hand);
    expect([...right, ...wrong].map((one) => `${one.actor} as ${one.row}`).sort()).toEqual(
      expected.sort(),
    );
    expect(right.every(({ row, actor, truth }) => row === actor && truth === truths.true)).toBe(
      true,
    );
    expect(
      wrong.every(({ row, actor, truth }) => row !== actor && truth === truths.misattributed),
    ).toBe(true);
    expect([wrong.length, right.length]).toEqual([mistakes, 60 - mistakes]);
  });

  it('makes one right or wrong sighting of each, whatever the chances', () => {
    const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(word, fc.nat(1024), fc.array(word, { maxLength: 60 }), (chance, home, lucks) => {
        const hand = open(way, { [camera * 16]: chance | 0 }, home);
        for (const [row, luck] of lucks.entries()) see(hand, row, camera, luck);
        hand.live('observation.witness');
        expect(hand.counted('sightings.made')).toBe(lucks.length);
        const { right, wrong } = named(hand);
        expect([...right, ...wrong].map(({ actor }) => actor).sort((a, b) => a - b)).toEqual(
          lucks.map((_, row) => row),
        );
        expect(wrong.length).toBeLessThanOrEqual(lucks.filter((luck) => luck < chance).length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the plan of attribution', () => {
  it('multiplies the share by the factors of group and sex, and never leaves 1', () => {
    const table = rig({ people: 40 }).plan.draft.tables.get(mistaken.name)!;
    // A crossing camera in told: 51/1024, × 3 for minority-1 (group 1), × 2 for women (sex 0).
    const chance = (errorClass: number): number =>
      (table[camera * 16 + errorClass] >>> 0) / 2 ** 32;
    for (const [errorClass, times] of [2, 1, 6, 3].entries()) {
      expect(chance(errorClass)).toBeCloseTo((times * 51) / 1024, 8);
    }
    const sure = rig({ people: 40, overrides: { 'channels.crossing.misattributedPer1024': 1024 } })
      .plan.draft;
    expect((sure.tables.get(mistaken.name)![camera * 16 + 2] >>> 0) / 2 ** 32).toBeCloseTo(1, 9);
  });
});
