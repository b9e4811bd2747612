/** Ruling as its README tells it: correct, receive, hear, decide, mend, end. */
import { postAs } from '../../ledgers/reference-post.js';
import {
  corrections,
  entries,
  expiryDays,
  listings,
  partYears,
  planeOf,
} from '../../ledgers/state.js';
import { kinds, truths } from '../../points.js';
import { announced, forceAfter } from '../../scoring/state.js';
import type { Person, Reference, Town } from '../../town.js';
import * as rules from '../rules.js';
import { decided, delistings, filed, objects, outcomes, reviews, undone, ways } from '../state.js';
import { schema } from './schema.js';
import { hearQueue, receiveInto } from './reference-queue.js';

interface Entry {
  readonly row: number;
  readonly ledger: number;
  readonly act: number;
  readonly points: number;
  readonly truth: number;
  readonly posted: number;
}

/** A case as it comes to be decided. */
interface Case extends Entry {
  readonly filed: number;
  readonly way: number;
  readonly facts: number;
  readonly before: number;
  readonly instance: number;
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

const objectOf = (facts: number): number => facts & 1;
const evidenceOf = (facts: number): number => (facts >> 1) & 3;
const mitigationOf = (facts: number): number => facts >> 3;

/** What comes of a case today. */
function decide(town: Town, one: Case): void {
  const { row, ledger, act, truth, facts, instance, way } = one;
  const ordinal = ledger + 16 * instance + 32 * objectOf(facts);
  const [a, b, c, d] = town.luck(schema.streams.rule, row, { ordinal, other: act });
  if (way === ways.refused) return end(town, one, outcomes.refused);
  if (way === ways.upheldUnheard) return mend(town, one, outcomes.upheldUnheard);
  if (way === ways.ruling) {
    const wrongful = truth === truths.true ? 0 : 1;
    town.count('rulings.made');
    town.count('rulings.days', town.tick - one.filed);
    town.count('rulings.wrongful', wrongful);
    town.count('rulings.second', instance);
    if (a < town.chance(rules.overturn, tableRow(town.people[row], one, wrongful))) {
      town.count('rulings.overturned');
      town.count('rulings.overturnedWrongful', wrongful);
      return mend(town, one, outcomes.overturned);
    }
    if (instance === 0 && b < town.chance(rules.further, ledger)) return goOn(town, one, c);
  }
  if (d < town.chance(rules.petition, ledger)) {
    town.count('petitions.upheld');
    return mend(town, one, outcomes.petition);
  }
  return end(town, one, way === ways.dismissed ? outcomes.dismissed : outcomes.kept);
}

function tableRow(p: Person, { ledger, instance, facts }: Case, wrongful: number): number {
  const found = ((ledger * 2 + instance) * 2 + wrongful) * 3 + evidenceOf(facts);
  return (found * 4 + p.rank) * 2 + mitigationOf(facts);
}

function goOn(town: Town, one: Case, word: number): void {
  town.count('rulings.further');
  const within = Math.floor((word * town.look(rules.furtherDays, one.ledger)) / 2 ** 32);
  const day = town.tick + 1 + within + town.look(rules.secondDays, one.ledger);
  town.promise(reviews, one.row, day, { ...one, instance: 1 });
  tell(town, one, outcomes.wentOn);
}

/** Puts right what was overturned, and ends the case. */
function mend(town: Town, one: Case, outcome: number): void {
  if (objectOf(one.facts) === objects.listing) endListing(town, one);
  else undo(town, one);
  repay(town, one);
  end(town, one, outcome);
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
function repay(town: Town, { row, ledger, act, facts, before }: Case): void {
  const part = town.look(rules.repaid, ledger);
  if (part === 0) return;
  const p = town.people[row];
  const cost = Math.min(Math.max(p.accrued - before, 0), most);
  const given = Math.floor((cost * part) / 1024);
  town.count('repaid.costs', given);
  const offHardship = Math.min(p.hardship, given);
  p.hardship -= offHardship;
  const rest = given - offHardship;
  const at = { ordinal: ledger + 16 * objectOf(facts), other: act };
  const [word] = town.luck(schema.streams.repay, row, at);
  if (word >>> 22 < rest && p.buffer < 7) p.buffer += 1;
}

function end(town: Town, one: Case, outcome: number): void {
  tell(town, one, outcome);
  const { row, ledger, posted } = one;
  const plane = town.look(planeOf, ledger);
  if (plane < 0 || town.look(rules.pendingSuspends, ledger) === 0) return;
  const { stayed } = town.people[row];
  stayed.add(plane, -1);
  if (stayed.get(plane) > 0) return;
  const day = Math.max(town.tick + 1, posted + town.look(forceAfter, plane));
  town.promise(announced, row, day, { row, plane });
}

function tell(
  town: Town,
  { row, ledger, truth, facts, filed: on, before }: Case,
  outcome: number,
): void {
  const what = objectOf(facts);
  const cost = Math.max(town.people[row].accrued - before, 0);
  town.push(decided, row, { row, ledger, truth, what, outcome, days: town.tick - on, cost });
}

export const reference: Reference = {
  'ledgers.post': correct,
  'recourse.hear': (town) => {
    receiveInto(town, town.entries(filed));
    hearQueue(town);
    for (const one of town.due(reviews)) decide(town, one);
  },
};
