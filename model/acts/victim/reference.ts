/** What acts cost others, as people read it: README.md, one doing at a time. */
import type { Reference, Town } from '../../town.js';
import { doings, harmed } from '../state.js';
import { athome, burden } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

const mostHardship = 2 ** 26;

function perform(town: Town): void {
  for (const { row, act } of town.entries(doings)) {
    const cost = town.look(burden, act);
    if (cost === 0) continue;
    const bearer = bearerOf(town, row, act);
    if (bearer < 0) continue;
    town.count('victims.cost', cost);
    town.send(harmed, row, { row: bearer, cost });
  }
  for (const { row, cost } of town.drain(harmed)) {
    const person = town.people[row];
    person.hardship = Math.min(person.hardship + cost, mostHardship);
  }
}

/** The partner, or anybody at all; −1 where there is no partner. */
function bearerOf(town: Town, row: number, act: number): number {
  if (town.look(athome, act) === 1) return town.people[row].spouse;
  const [word] = town.luck(schema.streams.whom, row, { other: act });
  return Math.floor((word * town.people.length) / 2 ** 32);
}
