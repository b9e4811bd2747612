/**
 * The courts, as people read them: a case is one step after another, each promised for a day.
 */
import { doings, unpaid } from '../../acts/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { docket, listings, stages } from '../state.js';
import { events, keepsList, leaveChance } from './kernel.js';
import { schema } from './schema.js';

/** Act number of a judgment that is not performed (model/acts/catalogue.ts). */
const judgmentUnperformed = 4;

export const reference: Reference = {
  'acts.perform': (town) => {
    for (const { row, luck } of town.entries(unpaid)) sue(town, town.people[row], luck);
    for (const { row, event } of town.due(docket)) proceed(town, town.people[row], event);
  },
};

function sue(town: Town, person: Person, luck: number): void {
  if (!below(town, luck, 'suedPer1024')) {
    person.arrears = 0;
    return;
  }
  const [word] = town.luck(schema.streams.step, person.row, { other: 0 });
  person.stage = stages.sued;
  next(town, person, events.suit, 30 + days(word, 61));
}

function proceed(town: Town, person: Person, event: number): void {
  const [a, b, c, d] = town.luck(schema.streams.step, person.row, { other: event });
  if (event === events.suit) suit(town, person, a, b);
  if (event === events.judgment) judgment(town, person, a);
  if (event === events.close) end(person);
  if (event === events.enforcement) enforcement(town, person, [a, b, c, d]);
  if (event === events.listing) list(town, person, stages.able);
  if (event === events.listingUnable) list(town, person, stages.unable);
  if (event === events.month) month(town, person, a);
}

function suit(town: Town, person: Person, a: number, b: number): void {
  if (below(town, a, 'judgedPer1024')) next(town, person, events.judgment, 60 + days(b, 121));
  else end(person);
}

function judgment(town: Town, person: Person, a: number): void {
  person.stage = stages.judged;
  const performed = below(town, a, 'performedPer1024');
  next(town, person, performed ? events.close : events.enforcement, 30);
}

function enforcement(town: Town, person: Person, [a, b, c, d]: readonly number[]): void {
  town.count('court.enforcements');
  town.push(doings, person.row, { row: person.row, act: judgmentUnperformed, luck: d, hollow: 0 });
  const able = below(town, c, 'ablePer1024');
  const listed = below(town, a, able ? 'listedAblePer1024' : 'listedUnablePer1024');
  if (listed) {
    person.stage = stages.enforcement;
    next(town, person, able ? events.listing : events.listingUnable, 30 + days(b, 61));
  } else {
    person.stage = stages.closed;
    next(town, person, events.month, 30);
  }
}

function list(town: Town, person: Person, stage: number): void {
  person.stage = stage;
  town.count('court.entered');
  if (stage === stages.unable) town.count('court.enteredUnable');
  if (town.parameter(keepsList.name) === 1) {
    person.listed = 1;
    town.push(listings, person.row, { row: person.row, on: 1 });
  }
  next(town, person, events.month, 30);
}

function month(town: Town, person: Person, a: number): void {
  if (!leaves(town, person, a)) {
    next(town, person, events.month, 30);
    return;
  }
  if (person.stage !== stages.closed) town.count('court.left');
  if (person.listed === 1) {
    person.listed = 0;
    town.push(listings, person.row, { row: person.row, on: 0 });
  }
  end(person);
}

function leaves(town: Town, person: Person, a: number): boolean {
  if (person.stage === stages.closed) return below(town, a, 'closedReturnPer1024');
  if (person.stage === stages.able) return a < town.chance(leaveChance, 0);
  return a < town.chance(leaveChance, 1 + person.buffer);
}

function end(person: Person): void {
  person.stage = stages.none;
  person.arrears = 0;
}

function next(town: Town, person: Person, event: number, after: number): void {
  town.promise(docket, person.row, town.tick + after, { row: person.row, event });
}

/** Whether the upper ten bits of a word are below a share in 1/1024. */
function below(
  town: Town,
  word: number,
  share: (typeof schema.parameters)[number]['name'],
): boolean {
  return word >>> 22 < town.parameter(`${schema.name}.${share}`);
}

/** A number of days from 0 to `spread` − 1, by an unsigned word. */
function days(word: number, spread: number): number {
  return Math.floor((spread * word) / 2 ** 32);
}
