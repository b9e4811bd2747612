/**
 * Preset US-2020: marginals of EVIDENCE 3.5, for the financial-score baseline.
 *
 * minority-1, -2 and -3 stand for 18.7, 12.1 and 11.4 % of persons. Attributes without a figure
 * for this country keep an assumed value.
 */
import type { SocietyPreset } from './preset.js';
import { assume } from './preset.js';
import { assumedAffinities } from './affinities.js';
import { declareTies } from './tie-targets.js';

const fiveYears = [
  5.6, 6.1, 6.5, 6.7, 6.7, 6.8, 6.9, 6.7, 6.3, 6.1, 6.3, 6.6, 6.4, 5.5, 4.4, 2.9, 1.9, 1.9,
];

/** Five-year bands, the fourth split at 18; they sum to 100.3 and are normalised in use. */
const bands = fiveYears.flatMap((percent, k) => {
  if (k === 3) {
    return [
      { from: 15, to: 17, percent: percent * 0.6 },
      { from: 18, to: 19, percent: percent * 0.4 },
    ];
  }
  return [{ from: 5 * k, to: k === 17 ? 99 : 5 * k + 4, percent }];
});

const employed = 0.58;
const publicShare = 0.15;
const manual = 0.19;
const farm = 0.015;
const representatives = 0.02;
const officials = 0.01;
const selfEmployed = 0.1;
const journalists = 0.0005;
const otherServices =
  1 - farm - manual - publicShare - selfEmployed - (representatives + journalists) / employed;

const roles = [
  0,
  0.06,
  farm * employed,
  manual * employed,
  otherServices * employed * 0.38,
  otherServices * employed * 0.24,
  otherServices * employed * 0.38,
  selfEmployed * employed,
  representatives,
  (publicShare - officials) * employed,
  officials * employed,
  journalists,
  0.04,
  0.2,
  0.06,
  0.06,
];

const withoutFigure = 'no figure of this country in EVIDENCE 3.5';

export const us2020: SocietyPreset = {
  id: 'us-2020',
  title: 'US-2020',
  ages: { bands, mark: 'R', source: 'Census 2020, recalled with low confidence' },
  men: { value: 0.4925, mark: 'A', source: withoutFigure, range: [0.485, 0.5] },
  menByAge: [0.51, 0.51, 0.505, 0.5, 0.49, 0.45],
  householdSizes: {
    shares: [0.289, 0.346, 0.15, 0.125, 0.057, 0.021, 0.012],
    mark: 'R',
    source: '[USF22], [Stat24] for sizes 1 and 2 (F), the others recalled',
  },
  householdMean: {
    value: 2.435,
    mark: 'D',
    source: 'implied by the sizes, with 7.7 for 7 or more',
  },
  householdMeanPublished: { value: 2.5, mark: 'F', source: '[USF22]' },
  partnered: assume(0.6, 0.5, 0.7, withoutFigure),
  region: {
    of: 'persons',
    shares: [0.2, 0.25, 0.45, 0.1, 0],
    mark: 'A',
    range: [0, 0.6],
    source: 'urban 80 % (R); the split assumed, no special regime',
  },
  residence: {
    of: 'persons',
    shares: [0.7, 0.18, 0.07, 0.05],
    mark: 'A',
    range: [0, 0.8],
    source: withoutFigure,
  },
  group: { of: 'persons', shares: [0.578, 0.187, 0.121, 0.114], mark: 'F', source: '[USrace]' },
  education: {
    of: 'adults',
    shares: [0.01, 0.09, 0.5, 0.4],
    mark: 'A',
    range: [0, 0.6],
    source: withoutFigure,
  },
  role: {
    of: 'adults',
    shares: roles,
    mark: 'A',
    range: [0, 0.4],
    source: 'sectors and government share recalled; the split assumed',
  },
  stratum: {
    of: 'adults',
    shares: [1 - officials * employed - 0.001, 0, officials * employed, 0.001],
    mark: 'A',
    range: [0, 1],
    source: withoutFigure,
  },
  flags: {
    online: {
      of: 'persons',
      yes: { value: 0.93, mark: 'R', source: 'Pew 2021, of adults, taken for all persons' },
    },
    driver: { of: 'adults', yes: assume(0.85, 0.7, 0.92, withoutFigure) },
    'parent-apart': { of: 'adults', yes: assume(0.4, 0.2, 0.6, withoutFigure) },
    faith: { of: 'adults', yes: assume(0.6, 0.4, 0.8, withoutFigure) },
    dog: { of: 'adults', yes: assume(0.35, 0.2, 0.5, withoutFigure) },
  },
  sectors: { shares: [0.015, 0.19, 0.795], mark: 'R', source: 'EVIDENCE 3.5' },
  income: {
    currency: 'USD',
    unit: 'a household',
    // Shares 3.0 / 8.1 / 14.0 / 22.6 / 52.2 of a mean of 97,000 that the limits imply (D).
    quintileMeans: [14565, 39324, 67968, 109720, 253424],
    limits: [1000, 27026, 52179, 85076, 141110],
    tailSixteenths: 5,
    mark: 'F',
    source: '[Demo21], shares and limits; the scale derived from the limits',
    gini: { value: 0.488, mark: 'R', source: '[P60]', band: [0.478, 0.498] },
  },
  firms: {
    perThousandAdults: { value: 22.4, mark: 'D', source: '[CRS22]: 5.77 m of 258 m adults' },
    sizeBands: { shares: [0.782, 0.198, 0.016, 0.004], mark: 'D', source: '[CRS22]' },
    jobShares: { shares: [0.093, 0.226, 0.141, 0.54], mark: 'D', source: '[CRS22]' },
    sectors: {
      shares: [0.03, 0.19, 0.75, 0.03],
      mark: 'A',
      range: [0, 0.8],
      source: withoutFigure,
    },
  },
  vehicles: {
    perAdult: assume(0.8, 0.25, 1, 'about 8 % of households have none (R)'),
    firmDriving: assume(0.15, 0.05, 0.3, 'MODEL 1.3'),
  },
  agenciesPerThousandAdults: { value: 1, mark: 'A', source: 'as CN-2020', range: [0.3, 3] },
  neighbourhoodPeople: assume(300, 100, 1000, 'as CN-2020'),
  affinities: {
    ...assumedAffinities,
    regionGroup: [
      [1.3, 0.5, 0.5, 0.6],
      [1.1, 0.9, 0.7, 0.9],
      [0.8, 1.3, 1.5, 1.3],
      [1, 1, 1, 1],
      [1, 1, 1, 1],
    ],
    incomeByResidence: [1.1, 0.8, 0.8, 1],
  },
  ties: declareTies(0.6),
};
