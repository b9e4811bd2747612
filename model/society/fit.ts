/**
 * The fit table: every marginal a society was built from beside what was realised.
 *
 * A row is binding where it must hold; the others tell a gap that cannot be closed (two published
 * figures that contradict each other) or a property nobody declared.
 */
import { attribute } from '../attributes.js';
import { makeRow } from './fit-row.js';
import { fitTies } from './fit-ties.js';
import { isEmployed } from './people/attributes.js';
import type { LevelColumns } from './people/columns.js';
import type { Marginal, SocietyPreset } from './presets/preset.js';
import type { FitRow, Society } from './society.js';

type Built = Omit<Society, 'fit'>;

/** Shares of levels among rows that count. */
function shareOut(levels: ArrayLike<number>, size: number, counts: (row: number) => boolean) {
  const shares = new Float64Array(size);
  let all = 0;
  for (let row = 0; row < levels.length; row++) {
    if (!counts(row)) continue;
    shares[levels[row]]++;
    all++;
  }
  return shares.map((count) => (all > 0 ? count / all : 0));
}

function fitAges(preset: SocietyPreset, society: Built): FitRow[] {
  const { ageDays } = society.people;
  const years = Int32Array.from(ageDays, (days) => Math.floor(days / 365.25));
  const counts = new Float64Array(400);
  for (const year of years) counts[year]++;
  let all = 0;
  for (const { percent } of preset.ages.bands) all += percent;
  return preset.ages.bands.map(({ from, to, percent }) => {
    let count = 0;
    for (let year = from; year <= to; year++) count += counts[year];
    return makeRow('age', `${from}-${to}`, percent / all, count / years.length, preset.ages);
  });
}

function fitLevels(preset: SocietyPreset, columns: LevelColumns): FitRow[] {
  const ids = ['region', 'residence', 'group', 'education', 'role', 'stratum'] as const;
  return ids.flatMap((id) => {
    const marginal: Marginal = preset[id];
    const counts = (row: number) => marginal.of === 'persons' || columns.age[row] > 0;
    const realised = shareOut(columns[id], marginal.shares.length, counts);
    let all = 0;
    for (const share of marginal.shares) all += share;
    return attribute(id).levels.flatMap((level, k) =>
      marginal.shares[k] > 0 || realised[k] > 0
        ? [makeRow(id, level, marginal.shares[k] / all, realised[k], marginal)]
        : [],
    );
  });
}

function fitFlags(preset: SocietyPreset, columns: LevelColumns): FitRow[] {
  const { age, sex } = columns;
  const men = shareOut(sex, 2, () => true)[1];
  const rows = [makeRow('sex', 'men', preset.men.value, men, preset.men)];
  for (const [id, { of, yes }] of Object.entries(preset.flags)) {
    const realised = shareOut(columns[id], 2, (row) => of === 'persons' || age[row] > 0)[1];
    rows.push(makeRow(id, 'yes', yes.value, realised, yes));
  }
  return rows;
}

/** Employed persons by sector: farm; manual; the rest. */
function fitSectors(preset: SocietyPreset, columns: LevelColumns): FitRow[] {
  const farm = attribute('role').levels.indexOf('farm');
  const sectors = columns.role.map((role) => Math.min(2, Math.max(0, role - farm)));
  const realised = shareOut(sectors, 3, (row) => isEmployed(columns.role[row]));
  return ['primary', 'secondary', 'services'].map((level, k) =>
    makeRow('sector', level, preset.sectors.shares[k], realised[k], preset.sectors),
  );
}

function fitHouseholds(preset: SocietyPreset, society: Built): FitRow[] {
  const { size } = society.households;
  const sizes = size.map((persons) => Math.min(7, persons) - 1);
  const realised = shareOut(sizes, 7, () => true);
  const { householdSizes: law, householdMean, householdMeanPublished, partnered } = preset;
  const rows = law.shares.map((share, k) =>
    makeRow('household-size', k === 6 ? '7-plus' : `${k + 1}`, share, realised[k], law),
  );
  const mean = society.peopleCount / Math.max(1, size.length);
  const persons = { unit: 'persons', tolerance: { kind: 'absolute', value: 0.02 } } as const;
  rows.push(makeRow('household-size', 'mean', householdMean.value, mean, householdMean, persons));
  const published = { ...persons, binding: false };
  rows.push(
    makeRow(
      'household-size',
      'mean as published',
      householdMeanPublished.value,
      mean,
      householdMeanPublished,
      published,
    ),
  );
  let paired = 0;
  for (const other of society.people.partner) if (other >= 0) paired++;
  const share = paired / Math.max(1, society.adultsCount);
  rows.push(makeRow('partner', 'yes', partnered.value, share, partnered));
  return rows;
}

/** The Gini coefficient of non-negative incomes, persons alike. */
export function measureGini(income: ArrayLike<number>): number {
  const sorted = Float64Array.from(income).sort();
  let sum = 0;
  let ranked = 0;
  sorted.forEach((amount, k) => {
    sum += amount;
    ranked += amount * (2 * k + 1 - sorted.length);
  });
  return sum > 0 ? ranked / (sum * sorted.length) : 0;
}

function fitIncome(preset: SocietyPreset, society: Built, columns: LevelColumns): FitRow[] {
  const { income: law } = preset;
  const sums = new Float64Array(5);
  const counts = new Float64Array(5);
  let all = 0;
  society.people.income.forEach((amount, row) => {
    sums[columns.income[row]] += amount;
    counts[columns.income[row]]++;
    all += amount;
  });
  let total = 0;
  for (const mean of law.quintileMeans) total += mean;
  const rows: FitRow[] = [];
  attribute('income').levels.forEach((level, q) => {
    rows.push(makeRow('income', level, 0.2, counts[q] / society.peopleCount, law));
    const mean = sums[q] / Math.max(1, counts[q]);
    const relative = { kind: 'relative', value: 0.01 } as const;
    rows.push(
      makeRow(
        'income',
        `mean ${level} (${law.currency} ${law.unit})`,
        law.quintileMeans[q],
        mean,
        law,
        { unit: 'coefficient', tolerance: relative },
      ),
    );
    rows.push(
      makeRow('income', `share of ${level}`, law.quintileMeans[q] / total, sums[q] / all, law),
    );
  });
  const gini = measureGini(society.people.income);
  const [low, high] = law.gini.band;
  const within = { kind: 'absolute', value: (high - low) / 2 } as const;
  const band = { mark: 'D', source: 'what the fifths leave open (RULINGS 16)' } as const;
  rows.push(
    makeRow('income', 'gini', (low + high) / 2, gini, band, { unit: 'gini', tolerance: within }),
    makeRow('income', 'gini as published', law.gini.value, gini, law.gini, {
      unit: 'gini',
      binding: false,
    }),
  );
  return rows;
}

/** Counts as rates per 1,000 adults, and the tolerance of such a row. */
function rateRows(adults: number) {
  const perThousand = (count: number) => (count * 1000) / Math.max(1, adults);
  // A hundredth of the firms, or the rounding to whole firms, vehicles and bodies.
  const tolerance = { kind: 'absolute', value: Math.max(0.2, 501 / Math.max(1, adults)) } as const;
  return { perThousand, rate: { unit: 'per 1000 adults', tolerance } as const };
}

function fitFirms(preset: SocietyPreset, society: Built): FitRow[] {
  const { firms, adultsCount } = society;
  const law = preset.firms;
  const { perThousand, rate } = rateRows(adultsCount);
  const rows = [
    makeRow(
      'firms',
      'count',
      law.perThousandAdults.value,
      perThousand(firms.count),
      law.perThousandAdults,
      rate,
    ),
  ];
  const bands = shareOut(firms.sizeBand, 4, () => true);
  ['micro', 'small', 'medium', 'large'].forEach((level, k) => {
    rows.push(makeRow('firms', level, law.sizeBands.shares[k], bands[k], law.sizeBands));
  });
  const sectors = shareOut(firms.sector, 4, () => true);
  ['primary', 'secondary', 'services', 'public'].forEach((level, k) => {
    rows.push(makeRow('firms', level, law.sectors.shares[k], sectors[k], law.sectors));
  });
  const jobs = { unit: 'persons', binding: false } as const;
  rows.push(
    makeRow(
      'firms',
      'jobs a firm',
      22,
      firms.staff.length / Math.max(1, firms.count),
      { mark: 'D', source: 'MODEL 1.3; 17 to 22 by which units are counted' },
      { ...jobs, tolerance: { kind: 'relative', value: 0.25 } },
    ),
  );
  const work = new Float64Array(4);
  firms.sizeBand.forEach((band, f) => {
    work[band] += (firms.starts[f + 1] - firms.starts[f]) / Math.max(1, firms.staff.length);
  });
  ['micro', 'small', 'medium', 'large'].forEach((level, k) => {
    const loose = { binding: false, tolerance: { kind: 'absolute', value: 0.1 } } as const;
    rows.push(
      makeRow('firms', `jobs in ${level}`, law.jobShares.shares[k], work[k], law.jobShares, loose),
    );
  });
  return rows;
}

function fitVehicles(preset: SocietyPreset, society: Built): FitRow[] {
  const { vehicles } = society;
  const { perThousand, rate } = rateRows(society.adultsCount);
  const rows: FitRow[] = [];
  const { perAdult, firmDriving } = preset.vehicles;
  rows.push(
    makeRow(
      'vehicles',
      'count',
      perAdult.value * 1000,
      perThousand(vehicles.count),
      perAdult,
      rate,
    ),
  );
  let driven = 0;
  let inFirm = 0;
  for (const v of society.people.vehicle) {
    if (v < 0) continue;
    driven++;
    if (vehicles.firm[v] >= 0) inFirm++;
  }
  const share = inFirm / Math.max(1, driven);
  rows.push(makeRow('vehicles', 'driving in firm vehicles', firmDriving.value, share, firmDriving));
  const { agenciesPerThousandAdults: bodies } = preset;
  rows.push(
    makeRow('agencies', 'count', bodies.value, perThousand(society.agencies.count), bodies, rate),
  );
  return rows;
}

/** All rows of a society built from a preset. */
export function fitSociety(preset: SocietyPreset, society: Built, columns: LevelColumns): FitRow[] {
  return [
    ...fitAges(preset, society),
    ...fitFlags(preset, columns),
    ...fitLevels(preset, columns),
    ...fitSectors(preset, columns),
    ...fitHouseholds(preset, society),
    ...fitIncome(preset, society, columns),
    ...fitFirms(preset, society),
    ...fitVehicles(preset, society),
    ...fitTies(preset, society, columns),
  ];
}
