/**
 * Credit files before a bureau's first day (MODEL 3.5): who has one, the card, and the
 * marks of seven years, by addressed luck from age, loan, buffer, arrears and case.
 * Income and assets are no inputs; income decides only, with age and group, who has no file.
 */
import { philox } from '#engine/random/philox.js';
import { stages } from '#model/ledgers/state.js';
import type { Society } from '#model/society/society.js';
import { card, type Marks } from './credit-card.js';
import { reader } from './people.js';

/** Set-up purposes of credit files. */
const purposes = { file: 0x0520, card: 0x0521, marks: 0x0522, wrong: 0x0523 } as const;
const fraction = (word: number): number => (word >>> 0) / 2 ** 32;

/** What is known of a person's debts when files are made. */
export interface Debts {
  readonly loan: ArrayLike<number>;
  readonly arrears: ArrayLike<number>;
  readonly buffer: ArrayLike<number>;
  readonly stage: ArrayLike<number>;
}

/** Shares of adults, or of files, in 1/1024. */
export interface FileShares {
  readonly invisiblePer1024: number;
  readonly unscoredPer1024: number;
  readonly wrongPer1024: number;
}

export const fileStates = { scored: 0, unscored: 1, invisible: 2 } as const;

/** How much likelier it is to have no file, or none that can be scored: by income, age, group. */
const without = {
  invisible: { income: [2.4, 1.4, 0.9, 0.6, 0.35], age: [0, 3, 0.8, 0.6, 0.6, 0.9], minority: 1.6 },
  unscored: { income: [1.7, 1.3, 1, 0.7, 0.55], age: [0, 1.6, 1, 0.9, 0.9, 1], minority: 1.8 },
} as const;

/** [row] → state of the file; children have none and count as invisible. Shares are of adults. */
export function filesOf(society: Society, loan: ArrayLike<number>, shares: FileShares): Uint8Array {
  const rows = society.peopleCount;
  const [age, income, group] = ['age', 'income', 'group'].map((id) => reader(society, id));
  // Who borrows from a lender has a file.
  const weigh =
    (of: (typeof without)[keyof typeof without]) =>
    (row: number): number =>
      age(row) === 0 || loan[row] === 1
        ? 0
        : of.income[income(row)] * of.age[age(row)] * (group(row) > 0 ? of.minority : 1);
  const unfiled = chances(rows, weigh(without.invisible), shares.invisiblePer1024 / 1024, age);
  const thin = chances(rows, weigh(without.unscored), shares.unscoredPer1024 / 1024, age);
  const words = new Int32Array(4);
  return Uint8Array.from({ length: rows }, (_, row) => {
    if (age(row) === 0) return fileStates.invisible;
    philox(row, 0, purposes.file << 16, 0, society.spec.seed, 0, words);
    const at = fraction(words[0]);
    if (at < unfiled(row)) return fileStates.invisible;
    return at < unfiled(row) + thin(row) ? fileStates.unscored : fileStates.scored;
  });
}

/** Chances in proportion to weights, at most .45 each, whose mean over adults is the share. */
function chances(
  rows: number,
  weight: (row: number) => number,
  share: number,
  age: (row: number) => number,
): (row: number) => number {
  let factor = 1;
  for (let round = 0; round < 12; round++) {
    let [sum, adults] = [0, 0];
    for (let row = 0; row < rows; row++) {
      if (age(row) === 0) continue;
      adults += 1;
      sum += Math.min(0.45, factor * weight(row));
    }
    if (sum > 0) factor *= (share * adults) / sum;
  }
  return (row) => Math.min(0.45, factor * weight(row));
}

/** A line of a file: points when it was written, days ago, and whether it is true. */
export interface Line {
  readonly act: number;
  readonly points: number;
  readonly daysAgo: number;
  readonly isFalse: boolean;
}

/** Numbers of the acts that leave a mark. */
export const markActs = { late: 2, unpaid: 3, collection: 4, inquiry: 8 } as const;

/** Mean marks in seven years at each buffer. */
export interface MarkRates {
  readonly late: (row: number) => number;
  readonly unpaid: (row: number) => number;
  readonly inquiry: (row: number) => number;
}

const sevenYears = 7 * 365;

/** The number of events of a Poisson law of that mean, by one word; 1/e by its own series. */
function poisson(at: number, mean: number): number {
  const parts = 64;
  let mass = 1;
  for (let i = 0; i < parts; i++) mass *= 1 - mean / (parts + mean / 2);
  let [sum, count] = [mass, 0];
  while (at >= sum && count < 20) {
    count += 1;
    mass *= mean / count;
    sum += mass;
  }
  return count;
}

/** The card of a person, without marks; whole points. */
export function cardOf(society: Society, row: number, debts: Debts): number {
  const words = new Int32Array(4);
  philox(row, 0, purposes.card << 16, 0, society.spec.seed, 0, words);
  const luck = [...words].map(fraction);
  return card(society.people.ageDays[row] / 365, debts.loan[row], debts.buffer[row], luck);
}

/** The lines of a person's file on the first day. */
export function linesOf(
  society: Society,
  row: number,
  debts: Debts,
  rates: MarkRates,
  marks: Marks,
  wrong: number,
): Line[] {
  const words = new Int32Array(4);
  const { seed } = society.spec;
  philox(row, 0, purposes.marks << 16, 0, seed, 0, words);
  const luck = [...words].map(fraction);
  const lines: Line[] = [];
  const draw = (ordinal: number): number => {
    philox(row, 0, (purposes.marks << 16) | ordinal, 0, seed, 0, words);
    return fraction(words[0]);
  };
  const add = (act: number, points: number, count: number, days: number): void => {
    for (let i = 0; i < count; i++) {
      lines.push({
        act,
        points,
        daysAgo: 1 + Math.floor(draw(act * 32 + i) * (days - 1)),
        isFalse: false,
      });
    }
  };
  add(markActs.late, marks.late, poisson(luck[0], rates.late(row)), sevenYears);
  const behind = debts.arrears[row] === 3 ? 1 : 0;
  add(markActs.unpaid, marks.unpaid, behind, 365);
  if (behind === 0)
    add(markActs.unpaid, marks.unpaid, poisson(luck[1], rates.unpaid(row)), sevenYears);
  if (debts.stage[row] >= stages.enforcement)
    add(markActs.collection, marks.collection, 1, 3 * 365);
  add(markActs.inquiry, marks.inquiry, poisson(luck[2], rates.inquiry(row)), 365);
  philox(row, 0, purposes.wrong << 16, 0, seed, 0, words);
  // A false mark is young, so that it is worth a whole band.
  if (fraction(words[0]) < wrong) {
    const daysAgo = 1 + Math.floor(fraction(words[1]) * (2 * 365 - 1));
    lines.push({ act: markActs.unpaid, points: marks.unpaid, daysAgo, isFalse: true });
  }
  return lines;
}
