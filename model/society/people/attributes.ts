/**
 * Education, role, stratum and flags of persons, dealt by quota from the marginals.
 *
 * Each attribute is dealt given those before it: education by age, sex and residence; role by
 * age, sex, region and education; stratum by role, sex and education; flags by age and place.
 */
import { levelNamed } from '../../attributes.js';
import { apportion, deal } from '../allocation/quota.js';
import type { Luck } from '../luck.js';
import type { Marginal, SocietyPreset } from '../presets/preset.js';
import { purposes } from '../purposes.js';
import type { LevelColumns } from './columns.js';

const firstEarning = levelNamed('role', 'farm');
const firstIdle = levelNamed('role', 'jobless');
const officialRole = levelNamed('role', 'official');
const college = levelNamed('education', 'college');

/** A cell per adult row from a function of the row; −1 for children. */
function cellsOfAdults(columns: LevelColumns, cell: (row: number) => number): Int32Array {
  return Int32Array.from(columns.age, (band, row) => (band > 0 ? cell(row) : -1));
}

function targetsOf(marginal: Marginal, columns: LevelColumns): Int32Array {
  let count = 0;
  for (const band of columns.age) if (marginal.of === 'persons' || band > 0) count++;
  return apportion(marginal.shares, count);
}

function dealEducation(preset: SocietyPreset, columns: LevelColumns, luck: Luck): Uint8Array {
  const { age, sex, residence } = columns;
  const { educationAge, educationResidence } = preset.affinities;
  return deal(
    {
      cellOf: cellsOfAdults(columns, (row) => ((age[row] - 1) * 2 + sex[row]) * 4 + residence[row]),
      cells: 40,
      targets: targetsOf(preset.education, columns),
      affinity: (cell, level) =>
        educationAge[Math.floor(cell / 8)][level] * educationResidence[cell % 4][level],
      purpose: purposes.education,
    },
    luck,
    levelNamed('education', 'basic'),
  );
}

function dealRoles(preset: SocietyPreset, columns: LevelColumns, luck: Luck): Uint8Array {
  const { age, sex, region, education } = columns;
  const { roleAge, roleSex, roleRegion, roleEducation } = preset.affinities;
  return deal(
    {
      cellOf: cellsOfAdults(
        columns,
        (row) => (((age[row] - 1) * 2 + sex[row]) * 5 + region[row]) * 4 + education[row],
      ),
      cells: 200,
      targets: targetsOf(preset.role, columns),
      affinity: (cell, level) =>
        roleAge[Math.floor(cell / 40)][level] *
        roleSex[Math.floor(cell / 20) % 2][level] *
        roleRegion[Math.floor(cell / 4) % 5][level] *
        roleEducation[cell % 4][level],
      purpose: purposes.role,
    },
    luck,
    levelNamed('role', 'child'),
  );
}

/** Officials are those with the role; members are mostly men, schooled and older (Xin24). */
function dealStrata(preset: SocietyPreset, columns: LevelColumns, luck: Luck): Uint8Array {
  const { age, sex, education, role } = columns;
  const targets = targetsOf(preset.stratum, columns);
  let officials = 0;
  for (const level of role) if (level === officialRole) officials++;
  targets[0] += targets[2] - officials;
  targets[2] = officials;
  return deal(
    {
      cellOf: cellsOfAdults(columns, (row) =>
        role[row] === officialRole
          ? 0
          : 1 + (((age[row] - 1) * 2 + sex[row]) * 2 + (education[row] === college ? 1 : 0)),
      ),
      cells: 21,
      targets,
      affinity: (cell, level) => {
        if (cell === 0 || level === 2) return cell === 0 && level === 2 ? 1 : 0;
        if (level === 0) return 1;
        const schooled = (cell - 1) % 2;
        const man = Math.floor((cell - 1) / 2) % 2;
        const band = Math.floor((cell - 1) / 4);
        return (man ? 2.3 : 1) * (schooled ? 5 : 1) * [0.4, 0.8, 1, 1.2, 1.5][band] * 0.05;
      },
      purpose: purposes.stratum,
    },
    luck,
  );
}

/** Odds of `yes` before fitting, by age band and residence (assumed). */
const flagOdds = {
  online: { age: [2, 12, 12, 6, 1.5, 0.4], residence: [1.6, 0.6, 1.6, 1] },
  driver: { age: [0, 0.5, 1.6, 1.6, 0.7, 0.1], residence: [1.3, 0.6, 0.9, 1] },
  'parent-apart': { age: [0, 0.8, 1.5, 1.5, 0.9, 0.1], residence: [0.9, 0.7, 1.8, 1] },
  faith: { age: [1, 0.7, 0.8, 0.9, 1.2, 1.5], residence: [0.9, 1.2, 1, 1] },
  dog: { age: [1, 0.9, 1, 1.1, 1.1, 0.8], residence: [1, 1.4, 0.4, 1] },
} as const;

export const flagIds = ['online', 'driver', 'parent-apart', 'faith', 'dog'] as const;

const flagPurposes = {
  online: purposes.online,
  driver: purposes.driver,
  'parent-apart': purposes.parentApart,
  faith: purposes.faith,
  dog: purposes.dog,
};

function dealFlag(
  preset: SocietyPreset,
  id: (typeof flagIds)[number],
  columns: LevelColumns,
  luck: Luck,
): Uint8Array {
  const { age, sex, residence } = columns;
  const { of, yes } = preset.flags[id];
  const odds = flagOdds[id];
  const cellOf = Int32Array.from(age, (band, row) =>
    band > 0 || of === 'persons' ? (band * 2 + sex[row]) * 4 + residence[row] : -1,
  );
  const targets = targetsOf(
    { of, shares: [1 - yes.value, yes.value], mark: 'A', source: '' },
    columns,
  );
  // Driving licences: two men for one woman among the old, less among the young (assumed 1.6).
  const men = id === 'driver' ? 1.6 : 1;
  return deal(
    {
      cellOf,
      cells: 48,
      targets,
      affinity: (cell, level) =>
        level === 0
          ? 1
          : odds.age[Math.floor(cell / 8)] *
            odds.residence[cell % 4] *
            (Math.floor(cell / 4) % 2 ? men : 1),
      purpose: flagPurposes[id],
    },
    luck,
  );
}

/** Adds education, role, stratum and the five flags to columns that hold age, sex and place. */
export function dealAttributes(preset: SocietyPreset, columns: LevelColumns, luck: Luck): void {
  columns.education = dealEducation(preset, columns, luck);
  columns.role = dealRoles(preset, columns, luck);
  columns.stratum = dealStrata(preset, columns, luck);
  for (const id of flagIds) columns[id] = dealFlag(preset, id, columns, luck);
}

/** True where the role is one that earns (employed in the sense of EVIDENCE 3.3). */
export function isEmployed(role: number): boolean {
  return role >= firstEarning && role < firstIdle;
}
