/**
 * Preset CN-2020: marginals of EVIDENCE 3.1–3.4. Synthetic persons; groups carry no names.
 */
import type { SocietyPreset } from './preset.js';
import { assume } from './preset.js';
import { assumedAffinities } from './affinities.js';
import { declareTies } from './tie-targets.js';

const minorsPercent = 21.09;
const under15Percent = 17.97;

const bands = [
  { from: 0, to: 4, percent: 5.52 },
  { from: 5, to: 9, percent: 6.4 },
  { from: 10, to: 14, percent: 6.05 },
  // 15–19 is 5.16; the part under 18 makes 297.7 m minors of 1,411.8 m persons.
  { from: 15, to: 17, percent: minorsPercent - under15Percent },
  { from: 18, to: 19, percent: 5.16 - (minorsPercent - under15Percent) },
  { from: 20, to: 24, percent: 5.32 },
  { from: 25, to: 29, percent: 6.51 },
  { from: 30, to: 34, percent: 8.81 },
  { from: 35, to: 39, percent: 7.02 },
  { from: 40, to: 44, percent: 6.59 },
  { from: 45, to: 49, percent: 8.1 },
  { from: 50, to: 54, percent: 8.59 },
  { from: 55, to: 59, percent: 7.19 },
  { from: 60, to: 64, percent: 5.21 },
  { from: 65, to: 69, percent: 5.25 },
  { from: 70, to: 74, percent: 3.52 },
  { from: 75, to: 79, percent: 2.22 },
  { from: 80, to: 84, percent: 1.45 },
  { from: 85, to: 89, percent: 0.77 },
  { from: 90, to: 94, percent: 0.26 },
  { from: 95, to: 99, percent: 0.07 },
];

const adultsMillion = 1112;
const employed = 750.64 / adultsMillion;
const selfEmployed = 149 / 750.64;
const representatives = 18.57 / adultsMillion;
const journalists = 0.0005;
const publicEmployees = 0.046;
const officials = 0.01;
/** What is left of services (47.7 %) after the roles above, shared 9.2 : 4.7 : 6 (assumed). */
const otherServices =
  0.477 - selfEmployed - publicEmployees - officials - (representatives + journalists) / employed;

/** Shares of adults, in the order of the attribute `role`. */
const roles = [
  0,
  0.034,
  0.236 * employed,
  0.287 * employed,
  (otherServices * employed * 9.2) / 19.9,
  (otherServices * employed * 4.7) / 19.9,
  (otherServices * employed * 6) / 19.9,
  selfEmployed * employed,
  representatives,
  publicEmployees * employed,
  officials * employed,
  journalists,
  0.027,
  0.165,
  0.07,
  1 - employed - 0.034 - 0.027 - 0.165 - 0.07,
];

const collegeOfAdults = 15.467 / (100 - minorsPercent);
const noneOfAdults = 2.67 / (100 - minorsPercent);

export const cn2020: SocietyPreset = {
  id: 'cn-2020',
  title: 'CN-2020',
  ages: { bands, mark: 'F', source: '[GHcen], [Cen2]; 15–19 split at 18 (D)' },
  men: { value: 0.5124, mark: 'F', source: '[CCAS21], [PD21]' },
  menByAge: [0.53, 0.53, 0.51, 0.51, 0.505, 0.475],
  householdSizes: {
    shares: [0.2539, 0.2968, 0.2099, 0.1317, 0.0617, 0.0306, 0.0154],
    mark: 'R',
    source: '[BBS25] for size 1 (F), the others recalled',
  },
  householdMean: { value: 2.62, mark: 'F', source: '[Cen2]; the recalled sizes imply 2.61' },
  householdMeanPublished: { value: 2.62, mark: 'F', source: '[Cen2]' },
  partnered: assume(0.65, 0.55, 0.75, 'MODEL 1.1'),
  region: {
    of: 'persons',
    shares: [0.33, 0.22, 0.302, 0.13, 0.018],
    mark: 'A',
    range: [0, 0.5],
    source: 'pilot 13 % is 43 of about 330 units (D); special 25.85 m of 1,411.8 m (R)',
  },
  residence: {
    of: 'persons',
    shares: [0.454, 0.361, 0.185, 0],
    mark: 'D',
    source: 'census communiqué 7 (R), [Huk17]; the gap between residence and status',
  },
  group: {
    of: 'persons',
    shares: [0.9111, 0.02, 0.035, 0.0339],
    mark: 'F',
    source: '[Cen2] for the majority; the split of 8.89 % is assumed',
  },
  education: {
    of: 'adults',
    shares: [noneOfAdults, 1 - noneOfAdults - collegeOfAdults - 0.19, 0.19, collegeOfAdults],
    mark: 'F',
    source: '[PD21] for none and college, spread over adults (D); secondary assumed',
  },
  role: { of: 'adults', shares: roles, mark: 'D', source: '[Std20], [BOFIT], [UU16], MODEL 1.1' },
  stratum: {
    of: 'adults',
    shares: [1 - 0.086 - officials * employed - 0.001, 0.086, officials * employed, 0.001],
    mark: 'D',
    source: '[GMW22], [UU16]; protected 0.1 % assumed [0, 0.01]',
  },
  flags: {
    online: { of: 'persons', yes: { value: 0.704, mark: 'F', source: '[CNNIC47]' } },
    driver: { of: 'adults', yes: { value: 0.41, mark: 'D', source: '[SO20]: 456 m of 1,112 m' } },
    'parent-apart': { of: 'adults', yes: assume(0.35, 0.2, 0.5, 'MODEL 1.1') },
    faith: { of: 'adults', yes: assume(0.15, 0.05, 0.3, 'MODEL 1.1') },
    dog: { of: 'adults', yes: assume(0.08, 0.04, 0.15, 'MODEL 1.1') },
  },
  sectors: { shares: [0.236, 0.287, 0.477], mark: 'R', source: '[Std20]' },
  income: {
    currency: 'CNY',
    unit: 'a head',
    quintileMeans: [7869, 16443, 26249, 41172, 80294],
    limits: [1000, 12200, 20600, 33600, 49000],
    tailSixteenths: 10,
    mark: 'F',
    source: '[TR21]; limits and tail assumed, chosen so that the means hold exactly',
    gini: { value: 0.468, mark: 'R', source: 'NBS 2020', band: [0.43, 0.455] },
  },
  firms: {
    perThousandAdults: { value: 20, mark: 'D', source: '[NBS18], [Xin-ec5]' },
    sizeBands: { shares: [0.853, 0.132, 0.013, 0.002], mark: 'R', source: '[Ent]' },
    jobShares: {
      shares: [0.27, 0.36, 0.164, 0.206],
      mark: 'A',
      range: [0.1, 0.5],
      source: 'large 20.6 % F [Ent]; the split of the rest assumed',
    },
    sectors: {
      shares: [0.03, 0.2, 0.67, 0.1],
      mark: 'A',
      range: [0, 0.8],
      source: '[NBS18]: manufacturing 15 %, trade 29.8 %; others assumed',
    },
  },
  vehicles: {
    perAdult: { value: 0.25, mark: 'D', source: '[SO20]: 281 m cars of 1,112 m adults' },
    firmDriving: assume(0.15, 0.05, 0.3, 'MODEL 1.3'),
  },
  agenciesPerThousandAdults: { value: 1, mark: 'D', source: '[NBS18]: 1.075 m state bodies' },
  neighbourhoodPeople: assume(300, 100, 1000, 'about one lane, block or hamlet'),
  affinities: assumedAffinities,
  ties: declareTies(0.5),
};
