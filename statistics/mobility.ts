/**
 * Movement between classes over time: transition matrices and what they say about being stuck.
 */

/** Rows: class before; columns: class after; each row sums to 1 (or is empty, all 0). */
export type MobilityMatrix = readonly (readonly number[])[];

/** Counts of people by class before and after → shares of each row. */
export function shareRows(counts: MobilityMatrix): number[][] {
  return counts.map((row) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => (total === 0 ? 0 : count / total));
  });
}

/**
 * Transition matrix of people who are in class `before[i]`, then in class `after[i]`
 * (classes 0 … classes − 1).
 */
export function mobilityMatrix(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  classes: number,
): number[][] {
  if (before.length !== after.length) throw new RangeError('each person needs both classes');
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < before.length; i++) {
    const cell = counts[before[i]]?.[after[i]];
    if (cell === undefined) throw new RangeError(`no class ${before[i]} or ${after[i]}`);
    counts[before[i]][after[i]] = cell + 1;
  }
  return shareRows(counts);
}

/**
 * Class of each person by rank: `classes` groups of equal size (quintiles for 5). Equal values
 * share the class of their middle rank, so that a tie never splits by the accident of the index.
 */
export function rankClasses(values: ArrayLike<number>, classes: number): Uint8Array {
  const order = Array.from({ length: values.length }, (_, i) => i);
  order.sort((i, j) => values[i] - values[j] || i - j);
  const result = new Uint8Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    const middle = (start + end) / 2;
    const rank = Math.min(classes - 1, Math.floor((middle * classes) / order.length));
    for (let i = start; i < end; i++) result[order[i]] = rank;
    start = end;
  }
  return result;
}

function requireRows(matrix: MobilityMatrix): void {
  for (const row of matrix) {
    const sum = row.reduce((total, share) => total + share, 0);
    if (row.length !== matrix.length || Math.abs(sum - 1) > 1e-9) {
      throw new RangeError('a mobility index needs a square matrix whose rows sum to 1');
    }
  }
}

/**
 * Shorrocks' mobility index (k − trace) ÷ (k − 1): 0 nobody moves (Shorrocks 1978, Econometrica
 * 46:1013).
 */
export function shorrocks(matrix: MobilityMatrix): number {
  requireRows(matrix);
  const trace = matrix.reduce((sum, row, i) => sum + row[i], 0);
  return (matrix.length - trace) / (matrix.length - 1);
}

/** Mobility by the determinant, 1 − |det P| (Shorrocks 1978): 1 when the past leaves no trace. */
export function determinantMobility(matrix: MobilityMatrix): number {
  requireRows(matrix);
  const rows = matrix.map((row) => [...row]);
  let determinant = 1;
  for (let i = 0; i < rows.length; i++) {
    let pivot = i;
    for (let j = i + 1; j < rows.length; j++) {
      if (Math.abs(rows[j][i]) > Math.abs(rows[pivot][i])) pivot = j;
    }
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    determinant *= rows[i][i];
    if (determinant === 0) return 1;
    for (let j = i + 1; j < rows.length; j++) {
      const factor = rows[j][i] / rows[i][i];
      for (let k = i; k < rows.length; k++) rows[j][k] -= factor * rows[i][k];
    }
  }
  return 1 - Math.abs(determinant);
}
