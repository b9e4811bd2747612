/** The speech acts as people read them: README.md, one person at a time. */
import type { Reference, Town } from '../../town.js';
import { speechFamily } from '../draw.js';
import { heldBack, ledgerBits, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { silenceBits } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const found = slotToday(town, speechFamily, schema.streams, person, person.speechClass);
    if (!found) continue;

    const bits = town.look(silenceBits, person.silence) + ledgerBits(town, person, found.act);

    if (found.beyond >= heldBack(found.chance, bits)) continue;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow: 0 });
  }
}
