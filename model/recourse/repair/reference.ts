/** Repair as its README tells it. */
import { corrections, expiryDays, ledgerOf, planeOf, postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import type { Reference, Town } from '../../town.js';
import { repairAnswered, repairChance, repairEnds } from '../rules.js';
import { repairs, undone } from '../state.js';
import { schema } from './schema.js';

function hear(town: Town): void {
  for (const { row, plane, kind, act, points, truth } of town.entries(postings)) {
    if (kind !== kinds.own || points >= 0) continue;
    town.people[row].lastLoss.set(plane, town.tick);
    const ledger = town.look(ledgerOf, plane);
    if (town.look(repairAnswered, ledger) === 0) continue;
    const [word] = town.luck(schema.streams.apply, row, { ordinal: ledger, other: act });
    if (word >= town.chance(repairChance, ledger)) continue;
    town.count('repairs.applied');
    const entry = { row, ledger, act, points, truth, posted: town.tick };
    const day = town.tick + town.look(repairAnswered, ledger);
    town.promise(repairs, row, day, { ...entry, granted: 0 });
  }
  for (const { granted, ...entry } of town.due(repairs)) {
    if (granted === 1) end(town, entry);
    else answer(town, entry);
  }
}

type Entry = Record<'row' | 'ledger' | 'act' | 'points' | 'truth' | 'posted', number>;

function answer(town: Town, entry: Entry): void {
  const { row, ledger, posted } = entry;
  if (town.people[row].lastLoss.get(town.look(planeOf, ledger)) !== posted) {
    town.count('repairs.refused');
    return;
  }
  town.count('repairs.granted');
  const wait = town.look(repairEnds, ledger) - 1;
  if (wait === 0) end(town, entry);
  else town.promise(repairs, row, town.tick + wait, { ...entry, granted: 1 });
}

/** The entry is corrected tomorrow, with what derived from it. */
function end(town: Town, entry: Entry): void {
  const { row, ledger, posted } = entry;
  town.promise(corrections, row, town.tick + 1, entry);
  const term = town.look(expiryDays, town.look(planeOf, ledger));
  if (term === 0 || posted + term > town.tick + 1) town.push(undone, row, entry);
}

export const reference: Reference = { 'recourse.hear': hear };
