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
/** Whether a listing can be appealed. */
export const listingAppealable = planTable('recourse.listingAppealable', 0, 1);
/** [plane] → score (1/64 point) below which a person is restricted; least where never. */
export const restrictedBelow = planTable('recourse.restrictedBelow', -(2 ** 27), 2 ** 27);
export const windowDays = planTable('recourse.windowDays', 0, 400);
/** Whether a listing is not in force while an appeal is pending. */
export const pendingSuspends = planTable('recourse.pendingSuspends', 0, 1);
/** Chance that filing raises fear. */
export const retaliation = planTable('recourse.retaliation', ...word);
/** Chances that no evidence is found, and that a mitigation is there and read. */
export const noEvidence = planTable('recourse.noEvidence', ...word);
export const mitigation = planTable('recourse.mitigation', ...word);
/** 1/65536 of a case the office can hear a day, for the whole society. */
export const capacity = planTable('recourse.capacity', 0, 2 ** 26);
export const serviceDays = planTable('recourse.serviceDays', 0, 365);
/** Days after which an unheard appeal ends, 0 never: dismissed 0, upheld 1, next instance 2. */
export const unheardAfter = planTable('recourse.unheardAfter', 0, 4000);
export const unheardOutcome = planTable('recourse.unheardOutcome', 0, 2);
/** 0 first come, 1 rank first, 2 the oldest harm first. */
export const orderOf = planTable('recourse.orderOf', 0, 2);
/** [((((ledger × 2 + instance) × 2 + wrongful) × 3 + evidence) × 4 + rank) × 2 + mitigated]. */
export const overturn = planTable('recourse.overturn', ...word);
/** Chance that who loses goes on to a second instance; days to go on, and days it takes. */
export const further = planTable('recourse.further', ...word);
export const furtherDays = planTable('recourse.furtherDays', 0, 365);
export const secondDays = planTable('recourse.secondDays', 0, 365);
/** Chance that a petition mends what no ruling did; 0 where there is a second instance. */
export const petition = planTable('recourse.petition', ...word);
/** 1/1024 of the costs of refusals between entry and ruling that are repaid. */
export const repaid = planTable('recourse.repaid', 0, 1024);
/** Chance that an entry’s subject applies for repair, and the smallest loss that can be. */
export const repairChance = planTable('recourse.repairChance', ...word);
/** Days from entry to answer, and from a grant to the end of the entry (at least one). */
export const repairAnswered = planTable('recourse.repairAnswered', 0, 2000);
export const repairEnds = planTable('recourse.repairEnds', 1, 365);
/**
 * [((((object × 16 + ledger) × 5 + income) × 4 + knowledge) × 8 + fear) × 2 + wrongful] → chance
 * of filing; the object is 0 for an entry, 1 for a listing.
 */
export const filing = planTable('recourse.filing', ...word);
