/** Refusals as people read them: README.md, one person at a time. */
import type { Reference, Town } from '../../town.js';
import { workFamily } from '../draw.js';
import { heldBack, ledgerBits, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { employment } from '../../society/state.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const found = slotToday(town, workFamily, schema.streams, person, person.workClass);
    if (!found) continue;

    if (person.employment !== employment.employed) continue;
    if (found.beyond >= heldBack(found.chance, ledgerBits(town, person, found.act))) continue;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow: 0 });
  }
}
