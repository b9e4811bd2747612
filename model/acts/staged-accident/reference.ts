/** Staged accidents as people read them: README.md, one stager at a time. */
import { type Person, type Reference, Town } from '../../town.js';
import { claims, complaints, driverCount, drivers, initiativeActs } from '../initiative/state.js';
import { stagedChance } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform, 'consequences.enforce': enforce };

const most = 2 ** 26;

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.stager === 0) continue;
    const [fine, whom] = town.luck(schema.streams.detail, person.row);
    const word = Town.word(town.byte(schema.streams.draw, person.row), fine);
    if (word < town.chance(stagedChance, person.buffer)) stage(town, person, whom);
  }
}

function stage(town: Town, person: Person, whom: number): void {
  const count = town.parameter(driverCount.name);
  if (count === 0) return;
  const { row } = person;
  const victim = town.look(drivers, Math.floor((whom * count) / 2 ** 32));
  if (victim === row) return;
  town.count('accidents.staged');
  person.buffer = Math.min(7, person.buffer + 1);
  town.send(claims, row, {
    row: victim,
    cost: town.parameter('acts/staged-accident.claimPer1024'),
  });
  town.push(complaints, row, {
    row,
    complainer: row,
    named: victim,
    act: initiativeActs.staged,
    counts: 1,
  });
}

function enforce(town: Town): void {
  for (const { row, cost } of town.drain(claims)) {
    const victim = town.people[row];
    victim.hardship = Math.min(most, victim.hardship + cost);
  }
}
