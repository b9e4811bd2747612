/**
 * What travels between ledgers: the routes of the scenario as tables, entries under way, and what
 * the laboratory needs to count stale copies by route (MODEL 5).
 */
import { table } from '#engine/columns/column.js';
import { box, calendar, list } from '#engine/columns/structures.js';
import { planParameter, planTable } from '#engine/ir/builder.js';
import { actNumbers } from '../points.js';

/** Most routes of one scenario; a route's number is the ordinal of its draws. */
export const mostRoutes = 32;

/** No run lasts longer: the largest tick a kernel knows of. */
export const lastDay = 40_000;

const row = [0, 2 ** 28] as const;
const act = [0, actNumbers - 1] as const;
const points = [-65536, 65536] as const;
const route = [0, mostRoutes - 1] as const;

/** When somebody came on the list: the day at which the fate of the copies was drawn. */
export const traced = table('people', 0x2b00, {
  listedOn: [
    'i32',
    {
      low: -1,
      high: lastDay,
      start: -1,
      unit: 'tick',
      says: 'Day of the present listing; −1 none that was sent.',
    },
  ],
  strayed: [
    'u8',
    {
      high: 1,
      unit: 'flag',
      says: 'Listed in the copies by a wrong link: somebody else is meant.',
    },
  ],
  linkedTo: [
    'i32',
    {
      low: -1,
      high: 2 ** 28,
      start: -1,
      unit: 'row',
      says: 'Whom the copy of one’s own listing names instead; −1 nobody.',
    },
  ],
});

/** Copies under way to a ledger, and take-backs (`back` 1) on their heels. */
export const underWay = calendar(
  35,
  'ledgers.underWay',
  'people',
  ['row', 'route', 'act', 'points', 'truth', 'posted', 'back'],
  {
    days: 512,
    per1024Rows: 128,
    bounds: { row, route, act, points, truth: [0, 2], posted: [0, lastDay], back: [0, 1] },
  },
);

/** The same for those whom a wrong link names, who may live in another shard. */
export const strays = box(
  'ledgers.strays',
  { from: 'people', to: 'people' },
  ['row', 'route', 'act', 'points', 'truth', 'posted', 'back', 'day'],
  { kind: 'share', per1024Rows: 64 },
  {
    bounds: {
      row,
      route,
      act,
      points,
      truth: [0, 2],
      posted: [0, lastDay],
      back: [0, 1],
      day: [0, 2 ** 20],
    },
  },
);

/** Wrong links of the list’s copies. */
export const strayListings = box(
  'ledgers.strayListings',
  { from: 'people', to: 'people' },
  ['row', 'on', 'day'],
  { kind: 'share', per1024Rows: 32 },
  { bounds: { row, on: [0, 1], day: [0, 2 ** 20] } },
);

/** Copies of wrong links that take force or are taken back today. */
export const strayDue = calendar(36, 'ledgers.strayDue', 'people', ['row', 'on'], {
  days: 512,
  per1024Rows: 16,
  bounds: { row, on: [0, 1] },
});

/** What became of copies today, for the laboratory: one of `fates`. */
export const fated = list('ledgers.fated', 'people', ['row', 'route', 'fate'], {
  own: { row: 'people' },
  bounds: { row, route, fate: [0, 3] },
  per1024Rows: 32,
});

export const fates = { lost: 0, mislinked: 1, takenBack: 2, stale: 3 } as const;

export const routes = planParameter('routes.count', 0, mostRoutes);
/** Plane an entry comes from; −1 the courts' list. Plane it is copied to. */
export const routeFrom = planTable('routes.from', -1, 15);
export const routeTo = planTable('routes.to', 0, 15);
/** Days a copy is under way, at least one. */
export const routeLag = planTable('routes.lag', 1, 365);
/** Chances of being lost and of being linked to somebody else, draw thresholds. */
export const routeLoss = planTable('routes.loss', -(2 ** 31), 2 ** 31 - 1);
export const routeMislink = planTable('routes.mislink', -(2 ** 31), 2 ** 31 - 1);
/** 1/1024 of the entry's points that the copy carries; from a list, the points of the copy. */
export const routeShare = planTable('routes.share', 0, 4096);
export const routePoints = planTable('routes.points', -65536, 65536);
/** Corrections to copies: days, chance of reaching one; 0 never. */
export const backLag = planParameter('routes.backLag', 1, 365);
export const backReached = planParameter('routes.backReached', 0, 1024);
