/**
 * What every part of a report looks things up in.
 */
import type { ArmFacts, Comparison, MetricFacts } from '#results/comparison.js';
import { tabulate, type ValueTable } from '#results/differences.js';
import { judge, mostTelling, type Verdict } from './verdicts.js';

/** A comparison arranged for reporting. */
export interface Context {
  readonly comparison: Comparison;
  readonly table: ValueTable;
  /** The first arm: what every other is held against. */
  readonly baseline: ArmFacts;
  /** The arm that is told about first: that of the most telling verdict, else the second. */
  readonly focus: ArmFacts;
  readonly metrics: ReadonlyMap<string, MetricFacts>;
  /** Worst first. */
  readonly verdicts: readonly Verdict[];
  /** The verdict that titles the report; null where no limit was declared. */
  readonly telling: Verdict | null;
  /** Towns (replicates) that at least one arm finished. */
  readonly towns: number;
}

/** Arranges a comparison that has passed its checks. */
export function arrange(comparison: Comparison): Context {
  const table = tabulate(comparison);
  const metrics = new Map(comparison.metrics.map((metric) => [metric.id, metric]));
  const verdicts = judge(comparison, table);
  const first = mostTelling(verdicts, comparison.limits);
  const named = first && comparison.arms.find((arm) => arm.id === first.limit.arm);
  const finished = comparison.runs.filter((run) => !run.failed);
  return {
    comparison,
    table,
    baseline: comparison.arms[0],
    focus: named ?? comparison.arms[1] ?? comparison.arms[0],
    metrics,
    verdicts,
    telling: first,
    towns: new Set(finished.map((run) => run.replicate)).size,
  };
}

/** The attribute and the level of a group `attribute=level`. */
export function splitGroup(group: string): readonly [attribute: string, level: string] {
  const at = group.indexOf('=');
  return at < 0 ? ['', group] : [group.slice(0, at), group.slice(at + 1)];
}
