/**
 * How long something lasts when some of it is still going on: the product-limit estimate
 * (Kaplan & Meier 1958, J. Am. Stat. Assoc. 53:457). Used for the time until somebody leaves the
 * lowest standing; people still there when the run ends are kept as censored, never dropped.
 */

/** One step of the survival curve: from `time` on, this share still lasts. */
export interface SurvivalStep {
  readonly time: number;
  readonly surviving: number;
}

/**
 * The curve. `times[i]` ≥ 0 is when person i left or was last seen; `ended[i]` says which (not
 * zero: left). Those censored at a time are still at risk at that time.
 */
export function kaplanMeier(
  times: ArrayLike<number>,
  ended: ArrayLike<number | boolean>,
): SurvivalStep[] {
  if (times.length !== ended.length) throw new RangeError('each time needs its mark');
  const order = Array.from({ length: times.length }, (_, i) => i);
  order.sort((i, j) => times[i] - times[j]);
  const steps: SurvivalStep[] = [];
  let surviving = 1;
  for (let start = 0; start < order.length; ) {
    const time = times[order[start]];
    if (!(time >= 0)) throw new RangeError(`a time is 0 or more, got ${time}`);
    const atRisk = order.length - start;
    let left = 0;
    let end = start;
    for (; end < order.length && times[order[end]] === time; end++) {
      if (ended[order[end]]) left++;
    }
    if (left > 0) {
      surviving = left === atRisk ? 0 : surviving * (1 - left / atRisk);
      steps.push({ time, surviving });
    }
    start = end;
  }
  return steps;
}

/** First time at which at most half still lasts; `null` when more than half never ended. */
export function medianSurvival(
  times: ArrayLike<number>,
  ended: ArrayLike<number | boolean>,
): number | null {
  // Products of fractions may land a rounding error above one half that was reached exactly.
  const half = kaplanMeier(times, ended).find((step) => step.surviving <= 0.5 + 1e-12);
  return half ? half.time : null;
}
