/** Refusals as people read them: README.md, one person at a time. */
import { employment } from '../../society/state.js';
import type { Reference } from '../../town.js';
import { workFamily } from '../draw.js';
import { performFamily, unable } from '../reference-draw.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'acts.perform': (town) =>
    performFamily(town, {
      family: workFamily,
      streams: schema.streams,
      classOf: (person) => person.workClass,
      heldBeside: (person) => (person.employment === employment.employed ? 0 : unable),
    }),
};
