/**
 * Firms and public bodies: how many, of which size and sector, who represents them, who works
 * there.
 *
 * Employees of a sector are dealt to its firms in the order of their rows, loosened by luck, so
 * that staff live near each other without being one neighbourhood.
 */
import { levelNamed } from '../../attributes.js';
import { fitMargins } from '../allocation/ipf.js';
import { apportion } from '../allocation/quota.js';
import { type Luck, rowLimit, rowOfKey } from '../luck.js';
import type { SocietyPreset } from '../presets/preset.js';
import { purposes } from '../purposes.js';
import { isEmployed } from '../people/attributes.js';
import type { LevelColumns } from '../people/columns.js';

const role = (id: string) => levelNamed('role', id);
const roles = {
  farm: role('farm'),
  manual: role('manual'),
  clerical: role('clerical'),
  professional: role('professional'),
  selfEmployed: role('self-employed'),
  representative: role('firm-representative'),
  publicEmployee: role('public-employee'),
  official: role('official'),
};

const [primary, secondary, services, publicSector] = [0, 1, 2, 3];

/** How far, in rows, employees may stand apart from the firm beside them in the order. */
const reach = 4096;

export interface Firms {
  readonly count: number;
  readonly sizeBand: Uint8Array;
  readonly sector: Uint8Array;
  readonly representative: Int32Array;
  readonly starts: Int32Array;
  readonly staff: Int32Array;
}

/** Levels dealt to `count` firms in shares, mixed by luck. */
function dealKinds(shares: readonly number[], count: number, ordinal: number, luck: Luck) {
  const keys = Float64Array.from({ length: count }, (_, f) => {
    return (luck.word(f, 0, purposes.firmKind, ordinal) >>> 8) * rowLimit + f;
  });
  const counts = apportion(shares, count);
  const kinds = new Uint8Array(count);
  let kind = 0;
  for (const key of keys.sort()) {
    while (counts[kind] === 0) kind++;
    counts[kind]--;
    kinds[rowOfKey(key)] = kind;
  }
  return kinds;
}

/** The sector an employee works in, −1 for those without a firm. */
function sectorOf(row: number, level: number, luck: Luck): number {
  if (!isEmployed(level)) return -1;
  if (level === roles.farm) return primary;
  if (level === roles.manual) return secondary;
  if (level === roles.selfEmployed || level === roles.representative) return -1;
  if (level === roles.publicEmployee || level === roles.official) return publicSector;
  if (level !== roles.clerical && level !== roles.professional) return services;
  // Offices and professions: 3 in 10 in industry, 2 in 10 in public bodies (assumed).
  const chance = luck.word(row, 0, purposes.firmSector) >>> 0;
  if (chance < 0.3 * 4294967296) return secondary;
  return chance < 0.5 * 4294967296 ? publicSector : services;
}

/** Employees of each sector in the loosened order of rows. */
function orderEmployees(columns: LevelColumns, luck: Luck): Int32Array[] {
  const keys: number[][] = [[], [], [], []];
  for (let row = 0; row < columns.role.length; row++) {
    const sector = sectorOf(row, columns.role[row], luck);
    if (sector < 0) continue;
    const near = row + (luck.word(row, 0, purposes.firmStaff) % reach);
    keys[sector].push(near * rowLimit + row);
  }
  return keys.map((list) => Int32Array.from(Float64Array.from(list).sort(), rowOfKey));
}

/** Jobs of each firm of a sector besides its representative, at least one where jobs suffice. */
function countJobs(weights: Float64Array, jobs: number): Int32Array {
  if (jobs < weights.length) return apportion(weights, Math.max(0, jobs));
  const counts = apportion(weights, jobs - weights.length);
  return counts.map((count) => count + 1);
}

/** Rows that represent private firms: by role first, then the self-employed, near first. */
function listRepresentatives(columns: LevelColumns, wanted: number): number[] {
  const own: number[] = [];
  const self: number[] = [];
  for (let row = 0; row < columns.role.length; row++) {
    if (columns.role[row] === roles.representative) own.push(row);
    if (columns.role[row] === roles.selfEmployed) self.push(row);
  }
  const lack = Math.min(self.length, Math.max(0, wanted - own.length));
  for (let k = 0; k < lack; k++) own.push(self[Math.floor(((k + 0.5) * self.length) / lack)]);
  return own.sort((a, b) => a - b);
}

interface Draft {
  readonly sizeBand: Uint8Array;
  readonly sector: Uint8Array;
  readonly representative: Int32Array;
}

/** Jobs to fill in each sector: all employees, except on farms, where most work on their own. */
function countSectorJobs(draft: Draft, employees: readonly Int32Array[]): Float64Array {
  const jobs = Float64Array.from(employees, (rows) => rows.length);
  const others = jobs[secondary] + jobs[services] + jobs[publicSector];
  let farms = 0;
  for (const sector of draft.sector) if (sector === primary) farms++;
  const room = Math.ceil((others * farms) / Math.max(1, draft.sector.length));
  jobs[primary] = Math.min(jobs[primary], room);
  return jobs;
}

/** The weight of each firm: jobs by sector and by size band are fitted together. */
function weighFirms(
  preset: SocietyPreset,
  draft: Draft,
  jobs: Float64Array,
  luck: Luck,
): Float64Array {
  const { sizeBands, jobShares } = preset.firms;
  const table = new Float64Array(16);
  const weights = Float64Array.from(draft.sector, (sector, f) => {
    const band = draft.sizeBand[f];
    const spread = 0.5 + (luck.word(f, 0, purposes.firmKind, 2) >>> 0) / 4294967296;
    const weight = (jobShares.shares[band] / sizeBands.shares[band]) * spread;
    table[sector * 4 + band] += weight;
    return weight;
  });
  const before = table.slice();
  const all = jobs.reduce((a, b) => a + b, 0);
  fitMargins([4, 4], table, [
    { axis: 1, targets: jobShares.shares.map((share) => share * all) },
    { axis: 0, targets: jobs },
  ]);
  return weights.map((weight, f) => {
    const cell = draft.sector[f] * 4 + draft.sizeBand[f];
    return (weight * table[cell]) / before[cell];
  });
}

/** Fills the column `firm` with the staff of every firm, representatives apart. */
function employ(
  preset: SocietyPreset,
  draft: Draft,
  columns: LevelColumns,
  firm: Int32Array,
  luck: Luck,
): void {
  const employees = orderEmployees(columns, luck);
  const jobs = countSectorJobs(draft, employees);
  const weights = weighFirms(preset, draft, jobs, luck);
  employees.forEach((rows, sector) => {
    const members: number[] = [];
    draft.sector.forEach((s, f) => {
      if (s === sector) members.push(f);
    });
    if (members.length === 0) return;
    const own = Float64Array.from(members, (f) => weights[f]);
    const counts = countJobs(own, jobs[sector]);
    let at = 0;
    members.forEach((f, k) => {
      for (let j = 0; j < counts[k]; j++, at++) {
        // Where only some are taken, they come evenly from the whole order.
        firm[rows[Math.floor((at * rows.length) / jobs[sector])]] = f;
      }
    });
  });
}

/** Representatives that are still missing: an official or any of the staff, else any adult. */
function completeRepresentatives(
  draft: Draft,
  starts: Int32Array,
  staff: Int32Array,
  columns: LevelColumns,
): void {
  const anyAdult = columns.age.findIndex((band) => band > 0);
  for (let f = 0; f < draft.representative.length; f++) {
    if (draft.representative[f] >= 0) continue;
    const own = staff.subarray(starts[f], starts[f + 1]);
    const official = own.find((row) => columns.role[row] === roles.official);
    draft.representative[f] = official ?? own[0] ?? anyAdult;
  }
}

/** Persons sorted by firm: the staff lists. */
export function listStaff(
  firm: Int32Array,
  count: number,
): { starts: Int32Array; staff: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const f of firm) if (f >= 0) starts[f + 1]++;
  for (let f = 0; f < count; f++) starts[f + 1] += starts[f];
  const at = starts.slice(0, count);
  const staff = new Int32Array(starts[count]);
  for (let row = 0; row < firm.length; row++) if (firm[row] >= 0) staff[at[firm[row]]++] = row;
  return { starts, staff };
}

/** Builds the firms and fills the column `firm` of persons. */
export function foundFirms(
  preset: SocietyPreset,
  columns: LevelColumns,
  adults: number,
  firm: Int32Array,
  luck: Luck,
): Firms {
  const count =
    adults === 0
      ? 0
      : Math.max(1, Math.round((preset.firms.perThousandAdults.value * adults) / 1000));
  const draft: Draft = {
    sizeBand: dealKinds(preset.firms.sizeBands.shares, count, 0, luck),
    sector: dealKinds(preset.firms.sectors.shares, count, 1, luck),
    representative: new Int32Array(count).fill(-1),
  };
  employ(preset, draft, columns, firm, luck);
  let privateCount = 0;
  for (const sector of draft.sector) if (sector !== publicSector) privateCount++;
  const candidates = listRepresentatives(columns, privateCount);
  let next = 0;
  for (let f = 0; f < count; f++) {
    if (draft.sector[f] === publicSector || next >= candidates.length) continue;
    draft.representative[f] = candidates[next];
    firm[candidates[next++]] = f;
  }
  // Representatives beyond the number of firms sit with a firm as staff.
  for (let k = next; k < candidates.length && count > 0; k++) {
    if (columns.role[candidates[k]] === roles.representative) firm[candidates[k]] = k % count;
  }
  const { starts, staff } = listStaff(firm, count);
  completeRepresentatives(draft, starts, staff, columns);
  return { count, ...draft, starts, staff };
}
