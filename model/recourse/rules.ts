import { planTable } from '#engine/ir/builder.js';

const word = [-(2 ** 31), 2 ** 31 - 1] as const;

/**
 * Recourse as the plan lays it down, by ledger number (0 … 15), read by all of the room's
 * mechanisms. A ledger without recourse has no notice, no window and no office.
 */
export const entryNotice = planTable('recourse.entryNotice', ...word);
export const listingNotice = planTable('recourse.listingNotice', ...word);
/** Smallest loss (1/64 point, positive) that can be appealed; 2^20 where none can. */
export const appealableFrom = planTable('recourse.appealableFrom', 0, 2 ** 20);
export const windowDays = planTable('recourse.windowDays', 0, 400);
/** 1/65536 of a case the office can hear a day, for the whole society. */
export const capacity = planTable('recourse.capacity', 0, 2 ** 26);
export const serviceDays = planTable('recourse.serviceDays', 0, 365);
/** Days after which an unheard appeal ends, 0 never; and whether it is then upheld. */
export const unheardAfter = planTable('recourse.unheardAfter', 0, 4000);
export const unheardUpheld = planTable('recourse.unheardUpheld', 0, 1);
/** 0 first come, 1 rank first, 2 the oldest harm first. */
export const orderOf = planTable('recourse.orderOf', 0, 2);
/** [ledger × 2 + wrongful] → chance that a ruling overturns. */
export const overturn = planTable('recourse.overturn', ...word);
/** [((ledger × 5 + income) × 4 + education) × 8 + fear] × 2 + wrongful → chance of filing. */
export const filing = planTable('recourse.filing', ...word);
