/** Values of doors by metric and group; hand examples in the test. */
import { demands } from '../consequences/catalogue.js';
import { bitsIn, causeNames, type Doors } from './doors.js';

type Put = (metric: string, value: number | null) => void;
type PutIn = (metric: string, group: string, value: number | null) => void;

const ratio = (numerator: number, denominator: number): number | null =>
  denominator > 0 ? numerator / denominator : null;

function sumOver(values: ArrayLike<number>, rows: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += values[rows[i]];
  return sum;
}

/** What doors did to a group of people. */
export function doorsOfGroup(
  seen: {
    readonly doors: Doors;
    readonly favours: ArrayLike<number>;
    readonly restrictedDays: ArrayLike<number>;
    readonly days: number;
  },
  rows: Int32Array,
  put: Put,
): void {
  const { doors, days } = seen;
  const years = (rows.length * days) / 365;
  put('denials', ratio(1000 * sumOver(doors.denials, rows), years));
  put('months-lost', ratio(1000 * sumOver(doors.monthsLost, rows), years));
  put('trips', ratio(sumOver(doors.trips, rows), years));
  put('favours', ratio(sumOver(seen.favours, rows), years));
  const kinds = rows.reduce((sum, row) => sum + bitsIn(doors.kinds[row]), 0);
  put('gates-met', ratio(kinds, sumOver(seen.restrictedDays, rows) / 365));
}

/** What doors did to the town; rates of adults, and of children where they were refused. */
export function doorsOfTown(
  doors: Doors,
  totals: Readonly<Record<string, number>>,
  town: { readonly years: number; readonly childYears: number },
  put: PutIn,
): void {
  const { years } = town;
  for (const { id, name } of demands) {
    put('denials', `demand=${name}`, ratio(1000 * doors.byDemand[id], years));
    put('months-lost', `demand=${name}`, ratio(1000 * doors.monthsByDemand[id], years));
  }
  for (const name of causeNames) {
    const count = doors.byCause.get(name);
    if (count !== undefined) put('denials', `cause=${name}`, ratio(1000 * count, years));
  }
  put('necessities-denied', 'all', ratio(1000 * doors.necessities, years));
  put('child-denials', 'all', ratio(1000 * doors.childDenials, town.childYears));
  put('listed-flight-blocks', 'all', ratio(doors.listedFlights, doors.listedDays / 365));
  put('behavioural-bans', 'all', ratio(doors.behaviouralBlocks, doors.travelBlocks));
  const total = (name: string): number => totals[name] ?? 0;
  put('schooling-lost', 'all', ratio(1e5 * total('schooling.lost'), years));
  put('display-days', 'all', ratio(1000 * total('displays.days'), years));
  const jobs = total('jobs.lostToDoors') + total('jobs.lostToDisplay');
  put('jobs-lost', 'all', ratio(1e5 * jobs, years));
}
