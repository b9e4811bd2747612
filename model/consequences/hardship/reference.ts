/** Hardship as its README tells it. */
import { levelOf } from '../../attributes.js';
import type { Person, Reference, Town } from '../../town.js';
import { outcomes } from '../catalogue.js';
import { denialCost, forgone, losses, outcomeOf } from '../state.js';

const most = 2 ** 26;
/** [role] → 1 for those who live on custom. */
const onCustom = { name: 'hardship.onCustom' };

function enforce(town: Town): void {
  const set = (name: string): number => town.parameter(`consequences/hardship.${name}`);
  const livesOnCustom = (p: Person): boolean =>
    town.look(onCustom, levelOf(p.traits, 'role')) === 1;

  // 1. What going without costs.
  for (const { row, demand, luck } of town.entries(forgone)) {
    const p = town.people[row];
    const journey = town.look(outcomeOf, demand) === outcomes.indexOf('travel');
    const dropped = journey && luck >>> 22 < set('droppedPer1024');
    const lost = livesOnCustom(p) ? set('tripPer1024') : 0;
    const amount = dropped ? lost : town.look(denialCost, demand);
    if (amount === 0) continue;
    suffer(p, amount);
    town.push(losses, row, { row, demand, amount });
  }

  // 2. What a listing costs those who live on custom, once a month.
  for (const p of town.whoseTurn(30)) {
    const shunned = p.severity >= 1 || p.listed === 1;
    if (shunned && livesOnCustom(p)) suffer(p, set('selfEmployedPer1024'));
  }
}

function suffer(p: Person, cost: number): void {
  p.hardship = Math.min(most, p.hardship + cost);
}

export const reference: Reference = { 'consequences.enforce': enforce };
