/** Offences of civic life as people read them: README.md, one person at a time. */
import type { Reference } from '../../town.js';
import { civicFamily } from '../draw.js';
import { performFamily } from '../reference-draw.js';
import { ease } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'acts.perform': (town) =>
    performFamily(town, {
      family: civicFamily,
      streams: schema.streams,
      classOf: (person) => person.civicClass,
      heldBeside: (person, { slot }) =>
        town.look(ease, (slot * 3 + person.employment) * 8 + person.buffer),
    }),
};
