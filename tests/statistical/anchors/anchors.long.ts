/**
 * The sanity anchors of MODEL 13: what a first run must come to, derived before any run. Bands are
 * ±20 % unless MODEL says otherwise, and were set before looking. An anchor that is missed is either
 * a fault of ours or of the anchor; which, stands in `docs/decisions/`.
 */
import { describe, expect, it } from 'vitest';
import { actNamed } from '#model/acts/catalogue.js';
import { actNumbers } from '#model/points.js';
import { deterrenceBits } from '#model/acts/deterrence.js';
import { liveArm, beginArm, livePast } from '#experiments/arm.js';
import { makePlan } from '#scenario/compile/plan.js';
import { type Overrides, scenario, society } from '../../contract/rig.js';
import { drawTableYear, type TableYear } from './table-year.js';
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

/** A year after the compulsory date, nothing learnt, the friend rule on; its own entries are as without it. */
const told = (): Year =>
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
const drawnOnce = (alike: boolean): TableYear => {
  const known =
    drawn.get(alike) ?? drawTableYear(scenario('told'), society('cn-2020', people), 7, alike);
  drawn.set(alike, known);
  return known;
};

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
const table = (): TableYear => drawnOnce(false);
const tableBelow = (score: number, through: boolean): number => {
  const { adults, gained, lost, derived } = table();
  return share(
    adults,
    (row) => 650 + gained[row] - lost[row] - (through ? derived[row] : 0) < score,
  );
};
const tableInnocent = (year: TableYear): number => {
  const barred = year.adults.filter(
    (row) => 650 + year.gained[row] - year.lost[row] - year.derived[row] < 550,
  );
  return share(barred, (row) => year.serious[row] === 0);
};
const appeals = (year: Year, ledger: string): number =>
  per100k(year, year.appeals[ledger] ?? 0) / 100;

const anchors: Readonly<Record<string, Anchor>> = {
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
function bandOf({ expected, mended, band }: Anchor): readonly [number, number] {
  if (band) return band;
  const middle = mended?.() ?? expected;
  if (middle > 0 && middle < 0.03) return tail(middle);
  return [Math.min(0.8 * middle, 1.2 * middle), Math.max(0.8 * middle, 1.2 * middle)];
}

describe('sanity anchors', () => {
  it.each(Object.keys(anchors))('%s', (id) => {
    const anchor = anchors[id];
    const [low, high] = bandOf(anchor);
    const found = anchor.measure();
    console.info(
      `anchor ${id} ${anchor.says}: ${found.toPrecision(4)}, expected ${anchor.expected} in [${low}, ${high}]`,
    );
    expect(found, anchor.says).toBeGreaterThanOrEqual(low);
    expect(found, anchor.says).toBeLessThanOrEqual(high);
  });

  it.each([
    ['1a', (year: TableYear) => share(year.adults, (row) => year.entries[row] > 0), 0.997, 0.003],
    ['1b', (year: TableYear) => share(year.adults, (row) => year.negative[row] > 0), 0.98, 0.01],
    ['3a', (year: TableYear) => mean(year.lost, year.adults), 43, 2],
    ['3b', (year: TableYear) => mean(year.gained, year.adults), 14, 1],
    [
      '3d',
      (year: TableYear) =>
        deviation(
          year.gained.map((points, row) => points - year.lost[row]),
          year.adults,
        ),
      35,
      1.5,
    ],
    [
      '4',
      (year: TableYear) => sum(year.lostForRights, year.adults) / sum(year.lost, year.adults),
      0.62,
      0.02,
    ],
    ['7', (year: TableYear) => mean(year.derived, year.adults), 14.9, 0.75],
  ] as const)(
    'the table itself, drawn without engine, gives MODEL’s figure %s',
    (_, of, expected, by) => {
      expect(Math.abs(of(drawnOnce(true)) - expected)).toBeLessThan(by);
    },
  );

  // What is deterred, near the next threshold, fully aware, fear 2.7 of 7 (2^(−1.5 · .31 · C)).
  it.each([
    ['jaywalk', 0.05],
    ['no-way-given', 0.1],
    ['opinion', 0.19],
    ['drunk-driving', 0.4],
  ] as const)('19: fear of the number deters %s by %s', (act, expected) => {
    const { plan } = told().rig;
    const table = plan.draft.tables.get(deterrenceBits.name)!;
    const plane = plan.draft.planeOf('unified');
    const bits = (fear: number): number =>
      table[(((plane * actNumbers + actNamed(act)!.id) * 4 + 3) * 8 + fear) * 4 + 2] / 65536;
    const found = 1 - 2 ** -(0.3 * bits(2) + 0.7 * bits(3));
    expect(found).toBeGreaterThan(expected * 0.8);
    expect(found).toBeLessThan(expected * 1.2);
  });

  it('20 and 22: reading and speech fall in told, hardly in documented, not at all against itself', () => {
    const settings = {
      society: society('cn-2020', 20_000),
      seed: 1,
      replicate: 0,
      days: 730,
      burnIn: 365,
    };
    const past = livePast(scenario('no-scoring'), settings);
    const after = (name: string): Record<string, number> => {
      const plan = makePlan(scenario(name), settings.society, { burnIn: 365, horizon: 1095 });
      const { values } = liveArm(plan, beginArm(plan, past, settings), settings, null, () => 0);
      return Object.fromEntries(
        values.filter(({ group }) => group === 'all').map(({ metric, value }) => [metric, value]),
      );
    };
    const [base, again, toldArm, documentedArm] = [
      'no-scoring',
      'no-scoring',
      'told',
      'documented',
    ].map(after);
    const fall = (arm: Record<string, number>, metric: string): number =>
      1 - arm[metric] / base[metric];
    console.info(
      `anchor 20: chilling told ${fall(toldArm, 'protected-acts')}, reading ${fall(toldArm, 'reading')}, documented ${fall(documentedArm, 'protected-acts')}`,
    );
    expect(again.reading - base.reading).toBe(0);
    expect.soft(fall(toldArm, 'protected-acts')).toBeGreaterThanOrEqual(0.25);
    expect.soft(fall(toldArm, 'protected-acts')).toBeLessThanOrEqual(0.4);
    expect.soft(fall(toldArm, 'reading')).toBeGreaterThanOrEqual(0.15);
    expect.soft(fall(toldArm, 'reading')).toBeLessThanOrEqual(0.2);
    expect.soft(Math.abs(fall(documentedArm, 'protected-acts'))).toBeLessThan(0.02);
  });
});
