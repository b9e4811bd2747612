/**
 * Arrival, as people read it: what came through others yesterday is posted today.
 *
 * Sums reach their receivers at once in a reference, so there is nothing to collect.
 */
import { postAs } from '../../ledgers/reference-post.js';
import { planes } from '../../ledgers/state.js';
import { kinds, truths } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';

export const reference: Reference = {
  'ledgers.post': (town) => {
    for (let plane = 0; plane < town.parameter(planes.name); plane++) {
      for (const person of town.people) {
        const due = person.due.get(plane);
        const dueFalse = person.dueFalse.get(plane);
        person.due.set(plane, 0);
        person.dueFalse.set(plane, 0);
        post(town, plane, person, due - dueFalse, truths.true);
        post(town, plane, person, dueFalse, truths.false);
      }
    }
  },
};

function post(town: Town, plane: number, person: Person, points: number, truth: number): void {
  if (points === 0) return;
  postAs(town, {
    person,
    plane,
    kind: kinds.derived,
    act: 0,
    points,
    truth,
    channel: 0,
    through: true,
    cause: 0,
  });
}
