/**
 * Reach, as people read it: a loss walks from tie to tie, shrinking. Counted once it meets nobody
 * twice; counted by walks it meets people as often as there are ways to them.
 */
import type { Person, Reference, Town } from '../../town.js';
import {
  give,
  remainder,
  returning,
  shareOfPoints,
  shareOver,
  type Source,
  tiesOf,
  travelling,
} from '../reference-sources.js';
import { depthOf, walksOf } from '../state.js';

function spread(town: Town, sources: readonly Source[]): void {
  for (const source of sources) {
    const depth = town.look(depthOf, source.plane);
    if (depth < 2) continue;
    if (town.look(walksOf, source.plane) === 1)
      walkOn(town, source, depth, town.people[source.row], null, 0, source.points);
    else meet(town, source, depth);
  }
}

/** Everyone at their smallest distance, with the largest of what reaches them there. */
function meet(town: Town, source: Source, depth: number): void {
  const met = new Set<Person>([town.people[source.row]]);
  let circle = new Map<Person, number>([[town.people[source.row], source.points]]);
  for (let distance = 0; distance < depth; distance++) {
    const wider = new Map<Person, number>();
    for (const [from, carried] of circle) {
      for (const { person, layers } of tiesOf(town, from.row)) {
        if (met.has(person)) continue;
        const share = shareOver(town, source.shares, distance, layers);
        const points = shareOfPoints(carried, share);
        town.count('books.heldBackByShares', remainder(carried, share));
        if (points !== 0 && Math.abs(points) > Math.abs(wider.get(person) ?? 0))
          wider.set(person, points);
      }
    }
    for (const [person, points] of wider) {
      met.add(person);
      give(town, person, source, points);
    }
    circle = wider;
  }
}

/** Every way that does not turn back on the spot and never ends at its source. */
function walkOn(
  town: Town,
  source: Source,
  depth: number,
  at: Person,
  from: Person | null,
  distance: number,
  carried: number,
): void {
  if (distance === depth) return;
  for (const { person, layers } of tiesOf(town, at.row)) {
    if (person === from || person.row === source.row) continue;
    const share = shareOver(town, source.shares, distance, layers);
    const points = shareOfPoints(carried, share);
    town.count('books.heldBackByShares', remainder(carried, share));
    if (points === 0) continue;
    give(town, person, source, points);
    walkOn(town, source, depth, person, at, distance + 1, points);
  }
}

export const reference: Reference = {
  'propagation.spread': (town) => spread(town, travelling(town)),
  'recourse.hear': (town) => spread(town, returning(town)),
};
