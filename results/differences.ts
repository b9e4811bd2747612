/**
 * From the values of single runs to what may be said: paired differences and means of arms.
 *
 * Goal: the rows of `compare --json` (RULINGS 28), every metric and group, the first arm as
 * baseline.
 * Non-goal: unpaired tests; replicates that either arm did not finish are left out, and counted.
 */
import { type Interval, meanInterval, pairedInterval } from '#statistics/intervals.js';
import { holm } from '#statistics/multiplicity.js';
import type { Comparison, Difference, MetricFacts, MetricValue } from './comparison.js';

/** What the values are taken from: a whole comparison, or these parts of one. */
export type Compared = Pick<Comparison, 'arms' | 'metrics' | 'runs' | 'values'>;

/** Values of finished runs by metric, group, arm and replicate. */
export interface ValueTable {
  /** Groups of a metric in the order they were first seen, `all` first. */
  groupsOf(metric: string): readonly string[];
  /** Finite values by replicate of one arm, one metric, one group. */
  byReplicate(arm: string, metric: string, group: string): ReadonlyMap<number, number>;
  /** Mean and 95 % interval over the towns of one arm; `null` when no run has a value. */
  armInterval(arm: string, metric: string, group: string): Interval | null;
  /** Mean and 95 % interval of b − a over towns both finished; `null` when there is none. */
  difference(a: string, b: string, metric: string, group: string): Interval | null;
}

const nothing: ReadonlyMap<number, number> = new Map();
const cell = (arm: string, metric: string, group: string): string => `${arm}\n${metric}\n${group}`;

const allFirst = (x: string, y: string): number => Number(y === 'all') - Number(x === 'all');

/** Runs that did not finish: their values are never used. */
export function failedRuns(runs: Compared['runs']): ReadonlySet<string> {
  return new Set(runs.filter((run) => run.failed).map((run) => `${run.arm}\n${run.replicate}`));
}

/**
 * Arranges the values for looking up. Values of failed runs and values that are no number are
 * left out.
 */
export function tabulate(
  compared: Pick<Compared, 'runs' | 'values'> & Partial<Pick<Compared, 'metrics'>>,
): ValueTable {
  const facts = new Map((compared.metrics ?? []).map((metric) => [metric.id, metric]));
  const failed = failedRuns(compared.runs);
  const cells = new Map<string, Map<number, number>>();
  const groups = new Map<string, string[]>();
  for (const { arm, replicate, metric, group, value } of compared.values) {
    const known = groups.get(metric) ?? [];
    if (!known.includes(group)) known.push(group);
    groups.set(metric, known);
    if (!Number.isFinite(value) || failed.has(`${arm}\n${replicate}`)) continue;
    const key = cell(arm, metric, group);
    const column = cells.get(key) ?? new Map<number, number>();
    column.set(replicate, value);
    cells.set(key, column);
  }
  const byReplicate = (arm: string, metric: string, group: string) =>
    cells.get(cell(arm, metric, group)) ?? nothing;
  return {
    groupsOf: (metric) => groups.get(metric)?.sort(allFirst) ?? [],
    byReplicate,
    armInterval: (arm, metric, group) => {
      const values = [...byReplicate(arm, metric, group).values()];
      return values.length === 0 ? null : within(meanInterval(values), facts.get(metric));
    },
    difference: (a, b, metric, group) => {
      const pairs = pairUp(byReplicate(a, metric, group), byReplicate(b, metric, group));
      return pairs.a.length === 0 ? null : pairedInterval(pairs.a, pairs.b);
    },
  };
}

/**
 * An interval cut at the ends of what the metric can be: a share of the whole lies in [0, 1], and
 * counts, days, rates and ratios are not negative. Changes against a baseline may be.
 */
function within(interval: Interval, metric: MetricFacts | undefined): Interval {
  if (!metric || metric.needsBaseline || metric.format === 'points' || metric.format === 'level') {
    return interval;
  }
  const most = metric.format === 'share' ? 1 : Number.POSITIVE_INFINITY;
  return { ...interval, low: Math.max(0, interval.low), high: Math.min(most, interval.high) };
}

/** The values of replicates that both sides have, in rising order of replicate. */
export function pairUp(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
): { a: number[]; b: number[] } {
  const shared = [...a.keys()].filter((replicate) => b.has(replicate)).sort((x, y) => x - y);
  return {
    a: shared.map((replicate) => a.get(replicate) as number),
    b: shared.map((replicate) => b.get(replicate) as number),
  };
}

/** The differences of one pair of arms; Holm's correction runs over its metrics of group `all`. */
function comparePair(table: ValueTable, metrics: readonly string[], a: string, b: string) {
  const rows: (Difference & { readonly p: number })[] = [];
  for (const metric of metrics) {
    for (const group of table.groupsOf(metric)) {
      const pairs = pairUp(
        table.byReplicate(a, metric, group),
        table.byReplicate(b, metric, group),
      );
      if (pairs.a.length === 0) continue;
      const found = pairedInterval(pairs.a, pairs.b);
      rows.push({
        metric,
        group,
        a,
        b,
        meanA: meanInterval(pairs.a).mean,
        meanB: meanInterval(pairs.b).mean,
        mean: found.mean,
        low: found.low,
        high: found.high,
        pHolm: 1,
        replicates: found.count,
        p: found.p,
      });
    }
  }
  const tested = rows.filter((row) => row.group === 'all' && row.replicates > 1);
  const adjusted = new Map(holm(tested.map((row) => row.p)).map((p, i) => [tested[i], p]));
  return rows.map((row): Difference => {
    const { p: _raw, ...difference } = row;
    return { ...difference, pHolm: adjusted.get(row) ?? 1 };
  });
}

/**
 * Every paired difference b − a of a comparison: the first arm against each other arm, or the pairs
 * named. One replicate gives a mean with bounds of ±∞ (`null` in JSON) and pHolm 1.
 */
export function differences(
  compared: Compared,
  pairs: readonly (readonly [string, string])[] = baselinePairs(compared.arms),
): Difference[] {
  const table = tabulate(compared);
  const listed = compared.metrics.map((metric) => metric.id);
  const seen = compared.values.map((value: MetricValue) => value.metric);
  const metrics = [...new Set([...listed, ...seen])];
  return pairs.flatMap(([a, b]) => comparePair(table, metrics, a, b));
}

/** The first arm against every other. */
export function baselinePairs(arms: Compared['arms']): [string, string][] {
  return arms.slice(1).map((arm) => [arms[0].id, arm.id]);
}
