/**
 * How numbers are written (LAB 5): people are counted, ranges read «417 to 475», minus is U+2212,
 * above 10,000 two figures stand and the exact number is in the table.
 *
 * Goal: one place that knows digits, signs and units.
 * Non-goal: sentences; those are in findings.ts.
 */
import type { MetricFacts } from '#results/comparison.js';

/** A number with its range, in the metric's own unit. */
export interface Ranged {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What is written: a level, or a difference between two arms. */
export type Kind = 'level' | 'difference';

const locale = 'en-GB';
/** A narrow space that does not break, as stands between a number and its unit. */
const thin = '\u202f';

/**
 * Digits after the point: two figures of the number, if they tell the ends of its range apart and
 * are not finer than a tenth of it; else one figure more. A range narrower than that is written as
 * ± what it is: 20.29 beside 33 would seem to know more of the one than of the other.
 */
export function digitsFor(ranged: Ranged, scale = 1): number {
  const half = ((ranged.high - ranged.low) / 2) * scale;
  const size = Math.abs(ranged.mean) * scale;
  if (size === 0 && !(half > 0 && Number.isFinite(half))) return 0;
  const few = size === 0 ? 0 : limitDigits(1 - Math.floor(Math.log10(size)));
  if (!Number.isFinite(half)) return few;
  if (half === 0) return Number.isInteger(ranged.mean * scale) ? 0 : Math.min(4, few + 1);
  const needed = limitDigits(-Math.floor(Math.log10(half / 3)));
  const apart = (ranged.low * scale).toFixed(few) !== (ranged.high * scale).toFixed(few);
  return apart
    ? Math.min(few, needed)
    : Math.min(needed, size === 0 ? needed : limitDigits(2 - Math.floor(Math.log10(size))));
}

const limitDigits = (digits: number): number => Math.max(0, Math.min(4, digits));

/** A bare number: so many digits after the point, or two figures from 10,000 on. */
export function writeNumber(value: number, digits: number, signed = false): string {
  if (!Number.isFinite(value)) return '—';
  const large = Math.abs(value) >= 10_000;
  const text = new Intl.NumberFormat(locale, {
    ...(large
      ? { maximumSignificantDigits: 2 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    signDisplay: signed ? 'exceptZero' : 'negative',
  }).format(value);
  return text.replace('-', '\u2212');
}

/** A number for a table: up to six figures, nothing rounded to two. */
export function writeExact(value: number): string {
  if (!Number.isFinite(value)) return '—';
  const options = Number.isInteger(value) ? {} : { maximumSignificantDigits: 6 };
  return new Intl.NumberFormat(locale, options).format(value).replace('-', '\u2212');
}

const singular: Record<string, string> = {
  people: 'person',
  persons: 'person',
  days: 'day',
  points: 'point',
  times: 'time',
  firms: 'firm',
};

/** What a value is multiplied by before it is written: shares are written per hundred. */
export function scaleOf(metric: MetricFacts): number {
  return metric.format === 'share' ? 100 : 1;
}

/** The unit after a number, with the space before it. */
export function unitOf(metric: MetricFacts, kind: Kind, written = ''): string {
  const units: Record<MetricFacts['format'], string> = {
    share: kind === 'difference' ? ' percentage points' : `${thin}%`,
    count: metric.unit ? ` ${metric.unit}` : '',
    days: ' days',
    points: ' points',
    ratio: ' times',
    level: '',
    rate: metric.unit ? ` ${metric.unit}` : '',
  };
  const unit = units[metric.format];
  const one = singular[unit.trim()];
  return /^[+\u2212]?1$/.test(written) && one ? ` ${one}` : unit;
}

function digitsOf(metric: MetricFacts, ranged: Ranged): number {
  const digits = digitsFor(ranged, scaleOf(metric));
  if (metric.format === 'count') return Math.abs(ranged.mean) < 10 ? Math.min(1, digits) : 0;
  return digits;
}

/** The value with its unit, as precise as its range allows: «58 %», «526 people», «140 days». */
export function writeValue(
  metric: MetricFacts,
  ranged: Ranged,
  kind: Kind = 'level',
  signed = false,
): string {
  const digits = digitsOf(metric, ranged);
  const number = writeNumber(ranged.mean * scaleOf(metric), digits, signed);
  return number + unitOf(metric, kind, number);
}

/** One plain value with its unit, its range unknown. */
export function writePlain(metric: MetricFacts, value: number, kind: Kind = 'level'): string {
  return writeValue(metric, { mean: value, low: value, high: value }, kind);
}

/**
 * The range: «55 to 60 %»; «one town so far» where there is none; «exactly» where nothing varies.
 */
export function writeRange(metric: MetricFacts, ranged: Ranged, kind: Kind = 'level'): string {
  if (!Number.isFinite(ranged.low) || !Number.isFinite(ranged.high)) return 'one town so far';
  if (ranged.low === ranged.high) return 'the same in every town';
  const digits = digitsOf(metric, ranged);
  const scale = scaleOf(metric);
  const low = writeNumber(ranged.low * scale, digits);
  const high = writeNumber(ranged.high * scale, digits);
  const unit = metric.format === 'share' && kind === 'level' ? `${thin}%` : '';
  if (low === high)
    return `\u00b1${thin}${writeNarrow(((ranged.high - ranged.low) / 2) * scale)}${unit}`;
  return `${low} to ${high}${unit}`;
}

/** Half of a range too narrow for the digits of its number: one figure, rounded up. */
function writeNarrow(half: number): string {
  const places = Math.max(0, Math.ceil(-Math.log10(half) - 1e-9));
  if (places > 6) return '0.000001';
  const figure = Math.ceil(half * 10 ** places - 1e-9);
  return figure < 10 || places === 0
    ? writeNumber(figure / 10 ** places, places)
    : writeNumber(1 / 10 ** (places - 1), places - 1);
}

/** True where a difference is nothing at all, by construction. */
export function isExactlyZero(ranged: Ranged): boolean {
  return ranged.mean === 0 && ranged.low === 0 && ranged.high === 0;
}

/** True where the range does not tell the sign of a difference. */
export function crossesZero(ranged: Ranged): boolean {
  return ranged.low <= 0 && ranged.high >= 0;
}

/** A short number for an axis. */
export function writeTick(metric: MetricFacts, value: number): string {
  const scaled = value * scaleOf(metric);
  const text = new Intl.NumberFormat(locale, {
    notation: Math.abs(scaled) >= 10_000 ? 'compact' : 'standard',
    maximumSignificantDigits: 4,
  }).format(scaled);
  return text.replace('-', '\u2212') + (metric.format === 'share' ? `${thin}%` : '');
}

/** A whole number with its noun: «1 town», «24 towns». */
export function countOf(count: number, one: string, many: string): string {
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? one : many;
  return `${new Intl.NumberFormat(locale).format(count)} ${form}`;
}

/** How long a comparison lasts: whole years as such, anything else in days. */
export function writeSpan({ years, days }: { years: number; days: number }): string {
  return Number.isInteger(years) ? countOf(years, 'year', 'years') : countOf(days, 'day', 'days');
}

/** Names in a sentence: «a, b and c». */
export function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(names);
}

/** An ISO date in words. */
export function writeDate(iso: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}
