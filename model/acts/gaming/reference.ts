/** Score-raising tasks as people read them: README.md, one person at a time. */
import { planes, watches } from '../../ledgers/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { heldBack, slotToday } from '../reference-draw.js';
import { doings } from '../state.js';
import { gamingBits, gamingFamily } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

const most = 2 ** 26;
const brink = 1;

function perform(town: Town): void {
  const cost = town.parameter('acts/gaming.costPer1024');
  for (const person of town.people) {
    const found = slotToday(town, gamingFamily, schema.streams, person, person.gamingClass);
    if (!found) continue;
    const bits = town.look(gamingBits, (isOnTheBrink(town, person) ? 4 : 0) + person.seeking);
    if (found.beyond >= heldBack(found.chance, bits)) continue;
    town.push(doings, person.row, { row: person.row, act: found.act, luck: found.luck, hollow: 1 });
    person.hardship = Math.min(most, person.hardship + cost);
    town.count('gaming.tasks');
  }
}

/** Whether the next fall is close in any ledger that scores conduct. */
function isOnTheBrink(town: Town, person: Person): boolean {
  for (let plane = 0; plane < town.parameter(planes.name); plane++) {
    if (town.look(watches, plane) === 1 && person.stake.get(plane) === brink) return true;
  }
  return false;
}
