/** The traffic acts as people read them: README.md, one person at a time. */
import type { Reference, Town } from '../../town.js';
import { trafficFamily } from '../draw.js';
import { allBits, heldBack, ledgerBits, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { needsLicence } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const found = slotToday(town, trafficFamily, schema.streams, person, person.trafficClass);
    if (!found) continue;

    let bits = ledgerBits(town, person, found.act);
    const suspended = person.suspendedUntil > town.tick;
    if (suspended && town.look(needsLicence, found.slot) === 1) bits += allBits;

    if (found.beyond >= heldBack(found.chance, bits)) continue;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow: 0 });
  }
}
