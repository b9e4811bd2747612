/**
 * Fading, as people read it: where only totals are kept, points drift back to the base.
 */
import { edgeCount, edges, mostEdges, scaleMax, scaleMin } from '../../scoring/state.js';
import type { Reference, Town } from '../../town.js';
import { markTouched } from '../reference-post.js';
import { base, fadePer1024, planes } from '../state.js';

/** No distance counts for more than this, in 1/64 point. */
const farthest = 2 ** 20;

export const reference: Reference = {
  'ledgers.post': (town) => {
    for (let plane = 0; plane < town.parameter(planes.name); plane++) {
      if (town.look(fadePer1024, plane) === 0) continue;
      for (const person of town.people) {
        const before = person.raw.get(plane);
        const points = drift(town, plane, before);
        person.raw.add(plane, points);
        town.count('books.faded', points);
        const scores = [before, before + points].map((raw) => scoreOf(town, plane, raw));
        if (isRatedAnew(town, plane, scores)) markTouched(town, person);
      }
    }
  },
};

/** What the points move by today: back to the scale, and by a share towards the base. */
function drift(town: Town, plane: number, raw: number): number {
  const score = scoreOf(town, plane, raw);
  const beyond = held(score - raw);
  const away = held(score - town.look(base, plane));
  return beyond - Math.trunc((away * town.look(fadePer1024, plane)) / 1024);
}

const scoreOf = (town: Town, plane: number, raw: number): number =>
  Math.min(Math.max(raw, town.look(scaleMin, plane)), town.look(scaleMax, plane));

/** Whether one of the two scores lies below, and the other at or above, a score that counts. */
function isRatedAnew(town: Town, plane: number, scores: readonly number[]): boolean {
  for (let i = 0; i < town.look(edgeCount, plane); i++) {
    const edge = town.look(edges, plane * mostEdges + i);
    if (Math.min(...scores) < edge && Math.max(...scores) >= edge) return true;
  }
  return false;
}

const held = (distance: number): number => Math.min(Math.max(distance, -farthest), farthest);
