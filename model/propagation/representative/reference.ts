/** Listed firms and who represents them, as the README tells it. */
import type { Reference } from '../../town.js';
import {
  firmChances,
  firmListings,
  firmShare,
  firstLookUntil,
  representativeOf,
  representing,
} from '../state.js';
import { schema } from './schema.js';

const [entering, leaving, atStart] = [0, 1, 2];

export const reference: Reference = {
  'propagation.spread': (town) => {
    for (const firm of town.firms) {
      if ((town.tick - firm.row) % 30 !== 0) continue;
      const [luck, reaches] = town.luck(schema.streams.look, firm.row);
      const isFirst = town.tick < town.parameter(firstLookUntil.name);
      const comes = isFirst ? atStart : entering;
      if (luck >= town.chance(firmChances, firm.listed ? leaving : comes)) continue;
      firm.listed = 1 - firm.listed;
      town.count(firm.listed ? 'firms.listed' : 'firms.unlisted');
      const chair = town.look(representativeOf, firm.row);
      // Every removal is told; of the listings, those that reach the person.
      const isTold = !firm.listed || reaches >>> 22 < town.parameter(firmShare.name);
      if (chair >= 0 && isTold) town.send(firmListings, firm.row, { row: chair, on: firm.listed });
    }
  },
  'recourse.hear': (town) => {
    const bar = town.parameter(representing.name);
    for (const { row, on } of town.drain(firmListings)) {
      const person = town.people[row];
      if (bar > 7) continue;
      if (on === 1) person.barred |= 1 << bar;
      else person.barred &= ~(1 << bar);
    }
  },
};
