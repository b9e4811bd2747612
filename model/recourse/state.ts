import { table } from '#engine/columns/column.js';
import { calendar, list } from '#engine/columns/structures.js';
import { actNumbers, pointsLimit } from '../points.js';

const row = [0, 2 ** 28] as const;
const act = [0, actNumbers - 1] as const;
const truth = [0, 2] as const;
const points = [-65536, 65536] as const;
const ledger = [0, 15] as const;
const tick = [0, 2 ** 20] as const;
const flag = [0, 1] as const;
/** What is appealed (0 an entry, 1 a listing) + 2 · evidence (0 … 2) + 8 · mitigation. */
const facts = [0, 31] as const;
/** Costs of refusals so far, 1/1024 month. */
const before = [0, 2 ** 28] as const;

export const objects = { entry: 0, listing: 1 } as const;

/** Persons told today of an entry. */
export const notices = list(
  'recourse.notices',
  'people',
  ['row', 'plane', 'act', 'points', 'truth', 'luck'],
  { own: { row: 'people' }, bounds: { row, plane: ledger, act, points, truth }, per1024Rows: 64 },
);

/** Persons told today that they are listed or restricted. */
export const listingNotices = list(
  'recourse.listingNotices',
  'people',
  ['row', 'ledger', 'truth', 'luck'],
  { own: { row: 'people' }, bounds: { row, ledger, truth }, per1024Rows: 32 },
);

/** Who was owed a notice today: of an entry or a listing, and whether it was given. */
export const owed = list('recourse.owed', 'people', ['row', 'what', 'given'], {
  own: { row: 'people' },
  bounds: { row, what: flag, given: flag },
  per1024Rows: 96,
});

/** What refusals have cost a person since the run began; appeals remember where it stood. */
export const harmed = table('people', 0x2c18, {
  accrued: [
    'i32',
    { low: 0, high: 2 ** 28, unit: '1/1024 month', says: 'Costs of refusals since the run began.' },
  ],
});

const entryFields = ['row', 'ledger', 'act', 'points', 'truth', 'posted'] as const;
const entryBounds = { row, ledger, act, points, truth, posted: tick };

/** Appeals that will be filed. */
export const filings = calendar(
  8,
  'recourse.filings',
  'people',
  [...entryFields, 'what', 'before'],
  { days: 512, per1024Rows: 32, bounds: { ...entryBounds, what: flag, before } },
);

/** Appeals filed today, for the office. */
export const filed = list('recourse.filed', 'people', [...entryFields, 'luck', 'facts', 'before'], {
  own: { row: 'people' },
  bounds: { ...entryBounds, facts, before },
  per1024Rows: 32,
});

/** Appeals before the office: rows 0 … waiting − 1 in the order they will be heard. */
export const appeal = table('appeals', 0x2500, {
  person: [
    'i32',
    { low: -1, high: 2 ** 28, start: -1, unit: 'row', says: 'Who appeals; −1 is an empty row.' },
  ],
  ledger: ['u8', { high: 15, unit: 'ledger number', says: 'Against which ledger.' }],
  act: ['u8', { unit: 'act number', says: 'The act of the entry.' }],
  points: [
    'i32',
    { low: -pointsLimit, high: pointsLimit, unit: '1/64 point', says: 'Points of the entry.' },
  ],
  truth: ['u8', { high: 2, unit: 'truth', says: 'Ground truth of the entry.' }],
  posted: ['i32', { low: 0, high: 2 ** 20, unit: 'tick', says: 'Day the entry was posted.' }],
  filed: ['i32', { low: 0, high: 2 ** 20, unit: 'tick', says: 'Day the appeal was filed.' }],
  rank: ['u8', { high: 3, unit: 'class', says: 'Class of the appellant, heard from the highest.' }],
  luck: ['i32', { unit: 'draw', says: 'Decides among those filed on one day.' }],
  facts: ['u8', { high: 31, unit: 'bits', says: 'What is appealed, its evidence, mitigation.' }],
  before: [
    'i32',
    { low: 0, high: 2 ** 28, unit: '1/1024 month', says: 'Costs met before the entry.' },
  ],
});

/** The office of each ledger (row = ledger number). */
export const office = table('offices', 0x2580, {
  waiting: [
    'i32',
    { low: 0, high: 2 ** 20, unit: 'appeals', says: 'Appeals waiting; row 0 counts all offices.' },
  ],
  credit: [
    'i32',
    {
      low: 0,
      high: 2 ** 28,
      unit: '1/65536 case',
      says: 'Capacity saved up for the next hearing.',
    },
  ],
});

/** How a case comes to its end on the day it is due. */
export const ways = { ruling: 0, upheldUnheard: 1, dismissed: 2, refused: 3 } as const;

/** Cases under review, and cases that end without one: decided on the day they are due. */
export const reviews = calendar(
  9,
  'recourse.reviews',
  'people',
  [...entryFields, 'filed', 'way', 'facts', 'before', 'instance'],
  {
    days: 512,
    per1024Rows: 48,
    bounds: { ...entryBounds, filed: tick, way: [0, 3], facts, before, instance: flag },
  },
);

/** What became of a case today. */
export const outcomes = {
  kept: 0,
  overturned: 1,
  dismissed: 2,
  upheldUnheard: 3,
  refused: 4,
  wentOn: 5,
  petition: 6,
} as const;

/**
 * Cases that were decided or ended today; `days` since they were filed. What takes a lost one up
 * (a second instance, a petition) rewrites its outcome; the words of the ruling's draw decide
 * whether it goes on, after how long, and whether a plea is heard.
 */
export const decided = list(
  'recourse.decided',
  'people',
  [
    'row',
    'ledger',
    'truth',
    'what',
    'outcome',
    'days',
    'cost',
    'act',
    'points',
    'posted',
    'filed',
    'facts',
    'before',
    'instance',
    'onward',
    'when',
    'plea',
  ],
  {
    own: { row: 'people' },
    bounds: {
      ...entryBounds,
      what: flag,
      outcome: [0, 6],
      days: tick,
      cost: before,
      filed: tick,
      facts,
      before,
      instance: flag,
    },
    per1024Rows: 32,
  },
);

/** Court listings that a ruling ends tomorrow. */
export const delistings = calendar(40, 'recourse.delistings', 'people', ['row'], {
  days: 8,
  per1024Rows: 16,
  bounds: { row },
});

/** Applications for repair: answered, and then ended, on the day they are due. */
export const repairs = calendar(41, 'recourse.repairs', 'people', [...entryFields, 'granted'], {
  days: 2048,
  per1024Rows: 128,
  bounds: { ...entryBounds, granted: flag },
});

/** The day of a person's last own loss in each ledger: who repairs must not have failed again. */
export const conduct = table('people', 0x2c20, {
  lastLoss: [
    'i32',
    {
      low: 0,
      high: 2 ** 20,
      axis: 'ledger',
      unit: 'tick',
      says: 'Day of the last own loss there.',
    },
  ],
});

/**
 * Entries that rulings of today undo: posted back tomorrow here, and tomorrow wherever they went.
 * Whoever keeps copies or passed something on reads this list (in *recourse.hear*, after rulings).
 */
export const undone = list('recourse.undone', 'people', entryFields, {
  own: { row: 'people' },
  bounds: entryBounds,
  per1024Rows: 16,
});
