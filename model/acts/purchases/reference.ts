/** Purchases as people read them: README.md, one person at a time. */
import type { Reference, Town } from '../../town.js';
import { purchasesFamily } from '../draw.js';
import { heldBack, ledgerBits, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { thrift } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const found = slotToday(town, purchasesFamily, schema.streams, person, person.purchasesClass);
    if (!found) continue;

    const thrifty = town.look(thrift, found.slot * 8 + person.buffer);
    const bits = thrifty + ledgerBits(town, person, found.act);
    if (found.beyond >= heldBack(found.chance, bits)) continue;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow: 0 });
  }
}
