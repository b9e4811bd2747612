/** Ways round a gate as people read them: README.md, one demand at a time. */
import { planes, watches } from '../../ledgers/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { bypasses, initiativeActs, passed } from '../initiative/state.js';
import { demanded, doings } from '../state.js';
import { servable, wayChance } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform, 'consequences.enforce': enforce };

const most = 2 ** 26;

function perform(town: Town): void {
  for (const { row } of town.due(bypasses)) {
    const [luck] = town.luck(schema.streams.found, row);
    town.push(doings, row, { row, act: initiativeActs.bypass, luck: luck | 0, hollow: 0 });
  }
  for (const { row, demand } of town.entries(demanded)) {
    const person = town.people[row];
    const isServed = ((town.look(servable, demand >> 4) >>> (demand & 15)) & 1) === 1;
    if (!isServed || !isRestricted(person) || !hasMeans(town, person)) continue;
    const [luck] = town.luck(schema.streams.way, row, { other: demand });
    const close = isOnTheBrink(town, person) ? 4 : 0;
    if (luck < town.chance(wayChance, close + person.seeking)) {
      person.wayRound = (person.wayRound | (1 << demand)) >>> 0;
    }
  }
}

function enforce(town: Town): void {
  for (const { row } of town.entries(demanded)) town.people[row].wayRound = 0;
  const price = town.parameter('acts/bypass.pricePer1024');
  for (const { row } of town.entries(passed)) {
    const person = town.people[row];
    person.hardship = Math.min(most, person.hardship + price);
    town.promise(bypasses, row, town.tick + 1, { row });
    town.count('gates.bypassed');
  }
}

const isRestricted = (person: Person): boolean => person.severity > 0 || person.copied === 1;
const hasMeans = (town: Town, person: Person): boolean =>
  person.buffer >= town.parameter('acts/bypass.meansLevel');

/** Whether the next fall is close in any ledger that scores conduct. */
function isOnTheBrink(town: Town, person: Person): boolean {
  for (let plane = 0; plane < town.parameter(planes.name); plane++) {
    if (town.look(watches, plane) === 1 && person.stake.get(plane) === 1) return true;
  }
  return false;
}
