/** What people ask for, as people read it: README.md, one person at a time. */
import { loanDemand, retries } from '../../consequences/state.js';
import type { Reference, Town } from '../../town.js';
import { demandFamily } from '../draw.js';
import { slotToday } from '../reference-draw.js';
import { demanded, doings, loans } from '../state.js';
import { schema } from './schema.js';

const loanAsked = 8;

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  ask(town);
  tryAgain(town);
}

function ask(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0 || person.optedOut === 1) continue;
    const { row } = person;
    const found = slotToday(town, demandFamily, schema.streams, person, person.demandClass);
    if (!found || found.beyond >= found.chance) continue;

    const demand = found.act;
    const forLoan = demand === town.parameter(loanDemand.name);
    if (forLoan && person.loan !== loans.none) continue;
    town.push(demanded, row, { row, demand, luck: found.luck, attempt: 0 });
    if (forLoan) town.push(doings, row, { row, act: loanAsked, luck: ~found.luck, hollow: 0 });
  }
}

/** Gates promise a refused demand with the number of the attempt it will be. */
function tryAgain(town: Town): void {
  for (const { row, demand, attempt } of town.due(retries)) {
    if (town.people[row].optedOut === 1) continue;
    const [luck] = town.luck(schema.streams.again, row, { other: demand });
    town.push(demanded, row, { row, demand, luck, attempt });
  }
}
