/**
 * Arrival, as people read it: what came through others yesterday is posted today.
 *
 * Sums reach their receivers at once in a reference, so there is nothing to collect.
 */
import { postAs } from '../../ledgers/reference-post.js';
import { kinds, truths } from '../../points.js';
import { reachedPlanes, receivingCap } from '../state.js';
import type { Person, Reference, Town } from '../../town.js';

export const reference: Reference = {
  'ledgers.post': (town) => {
    renew(town);
    for (let plane = 0; plane < town.parameter(reachedPlanes.name); plane++) {
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

/** On a person's year-day nothing has been received yet, where that is capped. */
function renew(town: Town): void {
  for (let plane = 0; plane < town.parameter(reachedPlanes.name); plane++) {
    if (town.look(receivingCap, plane) < 0) continue;
    for (const person of town.whoseTurn(360)) person.received.set(plane, 0);
  }
}

/** What of an arrival is posted: all of it, or what the year's sum under the cap changes by. */
function underCap(town: Town, plane: number, person: Person, arrived: number): number {
  const cap = town.look(receivingCap, plane);
  if (cap < 0) return arrived;
  const before = person.received.get(plane);
  person.received.set(plane, before + arrived);
  const posted = Math.max(before + arrived, -cap) - Math.max(before, -cap);
  town.count('books.heldBackByReceivingCaps', posted - arrived);
  return posted;
}

function post(town: Town, plane: number, person: Person, arrived: number, truth: number): void {
  const points = underCap(town, plane, person, arrived);
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
