/** Schooling lost, as its README tells it. */
import type { Reference, Town } from '../../town.js';
import { type Outcome, outcomes } from '../catalogue.js';
import { forgone, outcomeOf } from '../state.js';

const set = (town: Town, name: string): number => town.parameter(`consequences/schooling.${name}`);

export const reference: Reference = {
  'consequences.enforce': (town) => {
    for (const { row, demand, luck } of town.entries(forgone)) {
      const p = town.people[row];
      const u = luck >>> 22;
      const then: Outcome = outcomes[town.look(outcomeOf, demand)];
      if (then === 'schooling' && u < set(town, 'childPer1024')) {
        p.childrenLost += 1;
        town.count('schooling.lost');
      }
      if (then === 'education' && u < set(town, 'ownPer1024')) {
        p.ownLost += 1;
        town.count('schooling.lost');
      }
    }
  },
};
