/**
 * The sanity anchors of MODEL 13: what a first run must come to, derived before any run. Bands are
 * ±20 % unless MODEL says otherwise, and were set before looking. An anchor that is missed is either
 * a fault of ours or of the anchor; which, stands in `docs/decisions/`.
 */
import { describe, expect, it } from 'vitest';
import { beginArm, liveArm, livePast } from '#experiments/arm.js';
import { actNamed } from '#model/acts/catalogue.js';
import { deterrenceBits } from '#model/acts/deterrence.js';
import { actNumbers } from '#model/points.js';
import { makePlan } from '#scenario/compile/plan.js';
import { scenario, society } from '../../contract/rig.js';
import { anchors, bandOf, drawnOnce, told } from './rows.js';
import type { TableYear } from './table-year.js';
import { deviation, mean, share, sum } from './year.js';

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

  it('20 and 22: speech and reading fall in told, hardly in documented, never against itself', () => {
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
      ...['speech', 'reading', 'protected-acts'].flatMap((metric) => [
        `anchor 20 ${metric}: told ${fall(toldArm, metric)}, documented ${fall(documentedArm, metric)}`,
      ]),
    );
    expect(again.reading - base.reading).toBe(0);
    expect.soft(fall(toldArm, 'speech')).toBeGreaterThanOrEqual(0.25);
    expect.soft(fall(toldArm, 'speech')).toBeLessThanOrEqual(0.4);
    expect.soft(fall(toldArm, 'reading')).toBeGreaterThanOrEqual(0.15);
    expect.soft(fall(toldArm, 'reading')).toBeLessThanOrEqual(0.2);
    expect.soft(Math.abs(fall(documentedArm, 'protected-acts'))).toBeLessThan(0.02);
  });
});
