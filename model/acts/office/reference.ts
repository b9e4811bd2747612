/** What public staff do, as people read it: README.md, one person at a time. */
import type { Reference } from '../../town.js';
import { officeFamily } from '../draw.js';
import { performFamily } from '../reference-draw.js';
import { sloth } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'acts.perform': (town) =>
    performFamily(town, {
      family: officeFamily,
      streams: schema.streams,
      classOf: (person) => person.officeClass,
      heldBeside: (person, { slot }) => town.look(sloth, slot * 4 + person.seeking),
    }),
};
