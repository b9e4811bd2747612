/** The traffic acts as people read them: README.md, one person at a time. */
import type { Reference } from '../../town.js';
import { trafficFamily } from '../draw.js';
import { allBits, performFamily } from '../reference-draw.js';
import { needsLicence } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'acts.perform': (town) =>
    performFamily(town, {
      family: trafficFamily,
      streams: schema.streams,
      classOf: (person) => person.trafficClass,
      heldBeside: (person, { slot }) => {
        const suspended = person.suspendedUntil > town.tick;
        return suspended && town.look(needsLicence, slot) === 1 ? allBits : 0;
      },
    }),
};
