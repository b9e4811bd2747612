/** Belief, petition and report as people read them: README.md, one person at a time. */
import type { Reference, Town } from '../../town.js';
import { beliefFamily } from '../draw.js';
import { heldBack, ledgerBits, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { calm, hush } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const found = slotToday(town, beliefFamily, schema.streams, person, person.beliefClass);
    if (!found) continue;

    const silent = town.look(hush, found.slot * 4 + person.silence);
    const content = town.look(calm, found.slot * 4 + person.severity);
    const bits = silent + content + ledgerBits(town, person, found.act);
    if (found.beyond >= heldBack(found.chance, bits)) continue;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow: 0 });
  }
}
