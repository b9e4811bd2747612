/** Finds the name an author probably meant. */

/**
 * Edit distance with insertions, deletions, substitutions and swaps of neighbours (optimal string
 * alignment; Damerau 1964). Letters count alike whatever their case.
 */
export function distance(left: string, right: string): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}

/**
 * The nearest of the names, or null where none is near: at most a third of the longer name may
 * differ, or one name must begin with the other. Ties go to the first.
 */
export function nearestOf(name: string, names: readonly string[]): string | null {
  if (name.length === 0 || name.length > 64) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of names) {
    const longer = Math.max(name.length, candidate.length);
    const begins = name.length >= 3 && candidate.startsWith(name.toLowerCase());
    const away = begins ? Math.min(1, distance(name, candidate)) : distance(name, candidate);
    if (away <= Math.max(1, Math.floor(longer / 3)) && away < least) {
      best = candidate;
      least = away;
    }
  }
  return best;
}
