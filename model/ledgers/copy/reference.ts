/**
 * Copies, as people read them: a change of the list travels, is lost, or names somebody else.
 */
import { segmentMembers, segmentStarts } from '../../society/state.js';
import type { Person, Reference, Town, Words } from '../../town.js';
import { strayDue, strayListings } from '../state.js';
import { copying, listings } from '../state.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'ledgers.share': (town) => {
    for (const { row, on } of town.entries(listings)) {
      const words = town.luck(schema.streams.send, row, { other: on });
      const to =
        on === 1
          ? copyTo(town, town.people[row], words)
          : removeFrom(town, town.people[row], words);
      if (to < 0) continue;
      const day = town.tick + parameter(town, 'lagDays');
      if (to === row) town.promise(copying, row, day, { row, on });
      else town.send(strayListings, row, { row: to, on, day });
    }
    for (const { row, on } of town.due(copying)) {
      const person = town.people[row];
      person.copied = on === 1 ? 1 : person.strayed;
    }
    for (const { row, on } of town.due(strayDue)) {
      const person = town.people[row];
      person.strayed = on;
      person.copied = on === 1 ? 1 : person.listed;
    }
  },
  'recourse.hear': (town) => {
    for (const { row, on, day } of town.drain(strayListings))
      town.promise(strayDue, row, day, { row, on });
  },
};

/** Whom the copy of a listing names, −1 where it is lost. */
function copyTo(town: Town, person: Person, words: Words): number {
  if (words[0] >>> 22 < parameter(town, 'lossPer1024')) return -1;
  if (words[1] >>> 16 >= parameter(town, 'mislinkPer65536')) return person.row;
  const named = otherThan(town, person, words);
  if (named !== person.row) {
    person.linkedTo = named;
    town.count('copies.mislinked');
  }
  return named;
}

/** Whose copy a removal ends, −1 where it does not reach it: it is stale from now on. */
function removeFrom(town: Town, person: Person, words: Words): number {
  const linked = person.linkedTo;
  person.linkedTo = -1;
  if (words[0] >>> 22 >= parameter(town, 'reachedPer1024')) return -1;
  return linked >= 0 ? linked : person.row;
}

/** Somebody of the household, or of the segment; it may be the right person after all. */
function otherThan(town: Town, person: Person, words: Words): number {
  const atHome = words[2] >>> 22 < parameter(town, 'housematePer1024');
  if (atHome && person.housemate >= 0) return person.housemate;
  const first = town.look(segmentStarts, person.segment);
  const size = town.look(segmentStarts, person.segment + 1) - first;
  return town.look(segmentMembers, first + Math.floor((words[3] * size) / 2 ** 32));
}

function parameter(town: Town, name: (typeof schema.parameters)[number]['name']): number {
  return town.parameter(`${schema.name}.${name}`);
}
