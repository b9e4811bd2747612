import { table } from '#engine/columns/column.js';
import { box, list } from '#engine/columns/structures.js';
import { planParameter, planTable } from '#engine/ir/builder.js';
import { mostPlanes, pointsLimit } from '../points.js';
import { mostTies } from '../society/state.js';

/**
 * What of today's own postings a person passes on, summed per group of ties before it is scattered.
 * A group holds the ties of one ledger that carry the same shares whatever the act.
 */
export const passing = table('people', 0x2700, {
  spread: [
    'i32',
    {
      role: 'scratch',
      low: -pointsLimit,
      high: pointsLimit,
      axis: 'spreadGroup',
      unit: '1/64 point',
      says: 'What every tie of the group receives tomorrow.',
    },
  ],
  spreadFalse: [
    'i32',
    {
      role: 'scratch',
      low: -pointsLimit,
      high: pointsLimit,
      axis: 'spreadGroup',
      unit: '1/64 point',
      says: 'The part that derives from false sightings.',
    },
  ],
  passes: [
    'u8',
    {
      role: 'scratch',
      high: 1,
      unit: 'flag',
      says: 'Already in the list of those who pass something on.',
    },
  ],
});

const walker = { own: { row: 'people' }, bounds: { row: [0, 2 ** 28] }, per1024Rows: 64 } as const;
/** Persons who pass something on today, and persons whose ties are put right today. */
export const passers = list('propagation.passers', 'people', ['row'], walker);
export const returners = list('propagation.returners', 'people', ['row'], walker);

/** Those a posting reaches, breadth first: entry 0 is its source. */
export const reached = list(
  'propagation.reached',
  'people',
  ['person', 'distance', 'points', 'from'],
  {
    own: {},
    bounds: {
      person: [0, 2 ** 28],
      distance: [0, 15],
      points: [-65536, 65536],
      from: [0, 2 ** 28],
    },
    per1024Rows: 65536,
  },
);

/** Where a walk has been; empty again when it ends. */
export const walk = table('people', 0x2c00, {
  walkDistance: [
    'u8',
    {
      role: 'scratch',
      high: 15,
      unit: 'ties + 1',
      says: 'Distance of the person from the source of the walk, and one; 0 not reached.',
    },
  ],
  walkPoints: [
    'i32',
    {
      role: 'scratch',
      low: -65536,
      high: 65536,
      unit: '1/64 point',
      says: 'What the walk gives the person.',
    },
  ],
});

/** What a person has received in the person's year, before a cap on it. */
export const receiving = table('people', 0x2c08, {
  received: [
    'i32',
    {
      low: -pointsLimit,
      high: pointsLimit,
      axis: 'reached',
      unit: '1/64 point',
      says: 'Derived points of the person’s year as if there were no cap.',
    },
  ],
});

/** Most kinds of postings that spread differently, and bits of a pair's layers. */
export const shareClasses = 256;
export const layerMasks = 64;
/** [((plane × acts + act) × 2 + official) × 2 + gain] → class of shares; 0 does not spread. */
export const classOf = planTable('propagation.classOf', 0, shareClasses - 1);
/** [(class × 8 + distance) × 64 + layers of the pair] → 1/1024 of the points that pass. */
export const shareAt = planTable('propagation.shareAt', 0, 1024);
/** [plane] → how far a posting reaches, and whether every walk counts. */
export const depthOf = planTable('propagation.depthOf', 0, 8);
export const walksOf = planTable('propagation.walksOf', 0, 1);
/** Planes up to the last on which anything comes through others: positions on `reached`. */
export const reachedPlanes = planParameter('propagation.reachedPlanes', 0, mostPlanes);
/** [plane] → most derived points (1/64) a person's year may take; −1 without a cap. */
export const receivingCap = planTable('propagation.receivingCap', -1, pointsLimit);

/** Ties of all layers that spread, each pair once, with its layers as bits of `tieLayers`. */
export const spreadStarts = planTable('ties.spread.starts', 0, 2 ** 28);
export const spreadTargets = planTable('ties.spread.targets', 0, 2 ** 28);
export const spreadLayers = planTable('ties.spread.layers', 0, layerMasks - 1);
/** [tie that spreads] → its number among the person's friends; past the last where it is none. */
export const spreadFriend = planTable('ties.spread.friend', 0, mostTies);
/** The layer of friends as a bit: a tie cut among friends carries by its other layers alone. */
export const friendBit = 8;
/** [plane] → its groups of ties: first and last but one; [plane × 64 + layers] → group or −1. */
export const groupFirst = planTable('propagation.groupFirst', 0, 255);
export const groupEnd = planTable('propagation.groupEnd', 0, 255);
export const groupOf = planTable('propagation.groupOf', -1, 255);
/** [group] → one of its layer masks: what to look its share up by. */
export const groupLayers = planTable('propagation.groupLayers', 0, layerMasks - 1);

/** Counter of points (1/64) that corrections send back to those their entries had reached. */
export const correctedPoints = 'corrections.derived';

/** Level-based pull: its last posting and what it is about to become. */
export const pulled = table('people', 0x2710, {
  pull: [
    'i32',
    {
      low: -pointsLimit,
      high: pointsLimit,
      axis: 'pulled',
      unit: '1/64 point',
      says: 'Association postings so far: the present pull.',
    },
  ],
  pullFalse: [
    'i32',
    {
      low: -pointsLimit,
      high: pointsLimit,
      axis: 'pulled',
      unit: '1/64 point',
      says: 'The part of the pull that false sightings make.',
    },
  ],
  pullNext: [
    'i32',
    {
      low: -pointsLimit,
      high: pointsLimit,
      axis: 'pulled',
      unit: '1/64 point',
      says: 'The pull of today’s scores, posted tomorrow.',
    },
  ],
  pullFalseNext: [
    'i32',
    {
      low: -pointsLimit,
      high: pointsLimit,
      axis: 'pulled',
      unit: '1/64 point',
      says: 'Its part that false sightings make.',
    },
  ],
});

/** Layers of ties that can pull, as `tieLayers` numbers them. */
export const pullLayers = 6;
/** [plane × 6 + layer] → 1/1024 of the mean gap that pulls, 0 where nothing does. */
export const pullShare = planTable('propagation.pullShare', 0, 1024);
/** [plane] → whether anything pulls, days between two postings, and whether ties' pulls count. */
export const pulls = planTable('propagation.pulls', 0, 1);
export const pullPeriod = planTable('propagation.pullPeriod', 1, 365);
export const pullRecursive = planTable('propagation.pullRecursive', 0, 1);
/** Layers that pull somewhere, and [place among them] → the layer. */
export const pullPlaces = planParameter('propagation.pullPlaces', 0, pullLayers);
export const pullLayerAt = planTable('propagation.pullLayerAt', 0, pullLayers - 1);
/** [place × (people + 1) + row] → first tie of that layer. */
export const pullStarts = planTable('ties.pull.starts', 0, 2 ** 28);
export const pullTargets = planTable('ties.pull.targets', 0, 2 ** 28);

/** What becomes of firms before the courts: told to who represents them, on the day. */
export const firmListings = box(
  'propagation.firmListings',
  { from: 'firms', to: 'people' },
  ['row', 'on'],
  { kind: 'crossing', over: ['represents'], times: 1 },
  { bounds: { row: [0, 2 ** 28], on: [0, 1] } },
);
/** [firm] → its representative, −1 where it has none. */
export const representativeOf = planTable('representative.of', -1, 2 ** 28);
/** Monthly chances of a firm: 0 to be listed, 1 to leave the list, 2 to be on it at the start. */
export const firmChances = planTable('representative.chances', -(2 ** 31), 2 ** 31 - 1);
/** Part of the listings that reach the representative; and the first day after the first look. */
export const firmShare = planParameter('representative.sharePer1024', 0, 1024);
export const firstLookUntil = planParameter('representative.firstLookUntil', 0, 2 ** 20);
/** The bar that holds for who represents a listed firm; 8 where no gate reads it. */
export const representing = planParameter('representative.bar', 0, 8);

/** Ties along which the categories of somebody are held against others, each pair once. */
export const contactStarts = planTable('contact.starts', 0, 2 ** 28);
export const contactTargets = planTable('contact.targets', 0, 2 ** 28);
/** Chance (one entry) that a tie is flagged; the plane of the ledger that holds contacts. */
export const contactChance = planTable('contact.chance', -(2 ** 31), 2 ** 31 - 1);
export const contactPlane = planParameter('contact.plane', 0, mostPlanes - 1);

/** Contacts held against a person, posted tomorrow. */
export const contacted = table('people', 0x2c30, {
  contacts: [
    'i32',
    { low: 0, high: 2 ** 20, unit: 'ties', says: 'Ties flagged today by who fell.' },
  ],
});
/** Flags on their way to persons of other shards. */
export const contactBox = box(
  'propagation.contactBox',
  { from: 'people', to: 'people' },
  ['index', 'value'],
  { kind: 'crossing', over: ['contact'], times: 1 },
  { sum: 'people.contacts' },
);
