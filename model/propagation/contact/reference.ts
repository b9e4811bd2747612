/** Contacts, as the README tells them: a fall is held against those who know the fallen. */
import { postAs } from '../../ledgers/reference-post.js';
import { kinds, truths } from '../../points.js';
import { moves, severityOf } from '../../scoring/state.js';
import type { Reference } from '../../town.js';
import { contactChance, contactPlane, contactStarts, contactTargets } from '../state.js';
import { schema } from './schema.js';

const most = 1024;

export const reference: Reference = {
  'ledgers.post': (town) => {
    const item = 64 * town.parameter(`${schema.name}.itemPoints`);
    for (const person of town.people) {
      if (person.contacts === 0) continue;
      const points = -item * Math.min(person.contacts, most);
      person.contacts = 0;
      postAs(town, {
        person,
        plane: town.parameter(contactPlane.name),
        kind: kinds.derived,
        points,
        act: 0,
        truth: truths.true,
        channel: 0,
        through: true,
        cause: 0,
      });
    }
  },
  'propagation.spread': (town) => {
    for (const { row, plane, was, level } of town.entries(moves)) {
      const restricts = (at: number): boolean => town.look(severityOf, plane * 32 + at) > 0;
      if (plane !== town.parameter(contactPlane.name)) continue;
      if (restricts(was) || !restricts(level)) continue;
      town.count('contacts.sources');
      const end = town.look(contactStarts, row + 1);
      for (let tie = town.look(contactStarts, row); tie < end; tie++) {
        const whom = town.look(contactTargets, tie);
        const [word] = town.luck(schema.streams.flag, row, { other: whom });
        if (word >= town.chance(contactChance, 0)) continue;
        town.count('contacts.flagged');
        town.people[whom].contacts += 1;
      }
    }
  },
  // Sums reach their receivers at once here; the kernel collects those of other shards.
  'recourse.hear': () => {},
};
