/** Purchases as people read them: README.md, one person at a time. */
import type { Reference } from '../../town.js';
import { purchasesFamily } from '../draw.js';
import { performFamily } from '../reference-draw.js';
import { thrift } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'acts.perform': (town) =>
    performFamily(town, {
      family: purchasesFamily,
      streams: schema.streams,
      classOf: (person) => person.purchasesClass,
      heldBeside: (person, { slot }) => town.look(thrift, slot * 8 + person.buffer),
    }),
};
