/** Correction as its README tells it: post back, take off the list, put right. */
import { postAs } from '../../ledgers/reference-post.js';
import {
  corrections,
  entries,
  expiryDays,
  listings,
  partYears,
  planeOf,
} from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { announced } from '../../scoring/state.js';
import type { Reference, Town } from '../../town.js';
import { repaid } from '../rules.js';
import { decided, delistings, objects, outcomes, undone } from '../state.js';
import { schema } from './schema.js';

interface Entry {
  readonly row: number;
  readonly ledger: number;
  readonly act: number;
  readonly points: number;
  readonly truth: number;
  readonly posted: number;
}

/** A case that was decided today. */
interface Case extends Entry {
  readonly what: number;
  readonly cost: number;
}

function correct(town: Town): void {
  for (const entry of town.due(corrections)) {
    const years =
      town.look(planeOf, entry.ledger) < 0
        ? 0
        : town.look(partYears, town.look(planeOf, entry.ledger));
    if (years > 0) returnParts(town, entry, years);
    else if (isStanding(town, entry)) postBack(town, entry);
  }
  for (const { row } of town.due(delistings)) {
    const person = town.people[row];
    if (person.listed === 0) continue;
    person.listed = 0;
    town.push(listings, row, { row, on: 0 });
  }
}

/** What yearly parts have not yet given back is given back at once; they are made void. */
function returnParts(town: Town, entry: Entry, years: number): void {
  let points = 0;
  let isLeft = false;
  for (let year = 1; year <= years; year++) {
    const day = entry.posted + 365 * year;
    if (day <= town.tick) continue;
    let isFound = false;
    town.amend(entries, entry.row, day, (other) => {
      const isPart = other.points !== 0 && isAlike({ ...entry, points: other.points }, other);
      if (isFound || !isPart) return undefined;
      isFound = true;
      points += other.points;
      return { points: 0 };
    });
    isLeft ||= isFound;
  }
  if (isLeft) postBack(town, { ...entry, points });
}

/** Whether there still is an entry to give back; one that would lapse later is made void. */
function isStanding(town: Town, entry: Entry): boolean {
  const plane = town.look(planeOf, entry.ledger);
  if (plane < 0) return false;
  const term = town.look(expiryDays, plane);
  if (term === 0) return true;
  const lapses = entry.posted + term;
  if (lapses <= town.tick) return false;
  let found = false;
  town.amend(entries, entry.row, lapses, (other) => {
    if (found || !isAlike(entry, other)) return undefined;
    found = true;
    return { points: 0 };
  });
  return found;
}

const isAlike = (a: Entry, b: Entry): boolean =>
  a.row === b.row &&
  a.ledger === b.ledger &&
  a.act === b.act &&
  a.points === b.points &&
  a.truth === b.truth &&
  a.posted === b.posted;

function postBack(town: Town, { row, ledger, act, points, truth, posted }: Entry): void {
  postAs(town, {
    person: town.people[row],
    plane: town.look(planeOf, ledger),
    kind: kinds.correction,
    points: -points,
    act,
    truth,
    channel: 0,
    through: false,
    cause: posted,
  });
}

/** Outcomes that find the subject in the right. */
const right: ReadonlySet<number> = new Set([
  outcomes.overturned,
  outcomes.upheldUnheard,
  outcomes.petition,
]);

/** Puts right what was found wrong. */
function mend(town: Town, one: Case): void {
  if (one.what === objects.listing) endListing(town, one);
  else undo(town, one);
  repay(town, one);
}

function endListing(town: Town, { row, ledger }: Case): void {
  const plane = town.look(planeOf, ledger);
  if (plane < 0) {
    town.promise(delistings, row, town.tick + 1, { row });
    return;
  }
  town.people[row].lifted.set(plane, 1);
  town.promise(announced, row, town.tick + 1, { row, plane });
}

function undo(town: Town, { row, ledger, act, points, truth, posted }: Case): void {
  const entry = { row, ledger, act, points, truth, posted };
  town.promise(corrections, row, town.tick + 1, entry);
  const plane = town.look(planeOf, ledger);
  if (plane < 0) return;
  const term = town.look(expiryDays, plane);
  if (term === 0 || posted + term > town.tick + 1) town.push(undone, row, entry);
}

const most = 2 ** 20;

/** Gives back a part of what refusals have cost since the entry. */
function repay(town: Town, { row, ledger, act, what, cost }: Case): void {
  const part = town.look(repaid, ledger);
  if (part === 0) return;
  const p = town.people[row];
  const given = Math.floor((Math.min(cost, most) * part) / 1024);
  town.count('repaid.costs', given);
  const offHardship = Math.min(p.hardship, given);
  p.hardship -= offHardship;
  const rest = given - offHardship;
  const [word] = town.luck(schema.streams.repay, row, { ordinal: ledger + 16 * what, other: act });
  if (word >>> 22 < rest && p.buffer < 7) p.buffer += 1;
}

export const reference: Reference = {
  'ledgers.post': correct,
  'recourse.hear': (town) => {
    for (const one of town.entries(decided)) if (right.has(one.outcome)) mend(town, one);
  },
};
