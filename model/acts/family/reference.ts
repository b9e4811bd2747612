/** What happens at home, as people read it: README.md, one person at a time. */
import type { Reference } from '../../town.js';
import { homeFamily } from '../draw.js';
import { performFamily, unable } from '../reference-draw.js';
import { couple, rest } from './kernel.js';
import { schema } from './schema.js';

const withPartner = 1;
const withoutPartner = 2;

export const reference: Reference = {
  'acts.perform': (town) =>
    performFamily(town, {
      family: homeFamily,
      streams: schema.streams,
      classOf: (person) => person.familyClass,
      heldBeside: (person, { slot }) => {
        const needs = town.look(couple, slot);
        if (needs === withPartner && person.spouse < 0) return unable;
        if (needs === withoutPartner && person.spouse >= 0) return unable;
        return town.look(rest, (slot * 3 + person.employment) * 8 + person.buffer);
      },
    }),
};
