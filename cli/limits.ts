/** Limits asked for on the command line: `--limit 'collateral-share<=0.1'` (exit code 4). */
import { metricNamed, metrics } from '#model/metrics/catalogue.js';
import type { Comparison, Limit } from '#results/comparison.js';
import { tabulate } from '#results/differences.js';
import { Refusal, unknownName } from './refusal.js';

/** A limit before it is known which arms there are. */
export interface AskedLimit {
  readonly metric: string;
  readonly group: string;
  readonly relation: '<=' | '>=';
  readonly value: number;
}

const form =
  /^\s*([\w-]+)\s*(?:\[([^\]]+)\])?\s*(<=|>=)\s*([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(\s*%)?\s*$/i;

/** Reads `metric<=x`, `metric>=x`, `metric[group]<=x`; a share may be written with `%`. */
export function readLimit(text: string): AskedLimit {
  const parts = form.exec(text);
  if (!parts) {
    const fix = "Write a metric, <= or >=, and a number: --limit 'collateral-share<=0.1'.";
    throw new Refusal('--limit', `cannot read \`${text}\``, fix);
  }
  const [, id, group, relation, number, percent] = parts;
  const metric = metricNamed(id!);
  if (!metric)
    throw unknownName(
      'a metric',
      id!,
      metrics.map((one) => one.id),
    );
  const value = Number(number) / (percent ? 100 : 1);
  if (metric.format === 'share' && Math.abs(value) > 1) {
    const fix = `Write ${value / 100}, or ${value}%.`;
    throw new Refusal('--limit', `${id} is a share, and ${value} lies above 1`, fix);
  }
  return { metric: id!, group: group ?? 'all', relation: relation as '<=' | '>=', value };
}

/** The limits for every arm: those of the report's verdicts. */
export function spreadLimits(asked: readonly AskedLimit[], arms: readonly string[]): Limit[] {
  return arms.flatMap((arm) =>
    asked.map((limit): Limit => {
      const says = metricNamed(limit.metric)?.says ?? limit.metric;
      const of = limit.group === 'all' ? '' : `, ${limit.group}`;
      return { ...limit, arm, against: null, sentence: `${arm}: ${says}${of}: {value} ({range}).` };
    }),
  );
}

export interface Judged extends AskedLimit {
  readonly arm: string;
  /** Mean over finished towns, or null where no town has a value. */
  readonly mean: number | null;
  readonly isExceeded: boolean;
}

/** Holds the mean of every arm against the limits asked for. */
export function judgeLimits(comparison: Comparison, asked: readonly AskedLimit[]): Judged[] {
  const table = tabulate(comparison);
  return spreadLimits(
    asked,
    comparison.arms.map((arm) => arm.id),
  ).map((limit) => {
    const { arm, metric, group, relation, value } = limit;
    const mean = table.armInterval(arm, metric, group)?.mean ?? null;
    const isExceeded = mean !== null && (relation === '<=' ? mean > value : mean < value);
    return { arm, metric, group, relation, value, mean, isExceeded };
  });
}
