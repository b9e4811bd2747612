/** Taxes and customers as people read it: README.md, one person at a time. */
import type { Reference, Town } from '../../town.js';
import { tradeFamily } from '../draw.js';
import { heldBack, ledgerBits, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { slack } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

const taxEvaded = 6;

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const found = slotToday(town, tradeFamily, schema.streams, person, person.tradeClass);
    if (!found) continue;

    const relaxed = town.look(slack, found.slot * 8 + person.buffer);
    const bits = relaxed + ledgerBits(town, person, found.act);
    if (found.beyond >= heldBack(found.chance, bits)) continue;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow: 0 });

    const gains = town.parameter('acts/trade.evasionGainPer1024');
    const kept = found.act === taxEvaded && (found.luck & 1023) < gains;
    if (kept) person.buffer = Math.min(person.buffer + 1, 7);
  }
}
