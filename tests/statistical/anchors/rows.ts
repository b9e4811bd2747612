/** The quantities of MODEL 13, what they must come to, and how each is measured. */
import { type Overrides, scenario, society } from '../../contract/rig.js';
import { drawTableYear, type TableYear, tableInnocent, tableShareBelow } from './table-year.js';
import { below, deviation, liveYear, mean, refusals, share, sum, type Year } from './year.js';

const people = 100_000;
const minds = Object.keys(scenario('told').mechanisms).filter((name) =>
  name.startsWith('adaptation/'),
);
const unlearnt: Overrides = Object.fromEntries(minds.map((name) => [`mechanisms.${name}`, 'off']));
const alone: Overrides = {
  ...unlearnt,
  'mechanisms.propagation/pull': 'off',
  'mechanisms.propagation/chain': 'off',
};

/** Runs are shared by anchors; each is lived once. */
const lived = new Map<string, Year>();
const once = (name: string, live: () => Year): Year => {
  const known = lived.get(name) ?? live();
  lived.set(name, known);
  return known;
};

/** A year after the compulsory date, nothing learnt, the friend rule on. */
export const told = (): Year =>
  once('told', () =>
    liveYear({ scenario: 'told', overrides: alone, people, before: 365, days: 365 }),
  );
const toldLearning = (): Year =>
  once('told, learning', () =>
    liveYear({ scenario: 'told', people, before: 365, days: 365, burnIn: 365 }),
  );
const documented = (): Year =>
  once('documented', () =>
    liveYear({ scenario: 'documented', people, before: 0, days: 1095, burnIn: 365 }),
  );
const firstYear = (): Year =>
  once('documented, a year', () =>
    liveYear({ scenario: 'documented', people, before: 0, days: 365, burnIn: 365 }),
  );
const safeguarded = (): Year =>
  once('safeguarded', () =>
    liveYear({ scenario: 'safeguarded', people, before: 365, days: 365, burnIn: 365 }),
  );

/** A year drawn straight from the table, once for people alike and once for people as they are. */
const drawn = new Map<boolean, TableYear>();
export const drawnOnce = (alike: boolean): TableYear => {
  const known =
    drawn.get(alike) ?? drawTableYear(scenario('told'), society('cn-2020', people), 7, alike);
  drawn.set(alike, known);
  return known;
};

const table = (): TableYear => drawnOnce(false);
const tableBelow = (score: number, through: boolean): number =>
  tableShareBelow(table(), score, through);

interface Anchor {
  readonly says: string;
  readonly expected: number;
  /** Where MODEL's own figure was wrong (decision 0048): what the table itself gives. */
  readonly mended?: () => number;
  /** Where MODEL gives a band of its own. */
  readonly band?: readonly [number, number];
  readonly measure: () => number;
}

const per100k = (year: Year, count: number): number => (1e5 * count) / year.years;
const counted = (year: Year, name: string): number => year.counters[name] ?? 0;
const innocent = (year: Year): number => {
  const barred = year.adults.filter((row) => 650 + year.own[row] - year.derived[row] < 550);
  return share(barred, (row) => year.serious[row] === 0);
};
const tail = (expected: number): readonly [number, number] => [expected / 1.3, expected * 1.3];
const appeals = (year: Year, ledger: string): number =>
  per100k(year, year.appeals[ledger] ?? 0) / 100;

export const anchors: Readonly<Record<string, Anchor>> = {
  '1a': {
    says: 'told: adults with an entry',
    expected: 0.997,
    band: [0.98, 1],
    measure: () => share(told().adults, (row) => told().entries[row] > 0),
  },
  '1b': {
    says: 'told: adults with a negative entry',
    expected: 0.98,
    band: [0.95, 1],
    measure: () => share(told().adults, (row) => told().negative[row] > 0),
  },
  '3a': {
    says: 'told: own points lost a year',
    expected: 43,
    measure: () => mean(told().lost, told().adults),
  },
  '3b': {
    says: 'told: own points gained a year',
    expected: 14,
    measure: () => mean(told().gained, told().adults),
  },
  '3c': {
    says: 'told: net, points a year',
    expected: -29,
    measure: () => mean(told().own, told().adults),
  },
  '3d': {
    says: 'told: its standard deviation',
    expected: 35,
    measure: () => deviation(told().own, told().adults),
  },
  '4': {
    says: 'told: share of losses for rights',
    expected: 0.62,
    measure: () => sum(told().lostForRights, told().adults) / sum(told().lost, told().adults),
  },
  '5a': {
    says: 'below 600 after a year, own entries',
    expected: 0.22,
    measure: () => below(told(), 600, false),
  },
  '5b': { says: 'below 550', expected: 0.044, measure: () => below(told(), 550, false) },
  '5c': {
    says: 'below 500',
    expected: 0.0065,
    mended: () => tableBelow(500, false),
    measure: () => below(told(), 500, false),
  },
  '5d': {
    says: 'below 450',
    expected: 0.0009,
    mended: () => tableBelow(450, false),
    measure: () => below(told(), 450, false),
  },
  '6a': {
    says: 'below 600 with the friend rule',
    expected: 0.36,
    measure: () => below(told(), 600, true),
  },
  '6b': {
    says: 'below 550 with the friend rule',
    expected: 0.077,
    mended: () => tableBelow(550, true),
    measure: () => below(told(), 550, true),
  },
  '6c': {
    says: 'below 500 with the friend rule',
    expected: 0.013,
    mended: () => tableBelow(500, true),
    measure: () => below(told(), 500, true),
  },
  '6d': {
    says: 'below 450 with the friend rule',
    expected: 0.0017,
    mended: () => tableBelow(450, true),
    measure: () => below(told(), 450, true),
  },
  '7': {
    says: 'points lost through friends a year',
    expected: 14.9,
    measure: () => mean(told().derived, told().adults),
  },
  '8': {
    says: 'collateral share, friends only',
    expected: 0.256,
    measure: () =>
      sum(told().derived, told().adults) /
      (sum(told().derived, told().adults) + sum(told().lost, told().adults)),
  },
  '9': {
    says: 'of those below 550, innocent of serious harm',
    expected: 0.54,
    mended: () => tableInnocent(table()),
    measure: () => innocent(told()),
  },
  '10a': {
    says: 'entries for what was not done, a year',
    expected: 0.57,
    measure: () => mean(told().untrue, told().adults),
  },
  '10b': {
    says: 'adults with such an entry',
    expected: 0.44,
    measure: () => share(told().adults, (row) => told().untrue[row] > 0),
  },
  '11': {
    says: 'adults with a true, culpable, serious entry',
    expected: 0.25,
    mended: () => share(table().adults, (row) => table().serious[row] === 1),
    measure: () => share(told().adults, (row) => told().serious[row] === 1),
  },
  '12a': {
    says: 'documented: listings',
    expected: 254,
    band: [220, 290],
    measure: () => per100k(documented(), counted(documented(), 'court.entered')),
  },
  '12b': {
    says: 'documented: stock at the end',
    expected: 775,
    measure: () =>
      1e5 *
      share(documented().adults, (row) =>
        [4, 5].includes(documented().rig.run.storage.columns.get('people.stage')![row]),
      ),
  },
  '12c': {
    says: 'documented: exits',
    expected: 254,
    measure: () => per100k(documented(), counted(documented(), 'court.left')),
  },
  '13': {
    says: 'documented: enforcement filings',
    expected: 541,
    measure: () => per100k(documented(), counted(documented(), 'court.enforcements')),
  },
  '15': {
    says: 'documented: flights refused',
    expected: 1240,
    measure: () => per100k(documented(), refusals(documented(), 'flight')),
  },
  '16': {
    says: 'told: entries of ten points and more a year',
    expected: 1,
    measure: () => mean(told().appealable, told().adults),
  },
  '17a': {
    says: 'told: appeals per 1,000 adults a year',
    expected: 3.1,
    mended: () => 4.9,
    band: [3.2, 7.9],
    measure: () => appeals(toldLearning(), 'unified'),
  },
  '17b': {
    says: 'documented: appeals',
    expected: 0.055,
    band: [0.03, 0.1],
    measure: () => appeals(documented(), 'court-list'),
  },
  '17c': {
    says: 'safeguarded: appeals',
    expected: 2.8,
    band: [1.5, 5],
    measure: () => appeals(safeguarded(), 'unified'),
  },
  '18': {
    says: 'documented: aware after a year',
    expected: 0.11,
    band: [0.09, 0.13],
    measure: () =>
      share(
        firstYear().adults,
        (row) => firstYear().rig.run.storage.columns.get('people.awareness')![row] > 0,
      ),
  },
  '21a': {
    says: 'told: own postings a person-day',
    expected: 0.048,
    measure: () => told().happened.own / (365 * told().adults.length),
  },
  '21b': {
    says: 'told: derived postings a person-day',
    expected: 0.02,
    measure: () => told().happened.derived / (365 * told().adults.length),
  },
  '21c': {
    says: 'serious acts a person-day',
    expected: 0.011,
    measure: () => told().happened.harmful / (365 * told().adults.length),
  },
};

/** Tails within a factor of 1.3, as MODEL 13 has it; the rest within a fifth. */
export function bandOf({ expected, mended, band }: Anchor): readonly [number, number] {
  if (band) return band;
  const middle = mended?.() ?? expected;
  if (middle > 0 && middle < 0.03) return tail(middle);
  return [Math.min(0.8 * middle, 1.2 * middle), Math.max(0.8 * middle, 1.2 * middle)];
}
