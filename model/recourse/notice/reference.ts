/** Notice as its README tells it. */
import { denialCost, denied } from '../../consequences/state.js';
import { ledgerOf, listings, postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { moves, severityOf } from '../../scoring/state.js';
import type { Reference, Town } from '../../town.js';
import {
  appealableFrom,
  entryNotice,
  listingAppealable,
  listingNotice,
  restrictedBelow,
} from '../rules.js';
import { listingNotices, notices, objects, owed } from '../state.js';
import { schema } from './schema.js';

const most = 2 ** 28;
const courtList = 3;

function accrue(town: Town): void {
  for (const { row, demand } of town.entries(denied)) {
    const person = town.people[row];
    person.accrued = Math.min(most, person.accrued + town.look(denialCost, demand));
  }
}

function hear(town: Town): void {
  for (const { row, plane, kind, act, points, truth } of town.entries(postings)) {
    const ledger = town.look(ledgerOf, plane);
    if (kind !== kinds.own || -points < town.look(appealableFrom, ledger)) continue;
    const [a, b] = town.luck(schema.streams.tell, row, { ordinal: ledger, other: act });
    const given = tell(town, row, objects.entry, a < town.chance(entryNotice, ledger));
    if (given) town.push(notices, row, { row, plane, act, points, truth, luck: b });
  }
  for (const { row, plane, was, level } of town.entries(moves)) {
    const restricts = (at: number): boolean => town.look(severityOf, plane * 32 + at) >= 1;
    if (restricts(was) || !restricts(level)) continue;
    const { raw, rawFalse } = town.people[row];
    const truly = raw.get(plane) - rawFalse.get(plane);
    const wrongful = truly >= town.look(restrictedBelow, plane);
    tellOfListing(town, row, town.look(ledgerOf, plane), wrongful ? 1 : 0);
  }
  for (const { row, on } of town.entries(listings))
    if (on === 1) tellOfListing(town, row, courtList, 0);
}

function tellOfListing(town: Town, row: number, ledger: number, truth: number): void {
  if (town.look(listingAppealable, ledger) === 0) return;
  const [a, b] = town.luck(schema.streams.tell, row, { ordinal: 16 + ledger });
  const given = tell(town, row, objects.listing, a < town.chance(listingNotice, ledger));
  if (given) town.push(listingNotices, row, { row, ledger, truth, luck: b });
}

/** Notes that a notice was owed, and whether it was given. */
function tell(town: Town, row: number, what: number, given: boolean): boolean {
  town.count('notices.due');
  town.push(owed, row, { row, what, given: given ? 1 : 0 });
  if (given) town.count('notices.given');
  return given;
}

export const reference: Reference = { 'consequences.enforce': accrue, 'recourse.hear': hear };
