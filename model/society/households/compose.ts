/**
 * How many households of each form there are: household and person totals met together.
 *
 * Fractions come from generalised scaling and iterative proportional updating; whole numbers by
 * largest remainder; then exchanges restore the number of persons and the age bands exactly.
 * Non-goal: ages inside a band (ages.ts).
 */
import { scaleWeights, updateWeights } from '../allocation/ipu.js';
import { apportion } from '../allocation/quota.js';
import type { SocietyPreset } from '../presets/preset.js';
import { formNamed, householdForms } from './forms.js';

const bandLimits = [18, 25, 35, 50, 65, 200];

/** The age band (0 … 5) of an age in whole years. */
export function bandOfAge(years: number): number {
  return bandLimits.findIndex((limit) => years < limit);
}

/** Persons in each of the six age bands, summing to `people`. */
export function countAgeBands(preset: SocietyPreset, people: number): Int32Array {
  const shares = new Float64Array(6);
  for (const { from, percent } of preset.ages.bands) shares[bandOfAge(from)] += percent;
  return apportion(shares, people);
}

function fitForms(preset: SocietyPreset, people: number, bands: Int32Array): Float64Array {
  const households = people / preset.householdMean.value;
  const targets = new Float64Array(13);
  preset.householdSizes.shares.forEach((share, k) => {
    targets[k] = share * households;
  });
  for (let band = 0; band < 6; band++) targets[7 + band] = bands[band];
  const incidence = householdForms.map((form) => {
    const counts = new Float64Array(13);
    counts[Math.min(form.size, 7) - 1] = 1;
    for (const band of form.bands) counts[7 + band]++;
    return counts;
  });
  const weights = Float64Array.from(householdForms, (form) => form.weight);
  scaleWeights(weights, incidence, targets);
  updateWeights(weights, incidence, targets);
  return weights;
}

/** Persons still to be placed in each band (negative: too many), given the counts of forms. */
function lackOf(counts: Int32Array, bands: Int32Array): Int32Array {
  const lack = Int32Array.from(bands);
  counts.forEach((count, f) => {
    for (const band of householdForms[f].bands) lack[band] -= count;
  });
  return lack;
}

function moveOne(counts: Int32Array, from: number, to: number): boolean {
  if (counts[from] === 0) return false;
  counts[from]--;
  counts[to]++;
  return true;
}

/** Exchanges that differ by one child: the pairs of forms, commonest first. */
const childSteps = [
  ['m=m c', 'm=m cc'],
  ['a=a c', 'a=a cc'],
  ['m=m', 'm=m c'],
  ['a=a', 'a=a c'],
  ['m', 'm c'],
].map(([fewer, more]) => [formNamed(fewer), formNamed(more)]);

function restoreChildren(counts: Int32Array, lack: number): void {
  for (let left = Math.abs(lack); left > 0; left--) {
    const done = childSteps.some(([fewer, more]) =>
      lack > 0 ? moveOne(counts, fewer, more) : moveOne(counts, more, fewer),
    );
    if (!done) return;
  }
}

/** Persons alone take up what each adult band lacks, or give way where it has too many. */
function restoreAdults(counts: Int32Array, lack: Int32Array): void {
  for (let band = 1; band < 6; band++) {
    counts[band - 1] = Math.max(0, counts[band - 1] + lack[band]);
  }
}

/** In the smallest societies exchanges may fail: then whole households make up the number. */
function restoreTotal(counts: Int32Array, people: number, bands: Int32Array): void {
  let total = 0;
  counts.forEach((count, f) => {
    total += count * householdForms[f].size;
  });
  while (total > people) {
    let largest = -1;
    for (let f = 0; f < counts.length; f++) {
      if (counts[f] > 0 && (largest < 0 || householdForms[f].size > householdForms[largest].size)) {
        largest = f;
      }
    }
    counts[largest]--;
    total -= householdForms[largest].size;
  }
  const lack = lackOf(counts, bands);
  for (; total < people; total++) {
    let band = 1;
    for (let k = 2; k < 6; k++) if (lack[k] > lack[band]) band = k;
    lack[band]--;
    counts[band - 1]++;
  }
}

/** The number of households of each form; their persons are exactly `people`. */
export function composeHouseholds(preset: SocietyPreset, people: number): Int32Array {
  const bands = countAgeBands(preset, people);
  const weights = fitForms(preset, people, bands);
  let households = 0;
  for (const weight of weights) households += weight;
  const counts = apportion(weights, Math.max(1, Math.round(households)));
  restoreChildren(counts, lackOf(counts, bands)[0]);
  restoreAdults(counts, lackOf(counts, bands));
  restoreTotal(counts, people, bands);
  return counts;
}

/** Persons household by household, before they are numbered by place. */
export interface Members {
  readonly households: number;
  readonly people: number;
  /** Members of household h are first[h] … first[h + 1). */
  readonly first: Int32Array;
  readonly household: Int32Array;
  readonly band: Uint8Array;
  readonly partner: Int32Array;
}

/** Writes the counted forms out as persons. */
export function expandHouseholds(counts: Int32Array, people: number): Members {
  let households = 0;
  for (const count of counts) households += count;
  const first = new Int32Array(households + 1);
  const household = new Int32Array(people);
  const band = new Uint8Array(people);
  const partner = new Int32Array(people).fill(-1);
  let h = 0;
  let row = 0;
  counts.forEach((count, f) => {
    const form = householdForms[f];
    for (let c = 0; c < count; c++, h++) {
      first[h] = row;
      for (let k = 0; k < form.size; k++) {
        household[row + k] = h;
        band[row + k] = form.bands[k];
        if (form.partners[k] >= 0) partner[row + k] = row + form.partners[k];
      }
      row += form.size;
    }
  });
  first[households] = row;
  return { households, people, first, household, band, partner };
}
