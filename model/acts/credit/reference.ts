/** Debts and what becomes of them, as people read it: README.md, one person at a time. */
import { stages } from '../../ledgers/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { doings, loans, unpaid } from '../state.js';
import { billChance, defaultChance, lateChance, otherChance } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

const instalmentPaid = 1;
const billLate = 5;
const late30 = 2;
const unpaid90 = 3;

function perform(town: Town): void {
  for (const person of town.whoseTurn(30)) {
    if (person.adult === 1) month(town, person);
  }
}

function month(town: Town, person: Person): void {
  const { row, loan, employment, buffer } = person;
  const [w0, w1, w2, w3] = town.luck(schema.streams.month, row);
  const borrows = loan !== loans.none;

  const hazard = town.chance(defaultChance, (loan * 3 + employment) * 8 + buffer);
  const defaults = borrows && w0 < hazard;
  const leavesUnpaid = w1 < town.chance(otherChance, 0);

  if (defaults || leavesUnpaid) {
    town.push(doings, row, { row, act: unpaid90, luck: w3, hollow: 0 });
    if (person.stage === stages.none) town.push(unpaid, row, { row, luck: (w0 + w2) | 0 });
  }
  // The other end of the word of other obligations: no month has both.
  if (~w1 >>> 0 < town.chance(billChance, buffer)) {
    town.push(doings, row, { row, act: billLate, luck: w0 ^ w3, hollow: 0 });
  }
  if (defaults) {
    person.loan = loans.none;
    person.arrears = 3;
    return;
  }
  if (!borrows) return;

  if (w2 < town.chance(lateChance, buffer)) {
    town.push(doings, row, { row, act: late30, luck: w2 ^ w3, hollow: 0 });
    if (person.arrears !== 3) person.arrears = 2;
    return;
  }
  if (person.arrears === 2) person.arrears = 0;
  if (loan === loans.lender) {
    town.push(doings, row, { row, act: instalmentPaid, luck: w1 ^ w2, hollow: 0 });
  }
  if (~w2 >>> 0 < town.chance(otherChance, 1)) person.loan = loans.none;
}
