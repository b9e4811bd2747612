import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { touched } from '../../ledgers/state.js';
import { moves } from '../state.js';
import { reference } from './reference.js';

contract('scoring/standing');

/** Plane 1: a scale from 0 to 1000 with thresholds 700, 500 and 300; brink within 25, near within 75. */
const made = (way: (typeof ways)[number]): HandTown =>
  new HandTown(way, {
    mechanisms: { 'scoring/standing': reference },
    people: 70,
    planes: 2,
    tables: {
      'scoring.thresholdCount': [0, 3],
      'scoring.thresholds': { at: { 32: 700, 33: 500, 34: 300 } },
      'scoring.scaleMin': [0, 0],
      'scoring.scaleMax': [1000, 1000],
      'scoring.brink': [25, 25],
      'scoring.near': [75, 75],
    },
  }).begin(4);

describe.each(ways)('standing by %s', (way) => {
  /** Level and stake in plane 1 of somebody whose raw points became these. */
  const rated = (raw: number): [number, number] => {
    const hand = made(way);
    hand.town.people[66].raw.set(1, raw);
    hand.town.push(touched, 66, { row: 66 });
    hand.live('scoring.rate');
    return [hand.town.people[66].level.get(1), hand.town.people[66].stake.get(1)];
  };
  const bottom = 0;
  const brink = 1;
  const near = 2;
  const safe = 3;

  it('counts the thresholds the score is below; on a threshold is not below', () => {
    expect([700, 699, 500, 499, 300, 299].map((raw) => rated(raw)[0])).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it('holds the score to the ends of the scale', () => {
    expect(rated(5000)).toEqual([0, safe]);
    expect(rated(-5000)).toEqual([3, bottom]);
  });

  it('reads the stake off the distance to the next threshold', () => {
    expect([700, 725, 726, 775, 776].map((raw) => rated(raw)[1])).toEqual([
      brink,
      brink,
      near,
      near,
      safe,
    ]);
    expect([325, 326, 375, 376, 299].map((raw) => rated(raw)[1])).toEqual([
      brink,
      near,
      near,
      safe,
      bottom,
    ]);
  });

  it('tells changes of level, in every ledger, of those whose points moved and of nobody else', () => {
    const hand = made(way);
    hand.town.people[66].raw.set(1, 499);
    hand.town.people[67].raw.set(1, 499);
    hand.town.push(touched, 66, { row: 66 });
    expect(hand.live('scoring.rate').sorted(moves)).toEqual([
      { row: 66, plane: 1, was: 0, level: 2 },
    ]);
    // A ledger without thresholds has one level, its bottom.
    expect([hand.town.people[66].level.get(0), hand.town.people[66].stake.get(0)]).toEqual([
      0,
      bottom,
    ]);
    expect([hand.town.people[67].level.get(1), hand.town.people[67].stake.get(1)]).toEqual([
      0,
      safe,
    ]);
    hand.begin(5).town.push(touched, 66, { row: 66 });
    expect(hand.live('scoring.rate').sorted(moves)).toEqual([]);
  });

  it('never gives a lower score a higher standing', () => {
    const raw = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(raw, raw, (a, b) => {
        const [low, high] = [rated(Math.min(a, b)), rated(Math.max(a, b))];
        expect(low[0]).toBeGreaterThanOrEqual(high[0]);
        expect(low[1] === bottom).toBe(low[0] === 3);
      }),
      { numRuns: 40 },
    );
  });
});
