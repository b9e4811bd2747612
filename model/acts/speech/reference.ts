/** The speech acts as people read them: README.md, one person at a time. */
import type { Reference } from '../../town.js';
import { speechFamily } from '../draw.js';
import { performFamily } from '../reference-draw.js';
import { silenceBits } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'acts.perform': (town) =>
    performFamily(town, {
      family: speechFamily,
      streams: schema.streams,
      classOf: (person) => person.speechClass,
      heldBeside: (person) => town.look(silenceBits, person.silence),
    }),
};
