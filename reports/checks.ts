/**
 * What must hold before a single word is written: the books of every run, and sums over groups.
 */
import type { Comparison } from '#results/comparison.js';
import { failedRuns } from '#results/differences.js';
import { ReportProblem } from './report-problem.js';

/** Points lost are additive whatever the metric's description says (DESIGN 4: group losses sum). */
const alwaysAdditive = new Set(['points-lost']);

/** Rounding of sums of doubles, far below anything a book can be wrong by. */
const tolerance = 1e-6;

function requireBooks(comparison: Comparison): void {
  const broken = comparison.runs.filter((run) => !run.booksBalance);
  if (broken.length === 0) return;
  const named = broken.map((run) => `${run.arm}, town ${run.replicate + 1}`).join('; ');
  throw new ReportProblem(
    'the books of a run do not balance',
    named,
    'Run `glasshouse verify` on it; until that is explained, there is nothing to report.',
  );
}

function requireSums(comparison: Comparison): void {
  const additive = new Set(
    comparison.metrics
      .filter((metric) => metric.additive || alwaysAdditive.has(metric.id))
      .map((metric) => metric.id),
  );
  const failed = failedRuns(comparison.runs);
  const totals = new Map<string, number>();
  const sums = new Map<string, { run: string; attribute: string; sum: number }>();
  for (const { arm, replicate, metric, group, value } of comparison.values) {
    if (!additive.has(metric) || failed.has(`${arm}\n${replicate}`)) continue;
    const run = `${metric}, ${arm}, town ${replicate + 1}`;
    if (group === 'all') {
      totals.set(run, value);
      continue;
    }
    const attribute = group.slice(0, group.indexOf('='));
    const key = `${run}, ${attribute}`;
    const sum = (sums.get(key)?.sum ?? 0) + value;
    sums.set(key, { run, attribute, sum });
  }
  for (const { run, attribute, sum } of sums.values()) {
    const total = totals.get(run);
    const within = Math.abs(sum - (total ?? Number.NaN)) <= tolerance * Math.max(1, Math.abs(sum));
    if (within) continue;
    throw new ReportProblem(
      'group losses do not sum to the total',
      `${run}: by ${attribute} ${sum}, in all ${total ?? 'missing'}`,
      'The results are damaged or a metric is wrong; run the comparison again.',
    );
  }
}

function requireKnown(comparison: Comparison): void {
  const arms = new Set(comparison.arms.map((arm) => arm.id));
  const runs = new Set(comparison.runs.map((run) => `${run.arm}\n${run.replicate}`));
  const stray = [...comparison.values, ...comparison.series].find(
    (value) => !arms.has(value.arm) || !runs.has(`${value.arm}\n${value.replicate}`),
  );
  if (!stray) return;
  throw new ReportProblem(
    'a value belongs to no run',
    `${stray.metric} of ${stray.arm}, town ${stray.replicate + 1}`,
    'The results are damaged; run the comparison again.',
  );
}

/** Throws unless everything adds up. @throws ReportProblem */
export function requireItAddsUp(comparison: Comparison): void {
  if (comparison.arms.length === 0) {
    throw new ReportProblem('there is nothing to report', 'no arm', 'Name at least one scenario.');
  }
  requireKnown(comparison);
  requireBooks(comparison);
  requireSums(comparison);
}
