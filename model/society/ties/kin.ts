/**
 * Kin outside the household: families of one to four households; everyone of one household is
 * tied to everyone of the others. Three households give a clustering near 0.6 by themselves.
 *
 * Families are of one group and live in one region, some hundred households apart at most.
 */
import { type Luck, rowLimit, rowOfKey } from '../luck.js';
import type { TieTargets } from '../presets/preset.js';
import { purposes } from '../purposes.js';
import type { StoredTies } from '../society.js';
import { Pairs } from './pairs.js';

/** Households within which a family lives. */
const reach = 400;

export interface KinHouseholds {
  readonly people: number;
  readonly first: Int32Array;
  readonly size: Uint8Array;
  readonly group: Uint8Array;
  readonly region: Uint8Array;
}

function orderHouseholds(households: KinHouseholds, luck: Luck): Int32Array {
  const { first, group, region } = households;
  const keys = Float64Array.from(first, (row, h) => {
    const near = h + (luck.word(h, 0, purposes.kin) % reach);
    const kind = region[row] * 4 + group[row];
    // 5 bits of kind, 23 of place in halves, 24 of household.
    return (kind * 8388608 + (near >> 1)) * rowLimit + h;
  });
  return Int32Array.from(keys.sort(), rowOfKey);
}

/** Share of households in families of 1 to 4; `tilt` above 0 favours 4, below 0 favours 2. */
function familyLaw(tilt: number, others: number): number[] {
  const two = tilt < 0 ? -tilt * 0.6 : 0;
  const four = tilt > 0 ? tilt * 0.6 : 0;
  const three = Math.min(1 - two - four, Math.max(0, (others - two - 3 * four) / 2));
  return [Math.max(0, 1 - two - three - four), two, three, four];
}

/** Sizes of the families in order, so that the law is met at every stretch of the order. */
function cutFamilies(law: readonly number[], households: number): Uint8Array {
  const sizes = new Uint8Array(households);
  const given = [0, 0, 0, 0];
  let count = 0;
  for (let at = 0; at < households; ) {
    let best = 0;
    for (let m = 1; m < 4; m++) {
      const lack = law[m] * (at + m + 1) - given[m];
      if (law[m] > 0 && lack > law[best] * (at + best + 1) - given[best]) best = m;
    }
    const size = Math.min(best + 1, households - at);
    given[best] += size;
    sizes[count++] = size;
    at += size;
  }
  return sizes.slice(0, count);
}

/** Mean degree and clustering of complete ties between the households of each family. */
function foresee(households: KinHouseholds, order: Int32Array, families: Uint8Array) {
  let ends = 0;
  let clustering = 0;
  let counted = 0;
  let at = 0;
  for (const size of families) {
    let all = 0;
    let squares = 0;
    for (let k = at; k < at + size; k++) {
      const members = households.size[order[k]];
      all += members;
      squares += members * members;
    }
    for (let k = at; k < at + size; k++) {
      const members = households.size[order[k]];
      const degree = all - members;
      ends += members * degree;
      if (degree < 2) continue;
      const linked = degree * degree - (squares - members * members);
      clustering += (members * linked) / (degree * (degree - 1));
      counted += members;
    }
    at += size;
  }
  return { degree: ends / households.people, clustering: clustering / Math.max(1, counted) };
}

/** Halves the interval of `tilt` until clustering fits; the degree is corrected on the way. */
function searchFamilies(targets: TieTargets['kin'], households: KinHouseholds, order: Int32Array) {
  let low = -1;
  let high = 1;
  let others = (targets.degree.value * order.length) / households.people;
  let families: Uint8Array = new Uint8Array(0);
  for (let step = 0; step < 16; step++) {
    const tilt = (low + high) / 2;
    let fit = { degree: 0, clustering: 0 };
    for (let inner = 0; inner < 3; inner++) {
      families = cutFamilies(familyLaw(tilt, others), order.length);
      fit = foresee(households, order, families);
      if (fit.degree > 0) others = Math.min(3, (others * targets.degree.value) / fit.degree);
    }
    if (Math.abs(fit.clustering / targets.clustering.value - 1) < 0.02) break;
    if (fit.clustering > targets.clustering.value) high = tilt;
    else low = tilt;
  }
  return families;
}

/** The kin layer; mean degree over all persons. */
export function makeKin(
  targets: TieTargets['kin'],
  households: KinHouseholds,
  luck: Luck,
): StoredTies {
  const order = orderHouseholds(households, luck);
  const families = searchFamilies(targets, households, order);
  const pairs = new Pairs();
  let at = 0;
  for (const size of families) {
    for (let a = at; a < at + size; a++) {
      for (let b = a + 1; b < at + size; b++) tieHouseholds(households, order[a], order[b], pairs);
    }
    at += size;
  }
  return pairs.toStored(households.people);
}

function tieHouseholds(households: KinHouseholds, g: number, h: number, pairs: Pairs): void {
  const { first, size } = households;
  for (let one = first[g]; one < first[g] + size[g]; one++) {
    for (let other = first[h]; other < first[h] + size[h]; other++) pairs.add(one, other);
  }
}
