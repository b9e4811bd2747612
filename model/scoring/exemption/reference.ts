/** Exemption, as the README tells it: for the protected no fall restricts. */
import type { Reference } from '../../town.js';
import { mildOf, moves } from '../state.js';

const protectedRank = 3;

export const reference: Reference = {
  'scoring.rate': (town) => {
    town.rewrite(moves, ({ row, plane, was, level }) => {
      const person = town.people[row];
      if (person.rank !== protectedRank) return undefined;
      const mild = town.look(mildOf, plane);
      if (level > mild) {
        person.level.set(plane, mild);
        town.count('standings.exempted');
      }
      return { was: Math.min(was, mild), level: Math.min(level, mild) };
    });
  },
};
