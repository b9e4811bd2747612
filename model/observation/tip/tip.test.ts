import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tips } from '#model/acts/initiative/state.js';
import { truths } from '#model/points.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { sent, sightings } from '../state.js';
import { reference } from './reference.js';

contract('observation/tip');

const tipChannel = 6;
const [tipAct, foundAct] = [51, 53];
const always = -1; // 2^32 − 1 as a threshold

interface Made {
  readonly row: number;
  readonly named: number;
  readonly kind: number;
  readonly counts?: number;
}

/** A town of eight in which row 5 is protected; the delay is three days. */
function open(way: Way, made: readonly Made[], laid: { found?: number; hushed?: number } = {}) {
  const hand = new HandTown(way, {
    mechanisms: { 'observation/tip': reference },
    people: 8,
    parameters: {
      'observation/tip.foundPer1024': laid.found ?? 0,
      'observation/tip.foundAfterDays': 10,
    },
    tables: {
      'observation.delay': Array<number>(16).fill(3),
      'observation.hushed': [laid.hushed ?? 0, 0],
    },
  });
  hand.town.people[5].rank = 3;
  hand.begin(40);
  for (const { row, named, kind, counts = 1 } of made)
    hand.town.push(tips, row, { row, named, act: 10 + row, kind, counts });
  return hand.live('observation.witness');
}

const own = (row: number, act: number) => ({
  row,
  act,
  channel: tipChannel,
  truth: truths.true,
  actor: row,
});

describe.each(ways)('tips taken down, by %s', (way) => {
  it('reach the person named with their truth, and earn the informer the same', () => {
    const hand = open(way, [
      { row: 1, named: 4, kind: 0 },
      { row: 2, named: 4, kind: 1 },
      { row: 3, named: 6, kind: 2 },
    ]);
    const sentTo = hand.town.drain(sent).sort((a, b) => a.actor - b.actor);
    const told = { channel: tipChannel, day: 43 };
    expect(sentTo).toEqual([
      { row: 4, act: 11, truth: truths.true, actor: 1, ...told },
      { row: 4, act: 12, truth: truths.false, actor: 2, ...told },
      { row: 6, act: 13, truth: truths.false, actor: 3, ...told },
    ]);
    expect([hand.counted('sightings.tips'), hand.counted('sightings.malicious')]).toEqual([3, 1]);
    const rewards = hand.begin(43).town.due(sightings);
    expect(rewards.sort((a, b) => a.row - b.row)).toEqual([1, 2, 3].map((row) => own(row, tipAct)));
  });

  it('are dropped about the protected where the channel does, and then earn nothing', () => {
    const about = [{ row: 1, named: 5, kind: 0 }];
    const dropped = open(way, about, { hushed: always });
    expect(dropped.town.drain(sent)).toEqual([]);
    expect(dropped.counted('sightings.suppressed')).toBe(1);
    expect(dropped.begin(43).town.due(sightings)).toEqual([]);
    expect(open(way, about).town.drain(sent)).toHaveLength(1);
  });

  it('that no second source confirmed are neither passed on nor rewarded', () => {
    const hand = open(way, [{ row: 1, named: 4, kind: 0, counts: 0 }]);
    expect([hand.town.drain(sent), hand.begin(43).town.due(sightings)]).toEqual([[], []]);
  });

  it('made of malice are found after ten more days, whether or not they counted', () => {
    const hand = open(
      way,
      [
        { row: 1, named: 4, kind: 2, counts: 0 },
        { row: 2, named: 4, kind: 1 },
      ],
      { found: 1024 },
    );
    expect(hand.counted('tips.maliceFound')).toBe(1);
    expect(hand.begin(53).town.due(sightings)).toEqual([own(1, foundAct)]);
  });

  it('tell truth and reward one by one: as many rewards as sightings sent', () => {
    const one = fc.record({ row: fc.nat(7), named: fc.nat(7), kind: fc.nat(2), counts: fc.nat(1) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (made) => {
        const hand = open(way, made, { hushed: 2 ** 31 - 1 });
        const passedOn = hand.town.drain(sent);
        const truthful = made.filter(({ kind, counts }) => kind === 0 && counts === 1).length;
        expect(passedOn.filter(({ truth }) => truth === truths.true).length).toBeLessThanOrEqual(
          truthful,
        );
        expect(hand.begin(43).town.due(sightings)).toHaveLength(passedOn.length);
        expect(passedOn.length + hand.counted('sightings.suppressed')).toBe(
          made.filter(({ counts }) => counts === 1).length,
        );
      }),
      { numRuns: 20 },
    );
  });
});
