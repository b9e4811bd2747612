/**
 * Numbers in a terminal: as reports write them (LAB 5), without the unit, which stands once in a
 * column of its own; shares keep their per cent.
 */
import {
  digitsFor,
  type Kind,
  type Ranged,
  scaleOf,
  writeNumber,
  writePlain,
  writeRange,
} from '#reports/numbers.js';
import type { MetricFacts } from '#results/comparison.js';

/** An interval narrower than rounding is none: every town has the same value. */
export function isSpread({ mean, low, high }: Ranged): boolean {
  return !(high - low <= 1e-9 * Math.abs(mean));
}

/** Without spread, the three numbers are one. */
const settle = (ranged: Ranged): Ranged =>
  isSpread(ranged) ? ranged : { mean: ranged.mean, low: ranged.mean, high: ranged.mean };

const percent = (metric: MetricFacts, kind: Kind): string => {
  if (metric.format !== 'share') return '';
  return kind === 'difference' ? ' pp' : '\u202f%';
};

/** A mean, as precise as its interval allows: `58 %`, `+1.2 pp`, `0.44`. */
export function writeMean(metric: MetricFacts, ranged: Ranged, kind: Kind = 'level'): string {
  const scale = scaleOf(metric);
  const settled = settle(ranged);
  const number = writeNumber(
    settled.mean * scale,
    digitsFor(settled, scale),
    kind === 'difference',
  );
  return number + percent(metric, kind);
}

/** The interval: `55 to 60 %`, or why there is none. */
export function writeInterval(
  metric: MetricFacts,
  ranged: Ranged & { readonly count: number },
  kind: Kind = 'level',
): string {
  if (ranged.count < 2) return 'one town';
  if (!isSpread(ranged)) return 'all alike';
  const facts: MetricFacts = { ...metric, format: metric.format === 'share' ? 'share' : 'level' };
  return writeRange(facts, ranged, kind);
}

/** One value of one run. */
export function writeOne(metric: MetricFacts, value: number): string {
  const isShare = metric.format === 'share';
  return writePlain({ ...metric, format: isShare ? 'share' : 'level', unit: '' }, value).trim();
}
