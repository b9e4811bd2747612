/** Notice as its README tells it. */
import { ledgerOf, postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import type { Reference, Town } from '../../town.js';
import { appealableFrom, entryNotice, listingNotice } from '../rules.js';
import { notices } from '../state.js';
import { schema } from './schema.js';

function hear(town: Town): void {
  for (const { row, plane, kind, act, points, truth } of town.entries(postings)) {
    const ledger = town.look(ledgerOf, plane);
    if (kind !== kinds.own || -points < town.look(appealableFrom, ledger)) continue;
    town.count('notices.due');
    const [a, b] = town.luck(schema.streams.tell, row, { ordinal: ledger, other: act });
    const restricted = town.people[row].severity >= 1;
    const told = town.chance(restricted ? listingNotice : entryNotice, ledger);
    if (a >= told) continue;
    town.push(notices, row, { row, plane, act, points, truth, luck: b });
    town.count('notices.given');
  }
}

export const reference: Reference = { 'recourse.hear': hear };
