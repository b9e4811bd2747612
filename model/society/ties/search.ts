/**
 * The search that makes a drawn layer meet its declared size and shape.
 *
 * The dials are first set on a sample of blocks of rows, then on the whole layer; the best whole
 * layer wins. Non-goal: an exact fit; the bars are those of the fit table.
 */
import type { Luck } from '../luck.js';
import type { TieTargets } from '../presets/preset.js';
import type { StoredTies } from '../society.js';
import * as friend from './friend.js';

const sampleRows = 20_000;
const blockRows = 1000;

/** Blocks of rows spread evenly over the society, renumbered as a society of their own. */
function sampleAdults(adults: friend.Adults): friend.Adults {
  const people = adults.household.length;
  if (people <= sampleRows) return adults;
  const blocks = sampleRows / blockRows;
  const picked = new Int32Array(sampleRows);
  for (let b = 0; b < blocks; b++) {
    const from = Math.floor((b * (people - blockRows)) / (blocks - 1));
    for (let k = 0; k < blockRows; k++) picked[b * blockRows + k] = from + k;
  }
  const newRow = new Map<number, number>();
  picked.forEach((row, k) => {
    newRow.set(row, k);
  });
  const rows: number[] = [];
  for (const row of adults.rows) {
    const k = newRow.get(row);
    if (k !== undefined) rows.push(k);
  }
  rows.sort((a, b) => a - b);
  return {
    rows: Int32Array.from(rows),
    household: Int32Array.from(picked, (row) => adults.household[row]),
    levels: adults.levels.map((levels) => Uint8Array.from(picked, (row) => levels[row])),
  };
}

/** How far a fit is from its targets, as a sum of relative gaps weighted by their bars. */
function gapOf(targets: TieTargets['friend'], fit: friend.FriendFit): number {
  let gap = Math.abs(fit.degree / targets.degree.value - 1) * 50;
  gap += Math.abs(fit.clustering / targets.clustering.value - 1) * 10;
  friend.friendAttributes.forEach((id, d) => {
    gap += Math.abs(fit.homophily[d] / targets.homophily[id].value - 1) * 10;
  });
  return gap;
}

/** The friend layer: searched on a sample, corrected on the whole at most three times. */
export function makeFriends(
  targets: TieTargets['friend'],
  adults: friend.Adults,
  luck: Luck,
): StoredTies {
  let dials = friend.firstDials(targets);
  const sample = sampleAdults(adults);
  if (sample !== adults) {
    for (let step = 0; step < 5; step++) {
      const fit = friend.measureFriends(sample, friend.drawFriends(sample, dials, luck));
      if (friend.isClose(targets, fit)) break;
      dials = friend.correctDials(targets, dials, fit);
    }
  }
  const tries = sample === adults ? 7 : 3;
  let best: StoredTies | undefined;
  let bestGap = 0;
  for (let step = 0; step < tries; step++) {
    const ties = friend.drawFriends(adults, dials, luck);
    const fit = friend.measureFriends(adults, ties);
    const gap = gapOf(targets, fit);
    if (!best || gap < bestGap) {
      best = ties;
      bestGap = gap;
    }
    if (friend.isClose(targets, fit)) break;
    dials = friend.correctDials(targets, dials, fit);
  }
  return best!;
}
