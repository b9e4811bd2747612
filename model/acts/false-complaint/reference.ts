/** False complaints by superiors as people read them: README.md, one refusal at a time. */
import type { Reference, Town } from '../../town.js';
import { complaints, coworkerTies, initiativeActs } from '../initiative/state.js';
import { nobody, tieAt } from '../initiative/reference-acquaintance.js';
import { doings } from '../state.js';
import { schema } from './schema.js';

export const reference: Reference = { 'acts.perform': perform };

function perform(town: Town): void {
  const answered = town.parameter('acts/false-complaint.answeredPer1024');
  for (const { row, act } of town.entries(doings)) {
    if (act !== initiativeActs.refusal) continue;
    const [answers, first, second] = town.luck(schema.streams.answer, row);
    if (answers >>> 22 >= answered) continue;
    const two = [first, second].map((word) => tieAt(town, coworkerTies, row, word));
    if (two.includes(nobody)) continue;
    const [one, other] = two.map((colleague) => town.people[colleague]);
    const superior = other.rank > one.rank ? other : one;
    town.count('complaints.bySuperiors');
    town.push(complaints, row, {
      row,
      complainer: superior.row,
      named: row,
      act: initiativeActs.accused,
      counts: 1,
    });
  }
}
