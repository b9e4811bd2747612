/**
 * Ages and sexes of the members of households.
 *
 * Whole years are dealt by quota inside each band. Partners and generations share the luck of
 * their household, so that partners are near in age and parents and children a generation apart.
 */
import { fitMargins } from '../allocation/ipf.js';
import { apportion } from '../allocation/quota.js';
import { type Luck, rowLimit, rowOfKey } from '../luck.js';
import type { SocietyPreset } from '../presets/preset.js';
import { purposes } from '../purposes.js';
import { bandOfAge, type Members } from './compose.js';

/** Persons of each single year of age inside one band, summing to `total`. */
function countYears(preset: SocietyPreset, band: number, total: number): Int32Array {
  const shares = new Float64Array(100);
  for (const { from, to, percent } of preset.ages.bands) {
    if (bandOfAge(from) !== band) continue;
    for (let year = from; year <= to; year++) shares[year] = percent / (to - from + 1);
  }
  return apportion(shares, total);
}

/** Largest rank of an adult inside its band: 8 × 2¹⁸. */
const wholeRank = 2097152;

/** Sort keys of one band: persons whose key is low become the youngest of it. */
function orderBand(members: Members, band: number, years: Uint8Array, luck: Luck): Float64Array {
  const keys: number[] = [];
  for (let row = 0; row < members.people; row++) {
    if (members.band[row] !== band) continue;
    const own = luck.word(row, 0, purposes.personAge) >>> 14;
    const h = members.household[row];
    let rank = (luck.word(h, 0, purposes.householdAge) >>> 14) * 7 + own;
    const other = members.partner[row];
    // A couple of two bands stands where they meet: the younger high in its band, the elder low.
    if (other >= 0 && members.band[other] > band) rank = 0.6 * wholeRank + 0.4 * rank;
    if (other >= 0 && members.band[other] < band) rank = 0.4 * rank;
    rank = Math.floor(rank);
    const parent = members.first[h];
    // A child is as old as its parent is among parents, with up to eight years of luck.
    if (band === 0 && members.band[parent] <= 3) rank = years[parent] * 32768 + own;
    else if (band === 0) rank = (28 + (own % 18)) * 32768 + own;
    keys.push(rank * rowLimit + row);
  }
  return Float64Array.from(keys).sort();
}

/** The age of every person in whole years. */
export function dealAges(preset: SocietyPreset, members: Members, luck: Luck): Uint8Array {
  const years = new Uint8Array(members.people);
  for (let band = 5; band >= 0; band--) {
    const order = orderBand(members, band, years, luck);
    const left = countYears(preset, band, order.length);
    let year = 0;
    for (const key of order) {
      while (year < 99 && left[year] === 0) year++;
      left[year]--;
      years[rowOfKey(key)] = year;
    }
  }
  return years;
}

/** Age in days on day 0, inside the year of age. */
export function ageInDays(year: number, row: number, luck: Luck): number {
  return Math.ceil(year * 365.25) + (luck.word(row, 0, purposes.ageDays) % 365);
}

/** Men wanted in each band. */
function countMen(preset: SocietyPreset, members: Members): Int32Array {
  const sizes = new Int32Array(6);
  for (const band of members.band) sizes[band]++;
  const men = Math.round(preset.men.value * members.people);
  const table = new Float64Array(12);
  for (let band = 0; band < 6; band++) {
    table[band * 2] = 1 - preset.menByAge[band];
    table[band * 2 + 1] = preset.menByAge[band];
  }
  fitMargins([6, 2], table, [
    { axis: 1, targets: [members.people - men, men] },
    { axis: 0, targets: sizes },
  ]);
  return apportion(
    Float64Array.from({ length: 6 }, (_, band) => table[band * 2 + 1]),
    men,
  );
}

/** 0 woman, 1 man: one of each in a couple, the elder mostly the man; the rest by quota. */
export function dealSexes(
  preset: SocietyPreset,
  members: Members,
  years: Uint8Array,
  luck: Luck,
): Uint8Array {
  const sex = new Uint8Array(members.people);
  const lack = countMen(preset, members);
  const unpaired: number[] = [];
  for (let row = 0; row < members.people; row++) {
    const other = members.partner[row];
    if (other < 0) {
      const chance = luck.word(row, 0, purposes.sexUnpaired) >>> 8;
      unpaired.push((members.band[row] * rowLimit + chance) * rowLimit + row);
    } else if (row < other) {
      // Three of four couples have the elder as the man (assumed).
      const elder = years[row] >= years[other] ? row : other;
      const usual = luck.word(row, 0, purposes.sex) >>> 30 !== 0;
      const man = usual ? elder : row + other - elder;
      sex[man] = 1;
      lack[members.band[man]]--;
    }
  }
  for (const key of Float64Array.from(unpaired).sort()) {
    const row = rowOfKey(key);
    if (lack[members.band[row]] <= 0) continue;
    lack[members.band[row]]--;
    sex[row] = 1;
  }
  return sex;
}
