import { table } from '#engine/columns/column.js';
import { calendar, list } from '#engine/columns/structures.js';
import { planParameter, planTable } from '#engine/ir/builder.js';
import { demandNumbers, outcomes } from './catalogue.js';

const row = [0, 2 ** 28] as const;
const demand = [0, demandNumbers - 1] as const;
const word = [-(2 ** 31), 2 ** 31 - 1] as const;

/**
 * Who refused: the plane of the ledger, or one of these. From `partnerCause` on it was the
 * partner's standing: 32 and the plane, 47 the partner's place on the list.
 */
export const lenderCause = 14;
export const listCause = 15;
/** What a person is: a stratum. */
export const rankCause = 16;
/** What a person did, for a term. */
export const conductCause = 17;
export const partnerCause = 32;
const cause = [0, 63] as const;

/** Demands that a gate refused today. */
export const denied = list('consequences.denied', 'people', ['row', 'demand', 'cause'], {
  own: { row: 'people' },
  bounds: { row, demand, cause },
  per1024Rows: 48,
});

/** Refused demands that will be tried again. */
export const retries = calendar(7, 'consequences.retries', 'people', ['row', 'demand', 'attempt'], {
  days: 512,
  per1024Rows: 48,
  bounds: { row, demand, attempt: [0, 255] },
});

/** Demands given up today: refused, and not tried again. What it costs hangs on these. */
export const forgone = list('consequences.forgone', 'people', ['row', 'demand', 'cause', 'luck'], {
  own: { row: 'people' },
  bounds: { row, demand, cause },
  per1024Rows: 48,
});

/** Demands that a gate opened as a favour today. */
export const favours = list('consequences.favours', 'people', ['row', 'demand'], {
  own: { row: 'people' },
  bounds: { row, demand },
  per1024Rows: 48,
});

/** Persons turned away today at doors met every day: a bit for each demand, and what it cost. */
export const turnedAway = list('consequences.turnedAway', 'people', ['row', 'doors', 'amount'], {
  own: { row: 'people' },
  bounds: { row, amount: [0, 2 ** 26] },
  per1024Rows: 256,
});

/** What going without cost, in 1/1024 of a month of income. */
export const losses = list('consequences.losses', 'people', ['row', 'demand', 'amount'], {
  own: { row: 'people' },
  bounds: { row, demand, amount: [0, 2 ** 20] },
  per1024Rows: 48,
});

/** What doors leave behind on people. */
export const doors = table('people', 0x2d00, {
  spouse: [
    'i32',
    {
      role: 'static',
      low: -1,
      high: 2 ** 28,
      start: -1,
      unit: 'row',
      says: 'The partner, −1 if none: gates may read the sheet of both.',
    },
  ],
  barred: [
    'u8',
    { unit: 'bits by bar', says: 'Doors closed for a term by what the person was seen doing.' },
  ],
  bare: [
    'u8',
    {
      high: 1,
      unit: 'flag',
      says: 'Was refused a loan on thin buffers and has no cushion: a shock takes three levels.',
    },
  ],
});

/** What privileges were worth. */
export const favoured = table('people', 0x2d10, {
  ease: [
    'i32',
    {
      low: 0,
      high: 2 ** 26,
      unit: '1/1024 month',
      says: 'What privileges were worth since the last month-day.',
    },
  ],
  enjoyed: [
    'i32',
    { role: 'measure', low: 0, unit: 'times', says: 'Favours taken, and months of a card.' },
  ],
});

/** Years of school and study that closed doors took. */
export const schooling = table('people', 0x2d20, {
  childrenLost: [
    'i32',
    { low: 0, unit: 'levels', says: 'Levels of education the person’s children will not reach.' },
  ],
  ownLost: [
    'i32',
    { low: 0, unit: 'levels', says: 'Levels of education the person will not reach.' },
  ],
});

/** Who was put on show. */
export const shown = table('people', 0x2d30, {
  shownUntil: [
    'i32',
    {
      low: 0,
      high: 2 ** 22,
      unit: 'tick',
      says: 'First day on which the person is no longer on public display.',
    },
  ],
});

/** Persons whose fall or listing today may put them on show, and the share who are. */
export const exposed = list('consequences.exposed', 'people', ['row', 'share'], {
  own: { row: 'people' },
  bounds: { row, share: [0, 1024] },
  per1024Rows: 32,
});

/** Persons put on public display today: neighbours and ties may read it. */
export const displays = list('consequences.displays', 'people', ['row'], {
  own: { row: 'people' },
  bounds: { row },
  per1024Rows: 32,
});

/** How long a mark has weighed on wages. */
export const wages = table('people', 0x2d40, {
  markedMonths: [
    'i32',
    { low: 0, high: 2 ** 16, unit: 'months', says: 'Months restricted or listed while in work.' },
  ],
});

/** Terms of doors closed for conduct. */
export const terms = calendar(45, 'consequences.terms', 'people', ['row', 'bar'], {
  days: 512,
  per1024Rows: 256,
  bounds: { row, bar: [0, 7] },
});

/** [demand × 16 + plane] × 32 + level → chance of refusal, a draw threshold; 0 is open. */
export const closedAt = planTable('consequences.closedAt', ...word);
/** The same where the partner's level is read, and where both partners' must be so. */
export const closedAtPartners = planTable('consequences.closedAtPartners', ...word);
export const closedAtBoth = planTable('consequences.closedAtBoth', ...word);
/** The same for levels to which a door opens as a favour. */
export const openedAt = planTable('consequences.openedAt', ...word);
/** [demand] → chance of refusal of those on the courts' list, and of their partners. */
export const closedOnList = planTable('consequences.closedOnList', ...word);
export const closedOnPartnersList = planTable('consequences.closedOnPartnersList', ...word);
/** [demand × 4 + stratum], [demand × 8 + bar] → chance of refusal. */
export const closedToRank = planTable('consequences.closedToRank', ...word);
export const closedByBar = planTable('consequences.closedByBar', ...word);
/** [act] → bars its sighting begins, as bits; [bar] → days. */
export const barsOf = planTable('consequences.barsOf', 0, 255);
export const barDays = planTable('consequences.barDays', 0, 4000);
/** [demand] → chance of another attempt, the cost of going without, what a favour is worth. */
export const againChance = planTable('consequences.againChance', ...word);
export const denialCost = planTable('consequences.denialCost', 0, 65536);
export const favourWorth = planTable('consequences.favourWorth', 0, 65536);
/** [demand] → what becomes of those who go without (`outcomes`). */
export const outcomeOf = planTable('consequences.outcomeOf', 0, outcomes.length - 1);
/** [demand] → chance a day that a daily demand is made, 0 for all others. */
export const dailyChance = planTable('consequences.dailyChance', ...word);
/** Doors met every day that a gate may close: their demands, and what each of them is. */
export const dailyDoors = planTable('consequences.dailyDoors', 0, demandNumbers - 1);
export const dailyKinds = planTable('consequences.dailyKinds', 0, 2);
export const dailyCount = planParameter('consequences.dailyCount', 0, 8);
export const dailyKind = { other: 0, necessity: 1, network: 2 } as const;
export const loanDemand = planParameter('consequences.loanDemand', 0, demandNumbers - 1);
