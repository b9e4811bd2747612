/** Retaliation as its README tells it: objecting is noticed, and may be answered by a threat. */
import type { Reference } from '../../town.js';
import { retaliation } from '../rules.js';
import { filed } from '../state.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'recourse.hear': (town) => {
    for (const { row, ledger, act, facts } of town.entries(filed)) {
      if (town.look(retaliation, ledger) === 0) continue;
      const person = town.people[row];
      const at = { ordinal: ledger + 16 * (facts % 2), other: act };
      const [word] = town.luck(schema.streams.retaliate, row, at);
      if (word >= town.chance(retaliation, ledger)) continue;
      town.count('appeals.retaliations');
      if (person.fear < 7) person.fear += 1;
      else town.count('fear.spilled');
    }
  },
};
