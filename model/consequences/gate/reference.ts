/** Gates as their README tells them. */
import { demanded, loans } from '../../acts/state.js';
import { passed } from '../../acts/initiative/state.js';
import { ledgerOf, planes } from '../../ledgers/state.js';
import type { Person, Reference, Town } from '../../town.js';
import * as state from '../state.js';
import { schema } from './schema.js';

const ninetyDays = 3;
const nobody = -1;

function enforce(town: Town): void {
  const retryDays = town.parameter('acts/demand.retryDays');
  for (const { row, demand, attempt } of town.entries(demanded)) {
    const p = town.people[row];
    const asksForLoan = demand === town.parameter(state.loanDemand.name);
    const [a, b, c, d] = town.luck(schema.streams.open, row, { other: demand });
    town.count('demands.met');

    const refusal = whoRefuses(town, p, demand, a, asksForLoan);
    const round = refusal !== nobody && ((p.wayRound >>> demand) & 1) === 1;
    if (round) town.push(passed, row, { row, demand, cause: refusal });
    const cause = round ? nobody : refusal;
    if (cause === nobody) {
      if (asksForLoan) [p.loan, p.bare] = [loans.lender, 0];
      if (isFavoured(town, p, demand, a)) town.push(state.favours, row, { row, demand });
      continue;
    }
    town.push(state.denied, row, { row, demand, cause });
    if (b < town.chance(state.againChance, demand)) {
      const next = { row, demand, attempt: Math.min(255, attempt + 1) };
      town.promise(state.retries, row, town.tick + retryDays, next);
    } else town.push(state.forgone, row, { row, demand, cause, luck: d | 0 });
    if (asksForLoan && p.buffer < 2) refusedOnThinBuffers(town, p, c);
  }
}

/** Some borrow informally; the others have nothing to fall back on. */
function refusedOnThinBuffers(town: Town, p: Person, c: number): void {
  const informal = c >>> 22 < town.parameter('consequences/gate.informalPer1024');
  if (informal) p.loan = loans.informal;
  p.bare = informal ? 0 : 1;
}

const cell = (demand: number, plane: number, p: Person): number =>
  (demand * 16 + plane) * 32 + p.inForce.get(plane);

/** Who refuses: a plane, one of the other causes, or −1 if the door is open. */
function whoRefuses(
  town: Town,
  p: Person,
  demand: number,
  a: number,
  asksForLoan: boolean,
): number {
  const partner = p.spouse >= 0 ? town.people[p.spouse] : undefined;
  for (let plane = 0; plane < town.parameter(planes.name); plane++) {
    const shuts = (table: { readonly name: string }, whom: Person): boolean =>
      a < town.chance(table, cell(demand, plane, whom));
    if (shuts(state.closedAt, p)) return plane;
    const bothSo = shuts(state.closedAtBoth, p) && (!partner || shuts(state.closedAtBoth, partner));
    if (bothSo || (partner && shuts(state.closedAtPartners, partner)))
      return state.partnerCause + plane;
  }
  if (p.copied === 1 && a < town.chance(state.closedOnList, demand)) return state.listCause;
  if (partner?.copied === 1 && a < town.chance(state.closedOnPartnersList, demand))
    return state.partnerCause + state.listCause;
  if (a < town.chance(state.closedToRank, demand * 4 + p.rank)) return state.rankCause;
  for (let bar = 0; bar < 8; bar++) {
    const begun = ((p.barred >> bar) & 1) === 1;
    if (begun && a < town.chance(state.closedByBar, demand * 8 + bar)) return state.conductCause;
  }
  if (asksForLoan && p.arrears === ninetyDays) return state.lenderCause;
  return nobody;
}

/** A favour is for those who are subject to the ledger that grants it. */
function isFavoured(town: Town, p: Person, demand: number, a: number): boolean {
  for (let plane = 0; plane < town.parameter(planes.name); plane++) {
    const under = (p.subject >> town.look(ledgerOf, plane)) & 1;
    if (under && a < town.chance(state.openedAt, cell(demand, plane, p))) return true;
  }
  return false;
}

export const reference: Reference = { 'consequences.enforce': enforce };
