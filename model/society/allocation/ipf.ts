/**
 * Iterative proportional fitting: a table keeps the interactions of its seed and meets margins.
 *
 * Source: Deming & Stephan 1940; VALIDATION V47. Only + − × ÷, so that the result is the same
 * bit for bit on every machine.
 */

/** The totals wanted along one axis of the table. */
export interface Margin {
  readonly axis: number;
  readonly targets: ArrayLike<number>;
}

/**
 * Scales `table` (row-major, of that shape) in place until every margin is met.
 *
 * A margin whose seed cells are all 0 cannot be met and is left as it is. Returns the largest
 * absolute gap of a margin that could be met, after the last round.
 */
export function fitMargins(
  shape: readonly number[],
  table: Float64Array,
  margins: readonly Margin[],
  rounds = 200,
  enough = 1e-7,
): number {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((a, b) => a * b, 1));
  let worst = 0;
  for (let round = 0; round < rounds; round++) {
    worst = 0;
    for (const { axis, targets } of margins) {
      const size = shape[axis];
      const stride = strides[axis];
      const sums = new Float64Array(size);
      for (let i = 0; i < table.length; i++) sums[Math.floor(i / stride) % size] += table[i];
      for (let k = 0; k < size; k++) {
        if (sums[k] <= 0) continue;
        worst = Math.max(worst, Math.abs(targets[k] - sums[k]));
        sums[k] = targets[k] / sums[k];
      }
      for (let i = 0; i < table.length; i++) table[i] *= sums[Math.floor(i / stride) % size];
    }
    if (worst < enough) break;
  }
  return worst;
}
