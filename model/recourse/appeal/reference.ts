/** Appeal as its README tells it. */
import { mulHigh } from '#engine/random/philox.js';
import { ledgerOf } from '../../ledgers/state.js';
import { truths } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';
import { filing, windowDays } from '../rules.js';
import { filed, filings, notices } from '../state.js';
import { schema } from './schema.js';

const { file } = schema.streams;

function hear(town: Town): void {
  // Some of those told today will file, on a day within the window.
  for (const { row, plane, act, points, truth, luck } of town.entries(notices)) {
    const ledger = town.look(ledgerOf, plane);
    if (luck >>> 0 >= town.chance(filing, filingRow(town.people[row], ledger, truth))) continue;
    const window = Math.max(1, town.look(windowDays, ledger));
    const [word] = town.luck(file, row, { other: act });
    const day = town.tick + 1 + (mulHigh(word, window) >>> 0);
    town.promise(filings, row, day, { row, ledger, act, points, truth, posted: town.tick });
  }

  // What falls due today reaches the office.
  for (const ripe of town.due(filings)) {
    const [word] = town.luck(file, ripe.row, { ordinal: 1 + ripe.ledger, other: ripe.act });
    town.push(filed, ripe.row, { ...ripe, luck: word });
    town.count('appeals.filed');
    if (ripe.truth !== truths.true) town.count('appeals.filedWrongful');
  }
}

/** Where the chance of filing stands: by ledger, means, knowledge, fear and truth. */
function filingRow(p: Person, ledger: number, truth: number): number {
  const wrongful = truth === truths.true ? 0 : 1;
  return (((ledger * 5 + p.income) * 4 + p.education) * 8 + p.fear) * 2 + wrongful;
}

export const reference: Reference = { 'recourse.hear': hear };
