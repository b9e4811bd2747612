/** A scenario's own acts as people read them: README.md, one person at a time. */
import type { Person, Reference, Town } from '../../town.js';
import { declaredFamily } from '../draw.js';
import { highWord, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { lowestLevel, restrictedShare, watchedPlane } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  for (const person of town.people) {
    const found = slotToday(town, declaredFamily, schema.streams, person, person.declaredClass);
    if (!found) continue;

    let chance = found.chance;
    if (isLowest(town, person)) chance = highWord(chance, town.chance(restrictedShare, found.slot));

    if (found.beyond >= chance) continue;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow: 0 });
  }
}

/** Whether the lowest level of the declared ledger is in force for the person. */
function isLowest(town: Town, person: Person): boolean {
  const level = person.inForce.get(town.parameter(watchedPlane.name));
  return level >= town.parameter(lowestLevel.name);
}
