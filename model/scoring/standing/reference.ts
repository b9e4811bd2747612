/**
 * Standing, as people read it: points make a score, a score a level, and a level has a next one.
 */
import { planes, touched } from '../../ledgers/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { levelAt, scoreOf, thresholdsOf } from '../reference-level.js';
import { brink, moves, near } from '../state.js';

export const reference: Reference = {
  'scoring.rate': (town) => {
    for (const { row } of town.entries(touched)) {
      for (let plane = 0; plane < town.parameter(planes.name); plane++)
        rate(town, town.people[row], plane);
    }
  },
};

function rate(town: Town, person: Person, plane: number): void {
  const raw = person.raw.get(plane);
  const was = person.level.get(plane);
  const level = levelAt(town, plane, raw);
  if (level !== was) {
    person.level.set(plane, level);
    town.push(moves, person.row, { row: person.row, plane, was, level });
  }
  person.stake.set(plane, stakeAt(town, plane, raw, level));
}

const stakes = { bottom: 0, brink: 1, near: 2, safe: 3 } as const;

/** How far the next fall is. */
function stakeAt(town: Town, plane: number, raw: number, level: number): number {
  const left = thresholdsOf(town, plane).slice(level);
  if (left.length === 0) return stakes.bottom;
  const distance = scoreOf(town, plane, raw) - left[0];
  if (distance <= town.look(brink, plane)) return stakes.brink;
  if (distance <= town.look(near, plane)) return stakes.near;
  return stakes.safe;
}
