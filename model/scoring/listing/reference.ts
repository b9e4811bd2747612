/**
 * Listing, as people read it: what is in force, what it restricts, and what would hold without
 * entries that are false or that came through others.
 */

import { markTouched } from '../../ledgers/reference-post.js';
import { listings, planes, touched } from '../../ledgers/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { levelAt, severityAt } from '../reference-level.js';
import { announced, falls, forceAfter, mildOf, moves, suspendedAt } from '../state.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'scoring.rate': (town) => {
    enforce(town);
    restrict(town);
  },
  'metrics.measure': (town) => {
    for (const person of town.people) note(town, person);
  },
};

function enforce(town: Town): void {
  for (const { row, plane } of town.due(announced)) {
    const person = town.people[row];
    // An appeal that is pending, or a ruling that ended the listing, keeps it mild.
    const off = person.lifted.get(plane) === 1 || person.stayed.get(plane) > 0;
    const mild = Math.min(person.inForce.get(plane), town.look(mildOf, plane));
    person.inForce.set(plane, off ? mild : person.level.get(plane));
    markTouched(town, person);
  }
  for (const { row, plane, was, level } of town.entries(moves)) {
    const person = town.people[row];
    const isFall = level > was;
    if (isFall) person.lifted.set(plane, 0);
    const after = town.look(forceAfter, plane);
    if (!isFall) person.inForce.set(plane, Math.min(level, person.inForce.get(plane)));
    else if (after > 0) town.promise(announced, row, town.tick + after, { row, plane });
    else if (person.stayed.get(plane) === 0) person.inForce.set(plane, level);
    if (isFall && level >= town.look(suspendedAt, plane)) {
      person.suspendedUntil = town.tick + town.parameter(`${schema.name}.suspensionDays`);
    }
  }
}

function restrict(town: Town): void {
  for (const { row } of town.entries(listings)) markTouched(town, town.people[row]);
  for (const { row } of town.entries(touched)) {
    const person = town.people[row];
    const was = person.severity;
    const severity = severityUnder(town, person, (plane) => person.inForce.get(plane));
    if (severity !== was) {
      person.severity = severity;
      town.push(falls, row, { row, severity, was });
    }
    // Tomorrow the person can be touched anew.
    person.touched = 0;
  }
}

function note(town: Town, person: Person): void {
  if (person.severity === 0) return;
  person.restrictedDays += 1;
  if (carriesNone(town, person, (plane) => person.raw.get(plane) - person.rawFalse.get(plane)))
    person.wrongfulDays += 1;
  if (carriesNone(town, person, (plane) => person.raw.get(plane) - person.rawThrough.get(plane)))
    person.throughDays += 1;
}

/** Whether these other points would leave the person without any restriction. */
function carriesNone(town: Town, person: Person, points: (plane: number) => number): boolean {
  const level = (plane: number): number =>
    Math.min(levelAt(town, plane, points(plane)), person.inForce.get(plane));
  return severityUnder(town, person, level) === 0;
}

/** The worst of the courts' list and the levels given. */
function severityUnder(town: Town, person: Person, level: (plane: number) => number): number {
  let worst = person.listed === 1 ? 1 : 0;
  for (let plane = 0; plane < town.parameter(planes.name); plane++) {
    worst = Math.max(worst, severityAt(town, plane, level(plane)));
  }
  return worst;
}
