/** Appeal as its README tells it. */
import { mulHigh } from '#engine/random/philox.js';
import { ledgerOf } from '../../ledgers/state.js';
import { truths } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';
import { filing, mitigation, noEvidence, windowDays } from '../rules.js';
import { filed, filings, listingNotices, notices, objects } from '../state.js';
import { schema } from './schema.js';

const { file } = schema.streams;

interface Told {
  readonly row: number;
  readonly ledger: number;
  readonly act: number;
  readonly points: number;
  readonly truth: number;
  readonly what: number;
}

function hear(town: Town): void {
  for (const { row, plane, act, points, truth, luck } of town.entries(notices)) {
    const ledger = town.look(ledgerOf, plane);
    const told = { row, ledger, act, points, truth, what: objects.entry };
    consider(town, told, luck, { other: act });
  }
  for (const { row, ledger, truth, luck } of town.entries(listingNotices)) {
    const told = { row, ledger, act: 0, points: 0, truth, what: objects.listing };
    consider(town, told, luck, { ordinal: 64 + ledger });
  }
  for (const ripe of town.due(filings)) reach(town, ripe);
}

/** Some of those told today will file, on a day within the window. */
function consider(
  town: Town,
  told: Told,
  luck: number,
  at: { other?: number; ordinal?: number },
): void {
  const person = town.people[told.row];
  if (luck >>> 0 >= town.chance(filing, filingRow(person, told))) return;
  const window = Math.max(1, town.look(windowDays, told.ledger));
  const [word] = town.luck(file, told.row, at);
  const day = town.tick + 1 + (mulHigh(word, window) >>> 0);
  const before = person.accrued;
  town.promise(filings, told.row, day, { ...told, posted: town.tick, before });
}

/** Where the chance of filing stands: by object, ledger, means, knowledge, fear and truth. */
function filingRow(p: Person, { what, ledger, truth }: Told): number {
  const wrongful = truth === truths.true ? 0 : 1;
  return ((((what * 16 + ledger) * 5 + p.income) * 4 + p.knowledge) * 8 + p.fear) * 2 + wrongful;
}

/** What falls due today reaches the office, with the evidence that is found. */
function reach(town: Town, ripe: Told & { posted: number; before: number }): void {
  const { row, ledger, act, points, truth, posted, what, before } = ripe;
  const at = { ordinal: 1 + ledger + 128 * what, other: act };
  const [luck, found, strong, excused] = town.luck(file, row, at);
  const isStrong = strong >>> 22 < town.parameter(`${schema.name}.strongPer1024`);
  const evidence = found < town.chance(noEvidence, ledger) ? 0 : isStrong ? 2 : 1;
  const isExcused = truth === truths.true && excused < town.chance(mitigation, ledger);
  const facts = what + 2 * evidence + (isExcused ? 8 : 0);
  town.push(filed, row, { row, ledger, act, points, truth, posted, luck, facts, before });
  town.count('appeals.filed');
  if (truth !== truths.true) town.count('appeals.filedWrongful');
}

export const reference: Reference = { 'recourse.hear': hear };
