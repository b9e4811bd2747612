/**
 * Association, as people read it: what I lost today, my friends lose a share of tomorrow.
 */
import { truths } from '../../points.js';
import type { Reference } from '../../town.js';
import { friendsOf, share, shareOfPoints, travelling } from '../reference-sources.js';
import { depthOf, passers } from '../state.js';

export const reference: Reference = {
  'propagation.spread': (town) => {
    const passing = new Set<number>();
    for (const { row, plane, act, points, truth } of travelling(town)) {
      if (town.look(depthOf, plane) !== 1) continue;
      const q = shareOfPoints(points, share(town, plane, act));
      town.count('books.heldBackByShares', points - q);
      passing.add(row);
      for (const friend of friendsOf(town, town.people[row])) {
        friend.due.add(plane, q);
        if (truth !== truths.true) friend.dueFalse.add(plane, q);
      }
    }
    for (const row of passing) town.push(passers, row, { row });
  },
};
