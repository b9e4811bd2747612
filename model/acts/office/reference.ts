/** What public staff do, as people read it: README.md, one person at a time. */
import type { Reference, Town } from '../../town.js';
import { officeFamily } from '../draw.js';
import { heldBack, ledgerBits, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { sloth } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const found = slotToday(town, officeFamily, schema.streams, person, person.officeClass);
    if (!found) continue;

    const lazy = town.look(sloth, found.slot * 4 + person.seeking);
    const bits = lazy + ledgerBits(town, person, found.act);
    if (found.beyond >= heldBack(found.chance, bits)) continue;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow: 0 });
  }
}
