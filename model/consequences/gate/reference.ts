/** Gates as their README tells them. */
import { demanded, loans } from '../../acts/state.js';
import { planes } from '../../ledgers/state.js';
import type { Person, Reference, Town } from '../../town.js';
import {
  againChance,
  closedAt,
  closedOnList,
  denied,
  lenderCause,
  listCause,
  loanDemand,
  retries,
} from '../state.js';
import { schema } from './schema.js';

const ninetyDays = 3;
const nobody = -1;

function enforce(town: Town): void {
  const retryDays = town.parameter('acts/demand.retryDays');
  const informal = town.parameter('consequences/gate.informalPer1024');

  for (const { row, demand, attempt } of town.entries(demanded)) {
    const p = town.people[row];
    const asksForLoan = demand === town.parameter(loanDemand.name);
    const [a, b, c] = town.luck(schema.streams.open, row, { other: demand });
    town.count('demands.met');

    const cause = whoRefuses(town, p, demand, a, asksForLoan);
    if (cause === nobody) {
      if (asksForLoan) p.loan = loans.lender;
      continue;
    }
    town.push(denied, row, { row, demand, cause });
    if (b < town.chance(againChance, demand)) {
      town.promise(retries, row, town.tick + retryDays, {
        row,
        demand,
        attempt: Math.min(255, attempt + 1),
      });
    }
    if (asksForLoan && p.buffer < 2 && c >>> 22 < informal) p.loan = loans.informal;
  }
}

/** The first plane that refuses, 15 for the courts' list, 14 for arrears, −1 if the door is open. */
function whoRefuses(
  town: Town,
  p: Person,
  demand: number,
  a: number,
  asksForLoan: boolean,
): number {
  for (let plane = 0; plane < town.parameter(planes.name); plane++) {
    const level = p.inForce.get(plane);
    if (a < town.chance(closedAt, (demand * 16 + plane) * 32 + level)) return plane;
  }
  if (p.copied === 1 && a < town.chance(closedOnList, demand)) return listCause;
  if (asksForLoan && p.arrears === ninetyDays) return lenderCause;
  return nobody;
}

export const reference: Reference = { 'consequences.enforce': enforce };
