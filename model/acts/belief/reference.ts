/** Belief, petition and report as people read them: README.md, one person at a time. */
import type { Reference } from '../../town.js';
import { beliefFamily } from '../draw.js';
import { performFamily } from '../reference-draw.js';
import { calm, hush } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'acts.perform': (town) =>
    performFamily(town, {
      family: beliefFamily,
      streams: schema.streams,
      classOf: (person) => person.beliefClass,
      heldBeside: (person, { slot }) => {
        const silent = town.look(hush, slot * 4 + person.silence);
        const content = town.look(calm, slot * 4 + person.severity);
        return silent + content;
      },
    }),
};
