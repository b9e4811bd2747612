/** Petitions as their README tells it: few of those who lost are heard by somebody higher. */
import type { Reference } from '../../town.js';
import { petition } from '../rules.js';
import { decided, outcomes } from '../state.js';

export const reference: Reference = {
  'recourse.hear': (town) => {
    town.rewrite(decided, ({ ledger, outcome, plea }) => {
      if (outcome !== outcomes.kept && outcome !== outcomes.dismissed) return undefined;
      if (plea >>> 0 >= town.chance(petition, ledger)) return undefined;
      town.count('petitions.upheld');
      return { outcome: outcomes.petition };
    });
  },
};
