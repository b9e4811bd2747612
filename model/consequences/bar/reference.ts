/** Bars for conduct as their README tells them. */
import { seen } from '../../ledgers/state.js';
import type { Reference, Town } from '../../town.js';
import { barDays, barsOf, terms } from '../state.js';

function enforce(town: Town): void {
  for (const { row, bar } of town.due(terms)) town.people[row].barred &= ~(1 << bar);
  for (const { row, act } of town.entries(seen)) {
    const p = town.people[row];
    for (let bar = 0; bar < 8; bar++) {
      const begins = (town.look(barsOf, act) >> bar) & 1;
      if (!begins || (p.barred >> bar) & 1) continue;
      p.barred |= 1 << bar;
      town.count('bars.begun');
      town.promise(terms, row, town.tick + Math.max(1, town.look(barDays, bar)), { row, bar });
    }
  }
}

export const reference: Reference = { 'consequences.enforce': enforce };
