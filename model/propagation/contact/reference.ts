/** Contacts, as the README tells them: a fall is held against those who know the fallen. */
import { moves, severityOf } from '../../scoring/state.js';
import type { Reference } from '../../town.js';
import { contactChance, contactStarts, contactTargets } from '../state.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'propagation.spread': (town) => {
    const item = -64 * town.parameter(`${schema.name}.itemPoints`);
    for (const { row, plane, was, level } of town.entries(moves)) {
      const restricts = (at: number): boolean => town.look(severityOf, plane * 32 + at) > 0;
      if (town.look(contactChance, plane) === 0 || restricts(was) || !restricts(level)) continue;
      town.count('contacts.sources');
      const end = town.look(contactStarts, row + 1);
      for (let tie = town.look(contactStarts, row); tie < end; tie++) {
        const whom = town.look(contactTargets, tie);
        const [word] = town.luck(schema.streams.flag, row, { other: whom, ordinal: plane });
        if (word >= town.chance(contactChance, plane)) continue;
        town.count('contacts.flagged');
        town.people[whom].due.add(plane, item);
      }
    }
  },
  // Sums reach their receivers at once here; the kernel collects those of other shards.
  'recourse.hear': () => {},
};
