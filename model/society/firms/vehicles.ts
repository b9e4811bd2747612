/**
 * Vehicles: who owns them and who mostly drives them.
 *
 * Households with a driver get private vehicles in the order of income and luck; drivers of one
 * household share. Firm vehicles go to staff who drive, first those without one at home, so that
 * the declared share of driving is in firm vehicles.
 */
import { apportion } from '../allocation/quota.js';
import { type Luck, rowLimit, rowOfKey } from '../luck.js';
import type { SocietyPreset } from '../presets/preset.js';
import { purposes } from '../purposes.js';
import type { LevelColumns } from '../people/columns.js';
import type { Firms } from './firms.js';

export interface Vehicles {
  readonly count: number;
  readonly firm: Int32Array;
  readonly owner: Int32Array;
}

/** Rows of drivers of each household that has any, best-off households first, by luck. */
function listDrivingHouseholds(
  columns: LevelColumns,
  household: Int32Array,
  luck: Luck,
): number[][] {
  const drivers = new Map<number, number[]>();
  for (let row = 0; row < household.length; row++) {
    if (columns.driver[row] === 0) continue;
    const list = drivers.get(household[row]);
    if (list) list.push(row);
    else drivers.set(household[row], [row]);
  }
  const all = [...drivers.values()];
  const keys = Float64Array.from(all, (rows, k) => {
    // Three fifths of income are worth as much as all of luck (assumed).
    const chance = luck.word(rows[0], 0, purposes.vehicle) / 4294967296;
    const rank = (4 - columns.income[rows[0]]) / 3 + chance;
    return Math.floor(rank * 1048576) * rowLimit + k;
  });
  return Array.from(keys.sort(), (key) => all[rowOfKey(key)]);
}

/** Gives out private vehicles in rounds: one a household, then a second, never above drivers. */
function shareOut(
  households: number[][],
  count: number,
  owner: number[],
  vehicle: Int32Array,
): void {
  const own: number[][] = households.map(() => []);
  let left = count;
  for (let round = 0; left > 0; round++) {
    let given = 0;
    for (let k = 0; k < households.length && left > 0; k++) {
      if (households[k].length <= round) continue;
      own[k].push(owner.length);
      owner.push(households[k][round]);
      left--;
      given++;
    }
    if (given === 0) break;
  }
  households.forEach((rows, k) => {
    if (own[k].length === 0) return;
    rows.forEach((row, j) => {
      vehicle[row] = own[k][j % own[k].length];
    });
  });
}

interface FirmDriver {
  readonly row: number;
  readonly firm: number;
}

/**
 * Staff who are to drive firm vehicles, firm by firm, and how many of them. Those without a
 * vehicle suffice or all staff drivers are taken; `driving` counts who drives a private one.
 */
function listStaffDrivers(
  firms: Firms,
  columns: LevelColumns,
  vehicle: Int32Array,
  driving: number,
  share: number,
): { drivers: FirmDriver[]; wanted: number } {
  const without: FirmDriver[] = [];
  const any: FirmDriver[] = [];
  for (let f = 0; f < firms.count; f++) {
    for (let k = firms.starts[f]; k < firms.starts[f + 1]; k++) {
      const row = firms.staff[k];
      if (columns.driver[row] === 0) continue;
      any.push({ row, firm: f });
      if (vehicle[row] < 0) without.push({ row, firm: f });
    }
  }
  const wanted = Math.round((driving * share) / (1 - share));
  if (without.length >= wanted) return { drivers: without, wanted };
  // Who leaves a private vehicle for a firm's is not counted twice.
  const fresh = without.length / Math.max(1, any.length);
  return { drivers: any, wanted: Math.round((driving * share) / (1 - share * fresh)) };
}

function shareOutFirmVehicles(
  share: number,
  count: number,
  firms: Firms,
  columns: LevelColumns,
  vehicle: Int32Array,
): number[] {
  let driving = 0;
  for (const v of vehicle) if (v >= 0) driving++;
  const { drivers, wanted } = listStaffDrivers(firms, columns, vehicle, driving, share);
  const owners: number[] = [];
  const firstVehicle = vehicle.reduce((most, v) => Math.max(most, v), -1) + 1;
  const vehicles = Math.min(count, drivers.length);
  let placed = 0;
  for (let v = 0; v < vehicles; v++) {
    const from = Math.floor((v * drivers.length) / vehicles);
    const to = Math.floor(((v + 1) * drivers.length) / vehicles);
    const due = Math.round((wanted * (v + 1)) / vehicles);
    owners.push(drivers[from].firm);
    for (let k = from; k < to; k++) {
      if (k > from && (placed >= due || drivers[k].firm !== drivers[from].firm)) break;
      vehicle[drivers[k].row] = firstVehicle + v;
      placed++;
    }
  }
  return owners;
}

/** Builds all vehicles and fills the column `vehicle` of persons. */
export function parkVehicles(
  preset: SocietyPreset,
  columns: LevelColumns,
  household: Int32Array,
  firms: Firms,
  adults: number,
  vehicle: Int32Array,
  luck: Luck,
): Vehicles {
  const { perAdult, firmDriving } = preset.vehicles;
  const total = Math.round(perAdult.value * adults);
  const [ofPersons, ofFirms] = apportion([1 - firmDriving.value, firmDriving.value], total);
  const owner: number[] = [];
  shareOut(listDrivingHouseholds(columns, household, luck), ofPersons, owner, vehicle);
  const firm = shareOutFirmVehicles(firmDriving.value, ofFirms, firms, columns, vehicle);
  const count = owner.length + firm.length;
  return {
    count,
    firm: Int32Array.from({ length: count }, (_, v) => firm[v - owner.length] ?? -1),
    owner: Int32Array.from({ length: count }, (_, v) => owner[v] ?? -1),
  };
}
