/** The mark on wages, as its README tells it. */
import { employment } from '../../society/state.js';
import type { Reference } from '../../town.js';

export const reference: Reference = {
  'consequences.enforce': (town) => {
    const perYear = town.parameter('consequences/wage.perYearPer1024');
    for (const p of town.whoseTurn(30)) {
      if (p.employment !== employment.employed || (p.severity === 0 && p.listed === 0)) continue;
      p.markedMonths = Math.min(2 ** 16, p.markedMonths + 1);
      const lost = Math.trunc((perYear * Math.min(p.markedMonths, 120)) / 12);
      p.hardship = Math.min(2 ** 26, p.hardship + lost);
      town.count('wages.lost', lost);
    }
  },
};
