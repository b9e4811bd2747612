import { describe, expect, it } from 'vitest';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { moves } from '../state.js';
import { reference } from './reference.js';

contract('scoring/exemption');

/** Two ledgers: levels above 2 restrict in the first, none does in the second. */
function held(way: Way, rank: number, was: number, level: number, plane = 0) {
  const hand = new HandTown(way, {
    mechanisms: { 'scoring/exemption': reference },
    people: 5,
    planes: 2,
    tables: { 'scoring.mildOf': [2, 31] },
  }).begin(7);
  hand.town.people[3].rank = rank;
  hand.town.people[3].level.set(plane, level);
  hand.town.push(moves, 3, { row: 3, plane, was, level });
  hand.live('scoring.rate');
  const [told] = hand.town.entries(moves);
  const now = hand.town.people[3].level.get(plane);
  return [told.was, told.level, now, hand.counted('standings.exempted')];
}

describe.each(ways)('exemption by %s', (way) => {
  it('stops the fall of the protected at the last level without a restriction', () => {
    expect(held(way, 3, 1, 5)).toEqual([1, 2, 2, 1]);
    expect(held(way, 3, 4, 5)).toEqual([2, 2, 2, 1]);
    // A rise is measured from the standing that was held.
    expect(held(way, 3, 5, 1)).toEqual([2, 1, 1, 0]);
    expect(held(way, 3, 1, 2)).toEqual([1, 2, 2, 0]);
  });

  it('leaves everyone else, and ledgers without a restriction, as they are', () => {
    for (const rank of [0, 1, 2]) expect(held(way, rank, 1, 5)).toEqual([1, 5, 5, 0]);
    expect(held(way, 3, 1, 9, 1)).toEqual([1, 9, 9, 0]);
  });
});
