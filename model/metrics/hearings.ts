/**
 * What the laboratory sees of recourse, person by person: who was told, who filed, how it ended,
 * after how long, and what it had cost by then.
 */
import { entriesOf } from '#engine/columns/operations.js';
import type { EngineRun } from '#engine/schedule/run.js';
import { correctedPoints } from '../propagation/state.js';
import { decided, filed, objects, outcomes, owed } from '../recourse/state.js';
import { truths } from '../points.js';

/** One case that was decided or ended. */
export interface Ending {
  readonly row: number;
  readonly ledger: number;
  readonly wrongful: boolean;
  readonly listing: boolean;
  readonly outcome: number;
  /** Days since it was filed. */
  readonly days: number;
  /** Months of income that refusals have cost since the entry. */
  readonly months: number;
}

export class Hearings {
  /** By person: notices owed and given. */
  readonly owed: Float64Array;
  readonly given: Float64Array;
  /** By person: appeals filed; and by ledger number. */
  readonly filed: Float64Array;
  readonly filedByLedger = new Float64Array(16);
  readonly endings: Ending[] = [];

  constructor(private readonly run: EngineRun) {
    const { rows } = run.storage.table('people');
    [this.owed, this.given, this.filed] = [0, 1, 2].map(() => new Float64Array(rows));
  }

  /** Notes the lists of the day that was just lived. */
  look(): void {
    const { lists } = this.run.storage;
    for (const [row, , given] of entriesOf(lists.get(owed.name))) {
      this.owed[row] += 1;
      this.given[row] += given;
    }
    for (const [row, ledger] of entriesOf(lists.get(filed.name))) {
      this.filed[row] += 1;
      this.filedByLedger[ledger] += 1;
    }
    for (const entry of entriesOf(lists.get(decided.name))) {
      const [row, ledger, truth, what, outcome, days, cost] = entry;
      const wrongful = truth !== truths.true;
      const listing = what === objects.listing;
      const months = cost / 1024;
      this.endings.push({ row, ledger, wrongful, listing, outcome, days, months });
    }
  }
}

const { kept, overturned, dismissed, upheldUnheard, refused, wentOn, petition } = outcomes;
const ruled: ReadonlySet<number> = new Set([kept, overturned, wentOn]);
const unheard: ReadonlySet<number> = new Set([dismissed, upheldUnheard, refused]);
const mended: ReadonlySet<number> = new Set([overturned, upheldUnheard, petition]);

/** A share of a sorted list of days; null where there are too few to say. */
function quantile(days: readonly number[], share: number): number | null {
  if (days.length < 5) return null;
  return days[Math.min(days.length - 1, Math.ceil(share * days.length) - 1)];
}

type Put = (metric: string, value: number | null) => void;
const ratio = (a: number, b: number): number | null => (b > 0 ? a / b : null);

/** The metrics of recourse for a group of people over so many person-years. */
export function recourseOf(hearings: Hearings, rows: Int32Array, years: number, put: Put): void {
  const sum = (values: Float64Array): number => rows.reduce((all, row) => all + values[row], 0);
  const inGroup = new Set(rows);
  const endings = hearings.endings.filter(({ row }) => inGroup.has(row));
  const count = (test: (ending: Ending) => boolean): number => endings.filter(test).length;
  put('notice-rate', ratio(sum(hearings.given), sum(hearings.owed)));
  put('appeals-filed', ratio(1000 * sum(hearings.filed), years));
  const left = count(({ outcome }) => unheard.has(outcome));
  // A petition is no hearing: it mends what was left or lost, and is told apart.
  const decidedOnce = count(({ outcome }) => outcome === kept || outcome === overturned);
  put('unheard-share', ratio(left, left + decidedOnce));
  for (const [metric, wrongful] of [
    ['overturned', true],
    ['overturned-rightful', false],
  ] as const) {
    const rulings = endings.filter((one) => one.wrongful === wrongful && ruled.has(one.outcome));
    put(metric, ratio(rulings.filter((one) => one.outcome === overturned).length, rulings.length));
  }
  const delays = endings
    .filter(({ outcome }) => outcome !== wentOn)
    .map(({ days }) => days)
    .sort((a, b) => a - b);
  put('appeal-delay', quantile(delays, 0.5));
  put('appeal-delay-90', quantile(delays, 0.9));
  const waited = endings.filter(({ outcome }) => mended.has(outcome));
  const months = waited.reduce((all, one) => all + one.months, 0);
  put('harm-while-waiting', ratio(months, waited.length));
}

/** Points that corrections gave back to others, from the counters of a run. */
export const givenBack = (totals: Readonly<Record<string, number>>): number =>
  (totals[correctedPoints] ?? 0) / 64;
