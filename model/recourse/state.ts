import { table } from '#engine/columns/column.js';
import { calendar, list } from '#engine/columns/structures.js';
import { actNumbers, pointsLimit } from '../points.js';

const row = [0, 2 ** 28] as const;
const act = [0, actNumbers - 1] as const;
const truth = [0, 2] as const;
const points = [-65536, 65536] as const;
const ledger = [0, 15] as const;

/** Persons told today of an entry or a fall. */
export const notices = list(
  'recourse.notices',
  'people',
  ['row', 'plane', 'act', 'points', 'truth', 'luck'],
  {
    own: { row: 'people' },
    bounds: { row, plane: ledger, act, points, truth },
    per1024Rows: 256,
  },
);

/** Appeals that will be filed. */
export const filings = calendar(
  8,
  'recourse.filings',
  'people',
  ['row', 'ledger', 'act', 'points', 'truth', 'posted'],
  {
    days: 512,
    per1024Rows: 64,
    bounds: { row, ledger, act, points, truth, posted: [0, 2 ** 20] },
  },
);

/** Appeals filed today, for the office. */
export const filed = list(
  'recourse.filed',
  'people',
  ['row', 'ledger', 'act', 'points', 'truth', 'posted', 'luck'],
  {
    own: { row: 'people' },
    bounds: { row, ledger, act, points, truth, posted: [0, 2 ** 20] },
    per1024Rows: 64,
  },
);

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
  rank: [
    'u8',
    {
      high: 3,
      unit: 'class',
      says: 'Class of the appellant; heard from the highest where order is rank.',
    },
  ],
  luck: ['i32', { unit: 'draw', says: 'Decides among those filed on one day.' }],
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

/** Cases under review: the ruling falls on the day they are due; `sure` is upheld without one. */
export const reviews = calendar(
  9,
  'recourse.reviews',
  'people',
  ['row', 'ledger', 'act', 'points', 'truth', 'posted', 'filed', 'sure'],
  {
    days: 512,
    per1024Rows: 64,
    bounds: {
      row,
      ledger,
      act,
      points,
      truth,
      posted: [0, 2 ** 20],
      filed: [0, 2 ** 20],
      sure: [0, 1],
    },
  },
);

/**
 * Entries that rulings of today undo: posted back tomorrow here, and tomorrow wherever they went.
 * Whoever keeps copies or passed something on reads this list (in *recourse.hear*, after rulings).
 */
export const undone = list(
  'recourse.undone',
  'people',
  ['row', 'ledger', 'act', 'points', 'truth', 'posted'],
  {
    own: { row: 'people' },
    bounds: { row, ledger, act, points, truth, posted: [0, 2 ** 20] },
    per1024Rows: 64,
  },
);
