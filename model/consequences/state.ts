import { calendar, list } from '#engine/columns/structures.js';
import { planParameter, planTable } from '#engine/ir/builder.js';

const row = [0, 2 ** 28] as const;
const demand = [0, 31] as const;

/** Demands that a gate refused today; `cause` is the plane, 15 for the courts' list, 14 for a lender's own books. */
export const denied = list('consequences.denied', 'people', ['row', 'demand', 'cause'], {
  own: { row: 'people' }, bounds: { row, demand, cause: [0, 15] }, per1024Rows: 256,
});

/** Refused demands that will be tried again. */
export const retries = calendar(7, 'consequences.retries', 'people', ['row', 'demand', 'attempt'], {
  days: 512, per1024Rows: 256, bounds: { row, demand, attempt: [0, 255] },
});

export const listCause = 15;
/** The lender's own books: no scheme, and nothing to learn from. */
export const lenderCause = 14;

/** [demand × 16 + plane] × 32 + level → chance of refusal, a draw threshold; 0 is open. */
export const closedAt = planTable('consequences.closedAt', -(2 ** 31), 2 ** 31 - 1);
/** [demand] → chance of refusal of those on the courts' list. */
export const closedOnList = planTable('consequences.closedOnList', -(2 ** 31), 2 ** 31 - 1);
/** [demand] → chance that a refused demand is tried again, and the cost of one refusal. */
export const againChance = planTable('consequences.againChance', -(2 ** 31), 2 ** 31 - 1);
export const denialCost = planTable('consequences.denialCost', 0, 65536);
export const loanDemand = planParameter('consequences.loanDemand', 0, 31);
