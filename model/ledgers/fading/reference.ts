/**
 * Fading, as people read it: where only totals are kept, points drift back to the base.
 */
import { kinds, truths } from '../../points.js';
import { scaleMax, scaleMin } from '../../scoring/state.js';
import type { Reference, Town } from '../../town.js';
import { postAs } from '../reference-post.js';
import { base, fadePer1024, planes } from '../state.js';

/** No distance counts for more than this, in 1/64 point. */
const farthest = 2 ** 20;

export const reference: Reference = {
  'ledgers.post': (town) => {
    for (let plane = 0; plane < town.parameter(planes.name); plane++) {
      if (town.look(fadePer1024, plane) === 0) continue;
      for (const person of town.people) {
        const points = drift(town, plane, person.raw.get(plane));
        if (points === 0) continue;
        postAs(town, {
          person,
          plane,
          kind: kinds.fading,
          act: 0,
          points,
          truth: truths.true,
          channel: 0,
          through: false,
          cause: 0,
        });
      }
    }
  },
};

/** What the points move by today: back to the scale, and by a share towards the base. */
function drift(town: Town, plane: number, raw: number): number {
  const score = Math.min(Math.max(raw, town.look(scaleMin, plane)), town.look(scaleMax, plane));
  const beyond = held(score - raw);
  const away = held(score - town.look(base, plane));
  return beyond - Math.trunc((away * town.look(fadePer1024, plane)) / 1024);
}

const held = (distance: number): number => Math.min(Math.max(distance, -farthest), farthest);
