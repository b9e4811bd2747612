/**
 * The sentences a report says: each is computed from the data, and each says how sure it is.
 *
 * Goal: people first, then the number, then the range (LAB 5). An interval that crosses zero is
 * «not enough evidence», never «no effect»; nothing at all is «0, exactly».
 * Non-goal: judging; that is in verdicts.ts.
 */
import type { MetricFacts } from '#results/comparison.js';
import type { Interval } from '#statistics/intervals.js';
import type { Context } from './context.js';
import { safe } from './markup.js';
import { countOf, crossesZero, isExactlyZero, listOf, writeRange, writeValue } from './numbers.js';
import type { Verdict } from './verdicts.js';

/** Fills a limit's sentence; `wrap` marks the number. Without a range its brackets go too. */
function fill(verdict: Verdict, wrap: (text: string) => string, withRange: boolean): string {
  const { limit, metric, interval } = verdict;
  const sentence = safe(limit.sentence);
  if (!interval)
    return sentence.replaceAll(/\s*\([^()]*\{range\}[^()]*\)/g, '').replaceAll('{value}', '…');
  const kind = limit.against === null ? 'level' : 'difference';
  const value = isExactlyZero(interval) ? '0, exactly' : writeValue(metric, interval, kind);
  const range = writeRange(metric, interval, kind);
  const ranged = withRange
    ? sentence.replaceAll('{range}', safe(range))
    : sentence.replaceAll(/\s*\([^()]*\{range\}[^()]*\)/g, '').replaceAll('{range}', safe(range));
  return ranged.replaceAll('{value}', wrap(safe(value)));
}

/** The sentence of a verdict row, as HTML. */
export function verdictSentence(verdict: Verdict): string {
  const { limit, interval } = verdict;
  const sentence = fill(verdict, (text) => `<strong>${text}</strong>`, true);
  if (!interval) return `${sentence} <span class="second">No finished run measured it.</span>`;
  if (interval.count < 2) {
    return `${sentence} <span class="second">A verdict needs at least two towns.</span>`;
  }
  if (limit.against !== null && crossesZero(interval) && !isExactlyZero(interval)) {
    const name = safe(limit.against);
    return (
      `${sentence} <span class="second">Not enough evidence that it differs from ${name} ` +
      `at all.</span>`
    );
  }
  return sentence;
}

/** The title of the report: what the most telling verdict found, as text safe for HTML. */
export function titleFinding(context: Context): string {
  const worst = context.telling;
  if (!worst) return `${safe(context.comparison.title)}: no limit was declared`;
  const told = fill(worst, (text) => text, false).replace(/[.\s]+$/, '');
  if (worst.word === 'outside') return told;
  if (worst.word === 'unclear') {
    return (
      `Not enough evidence yet: ${countOf(context.towns, 'town', 'towns')} cannot decide ` +
      `every limit`
    );
  }
  const kept = countOf(context.verdicts.length, 'declared limit was', 'declared limits were');
  return `In this model ${kept} kept`;
}

/** How an arm stands against the baseline, in one metric. */
export type Standing = 'baseline' | 'worse' | 'better' | 'unclear' | 'same' | 'differs' | 'missing';

/** The paired difference from the baseline, or the value itself where it is one already. */
export function againstBaseline(
  context: Context,
  metric: MetricFacts,
  arm: string,
  group = 'all',
): Interval | null {
  if (metric.needsBaseline) return context.table.armInterval(arm, metric.id, group);
  return context.table.difference(context.baseline.id, arm, metric.id, group);
}

/** The standing of an arm: worse or better only where the whole interval says so. */
export function standingOf(context: Context, metric: MetricFacts, arm: string): Standing {
  if (context.table.armInterval(arm, metric.id, 'all') === null) return 'missing';
  if (arm === context.baseline.id && !metric.needsBaseline) return 'baseline';
  const found = againstBaseline(context, metric, arm);
  if (!found) return 'missing';
  if (isExactlyZero(found)) return 'same';
  if (found.count < 2 || crossesZero(found)) return 'unclear';
  if (metric.worse === 'neither') return 'differs';
  return found.mean > 0 === (metric.worse === 'up') ? 'worse' : 'better';
}

/** «54 percentage points more than under no-scoring (51 to 57, 24 pairs of towns)». */
export function differenceWords(context: Context, metric: MetricFacts, found: Interval): string {
  const size = {
    mean: Math.abs(found.mean),
    low: found.mean < 0 ? -found.high : found.low,
    high: found.mean < 0 ? -found.low : found.high,
  };
  const direction = found.mean < 0 ? 'less' : 'more';
  const word = metric.format === 'count' && found.mean < 0 ? 'fewer' : direction;
  const range = writeRange(metric, size, 'difference');
  const pairs = countOf(found.count, 'pair of towns', 'pairs of towns');
  const value = writeValue(metric, size, 'difference');
  return `${value} ${word} than under ${context.baseline.id} (${range}, ${pairs})`;
}

/** The finding under a figure that sets the arms side by side. */
export function metricFinding(context: Context, metric: MetricFacts): string {
  const arms = context.comparison.arms.map((arm) => arm.id);
  const measured = arms.filter((arm) => context.table.armInterval(arm, metric.id, 'all'));
  if (measured.length === 0) return 'No finished run measured it.';
  const others = measured.filter((arm) => metric.needsBaseline || arm !== context.baseline.id);
  const found = others
    .map((arm) => ({ arm, interval: againstBaseline(context, metric, arm) }))
    .filter((one): one is { arm: string; interval: Interval } => one.interval !== null);
  if (found.length === 0) {
    const [arm] = measured;
    const interval = context.table.armInterval(arm, metric.id, 'all') as Interval;
    return `Under ${arm}: ${writeValue(metric, interval)} (${writeRange(metric, interval)}).`;
  }
  if (found.every(({ interval }) => isExactlyZero(interval))) {
    return `The difference is 0, exactly, in every arm: nothing a scheme does reaches it.`;
  }
  const clear = found.filter(({ interval }) => interval.count > 1 && !crossesZero(interval));
  if (clear.length === 0) {
    return `Not enough evidence that any arm differs from ${context.baseline.id}.`;
  }
  // Where neither direction is worse, the arm that is moved furthest is told about.
  const sense = metric.worse === 'down' ? -1 : 1;
  const weight = ({ interval }: { interval: Interval }): number =>
    metric.worse === 'neither' ? Math.abs(interval.mean) : sense * interval.mean;
  const worst = clear.reduce((x, y) => (weight(y) > weight(x) ? y : x));
  const level = context.table.armInterval(worst.arm, metric.id, 'all') as Interval;
  const value = writeValue(metric, level);
  const range = writeRange(metric, level);
  const first = metric.needsBaseline
    ? `Under ${worst.arm}, ${value} (${range}, against ${context.baseline.id}).`
    : `Under ${worst.arm}, ${value} (${range}): ` +
      `${differenceWords(context, metric, worst.interval)}.`;
  const unclear = found.filter(({ arm }) => standingOf(context, metric, arm) === 'unclear');
  if (unclear.length === 0) return first;
  return `${first} Not enough evidence for ${listOf(unclear.map(({ arm }) => arm))}.`;
}
