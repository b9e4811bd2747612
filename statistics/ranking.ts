/**
 * How well a score tells two kinds of people apart: the area under the ROC curve, which is the
 * Mann–Whitney statistic with mid-ranks for ties (Hanley & McNeil 1982, Radiology 143:29).
 */

/** Ranks from 1; equal values share the mean of their ranks. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i);
  order.sort((i, j) => values[i] - values[j]);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let i = start; i < end; i++) ranks[order[i]] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/**
 * Chance that a marked person has the higher value than an unmarked one, ties counting half.
 * `null` when either kind is missing. For «a low score foretells default», pass the negated score.
 */
export function areaUnderCurve(
  values: ArrayLike<number>,
  marked: ArrayLike<number | boolean>,
): number | null {
  if (values.length !== marked.length) throw new RangeError('each value needs its mark');
  const ranks = midRanks(values);
  let sum = 0;
  let positives = 0;
  for (let i = 0; i < ranks.length; i++) {
    if (!marked[i]) continue;
    sum += ranks[i];
    positives++;
  }
  const negatives = ranks.length - positives;
  if (positives === 0 || negatives === 0) return null;
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
