/** Injured strangers as their README tells of them, one passer-by at a time. */
import { stages } from '../../ledgers/state.js';
import { type Person, type Reference, Town } from '../../town.js';
import { encounters, initiativeActs } from '../initiative/state.js';
import { doings, unpaid } from '../state.js';
import { encounterChance, helpChance } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

const unpaid90 = 3;

function perform(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const [fine, w1, w2, w3] = town.luck(schema.streams.detail, person.row);
    const word = Town.word(town.byte(schema.streams.meet, person.row), fine);
    if (word < town.chance(encounterChance, 0)) meet(town, person, [w1, w2, w3]);
  }
}

function meet(town: Town, person: Person, [w1, w2, w3]: [number, number, number]): void {
  const { row, motive, trustPeople, seeking } = person;
  const helpsAt = (level: number): boolean =>
    w1 < town.chance(helpChance, (motive * 8 + trustPeople) * 4 + level);
  const helped = helpsAt(seeking);
  const claimed = helped && w3 < town.chance(encounterChance, 1);
  town.count('encounters.met');
  town.push(encounters, row, { row, helped: helped ? 1 : 0, claimed: claimed ? 1 : 0 });
  if (!helped) return;

  town.count('encounters.helped');
  town.push(doings, row, {
    row,
    act: initiativeActs.helped,
    luck: w2 | 0,
    hollow: helpsAt(0) ? 0 : 1,
  });
  if (!claimed) return;

  town.count('encounters.claimed');
  const { buffer } = person;
  person.buffer = Math.max(0, buffer - 2);
  if (buffer >= 2) return;
  town.push(doings, row, { row, act: unpaid90, luck: (w2 + w3) | 0, hollow: 0 });
  const settlesToday = town.tick % 30 === row % 30;
  if (person.stage === stages.none && !settlesToday)
    town.push(unpaid, row, { row, luck: (w1 + w3) | 0 });
}
