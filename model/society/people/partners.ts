/**
 * Partners who live apart, so that the share of adults with a partner is met exactly.
 *
 * Couples of a household come first; the rest are a woman and a man who are unpaired, of the same
 * age band, from households of the same region near each other in the numbering.
 */
import { type Luck, rowLimit, rowOfKey } from '../luck.js';
import { purposes } from '../purposes.js';
import type { LevelColumns } from './columns.js';

/** Unpaired adults by age band and region, the near ones together, with a little luck. */
function orderUnpaired(columns: LevelColumns, partner: Int32Array, luck: Luck): Float64Array {
  const keys: number[] = [];
  for (let row = 0; row < partner.length; row++) {
    if (columns.age[row] === 0 || partner[row] >= 0) continue;
    // 6 bits of kind, 21 of place in sixteens of rows, 24 of row.
    const near = (row + (luck.word(row, 0, purposes.partnerOutside) % 512)) >> 4;
    const kind = columns.age[row] * 8 + columns.region[row];
    keys.push((kind * 2097152 + near) * rowLimit + row);
  }
  return Float64Array.from(keys).sort();
}

/** Parts couples spread evenly over the rows; they stay in one household as unpaired adults. */
function partCouples(partner: Int32Array, excess: number): void {
  const couples: number[] = [];
  partner.forEach((other, row) => {
    if (other > row) couples.push(row);
  });
  for (let k = 0; k < excess; k++) {
    const row = couples[Math.floor(((k + 0.5) * couples.length) / excess)];
    partner[partner[row]] = -1;
    partner[row] = -1;
  }
}

/** Completes `partner` (symmetric, −1 where none) to `share` of adults, where candidates allow. */
export function joinPartnersApart(
  share: number,
  columns: LevelColumns,
  household: Int32Array,
  partner: Int32Array,
  luck: Luck,
): void {
  let adults = 0;
  let paired = 0;
  for (let row = 0; row < partner.length; row++) {
    if (columns.age[row] > 0) adults++;
    if (partner[row] >= 0) paired++;
  }
  let lack = Math.round((share * adults) / 2) - paired / 2;
  if (lack < 0) partCouples(partner, -lack);
  const waiting: [number[], number[]] = [[], []];
  let kind = -1;
  for (const key of orderUnpaired(columns, partner, luck)) {
    if (lack <= 0) return;
    const row = rowOfKey(key);
    const own = columns.age[row] * 8 + columns.region[row];
    if (own !== kind) {
      waiting[0].length = 0;
      waiting[1].length = 0;
      kind = own;
    }
    const others = waiting[1 - columns.sex[row]];
    const other = others[others.length - 1];
    if (other === undefined || household[other] === household[row]) {
      waiting[columns.sex[row]].push(row);
      continue;
    }
    others.pop();
    partner[row] = other;
    partner[other] = row;
    lack--;
  }
}
