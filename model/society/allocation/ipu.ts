/**
 * Iterative proportional updating: weights of household forms that meet household totals and
 * person totals together.
 *
 * Source: Ye, Konduri, Pendyala, Sana, Waddell 2009; VALIDATION V47. Only + − × ÷.
 */

/**
 * Scales `weights` in place. `incidence[form][control]` says how often a form counts in a
 * control (0 or 1 for a household total, a number of persons for a person total).
 * Returns the largest relative gap after the last round.
 */
export function updateWeights(
  weights: Float64Array,
  incidence: readonly ArrayLike<number>[],
  targets: ArrayLike<number>,
  rounds = 2000,
  enough = 1e-6,
): number {
  let worst = 0;
  for (let round = 0; round < rounds; round++) {
    worst = 0;
    for (let control = 0; control < targets.length; control++) {
      let sum = 0;
      for (let form = 0; form < weights.length; form++) {
        sum += weights[form] * incidence[form][control];
      }
      if (sum <= 0) continue;
      const factor = targets[control] / sum;
      if (targets[control] > 0) worst = Math.max(worst, Math.abs(1 - 1 / factor));
      for (let form = 0; form < weights.length; form++) {
        if (incidence[form][control] > 0) weights[form] *= factor;
      }
    }
    if (worst < enough) break;
  }
  return worst;
}

/** Root that makes a round of generalised scaling safe: at least all counts of a form together. */
const rootPower = 16;

/**
 * Moves `weights` in place towards the totals while staying nearest to the seed in relative
 * entropy: a form is scaled once for each time it counts, so that a couple of one band is not
 * starved for the sake of mixed ones, as it is where every form is scaled alike.
 * Slow near its end; `updateWeights` closes what is left. Counts of a form must sum to ≤ 16.
 *
 * Source: Darroch & Ratcliff 1972, generalised iterative scaling. The sixteenth root is four
 * square roots, exact the same everywhere.
 */
export function scaleWeights(
  weights: Float64Array,
  incidence: readonly ArrayLike<number>[],
  targets: ArrayLike<number>,
  rounds = 3000,
): void {
  const roots = new Float64Array(targets.length);
  for (let round = 0; round < rounds; round++) {
    roots.fill(0);
    incidence.forEach((counts, form) => {
      for (let control = 0; control < targets.length; control++) {
        roots[control] += weights[form] * counts[control];
      }
    });
    for (let control = 0; control < targets.length; control++) {
      let root = roots[control] > 0 ? targets[control] / roots[control] : 1;
      for (let power = 1; power < rootPower; power *= 2) root = Math.sqrt(root);
      roots[control] = root;
    }
    incidence.forEach((counts, form) => {
      let factor = 1;
      for (let control = 0; control < targets.length; control++) {
        for (let times = counts[control]; times > 0; times--) factor *= roots[control];
      }
      weights[form] *= factor;
    });
  }
}
