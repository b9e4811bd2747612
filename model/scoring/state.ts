import { table } from '#engine/columns/column.js';
import { calendar, list } from '#engine/columns/structures.js';
import { planTable } from '#engine/ir/builder.js';
import { pointsLimit } from '../points.js';

/** Where a score stands. Level 0 is the highest; thresholds are the union of all a ledger has. */
export const standing = table('people', 0x2400, {
  level: ['u8', { high: 31, axis: 'ledger', unit: 'level', says: 'Thresholds the score has fallen below.' }],
  inForce: ['u8', { high: 31, axis: 'ledger', unit: 'level', says: 'The level that gates act on.' }],
  stake: ['u8', { high: 3, start: 3, axis: 'ledger', unit: 'state', says: 'Distance to the next fall: 0 bottom, 1 brink, 2 near, 3 safe.' }],
  severity: ['u8', { high: 3, unit: 'state', says: 'Worst restriction in force: none, barred, excluded, locked out.' }],
  suspendedUntil: ['u16', { unit: 'tick', says: 'First day on which the licence holds again.' }],
});

/** What of a listing appeals hold off (RULINGS 11: announced, in force, suspended, ended). */
export const stay = table('people', 0x2c10, {
  stayed: [
    'i32',
    { low: 0, high: 2 ** 20, axis: 'ledger', unit: 'appeals', says: 'Appeals that hold it off.' },
  ],
  lifted: [
    'u8',
    { high: 1, axis: 'ledger', unit: 'flag', says: 'A ruling ended the listing, until a fall.' },
  ],
});

/** What the laboratory notes about restrictions; never read by a mechanism. */
export const noted = table('people', 0x2480, {
  restrictedDays: ['i32', { role: 'measure', low: 0, unit: 'days', says: 'Days with severity of one and more.' }],
  wrongfulDays: ['i32', { role: 'measure', low: 0, unit: 'days', says: 'Days restricted that true entries alone would not carry.' }],
  throughDays: ['i32', { role: 'measure', low: 0, unit: 'days', says: 'Days restricted that own entries alone would not carry.' }],
});

/** Changes of level today. */
export const moves = list('scoring.moves', 'people', ['row', 'plane', 'was', 'level'], {
  own: { row: 'people' }, bounds: { row: [0, 2 ** 28], plane: [0, 15], was: [0, 31], level: [0, 31] }, per1024Rows: 512,
});

/** Persons whose restrictions changed today: what neighbours and fear notice. */
export const falls = list('scoring.falls', 'people', ['row', 'severity', 'was'], {
  own: { row: 'people' }, bounds: { row: [0, 2 ** 28], severity: [0, 3], was: [0, 3] }, per1024Rows: 64,
});

/** Falls that come into force only after notice. */
export const announced = calendar(6, 'scoring.announced', 'people', ['row', 'plane'], {
  days: 512, per1024Rows: 128, bounds: { row: [0, 2 ** 28], plane: [0, 15] },
});

/** Per plane: number of thresholds, first threshold, scale ends, levels' severity and stakes. */
export const thresholdCount = planTable('scoring.thresholdCount', 0, 31);
export const thresholds = planTable('scoring.thresholds', -pointsLimit, pointsLimit);
export const scaleMin = planTable('scoring.scaleMin', -pointsLimit, pointsLimit);
export const scaleMax = planTable('scoring.scaleMax', -pointsLimit, pointsLimit);
/** [plane × 32 + level] → severity; a level below the last standing keeps its own. */
export const severityOf = planTable('scoring.severityOf', 0, 3);
/** [plane] → the harshest level without a restriction. */
export const mildOf = planTable('scoring.mildOf', 0, 31);
/** Distances to the next threshold, in 1/64 point: brink up to, near up to. */
export const brink = planTable('scoring.brink', 0, pointsLimit);
export const near = planTable('scoring.near', 0, pointsLimit);
/** Most scores of one ledger at which a rating may change; fixes the stride of their table. */
export const mostEdges = 96;
/** [plane × 96 + i] → scores from which on level or stake may be another, rising; and how many. */
export const edges = planTable('scoring.edges', -pointsLimit, pointsLimit);
export const edgeCount = planTable('scoring.edgeCount', 0, mostEdges);
/** Days between a fall and its force. */
export const forceAfter = planTable('scoring.forceAfter', 0, 365);
/** Level at and below which the licence is suspended; 31 never. */
export const suspendedAt = planTable('scoring.suspendedAt', 0, 31);
