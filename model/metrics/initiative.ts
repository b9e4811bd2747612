/**
 * What people did to each other of their own accord, as the laboratory sees it: tips by what lay
 * behind them, complaints, gaming, ways round gates, strangers helped. Reads lists; writes nothing.
 */
import { eachEntry } from '#engine/columns/operations.js';
import type { EngineRun } from '#engine/schedule/run.js';
import { encounters, initiativeActs, passed, tips } from '../acts/initiative/state.js';
import { doings } from '../acts/state.js';
import { postings } from '../ledgers/state.js';
import { channelNamed } from '../observation/catalogue.js';
import { kinds, truths } from '../points.js';

/** What lay behind a tip, in the order of its codes. */
export const tipTruths = ['truthful', 'mistaken', 'malicious'] as const;

const tipChannel = channelNamed('tip')!.id;
const { accused, helped, maliceFound, refusal, staged, task, tip } = initiativeActs;

/** Sums by person since the observer began. */
export class Initiative {
  readonly tips: readonly Float64Array[];
  readonly tipEntries: Float64Array;
  readonly falseEntries: Float64Array;
  readonly falseByComplaint: Float64Array;
  readonly gained: Float64Array;
  readonly gainedByTasks: Float64Array;
  readonly bypasses: Float64Array;
  readonly met: Float64Array;
  readonly helped: Float64Array;
  readonly claimed: Float64Array;
  readonly refusals: Float64Array;

  constructor(rows: number) {
    const sums = () => new Float64Array(rows);
    this.tips = tipTruths.map(sums);
    [
      this.tipEntries,
      this.falseEntries,
      this.falseByComplaint,
      this.gained,
      this.gainedByTasks,
      this.bypasses,
    ] = Array.from({ length: 6 }, sums);
    [this.met, this.helped, this.claimed, this.refusals] = Array.from({ length: 4 }, sums);
  }

  /** Notes the day that was just lived. */
  look(run: EngineRun): void {
    const { lists } = run.storage;
    eachEntry(lists.get(tips.name), (words, at) => {
      this.tips[words[at + 3]][words[at]] += 1;
    });
    eachEntry(lists.get(encounters.name), (words, at) => {
      this.met[words[at]] += 1;
      this.helped[words[at]] += words[at + 1];
      this.claimed[words[at]] += words[at + 2];
    });
    eachEntry(lists.get(passed.name), (words, at) => {
      this.bypasses[words[at]] += 1;
    });
    eachEntry(lists.get(doings.name), (words, at) => {
      if (words[at + 1] === refusal) this.refusals[words[at]] += 1;
    });
    eachEntry(lists.get(postings.name), (words, at) => {
      const [row, , kind, act, points, truth, channel] = words.subarray(at, at + 7);
      if (kind === kinds.own) this.readOwn({ row, act, points, truth, channel });
    });
  }

  private readOwn(entry: {
    row: number;
    act: number;
    points: number;
    truth: number;
    channel: number;
  }): void {
    const { row, act, points, truth, channel } = entry;
    // What an informer earns is no entry about anybody.
    if (channel === tipChannel && act !== tip && act !== maliceFound && act !== helped)
      this.tipEntries[row] += 1;
    if (truth !== truths.true) this.falseEntries[row] += 1;
    if (act === staged || act === accused) this.falseByComplaint[row] += 1;
    if (points <= 0) return;
    this.gained[row] += points / 64;
    if (act === task) this.gainedByTasks[row] += points / 64;
  }
}

type Put = (metric: string, value: number | null) => void;

const over = (values: Float64Array, rows: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += values[rows[i]];
  return sum;
};
const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** The metrics of one group of people over `years` adult-years. */
export function initiativeOf(seen: Initiative, rows: Int32Array, years: number, put: Put): void {
  const made = seen.tips.map((sums) => over(sums, rows));
  const all = made.reduce((sum, count) => sum + count, 0);
  const informants = rows.filter((row) => seen.tips.some((sums) => sums[row] > 0)).length;
  put('tips', ratio(1000 * all, years));
  put('informants', ratio(informants, rows.length));
  put('malicious-tips', ratio(made[2], all));
  put('tip-entries', ratio(1000 * over(seen.tipEntries, rows), years));
  put(
    'false-complaint-share',
    ratio(over(seen.falseByComplaint, rows), over(seen.falseEntries, rows)),
  );
  put('gaming-gain-share', ratio(over(seen.gainedByTasks, rows), over(seen.gained, rows)));
  put('gate-bypasses', ratio(1000 * over(seen.bypasses, rows), years));
  put('help-rate', ratio(over(seen.helped, rows), over(seen.met, rows)));
  put('help-claims', ratio(over(seen.claimed, rows), over(seen.helped, rows)));
}

/** What is told of the whole town only: tips by truth, and what is counted and not by person. */
export function initiativeOfAll(
  seen: Initiative,
  people: { readonly adults: Int32Array; readonly years: number },
  totals: Readonly<Record<string, number>>,
  put: (metric: string, group: string, value: number | null) => void,
): void {
  const total = (name: string): number => totals[name] ?? 0;
  tipTruths.forEach((truth, kind) => {
    put('tips', `truth=${truth}`, ratio(1000 * over(seen.tips[kind], people.adults), people.years));
  });
  put('staged-accidents', 'all', ratio(1e5 * total('accidents.staged'), people.years));
  put('superiors-complaints', 'all', ratio(1e5 * total('complaints.bySuperiors'), people.years));
  put(
    'complaint-job-loss',
    'all',
    ratio(total('complaints.jobsLost'), over(seen.refusals, people.adults)),
  );
}
