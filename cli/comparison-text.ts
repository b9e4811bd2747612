/** A comparison in a terminal: arms side by side, then what differs from the first arm. */

import { metricNamed } from '#model/metrics/catalogue.js';
import { isExactlyZero } from '#reports/numbers.js';
import type { Comparison, Difference, MetricFacts } from '#results/comparison.js';
import { differences, tabulate } from '#results/differences.js';
import { headlineMetrics } from './headline.js';
import type { Judged } from './limits.js';
import { writeInterval, writeMean, writeOne } from './numbers.js';
import { layTable } from './table.js';

/** Headline metrics that this comparison has, in order. */
function headlineOf(comparison: Comparison): MetricFacts[] {
  const seen = new Set(comparison.values.map((value) => value.metric));
  return headlineMetrics.flatMap((id) => {
    const metric = comparison.metrics.find((one) => one.id === id);
    return metric && seen.has(id) ? [metric] : [];
  });
}

/** Rows: headline metrics. Columns: arms, each with mean and 95 % interval below it. */
export function armsTable(comparison: Comparison): string {
  const table = tabulate(comparison);
  const right = { align: 'right' } as const;
  const columns = [
    { heading: 'metric' },
    ...comparison.arms.map((arm) => ({ heading: arm.id, ...right })),
    { heading: 'unit' },
  ];
  const rows = headlineOf(comparison).map((metric) => {
    const cells = comparison.arms.map((arm) => {
      const interval = table.armInterval(arm.id, metric.id, 'all');
      if (!interval) return '–';
      return `${writeMean(metric, interval)}\n${writeInterval(metric, interval)}`;
    });
    return [metric.id, ...cells, metric.unit];
  });
  return layTable(columns, rows);
}

/** A difference that the correction for so many metrics takes away is no evidence (LAB 5). */
function verdictOf(row: Difference): string {
  if (row.replicates < 2) return 'one town so far';
  if (isExactlyZero(row)) return '0, exactly';
  if (row.pHolm > 0.05) return 'not enough evidence';
  return row.mean > 0 ? 'more' : 'less';
}

const writeP = (p: number): string => (p < 0.0001 ? '<0.0001' : p.toFixed(4));

/** Paired differences of the headline metrics against the first arm. */
export function differencesTable(comparison: Comparison): string {
  const rows = differences(comparison).filter((row) => row.group === 'all');
  const right = { align: 'right' } as const;
  const columns = [
    { heading: 'metric' },
    { heading: `against ${comparison.arms[0]!.id}` },
    { heading: 'difference', ...right },
    { heading: '95 % interval', ...right },
    { heading: 'pHolm', ...right },
    { heading: 'towns', ...right },
    { heading: 'verdict' },
  ];
  const cells = headlineOf(comparison).flatMap((metric) =>
    rows
      .filter((row) => row.metric === metric.id)
      .map((row) => [
        metric.id,
        row.b,
        writeMean(metric, row, 'difference'),
        writeInterval(metric, { ...row, count: row.replicates }, 'difference'),
        writeP(row.pHolm),
        String(row.replicates),
        verdictOf(row),
      ]),
  );
  return layTable(columns, cells);
}

const sign = { '<=': 'at most', '>=': 'at least' } as const;

/** Which limits were exceeded, and by which arm. */
export function limitsText(judged: readonly Judged[]): string {
  const exceeded = judged.filter((one) => one.isExceeded);
  if (exceeded.length === 0) return 'Every limit holds in every arm.';
  return exceeded
    .map(({ arm, metric, group, relation, value, mean }) => {
      const facts = metricNamed(metric)!;
      const of = group === 'all' ? metric : `${metric} of ${group}`;
      const asked = `${sign[relation]} ${writeOne(facts, value)} was asked`;
      return `limit exceeded: ${of} is ${writeOne(facts, mean ?? 0)} under ${arm}; ${asked}`;
    })
    .join('\n');
}

/** Runs that did not end, by arm and town. */
export function failedText({ runs }: Comparison): string | null {
  const failed = runs.filter((run) => run.failed !== null);
  if (failed.length === 0) return null;
  const lines = failed.map((run) => `  ${run.arm}, town ${run.replicate}: ${run.failed}`);
  return [`${failed.length} of ${runs.length} runs failed:`, ...lines].join('\n');
}
