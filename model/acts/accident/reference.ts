/** Accidents as people read them: README.md, one doing and one driver at a time. */
import { stages } from '../../ledgers/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { crashes, doings, unpaid } from '../state.js';
import { injures } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'acts.perform': (town) => {
    happen(town);
    for (const { row, offence } of town.entries(crashes)) {
      answer(town, town.people[row], offence);
    }
  },
};

const [unpaid90, roadInjury, hitAndRun] = [3, 15, 16];
const mostHardship = 2 ** 26;

function happen(town: Town): void {
  for (const { row, act } of town.entries(doings)) {
    if (act === roadInjury) {
      town.push(crashes, row, { row, offence: 0 });
      continue;
    }
    const [luck] = town.luck(schema.streams.crash, row, { other: act });
    if (luck < town.chance(injures, act)) town.push(crashes, row, { row, offence: 1 });
  }
}

function answer(town: Town, driver: Person, offence: number): void {
  const { row } = driver;
  const [w0, w1, w2, w3] = town.luck(schema.streams.after, row, { other: offence });
  if (offence === 1) town.push(doings, row, { row, act: roadInjury, luck: w0, hollow: 0 });
  if (w1 < town.chance(injures, 0)) {
    town.push(doings, row, { row, act: hitAndRun, luck: w2, hollow: 0 });
  }
  if (driver.buffer <= town.parameter('acts/accident.thinBuffer')) {
    town.push(doings, row, { row, act: unpaid90, luck: w3, hollow: 0 });
    if (driver.stage === stages.none) town.push(unpaid, row, { row, luck: w2 ^ w3 });
    return;
  }
  const cost = driver.hardship + town.parameter('acts/accident.claimPer1024');
  driver.hardship = Math.min(cost, mostHardship);
}
