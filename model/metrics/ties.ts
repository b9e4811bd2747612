/** What becomes of ties: how many are cut, whose, and how alike the scores of the tied are. */
import { ratioOf, sumOver } from './sums.js';

export interface FriendTies {
  readonly starts: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
}

type Column = (name: string) => ArrayLike<number> | undefined;

/** Whether the tie of that number is cut, from the two words of bits of its person. */
function isCut(column: Column, row: number, number: number): boolean {
  const word = column(number < 32 ? 'cutLow' : 'cutHigh');
  return number < 64 && word !== undefined && ((word[row] >>> (number % 32)) & 1) === 1;
}

/** Ties cut of these people among all they had. */
export function tiesLost(column: Column, ties: FriendTies, rows: ArrayLike<number>): number | null {
  const lost = column('lostTies');
  if (!lost) return null;
  let all = 0;
  for (let i = 0; i < rows.length; i++) all += ties.starts[rows[i] + 1] - ties.starts[rows[i]];
  return ratioOf(sumOver(lost, rows), all);
}

/**
 * Newman's r of a value over the two ends of ties: 1 where everyone is tied to their like, 0 where
 * ties do not look at it. Every tie counts from both ends, so that no end is the first.
 *
 * @param live Only ties that are not cut; else all there were.
 */
export function assortativity(
  column: Column,
  ties: FriendTies,
  value: (row: number) => number | null,
  live: boolean,
): number | null {
  const ends: [number, number][] = [];
  for (let row = 0; row + 1 < ties.starts.length; row++) {
    const own = value(row);
    if (own === null) continue;
    for (let tie = ties.starts[row]; tie < ties.starts[row + 1]; tie++) {
      const other = value(ties.targets[tie]);
      if (other === null || (live && isCut(column, row, tie - ties.starts[row]))) continue;
      ends.push([own, other]);
    }
  }
  if (ends.length === 0) return null;
  const mean = ends.reduce((sum, [own]) => sum + own, 0) / ends.length;
  let [together, apart] = [0, 0];
  for (const [own, other] of ends) {
    together += (own - mean) * (other - mean);
    apart += (own - mean) * (own - mean);
  }
  return ratioOf(together, apart);
}
