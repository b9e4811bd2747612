/** The helping acts as people read them: README.md, one person at a time. */
import type { Reference, Town } from '../../town.js';
import { helpingFamily } from '../draw.js';
import { heldBack, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { motiveBits, pull } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const found = slotToday(town, helpingFamily, schema.streams, person, person.helpingClass);
    if (!found) continue;

    const own = heldBack(found.chance, town.look(motiveBits, person.motive));
    const paid = town.chance(pull, found.slot * 4 + person.seeking);
    if (found.beyond >= own + paid) continue;

    const hollow = found.beyond >= own ? 1 : 0;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow });
  }
}
