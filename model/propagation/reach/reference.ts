/**
 * Reach, as people read it: a loss walks from friend to friend, shrinking, and meets nobody twice.
 */
import { truths } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';
import { friendsOf, share, shareOfPoints, travelling } from '../reference-sources.js';
import { depthOf } from '../state.js';

export const reference: Reference = {
  'propagation.spread': (town) => {
    for (const posting of travelling(town)) {
      const depth = town.look(depthOf, posting.plane);
      if (depth >= 2) walk(town, posting, depth);
    }
  },
};

type Source = ReturnType<typeof travelling>[number];

function walk(town: Town, { row, plane, act, points, truth }: Source, depth: number): void {
  const met = new Set<Person>([town.people[row]]);
  let circle = [{ person: town.people[row], points }];
  for (let distance = 0; distance < depth; distance++) {
    const wider: typeof circle = [];
    for (const { person, points: carried } of circle) {
      const q = shareOfPoints(carried, share(town, plane, act));
      town.count('books.heldBackByShares', carried - q);
      if (q === 0) continue;
      for (const friend of friendsOf(town, person)) {
        if (met.has(friend)) continue;
        met.add(friend);
        wider.push({ person: friend, points: q });
        friend.due.add(plane, q);
        if (truth !== truths.true) friend.dueFalse.add(plane, q);
      }
    }
    circle = wider;
  }
}
