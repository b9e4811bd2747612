/** Hardship as its README tells it. */
import { levelOf } from '../../attributes.js';
import type { Person, Reference, Town } from '../../town.js';
import { denialCost, denied } from '../state.js';

const most = 2 ** 26;
/** [role] → 1 for those who live on custom. */
const onCustom = { name: 'hardship.onCustom' };

function enforce(town: Town): void {
  // 1. What today's refusals cost.
  for (const { row, demand } of town.entries(denied))
    suffer(town.people[row], town.look(denialCost, demand));

  // 2. What a listing costs those who live on custom, once a month.
  const custom = town.parameter('consequences/hardship.selfEmployedPer1024');
  for (const p of town.whoseTurn(30)) {
    const shunned = p.severity >= 1 || p.listed === 1;
    const livesOnCustom = town.look(onCustom, levelOf(p.traits, 'role')) === 1;
    if (shunned && livesOnCustom) suffer(p, custom);
  }
}

function suffer(p: Person, cost: number): void {
  p.hardship = Math.min(most, p.hardship + cost);
}

export const reference: Reference = { 'consequences.enforce': enforce };
