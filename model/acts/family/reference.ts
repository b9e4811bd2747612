/** What happens at home, as people read it: README.md, one person at a time. */
import type { Reference, Town } from '../../town.js';
import { homeFamily } from '../draw.js';
import { heldBack, ledgerBits, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { couple, rest } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

const withPartner = 1;
const withoutPartner = 2;

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const found = slotToday(town, homeFamily, schema.streams, person, person.familyClass);
    if (!found) continue;

    const needs = town.look(couple, found.slot);
    if (needs === withPartner && person.spouse < 0) continue;
    if (needs === withoutPartner && person.spouse >= 0) continue;

    const state = (found.slot * 3 + person.employment) * 8 + person.buffer;
    const bits = town.look(rest, state) + ledgerBits(town, person, found.act);
    if (found.beyond >= heldBack(found.chance, bits)) continue;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow: 0 });
  }
}
