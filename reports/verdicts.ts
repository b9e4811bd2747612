/**
 * The three verdicts on limits that were declared before the run (LAB 9): *outside the limit*,
 * *within the limit*, *not enough evidence*.
 *
 * Goal: a verdict hangs on the whole 95 % interval, never on the mean alone.
 * Non-goal: p values; the interval against the limit says the same and can be drawn.
 */
import type { Comparison, Limit, MetricFacts } from '#results/comparison.js';
import type { ValueTable } from '#results/differences.js';
import type { Interval } from '#statistics/intervals.js';

export type VerdictWord = 'outside' | 'within' | 'unclear';

/** What the verdict is called. */
export const verdictNames: Readonly<Record<VerdictWord, string>> = {
  outside: 'Outside the limit',
  unclear: 'Not enough evidence',
  within: 'Within the limit',
};

export interface Verdict {
  readonly limit: Limit;
  readonly metric: MetricFacts;
  readonly word: VerdictWord;
  /** `null` when no finished run has a value. */
  readonly interval: Interval | null;
  /** How far the interval's nearer end is beyond the limit, in units of the limit's own size. */
  readonly beyond: number;
}

/** The word for an interval and a limit. An interval that touches both sides decides nothing. */
export function wordFor(limit: Limit, interval: Interval | null): VerdictWord {
  if (!interval || interval.count < 2) return 'unclear';
  const upward = limit.relation === '<=';
  if (upward ? interval.low > limit.value : interval.high < limit.value) return 'outside';
  if (upward ? interval.high <= limit.value : interval.low >= limit.value) return 'within';
  return 'unclear';
}

function distance(limit: Limit, interval: Interval | null): number {
  if (!interval || interval.count < 2) return 0;
  const gap = limit.relation === '<=' ? interval.low - limit.value : limit.value - interval.high;
  const size = Math.abs(limit.value) || Math.max(Math.abs(interval.low), Math.abs(interval.high));
  return gap / (size || 1);
}

const rank: Record<VerdictWord, number> = { outside: 0, unclear: 1, within: 2 };

/** The metric of a limit; one that the comparison does not describe is told as a bare number. */
function metricOf(comparison: Comparison, id: string): MetricFacts {
  const known = comparison.metrics.find((metric) => metric.id === id);
  if (known) return known;
  return {
    id,
    says: id,
    unit: '',
    worse: 'neither',
    needsBaseline: false,
    format: 'level',
    status: 'assumed',
  };
}

/**
 * The verdict a report is titled by: of the arm that breaks most limits, the broken limit that was
 * declared first. How far a number lies beyond its limit hangs on how the limit was chosen; what
 * was declared first is what the authors held to matter most.
 */
export function mostTelling(
  verdicts: readonly Verdict[],
  limits: readonly Limit[],
): Verdict | null {
  const broken = verdicts.filter((verdict) => verdict.word === 'outside');
  const place = ({ limit }: Verdict): number => limits.indexOf(limit);
  const breaks = (arm: string): number => broken.filter(({ limit }) => limit.arm === arm).length;
  const sorted = [...broken].sort(
    (x, y) => breaks(y.limit.arm) - breaks(x.limit.arm) || place(x) - place(y),
  );
  return sorted[0] ?? verdicts[0] ?? null;
}

/** Every limit judged, the worst first; equal ones stay in the order they were declared. */
export function judge(comparison: Comparison, table: ValueTable): Verdict[] {
  const verdicts = comparison.limits.map((limit): Verdict => {
    const { arm, against, metric, group } = limit;
    const interval =
      against === null
        ? table.armInterval(arm, metric, group)
        : table.difference(against, arm, metric, group);
    const word = wordFor(limit, interval);
    const beyond = distance(limit, interval);
    return { limit, metric: metricOf(comparison, metric), word, interval, beyond };
  });
  return verdicts.sort((x, y) => rank[x.word] - rank[y.word] || y.beyond - x.beyond);
}
