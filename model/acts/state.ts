import { table } from '#engine/columns/column.js';
import { box, list } from '#engine/columns/structures.js';
import { actNumbers } from '../points.js';

/** Loans and what becomes of them (MODEL 3.2, 3.3). */
export const credit = table('people', 0x2100, {
  loan: ['u8', { high: 2, unit: 'state', says: '0 none, 1 from a lender, 2 informal.' }],
  arrears: ['u8', { high: 3, unit: 'state', says: '0 none, 1 late, 2 thirty days, 3 ninety days and more.' }],
});

export const loans = { none: 0, lender: 1, informal: 2 } as const;

const ofActs = (name: string) =>
  ['u16', { role: 'static', unit: 'class', says: `Class of the acts of ${name}.` }] as const;

/** Classes of the families of acts that came later: one draw a person, day and family. */
export const habit = table('people', 0x2800, {
  purchasesClass: ofActs('purchases'),
  beliefClass: ofActs('belief'),
  civicClass: ofActs('civic'),
  familyClass: ofActs('family'),
  tradeClass: ofActs('trade'),
  officeClass: ofActs('office'),
  workClass: ofActs('work'),
});

const act = [0, actNumbers - 1] as const;

/** What was done today: `luck` is the rest of the draw that decided it. */
export const doings = list('acts.doings', 'people', ['row', 'act', 'luck', 'hollow'], {
  own: { row: 'people' }, bounds: { row: [0, 2 ** 28], act, hollow: [0, 1] }, per1024Rows: 320,
});

/** What was asked for today. */
export const demanded = list('acts.demanded', 'people', ['row', 'demand', 'luck', 'attempt'], {
  own: { row: 'people' }, bounds: { row: [0, 2 ** 28], demand: [0, 31], attempt: [0, 255] }, per1024Rows: 128,
});

/** Obligations found unpaid for ninety days today; courts read it. */
export const unpaid = list('acts.unpaid', 'people', ['row', 'luck'], {
  own: { row: 'people' }, bounds: { row: [0, 2 ** 28] }, per1024Rows: 16,
});

/** Accidents with an injury today: `offence` is 1 where a broken rule led to it. */
export const crashes = list('acts.crashes', 'people', ['row', 'offence'], {
  own: { row: 'people' },
  bounds: { row: [0, 2 ** 28], offence: [0, 1] },
  per1024Rows: 16,
});

/** What an act costs somebody else, in 1/1024 month: sent to whoever bears it. */
export const harmed = box(
  'acts.harmed',
  { from: 'people', to: 'people' },
  ['row', 'cost'],
  { kind: 'share', per1024Rows: 32 },
  { bounds: { row: [0, 2 ** 28], cost: [0, 65536] } },
);
