/**
 * What the laboratory keeps of lists, copies and scores: who comes on the list and could not pay,
 * what travels on which route, and how well each ledger foretold who would not pay.
 */
import { eachEntry } from '#engine/columns/operations.js';
import type { EngineRun } from '#engine/schedule/run.js';
import { areaUnderCurve } from '#statistics/ranking.js';
import { doings } from '../acts/state.js';
import { fated, fates, listings, mostRoutes, postings, stages } from '../ledgers/state.js';
import { kinds } from '../points.js';

const judgmentUnperformed = 4;
const unpaid = 3;
/** Days over which a score is held against what follows. */
const window = 365;

export interface Foresight {
  /** Ledger of points. */
  readonly plane: number;
  readonly area: number;
}

export class FinanceBook {
  /** Copies that arrived, by route. */
  readonly arrived = new Float64Array(mostRoutes);
  /** What became of copies, by [fate × routes + route]. */
  readonly became = new Float64Array(Object.keys(fates).length * mostRoutes);
  /** Person-days on a copy that outlived the listing, and on a copy that means somebody else. */
  staleDays = 0;
  strayDays = 0;
  /** Listings of persons against whom nothing was enforced. */
  unfounded = 0;
  /** Mean number at the listing stage, by whether they could pay; looked at every month. */
  private able = 0;
  private unable = 0;
  private looks = 0;
  private readonly enforced: Uint8Array;
  private readonly defaulted: Uint8Array;
  private scores: Int32Array | null = null;
  private since = 0;
  /** By plane, of the last whole year; not a number where there was none. */
  private readonly found: Float64Array;
  private whole = 0;

  constructor(
    private readonly run: EngineRun,
    private readonly planes: number,
  ) {
    const { rows } = run.storage.table('people');
    this.found = new Float64Array(planes).fill(Number.NaN);
    this.enforced = new Uint8Array(rows);
    this.defaulted = new Uint8Array(rows);
    const stage = this.column('stage');
    for (let row = 0; stage && row < rows; row++)
      if (stage[row] >= stages.enforcement) this.enforced[row] = 1;
    this.remember();
  }

  /** Notes the day that was just lived. */
  look(): void {
    const { lists } = this.run.storage;
    eachEntry(lists.get(postings.name), (words, at) => {
      if (words[at + 2] !== kinds.copy) return;
      this.arrived[words[at + 7] % mostRoutes] += 1;
    });
    eachEntry(lists.get(fated.name), (words, at) => {
      this.became[words[at + 2] * mostRoutes + words[at + 1]] += 1;
    });
    eachEntry(lists.get(listings.name), (words, at) => {
      if (words[at + 1] === 1 && this.enforced[words[at]] === 0) this.unfounded += 1;
    });
    eachEntry(lists.get(doings.name), (words, at) => {
      if (words[at + 1] === judgmentUnperformed) this.enforced[words[at]] = 1;
      if (words[at + 1] === unpaid) this.defaulted[words[at]] = 1;
    });
    if (this.run.tick % 30 === 0) this.count();
    if (this.run.tick - this.since >= window) {
      this.found.fill(Number.NaN);
      for (const { plane, area } of this.foresight()) this.found[plane] = area;
      this.whole += 1;
      this.remember();
    }
  }

  /** How well each ledger's score of a year ago, or of the first day, foretold defaults. */
  foretold(): readonly Foresight[] {
    if (this.whole === 0) return this.foresight();
    return Array.from(this.found, (area, plane) => ({ plane, area })).filter(
      ({ area }) => !Number.isNaN(area),
    );
  }

  /** Mean numbers at the listing stage. */
  stock(): { able: number; unable: number } {
    const looks = Math.max(1, this.looks);
    return { able: this.able / looks, unable: this.unable / looks };
  }

  private column(name: string): ArrayLike<number> | undefined {
    return this.run.storage.columns.get(`people.${name}`);
  }

  private count(): void {
    this.looks += 1;
    const [stage, copied, listed, strayed] = ['stage', 'copied', 'listed', 'strayed'].map((name) =>
      this.column(name),
    );
    if (!stage) return;
    for (let row = 0; row < stage.length; row++) {
      if (stage[row] === stages.able) this.able += 1;
      else if (stage[row] === stages.unable) this.unable += 1;
      if (!copied || !listed || copied[row] === 0 || listed[row] === 1) continue;
      if (strayed && strayed[row] === 1) this.strayDays += 30;
      else this.staleDays += 30;
    }
  }

  private remember(): void {
    const raw = this.column('raw');
    this.scores = raw ? Int32Array.from(raw) : null;
    this.defaulted.fill(0);
    this.since = this.run.tick;
  }

  private foresight(): Foresight[] {
    const { scores } = this;
    const [subject, adult] = [this.column('subject'), this.column('adult')];
    const ledgerOf = this.run.storage.planTables.get('ledgers.ledgerOf');
    if (!scores || !subject || !adult || !ledgerOf) return [];
    const { rows, stride } = this.run.storage.table('people');
    return Array.from({ length: this.planes }, (_, plane) => plane).flatMap((plane) => {
      const who: number[] = [];
      for (let row = 0; row < rows; row++) {
        if (adult[row] === 1 && ((subject[row] >>> ledgerOf[plane]) & 1) === 1) who.push(row);
      }
      const area = areaUnderCurve(
        who.map((row) => -scores[plane * stride + row]),
        who.map((row) => this.defaulted[row]),
      );
      return area === null ? [] : [{ plane, area }];
    });
  }
}

/** What a situation must say for these metrics. */
export interface FinanceSituation {
  readonly finance: FinanceBook;
  readonly total: (counter: string) => number;
  readonly years: number;
  readonly days: number;
  readonly routeNames: readonly string[];
  readonly ledgerNames: readonly string[];
}

type Put = (metric: string, group: string, value: number | null) => void;

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

export function summariseFinance(
  { finance, total, years, days, routeNames, ledgerNames }: FinanceSituation,
  put: Put,
): void {
  const entered = total('court.entered');
  put('unable-entered', 'all', ratio(total('court.enteredUnable'), entered));
  const { able, unable } = finance.stock();
  put('unable-listed', 'all', ratio(unable, able + unable));
  // A year's exits over the mean number at the listing stage; persons over person-years.
  put('exit-rate', 'all', ratio(total('court.left'), ((able + unable) * days) / 365));
  put('unfounded-listings', 'all', finance.unfounded);
  put('stale-copies', 'all', ratio(1000 * finance.staleDays, years));
  put('stray-copies', 'all', ratio(1000 * finance.strayDays, years));
  const of = (fate: number): Float64Array =>
    finance.became.subarray(fate * mostRoutes, (fate + 1) * mostRoutes);
  const [lost, mislinked, stale] = [fates.lost, fates.mislinked, fates.stale].map(of);
  put('copies', 'all', ratio(sum(finance.arrived), years));
  put('copies-lost', 'all', ratio(sum(lost), sum(finance.arrived) + sum(lost)));
  put('copies-mislinked', 'all', ratio(sum(mislinked), sum(finance.arrived)));
  put('stale-entries', 'all', ratio(1e5 * sum(stale), years));
  routeNames.forEach((name, route) => {
    put('copies', `route=${name}`, ratio(finance.arrived[route], years));
    put('copies-mislinked', `route=${name}`, ratio(mislinked[route], finance.arrived[route]));
    put('stale-entries', `route=${name}`, ratio(1e5 * stale[route], years));
  });
  for (const { plane, area } of finance.foretold())
    put('foresight', `ledger=${ledgerNames[plane]}`, area);
}
