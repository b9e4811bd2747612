/** Values of standings: where people stand, how they move, how long the lowest holds them. */
import { mobilityMatrix, rankClasses, shorrocks } from '#statistics/mobility.js';
import { quantileOfSorted } from '#statistics/quantiles.js';
import { kaplanMeier, medianSurvival } from '#statistics/survival.js';
import type { Stays, Standings } from './standings.js';
import { ratioOf } from './sums.js';

type PutIn = (metric: string, group: string, value: number | null) => void;

/** Fewer stays than this say nothing of how long one lasts. */
const fewestStays = 5;
const fifths = 5;

/**
 * The median of stays, open ones kept as censored, and the share that lasts to the end of the run.
 * Where that share is above one half the median is not reached, and there is none to give.
 */
export function lasting({ days, ended }: Stays): { median: number | null; open: number | null } {
  if (days.length < fewestStays) return { median: null, open: null };
  const curve = kaplanMeier(days, ended);
  return { median: medianSurvival(days, ended), open: curve.at(-1)?.surviving ?? 1 };
}

/** Movement between fifths of a score: the index and 25 shares; null where a fifth is empty. */
export function movement(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): { index: number; matrix: readonly (readonly number[])[] } | null {
  if (before.length === 0) return null;
  const [from, to] = [rankClasses(before, fifths), rankClasses(after, fifths)];
  // Where so many share one score that a fifth is empty, fifths say nothing of movement.
  if (new Set(from).size < fifths || new Set(to).size < fifths) return null;
  const matrix = mobilityMatrix(from, to, fifths);
  return { index: shorrocks(matrix), matrix };
}

/** What is told of the whole town only. */
export function standingsOfTown(
  standings: Standings,
  adults: Int32Array,
  scored: string | null,
  put: PutIn,
): void {
  standings.scales.forEach(({ ledger }, plane) => {
    const { about, by } = standings.counts(plane, adults);
    for (const [name, count] of by) {
      put('standing-share', `standing=${ledger}:${name}`, ratioOf(count, about));
    }
  });
  for (const ledger of standings.withBottom) {
    const { median, open } = lasting(standings.stays(ledger));
    const groups = [`ledger=${ledger}`];
    if (ledger === (scored ?? 'court-list')) groups.unshift('all');
    for (const group of groups) {
      put('escape-time', group, median);
      put('escape-open', group, open);
    }
  }
  const { before, after } = standings.paths(adults);
  const sorted = Float64Array.from(after, (points) => points / 64).sort();
  for (const per100 of sorted.length > 0 ? [5, 25, 50, 75, 95] : []) {
    put('score-quantile', `quantile=${per100}`, quantileOfSorted(sorted, per100 / 100));
  }
  const moved = movement(before, after);
  put('mobility', 'all', moved?.index ?? null);
  moved?.matrix.forEach((shares, from) => {
    shares.forEach((share, to) => {
      put('quintile-moves', `move=${from + 1}-${to + 1}`, share);
    });
  });
}
