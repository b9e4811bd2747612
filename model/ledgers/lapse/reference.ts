/**
 * Lapse, as people read it: a ledger that forgets takes an entry back when its term is over.
 */
import { kinds } from '../../points.js';
import type { Reference } from '../../town.js';
import { postAs } from '../reference-post.js';
import { entries, planeOf } from '../state.js';

export const reference: Reference = {
  'society.open': (town) => {
    for (const { row, ledger, act, points, truth, posted } of town.due(entries)) {
      const person = town.people[row];
      const plane = town.look(planeOf, ledger);
      const isVoid = points === 0;
      const isKept = plane >= 0;
      if (isVoid || !isKept) continue;
      postAs(town, {
        person,
        plane,
        kind: kinds.lapse,
        act,
        points: -points,
        truth,
        channel: 0,
        through: false,
        cause: posted,
      });
    }
  },
};
