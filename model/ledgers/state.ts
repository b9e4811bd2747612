import { table } from '#engine/columns/column.js';
import { planParameter, planTable } from '#engine/ir/builder.js';
import { box, calendar, list } from '#engine/columns/structures.js';
import { actNumbers, channelNumbers, mostPlanes, noteWords, pointsLimit } from '../points.js';

const points = { unit: '1/64 point', low: -pointsLimit, high: pointsLimit, axis: 'ledger' } as const;

/** Points of a person, one plane per point ledger of the scenario (RULINGS 8, 26). */
export const book = table('people', 0x2200, {
  raw: ['i32', { ...points, says: 'Base and all postings, not held to the scale.' }],
  rawFalse: ['i32', { ...points, says: 'The part that false and misattributed sightings put there.' }],
  rawThrough: ['i32', { ...points, says: 'The part that came through others: derived, association, chain, attribute.' }],
  due: ['i32', { ...points, axis: 'reached', says: 'Derived points that arrive tomorrow.' }],
  dueFalse: ['i32', {
    ...points, axis: 'reached', says: 'The part of `due` that derives from false sightings.',
  }],
  capUsed: ['i32', { low: 0, high: pointsLimit, axis: 'cappedRule', unit: '1/64 point', says: 'Points a capped rule has posted in the person’s year.' }],
  noted: ['u32', { axis: 'note', unit: 'bits', says: 'Acts entered in the person’s month.' }],
});

/** Where a debt stands with the courts (MODEL 3.3). */
export const court = table('people', 0x2280, {
  stage: ['u8', { high: 6, unit: 'stage', says: '0 none, 1 sued, 2 judged, 3 enforcement, 4 listed able, 5 listed unable, 6 closed unpaid.' }],
  listed: ['u8', { high: 1, unit: 'flag', says: 'On the courts’ list.' }],
  copied: ['u8', { high: 1, unit: 'flag', says: 'Listed in the copies that gates read.' }],
});

export const stages = { none: 0, sued: 1, judged: 2, enforcement: 3, able: 4, unable: 5, closed: 6 } as const;

const row = [0, 2 ** 28] as const;
const act = [0, actNumbers - 1] as const;
const truth = [0, 2] as const;
const plane = [0, 15] as const;
const amount = [-pointsLimit, pointsLimit] as const;
/** One entry's points: what a rule can give (checked when a scenario is compiled). */
const ruled = [-65536, 65536] as const;

/** Sightings that reach the keepers today. */
export const seen = list('ledgers.seen', 'people', ['row', 'act', 'truth', 'channel', 'actor'], {
  own: { row: 'people' }, bounds: { row, act, truth, channel: [0, channelNumbers - 1], actor: [-1, 2 ** 28] }, per1024Rows: 320,
});

/** Every change of a score today; the log and the books are made from it. */
export const postings = list('ledgers.postings', 'people', ['row', 'plane', 'kind', 'act', 'points', 'truth', 'channel', 'cause'], {
  own: { row: 'people' },
  bounds: { row, plane, kind: [0, 8], act, points: amount, truth, channel: [0, channelNumbers - 1] },
  per1024Rows: 1024,
});

/** Persons whose points moved today. */
export const touched = list('ledgers.touched', 'people', ['row'], { own: { row: 'people' }, bounds: { row }, per1024Rows: 1024 });

export const mark = table('people', 0x2300, {
  touched: ['u8', { role: 'scratch', high: 1, unit: 'flag', says: 'Already in the list of those whose points moved.' }],
});

/** Changes of the courts' list today: `on` 1 listed, 0 taken off. */
export const listings = list('ledgers.listings', 'people', ['row', 'on'], {
  own: { row: 'people' }, bounds: { row, on: [0, 1] }, per1024Rows: 16,
});

/** Entries of ledgers that forget, in the bucket of the day they lapse. Points 0 is void. */
export const entries = calendar(2, 'ledgers.entries', 'people', ['row', 'ledger', 'act', 'points', 'truth', 'posted'], {
  days: 4096, per1024Rows: 12288,
  bounds: { row, ledger: [0, 15], act, points: ruled, truth, posted: [0, 2 ** 20] },
});

/** Steps of court cases. */
export const docket = calendar(3, 'ledgers.docket', 'people', ['row', 'event'], {
  days: 512, per1024Rows: 128, bounds: { row, event: [0, 7] },
});

/** Copies of the courts' list under way to those who read it. */
export const copying = calendar(4, 'ledgers.copying', 'people', ['row', 'on'], {
  days: 512, per1024Rows: 16, bounds: { row, on: [0, 1] },
});

/** Corrections ordered and to be posted tomorrow. */
export const corrections = calendar(5, 'ledgers.corrections', 'people', ['row', 'ledger', 'act', 'points', 'truth', 'posted'], {
  days: 512, per1024Rows: 16,
  bounds: { row, ledger: [0, 15], act, points: ruled, truth, posted: [0, 2 ** 20] },
});

/** Derived points on their way to persons of other shards: told once, and put right once, a day. */
export const derivedBox = box(
  'ledgers.derivedBox', { from: 'people', to: 'people' }, ['index', 'value'],
  { kind: 'crossing', over: ['spread'], times: 2, perPlane: true }, { sum: 'people.due' },
);
export const derivedFalseBox = box(
  'ledgers.derivedFalseBox', { from: 'people', to: 'people' }, ['index', 'value'],
  { kind: 'crossing', over: ['spread'], times: 2, perPlane: true }, { sum: 'people.dueFalse' },
);

/** Point ledgers of the scenario: the number of planes and, per plane, its facts. */
export const planes = planParameter('ledgers.planes', 0, mostPlanes);
/** Capped rules of the scenario: planes of `capUsed`. */
export const cappedRules = planParameter('ledgers.cappedRules', 0, 255);
export const ledgerOf = planTable('ledgers.ledgerOf', 0, 15);
export const planeOf = planTable('ledgers.planeOf', -1, 15);
export const base = planTable('ledgers.base', -pointsLimit, pointsLimit);
/** 1 where a keeper scores conduct: what people learn to expect and fear; 0 for law and lending. */
export const watches = planTable('ledgers.watches', 0, 1);
export const expiryDays = planTable('ledgers.expiryDays', 0, 4000);
/** [plane] → years in which an entry is given back in equal parts; 0: whole, at its term. */
export const partYears = planTable('ledgers.partYears', 0, 10);
export const fadePer1024 = planTable('ledgers.fadePer1024', 0, 1024);
/** Cells into which the scale of a fading ledger is cut, at most. */
export const fadeCells = 4096;
/** [plane] → the width of a cell, as a power of two, in 1/64 point. */
export const fadeShift = planTable('ledgers.fadeShift', 0, 28);
/** [plane × 4096 + cell] → 1 where a day's drift from within the cell may change the rating. */
export const fadeNear = planTable('ledgers.fadeNear', 0, 1);

/** Highest number of a rule. */
export const mostRules = 1023;

/** Rules: [plane][act] → rule number, −1 where the ledger has none. */
export const ruleOf = planTable('ledgers.ruleOf', -1, mostRules);
export const ruleChannels = planTable('ledgers.ruleChannels', 0, 2 ** channelNumbers - 1);
/** First cell of the rule's points, and its cap and the plane of its cap (−1 without). */
export const ruleCells = planTable('ledgers.ruleCells', 0, 2 ** 20);
export const ruleCap = planTable('ledgers.ruleCap', 0, pointsLimit);
/** Years after which an entry of the rule is gone, in a ledger that gives back by the year. */
export const ruleYears = planTable('ledgers.ruleYears', 0, 10);
export const ruleCapPlane = planTable('ledgers.ruleCapPlane', -1, 255);
export const cellPoints = planTable('ledgers.cellPoints', -1024 * 64, 1024 * 64);
/** Four attribute readings per rule: shift, mask and stride in cells (mask 0: none). */
export const ruleShift = planTable('ledgers.ruleShift', 0, 31);
export const ruleMask = planTable('ledgers.ruleMask', 0, 15);
export const ruleStride = planTable('ledgers.ruleStride', 0, 4096);
/** Bit of an act in the words of `noted`, −1 for acts that may be entered every day. */
export const noteBit = planTable('ledgers.noteBit', -1, 32 * noteWords - 1);

/** What travels between ledgers. */
export * from './routes.js';
