/**
 * Income: households are ranked, and each gets the mean of the income law over its ranks.
 *
 * The law: in each fifth a line with one bend that meets the fifth's published mean; in the upper
 * quarter of the highest fifth a power of the rank (Pareto tail). Means are integrals, so they
 * hold at any number of people. EVIDENCE 3.3 (caution: not one lognormal); RULINGS 16.
 */
import { type Luck, rowLimit, rowOfKey } from '../luck.js';
import type { IncomeLaw, SocietyPreset } from '../presets/preset.js';
import { purposes } from '../purposes.js';
import type { LevelColumns } from './columns.js';

/** Where the Pareto tail begins inside the highest fifth. */
const tailFrom = 0.75;

/** x to the power k/16 by square roots, which are exact the same everywhere; 0 ≤ k < 16. */
export function powerOfSixteenths(x: number, k: number): number {
  let result = 1;
  let root = x;
  for (let bit = 8; bit >= 1; bit >>= 1) {
    root = Math.sqrt(root);
    if (k & bit) result *= root;
  }
  return result;
}

/** Income at the bends: in each of the first four fifths its middle, in the last its 3/4 point. */
export function bendsOf(law: IncomeLaw): number[] {
  const { limits, quintileMeans: means, tailSixteenths: k } = law;
  const bends: number[] = [];
  for (let q = 0; q < 4; q++) {
    bends.push((4 * means[q] - limits[q] - limits[q + 1]) / 2);
  }
  const tail = (1 - tailFrom) / (1 - k / 16);
  bends.push((means[4] - (tailFrom / 2) * limits[4]) / (tailFrom / 2 + tail));
  return bends;
}

/** Area under a line from `a` to `b` over [0, w], up to x. */
function areaUnderLine(a: number, b: number, w: number, x: number): number {
  return a * x + ((b - a) * x * x) / (2 * w);
}

/** Integral of the income law from rank 0 to u, u in [0, 1]: total income of the poorest u. */
export function incomeUpTo(law: IncomeLaw, bends: readonly number[], u: number): number {
  const q = Math.min(4, Math.floor(u * 5));
  let sum = 0;
  for (let k = 0; k < q; k++) sum += law.quintileMeans[k] / 5;
  const v = Math.min(1, Math.max(0, u * 5 - q));
  const bend = bends[q];
  if (q < 4) {
    const low = areaUnderLine(law.limits[q], bend, 0.5, Math.min(v, 0.5));
    const high = v > 0.5 ? areaUnderLine(bend, law.limits[q + 1], 0.5, v - 0.5) : 0;
    return sum + (low + high) / 5;
  }
  const low = areaUnderLine(law.limits[4], bend, tailFrom, Math.min(v, tailFrom));
  if (v <= tailFrom) return sum + low / 5;
  const rest = (1 - v) / (1 - tailFrom);
  const k = law.tailSixteenths;
  const tail = ((1 - tailFrom) * bend * (1 - powerOfSixteenths(rest, 16 - k))) / (1 - k / 16);
  return sum + (low + tail) / 5;
}

/** Rank score of each household: what its members earn, where, with what schooling, and luck. */
function rankHouseholds(
  preset: SocietyPreset,
  columns: LevelColumns,
  first: Int32Array,
  size: Uint8Array,
  luck: Luck,
): Float64Array {
  const { incomeByRole, incomeByResidence, incomeByEducation } = preset.affinities;
  const keys = new Float64Array(first.length);
  for (let h = 0; h < first.length; h++) {
    let sum = 0.15;
    for (let row = first[h]; row < first[h] + size[h]; row++) {
      const schooled = columns.age[row] === 0 ? 1 : incomeByEducation[columns.education[row]];
      sum += incomeByRole[columns.role[row]] * schooled;
    }
    const words = luck.draw(h, 0, purposes.income);
    // The mean of two words in 0.3 … 1.9: a wide but single-peaked spread within a kind.
    const chance = 0.3 + (0.8 * ((words[0] >>> 0) + (words[1] >>> 0))) / 4294967296;
    const per = preset.income.unit === 'a head' ? size[h] : 1;
    const score = (sum / per) * incomeByResidence[columns.residence[first[h]]] * chance;
    keys[h] = Math.floor(score * 1048576) * rowLimit + h;
  }
  return keys.sort();
}

/**
 * Sets the column `income` (fifths over persons) and returns income in whole units a year.
 * All members of a household have the same.
 */
export function dealIncome(
  preset: SocietyPreset,
  columns: LevelColumns,
  first: Int32Array,
  size: Uint8Array,
  luck: Luck,
): Int32Array {
  const people = columns.age.length;
  const income = new Int32Array(people);
  const fifths = new Uint8Array(people);
  const bends = bendsOf(preset.income);
  let before = 0;
  let sumBefore = 0;
  for (const key of rankHouseholds(preset, columns, first, size, luck)) {
    const h = rowOfKey(key);
    const sum = incomeUpTo(preset.income, bends, (before + size[h]) / people);
    const amount = Math.round(((sum - sumBefore) * people) / size[h]);
    const fifth = Math.min(4, Math.floor(((before + size[h] / 2) / people) * 5));
    income.fill(amount, first[h], first[h] + size[h]);
    fifths.fill(fifth, first[h], first[h] + size[h]);
    before += size[h];
    sumBefore = sum;
  }
  columns.income = fifths;
  return income;
}
