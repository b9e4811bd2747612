/** Offences of civic life as people read them: README.md, one person at a time. */
import type { Reference, Town } from '../../town.js';
import { civicFamily } from '../draw.js';
import { heldBack, ledgerBits, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { ease } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const found = slotToday(town, civicFamily, schema.streams, person, person.civicClass);
    if (!found) continue;

    const state = (found.slot * 3 + person.employment) * 8 + person.buffer;
    const bits = town.look(ease, state) + ledgerBits(town, person, found.act);
    if (found.beyond >= heldBack(found.chance, bits)) continue;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow: 0 });
  }
}
