/**
 * A year of one arm, person by person, read from the day's own lists: what the sanity anchors
 * (MODEL 13) are computed from. It shares no line with the observer whose metrics it checks.
 */
import { entriesOf } from '#engine/columns/operations.js';
import { acts } from '#model/acts/catalogue.js';
import { doings } from '#model/acts/state.js';
import { denied } from '#model/consequences/state.js';
import { ledgers } from '#model/ledgers/catalogue.js';
import { postings } from '#model/ledgers/state.js';
import { filed } from '#model/recourse/state.js';
import { kinds, truths } from '#model/points.js';
import { demandNamed } from '#model/consequences/catalogue.js';
import { type Overrides, rig, type Rig } from '../../contract/rig.js';

export interface YearOf {
  readonly scenario: string;
  readonly overrides?: Overrides;
  readonly people: number;
  /** Days lived under the scenario before the year that is measured. */
  readonly before: number;
  /** Days measured. */
  readonly days: number;
  /** Days of no-scoring before the scenario. */
  readonly burnIn?: number;
  readonly seed?: number;
}

/** Sums over the measured days; arrays by row, points positive in whole points. */
export interface Year {
  readonly rig: Rig;
  readonly adults: readonly number[];
  readonly years: number;
  readonly own: Float64Array;
  readonly entries: Float64Array;
  readonly negative: Float64Array;
  readonly lost: Float64Array;
  readonly gained: Float64Array;
  readonly lostForRights: Float64Array;
  readonly derived: Float64Array;
  readonly untrue: Float64Array;
  readonly appealable: Float64Array;
  readonly serious: Uint8Array;
  /** Own postings in the score's ledger and derived ones, and acts with harm of 2 and more. */
  readonly happened: { own: number; derived: number; harmful: number };
  readonly refused: Record<string, number>;
  /** Appeals filed, by ledger. */
  readonly appeals: Record<string, number>;
  readonly counters: Record<string, number>;
}

const byNumber = new Map(acts.map((act) => [act.id, act]));

/** Entries of a list made today, as slices of its words. */
export const today = (run: Rig['run'], name: string): Int32Array[] =>
  entriesOf(run.storage.lists.get(name));

const adultsOf = (one: Rig): number[] =>
  one.column('people.adult').flatMap((adult, row) => (adult === 1 ? [row] : []));

/** Lives the days and measures the last of them, in the ledger named `unified`. */
export function liveYear(of: YearOf): Year {
  const one = rig({
    society: 'cn-2020',
    people: of.people,
    scenario: of.scenario,
    overrides: of.overrides,
    seed: of.seed ?? 1,
    burnIn: of.burnIn ?? 0,
    horizon: (of.burnIn ?? 0) + of.before + of.days,
  });
  one.live(of.before);
  const sums = () => new Float64Array(of.people);
  const adults = adultsOf(one);
  const year: Year = {
    rig: one,
    adults,
    years: (adults.length * of.days) / 365,
    own: sums(),
    entries: sums(),
    negative: sums(),
    lost: sums(),
    gained: sums(),
    lostForRights: sums(),
    derived: sums(),
    untrue: sums(),
    appealable: sums(),
    serious: new Uint8Array(of.people),
    happened: { own: 0, derived: 0, harmful: 0 },
    refused: {},
    appeals: {},
    counters: {},
  };
  for (let day = 0; day < of.days; day++) {
    one.live(1);
    readDay(year);
  }
  return year;
}

/** Adds the day just lived. */
function readDay(year: Year): void {
  const { run, plan } = year.rig;
  const plane = plan.draft.planeOf('unified');
  const add = (sums: Record<string, number>, name: string | number, by = 1): void => {
    sums[name] = (sums[name] ?? 0) + by;
  };
  for (const [name, value] of Object.entries(run.counters())) add(year.counters, name, value);
  for (const [row, where, kind, act, q6, truth] of today(run, postings.name)) {
    if (where !== plane) continue;
    const points = q6 / 64;
    if (kind === kinds.derived && points < 0) {
      year.derived[row] -= points;
      year.happened.derived += 1;
    }
    if (kind === kinds.own) readEntry(year, row, act, points, truth);
  }
  for (const [, act] of today(run, doings.name)) {
    if ((byNumber.get(act)?.harm ?? 0) >= 2) year.happened.harmful += 1;
  }
  for (const [, ledger] of today(run, filed.name)) {
    add(year.appeals, ledgers.find(({ id }) => id === ledger)!.name);
  }
  for (const [, demand] of today(run, denied.name)) add(year.refused, demand);
}

/** Adds an entry for an act of one's own, or taken for it. */
function readEntry(year: Year, row: number, act: number, points: number, truth: number): void {
  year.happened.own += 1;
  year.own[row] += points;
  year.entries[row] += 1;
  if (points > 0) year.gained[row] += points;
  else {
    year.negative[row] += 1;
    year.lost[row] -= points;
    if (byNumber.get(act)?.right) year.lostForRights[row] -= points;
    if (points <= -10) year.appealable[row] += 1;
  }
  // MODEL 4 counts mistakes among the negative sightings.
  if (truth !== truths.true) year.untrue[row] += points < 0 ? 1 : 0;
  else if (byNumber.get(act)!.harm >= 2 && byNumber.get(act)!.culpable) year.serious[row] = 1;
}

export const sum = (values: ArrayLike<number>, rows: readonly number[]): number =>
  rows.reduce((total, row) => total + values[row], 0);
export const mean = (values: ArrayLike<number>, rows: readonly number[]): number =>
  sum(values, rows) / rows.length;
export const share = (rows: readonly number[], holds: (row: number) => boolean): number =>
  rows.filter(holds).length / rows.length;

export function deviation(values: ArrayLike<number>, rows: readonly number[]): number {
  const m = mean(values, rows);
  return Math.sqrt(rows.reduce((total, row) => total + (values[row] - m) ** 2, 0) / rows.length);
}

/** Refusals of one demand in the year. */
export const refusals = (year: Year, demand: string): number =>
  year.refused[demandNamed(demand)!.id] ?? 0;

/** Share of adults who would stand below a score had they begun the year at 650. */
export const below = (year: Year, score: number, through: boolean): number =>
  share(year.adults, (row) => 650 + year.own[row] - (through ? year.derived[row] : 0) < score);
