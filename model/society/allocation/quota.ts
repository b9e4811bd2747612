/**
 * Whole-number allocation: shares become counts, and counts become levels of persons.
 *
 * Goal: a marginal is met to rounding, because levels are dealt out by quota and luck decides
 * only who gets which. Non-goal: independent sampling, which would add noise to every margin.
 */
import { fitMargins } from './ipf.js';
import { type Luck, rowLimit, rowOfKey } from '../luck.js';

/** Counts that sum to `total` and follow `shares` (any positive scale); largest remainders. */
export function apportion(shares: ArrayLike<number>, total: number): Int32Array {
  const counts = new Int32Array(shares.length);
  let sum = 0;
  for (let k = 0; k < shares.length; k++) sum += shares[k];
  if (sum <= 0 || total <= 0) return counts;
  let given = 0;
  const order: { k: number; rest: number }[] = [];
  for (let k = 0; k < shares.length; k++) {
    const exact = (shares[k] / sum) * total;
    counts[k] = Math.floor(exact);
    given += counts[k];
    if (shares[k] > 0) order.push({ k, rest: exact - counts[k] });
  }
  order.sort((a, b) => b.rest - a.rest || a.k - b.k);
  for (let j = 0; given < total; j = (j + 1) % order.length, given++) counts[order[j].k]++;
  return counts;
}

/** What to deal out: one level to each row with a cell, near `affinity`, exact in `targets`. */
export interface Deal {
  /** The cell of each row, −1 where the row takes no part. */
  readonly cellOf: Int32Array;
  readonly cells: number;
  /** Persons wanted at each level; they sum to the rows that take part. */
  readonly targets: ArrayLike<number>;
  /** Seed weight of a level in a cell, at least 0; only ratios matter. */
  readonly affinity: (cell: number, level: number) => number;
  readonly purpose: number;
}

function countCells(deal: Deal): Int32Array {
  const sizes = new Int32Array(deal.cells);
  for (const cell of deal.cellOf) if (cell >= 0) sizes[cell]++;
  return sizes;
}

/** A fitted table of cells × levels with exact integer rows and columns within about one. */
export function roundTable(table: Float64Array, sizes: Int32Array, levels: number): Int32Array {
  const counts = new Int32Array(table.length);
  const carry = new Float64Array(levels);
  const wanted = new Float64Array(levels);
  for (let cell = 0; cell < sizes.length; cell++) {
    if (sizes[cell] === 0) continue;
    const at = cell * levels;
    let given = 0;
    for (let k = 0; k < levels; k++) {
      wanted[k] = table[at + k];
      counts[at + k] = Math.floor(wanted[k]);
      given += counts[at + k];
    }
    while (given < sizes[cell]) {
      let best = -1;
      for (let k = 0; k < levels; k++) {
        if (table[at + k] <= 0) continue;
        const lack = wanted[k] - counts[at + k] + carry[k];
        if (best < 0 || lack > wanted[best] - counts[at + best] + carry[best]) best = k;
      }
      counts[at + Math.max(best, 0)]++;
      given++;
    }
    for (let k = 0; k < levels; k++) carry[k] += wanted[k] - counts[at + k];
  }
  return counts;
}

/** Rows that take part, ordered by cell and then by luck. */
function orderByCell(deal: Deal, luck: Luck): Float64Array {
  let count = 0;
  for (const cell of deal.cellOf) if (cell >= 0) count++;
  const keys = new Float64Array(count);
  let at = 0;
  for (let row = 0; row < deal.cellOf.length; row++) {
    const cell = deal.cellOf[row];
    if (cell < 0) continue;
    // 11 bits of cell, 18 of luck, 24 of row: an exact double, and no two alike.
    const chance = luck.word(row, 0, deal.purpose) >>> 14;
    keys[at++] = (cell * 262144 + chance) * rowLimit + row;
  }
  return keys.sort();
}

/**
 * Deals levels to rows: seed → iterative proportional fitting → integers → luck inside cells.
 * Rows without a cell get `otherwise`. Cells at most 2,047.
 */
export function deal(what: Deal, luck: Luck, otherwise = 0): Uint8Array {
  const levels = what.targets.length;
  const sizes = countCells(what);
  const seed = new Float64Array(what.cells * levels);
  for (let cell = 0; cell < what.cells; cell++) {
    for (let k = 0; k < levels; k++) {
      if (sizes[cell] > 0 && what.targets[k] > 0) seed[cell * levels + k] = what.affinity(cell, k);
    }
  }
  fitMargins([what.cells, levels], seed, [
    { axis: 1, targets: what.targets },
    { axis: 0, targets: sizes },
  ]);
  const counts = roundTable(seed, sizes, levels);
  const result = new Uint8Array(what.cellOf.length).fill(otherwise);
  let cell = -1;
  let level = 0;
  for (const key of orderByCell(what, luck)) {
    const row = rowOfKey(key);
    if (what.cellOf[row] !== cell) {
      cell = what.cellOf[row];
      level = 0;
    }
    while (level < levels - 1 && counts[cell * levels + level] === 0) level++;
    counts[cell * levels + level]--;
    result[row] = level;
  }
  return result;
}
