/** A second instance as its README tells it: some of those who lost go on, once. */
import type { Reference } from '../../town.js';
import { further, furtherDays, secondDays } from '../rules.js';
import { decided, outcomes, reviews, ways } from '../state.js';

export const reference: Reference = {
  'recourse.hear': (town) => {
    town.rewrite(decided, ({ outcome, instance, onward, when, plea, what, days, cost, ...one }) => {
      if (outcome !== outcomes.kept || instance !== 0) return undefined;
      if (onward >>> 0 >= town.chance(further, one.ledger)) return undefined;
      town.count('rulings.further');
      const within = Math.floor(((when >>> 0) * town.look(furtherDays, one.ledger)) / 2 ** 32);
      const day = town.tick + 1 + within + town.look(secondDays, one.ledger);
      town.promise(reviews, one.row, day, { ...one, way: ways.ruling, instance: 1 });
      return { outcome: outcomes.wentOn };
    });
  },
};
