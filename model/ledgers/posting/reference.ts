/**
 * Posting, as people read it: what the keepers are told, and what each writes about it.
 */
import { sent, sightings } from '../../observation/state.js';
import { actNumbers, kinds, noteWords } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';
import { postAs, rulePoints } from '../reference-post.js';
import {
  cappedRules,
  entries,
  expiryDays,
  ledgerOf,
  noteBit,
  partYears,
  planes,
  ruleCap,
  ruleCapPlane,
  ruleChannels,
  ruleOf,
  ruleYears,
  seen,
} from '../state.js';

export const reference: Reference = {
  'ledgers.post': (town) => {
    renew(town);
    arrive(town);
    write(town);
  },
};

/** A person's month and a person's year begin anew. */
function renew(town: Town): void {
  for (const person of town.whoseTurn(30)) {
    for (let word = 0; word < noteWords; word++) person.noted.set(word, 0);
  }
  for (const person of town.whoseTurn(360)) {
    for (let plane = 0; plane < town.parameter(cappedRules.name); plane++)
      person.capUsed.set(plane, 0);
  }
}

/** What was sent waits with the rest; what is due reaches the keepers. */
function arrive(town: Town): void {
  for (const { row, act, channel, truth, actor, day } of town.drain(sent)) {
    town.promise(sightings, row, day, { row, act, channel, truth, actor });
  }
  for (const sighting of town.due(sightings)) town.push(seen, sighting.row, sighting);
}

type Sighting = ReturnType<typeof sightingsOf>[number];

/** Sightings of today in the one order in which keepers take them. */
function sightingsOf(town: Town) {
  return town
    .entries(seen)
    .sort(
      (a, b) =>
        a.row - b.row ||
        a.act - b.act ||
        a.truth - b.truth ||
        a.channel - b.channel ||
        a.actor - b.actor,
    );
}

function write(town: Town): void {
  for (const sighting of sightingsOf(town)) {
    const person = town.people[sighting.row];
    const bit = town.look(noteBit, sighting.act);
    if (bit >= 0 && isNoted(person, bit)) continue;
    let written = false;
    for (let plane = 0; plane < town.parameter(planes.name); plane++) {
      if (writeInto(town, plane, person, sighting)) written = true;
    }
    if (written && bit >= 0) note(person, bit);
  }
}

/** Acts are noted by bit, thirty-two to a word. */
const isNoted = (person: Person, bit: number): boolean =>
  ((person.noted.get(Math.floor(bit / 32)) >>> (bit % 32)) & 1) === 1;

function note(person: Person, bit: number): void {
  const word = Math.floor(bit / 32);
  person.noted.set(word, (person.noted.get(word) | (1 << (bit % 32))) >>> 0);
}

/** One keeper and one sighting; true if something was posted. */
function writeInto(town: Town, plane: number, person: Person, sighting: Sighting): boolean {
  const { act, channel, truth, actor } = sighting;
  const rule = town.look(ruleOf, plane * actNumbers + act);
  if (rule < 0) return false;
  const ledger = town.look(ledgerOf, plane);
  if (((person.subject >>> ledger) & 1) === 0) return false;
  if (((town.look(ruleChannels, rule) >>> channel) & 1) === 0) return false;

  const points = underCap(town, rule, person, rulePoints(town, rule, person));
  if (points === 0) return false;
  postAs(town, {
    person,
    plane,
    kind: kinds.own,
    act,
    points,
    truth,
    channel,
    through: false,
    cause: actor,
  });

  const entry = { row: person.row, ledger, act, points, truth, posted: town.tick };
  if (town.look(partYears, plane) > 0) promiseParts(town, entry, town.look(ruleYears, rule));
  else {
    const term = town.look(expiryDays, plane);
    if (term > 0) town.promise(entries, person.row, town.tick + term, entry);
  }
  return true;
}

/** An equal part is given back every year; what does not divide goes with the later ones. */
function promiseParts(
  town: Town,
  entry: { readonly row: number; readonly points: number } & Record<
    'ledger' | 'act' | 'truth' | 'posted',
    number
  >,
  years: number,
): void {
  let given = 0;
  for (let year = 1; year <= years; year++) {
    const upTo = Math.trunc((entry.points * year) / years);
    town.promise(entries, entry.row, town.tick + 365 * year, { ...entry, points: upTo - given });
    given = upTo;
  }
}

/** What a rule's cap lets through; what it holds back is counted. */
function underCap(town: Town, rule: number, person: Person, points: number): number {
  const capPlane = town.look(ruleCapPlane, rule);
  if (capPlane < 0) return points;
  const left = Math.max(0, town.look(ruleCap, rule) - person.capUsed.get(capPlane));
  const size = Math.min(Math.abs(points), left);
  person.capUsed.add(capPlane, size);
  town.count('books.heldBackByCaps', Math.abs(points) - size);
  return points < 0 ? -size : size;
}
