import { table } from '#engine/columns/column.js';
import { list } from '#engine/columns/structures.js';
import { planTable } from '#engine/ir/builder.js';
import { pointsLimit } from '../points.js';

/** What of today's own postings a person passes on, summed per ledger before it is scattered. */
export const passing = table('people', 0x2700, {
  spread: ['i32', { role: 'scratch', low: -pointsLimit, high: pointsLimit, axis: 'ledger', unit: '1/64 point', says: 'What every friend receives tomorrow.' }],
  spreadFalse: ['i32', { role: 'scratch', low: -pointsLimit, high: pointsLimit, axis: 'ledger', unit: '1/64 point', says: 'The part that derives from false sightings.' }],
  passes: ['u8', { role: 'scratch', high: 1, unit: 'flag', says: 'Already in the list of those who pass something on.' }],
});

/** Persons who pass something on today. */
export const passers = list('propagation.passers', 'people', ['row'], { own: { row: 'people' }, bounds: { row: [0, 2 ** 28] }, per1024Rows: 512 });

/** Those a posting reaches, breadth first: entry 0 is its source. */
export const reached = list('propagation.reached', 'people', ['person', 'distance', 'points'], {
  own: {}, bounds: { person: [0, 2 ** 28], distance: [0, 15], points: [-65536, 65536] }, per1024Rows: 65536,
});

/** [plane × acts + act] → 1/1024 of the points that each friend receives; 0 does not spread. */
export const shareOf = planTable('propagation.shareOf', 0, 1024);
/** [plane] → how far a posting reaches, and whether gains spread. */
export const depthOf = planTable('propagation.depthOf', 0, 8);
export const gainsSpread = planTable('propagation.gainsSpread', 0, 1);

/** Level-based pull: its last posting and what it is about to become. */
export const pulled = table('people', 0x2710, {
  pull: ['i32', { low: -pointsLimit, high: pointsLimit, axis: 'ledger', unit: '1/64 point', says: 'Association postings so far: the present pull.' }],
  pullFalse: ['i32', { low: -pointsLimit, high: pointsLimit, axis: 'ledger', unit: '1/64 point', says: 'The part of the pull that false sightings make.' }],
  pullNext: ['i32', { low: -pointsLimit, high: pointsLimit, axis: 'ledger', unit: '1/64 point', says: 'The pull of today’s scores, posted tomorrow.' }],
  pullFalseNext: ['i32', { low: -pointsLimit, high: pointsLimit, axis: 'ledger', unit: '1/64 point', says: 'Its part that false sightings make.' }],
});

/** [plane] → 1/1024 of the gap that pulls, 0 where nothing does; and days between two postings. */
export const pullShare = planTable('propagation.pullShare', 0, 1024);
export const pullPeriod = planTable('propagation.pullPeriod', 1, 365);
export const pullStarts = planTable('ties.pull.starts', 0, 2 ** 28);
export const pullTargets = planTable('ties.pull.targets', 0, 2 ** 28);
