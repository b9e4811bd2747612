/**
 * How precise a comparison is, and how many towns a wanted precision or power would need: from the
 * paired differences of the towns there are.
 */
import { meanInterval } from '#statistics/intervals.js';
import { halfWidth, replicatesForPower, replicatesForPrecision } from '#statistics/power.js';
import type { Comparison } from './comparison.js';
import { pairUp, tabulate, type ValueTable } from './differences.js';

/** A metric, the group it is of, and a number somebody asked for. */
export interface Wanted {
  readonly metric: string;
  readonly group: string;
  readonly value: number;
}

export interface PrecisionRow extends Wanted {
  readonly arm: string;
  /** Half the 95 % interval of the paired difference; null where it cannot be told yet. */
  readonly halfWidth: number | null;
  readonly isReached: boolean;
  readonly towns: number;
  /** Towns the half-width would need by what was seen; null where nothing was. */
  readonly needed: number | null;
}

/** Paired differences of an arm against the first; the values themselves where they are one. */
function gapsOf(
  comparison: Comparison,
  table: ValueTable,
  arm: string,
  { metric, group }: Wanted,
): number[] {
  const own = table.byReplicate(arm, metric, group);
  const isOne = comparison.metrics.find((one) => one.id === metric)?.needsBaseline ?? false;
  if (isOne || comparison.arms.length === 1) return [...own.values()];
  const { a, b } = pairUp(table.byReplicate(comparison.arms[0].id, metric, group), own);
  // A metric the baseline cannot have (a share of nothing) is as precise as the arm's own mean.
  return a.length > 0 ? b.map((value, i) => value - a[i]) : [...own.values()];
}

const deviationOf = (half: number, towns: number): number => half / halfWidth(towns);

const heldAgainst = ({ arms }: Comparison): string[] =>
  (arms.length > 1 ? arms.slice(1) : arms).map((arm) => arm.id);

/** Every wanted half-width held against every arm but the first. */
export function precisionOf(comparison: Comparison, wanted: readonly Wanted[]): PrecisionRow[] {
  const table = tabulate(comparison);
  return wanted.flatMap((one) =>
    heldAgainst(comparison).map((arm): PrecisionRow => {
      const gaps = gapsOf(comparison, table, arm, one);
      const towns = gaps.length;
      if (towns < 2) {
        return { ...one, arm, halfWidth: null, isReached: false, towns, needed: null };
      }
      const { low, high } = meanInterval(gaps);
      const half = (high - low) / 2;
      const needed = half === 0 ? 2 : replicatesForPrecision(deviationOf(half, towns), one.value);
      return { ...one, arm, halfWidth: half, isReached: half <= one.value, towns, needed };
    }),
  );
}

/** True once every wanted precision is reached in every arm that has the metric at all. */
export function isPrecise(comparison: Comparison, wanted: readonly Wanted[]): boolean {
  const rows = precisionOf(comparison, wanted);
  return rows.length > 0 && rows.every((row) => row.isReached || row.towns === 0);
}

export interface PowerRow extends Wanted {
  readonly arm: string;
  readonly towns: number;
  /** Standard deviation of the paired difference over the pilot's towns. */
  readonly deviation: number | null;
  /** Towns to see a difference of `value` in four of five experiments, alone at 5 %. */
  readonly needed: number | null;
  /** The same with Holm's correction at its strictest: among as many metrics as are compared. */
  readonly neededHolm: number | null;
  /** The smallest difference the pilot's own towns would show in four of five. */
  readonly smallest: number | null;
}

const power = 0.8;
const alpha = 0.05;
/** A paired difference is one sample: 2(1 − ρ) is 1. */
const paired = 0.5;

/**
 * Towns for a difference of a given size, from the towns there are as a pilot.
 *
 * @param tests Metrics that are compared at once
 */
export function powerOf(
  comparison: Comparison,
  wanted: readonly Wanted[],
  tests: number,
): PowerRow[] {
  const table = tabulate(comparison);
  return wanted.flatMap((one) =>
    heldAgainst(comparison).map((arm): PowerRow => {
      const gaps = gapsOf(comparison, table, arm, one);
      const towns = gaps.length;
      const none = { deviation: null, needed: null, neededHolm: null, smallest: null };
      if (towns < 2) return { ...one, arm, towns, ...none };
      const { low, high } = meanInterval(gaps);
      const deviation = deviationOf((high - low) / 2, towns);
      if (deviation === 0) {
        return { ...one, arm, towns, deviation, needed: 2, neededHolm: 2, smallest: 0 };
      }
      const effect = Math.abs(one.value) / deviation;
      const plan = (level: number) =>
        replicatesForPower({ effect, alpha: level, power, correlation: paired });
      const needed = plan(alpha);
      // Towns go with the inverse square of the effect: what `towns` of them would show.
      const unit = replicatesForPower({ effect: 0.01, alpha, power, correlation: paired }) * 1e-4;
      const smallest = deviation * Math.sqrt(unit / towns);
      return { ...one, arm, towns, deviation, needed, neededHolm: plan(alpha / tests), smallest };
    }),
  );
}
