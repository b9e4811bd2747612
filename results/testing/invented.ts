/**
 * An invented comparison for tests of results and reports. Every number here is made up by a small
 * generator; nothing of it is a finding.
 */
import type {
  ArmFacts,
  Comparison,
  MetricFacts,
  MetricValue,
  RunFacts,
  SeriesValue,
} from '../comparison.js';
import { causes, groups, levels, limits, titles } from './invented-tables.js';

/** What a test may vary. */
export interface Invention {
  readonly replicates?: number;
  readonly asked?: number;
  readonly arms?: readonly string[];
  readonly failed?: readonly { readonly arm: string; readonly replicate: number }[];
}

/** Uniform in [−1, 1), the same for the same names. */
function noise(...names: (string | number)[]): number {
  let h = 2166136261;
  for (const letter of names.join('\n')) h = Math.imul(h ^ letter.charCodeAt(0), 16777619);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 31 - 1;
}

function levelIn(arm: string, row: (typeof levels)[number]): number {
  const [metric, told, documented, other] = row;
  if (metric.id === 'births') return told;
  if (arm === 'told') return told;
  if (arm === 'documented') return documented;
  if (arm !== 'no-scoring') return other;
  return metric.worse === 'down' ? other * 1.03 : other * 0.6;
}

/** The value of one run: arms share the luck of a replicate. */
function runValue(arm: string, replicate: number, row: (typeof levels)[number]): number {
  const [metric] = row;
  const level = levelIn(arm, row);
  if (metric.id === 'births') return level + Math.round(12 * noise('luck', replicate));
  if (metric.id === 'misconduct-change') return level + 0.02 * noise(arm, metric.id, replicate);
  const luck = 0.05 * noise('luck', replicate) + 0.06 * noise(arm, metric.id, replicate);
  const value = level * (1 + luck);
  return metric.format === 'count' ? Math.round(value) : value;
}

/**
 * Splits a whole into parts by weights; for counts in whole numbers, the first part takes the
 * rest.
 */
function split(whole: number, weights: readonly number[], counted: boolean): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (whole * weight) / total);
  if (!counted) return shares;
  const rounded = shares.map(Math.round);
  rounded[0] += whole - rounded.reduce((sum, part) => sum + part, 0);
  return rounded;
}

function groupValues(run: { arm: string; replicate: number }, metric: MetricFacts, whole: number) {
  const values: MetricValue[] = [];
  const add = (group: string, value: number) =>
    values.push({ ...run, metric: metric.id, group, value });
  for (const [attribute, parts] of Object.entries(groups)) {
    if (metric.id === 'disparity' && attribute !== 'group') continue;
    const sway = parts.map(
      ([level, , weight]) => weight * (1 + 0.08 * noise(run.arm, run.replicate, level)),
    );
    const weights = parts.map(([, share], i) => share * sway[i]);
    const pieces = metric.additive
      ? split(whole, weights, metric.format === 'count')
      : sway.map((weight) => (metric.id === 'disparity' ? weight : Math.min(0.98, whole * weight)));
    for (const [i, [level]] of parts.entries()) add(`${attribute}=${level}`, pieces[i]);
  }
  if (metric.id === 'points-lost') {
    const own =
      run.arm === 'told'
        ? causes
        : causes.map(([cause, share]) => [cause, cause === 'own' ? 1 : share / 20] as const);
    const pieces = split(
      whole,
      own.map(([cause, share]) => share * (1 + 0.1 * noise(run.arm, run.replicate, cause))),
      false,
    );
    for (const [i, [cause]] of own.entries()) add(`cause=${cause}`, pieces[i]);
  }
  return values;
}

const split5 = new Set(['people-restricted', 'points-lost', 'innocents-restricted', 'disparity']);

function seriesOf(run: { arm: string; replicate: number }, days: number): SeriesValue[] {
  const rows: SeriesValue[] = [];
  for (const id of ['people-restricted', 'trust', 'chilling']) {
    const row = levels.find(([metric]) => metric.id === id) as (typeof levels)[number];
    if (row[0].needsBaseline && run.arm === 'no-scoring') continue;
    const end = runValue(run.arm, run.replicate, row);
    const from = id === 'trust' ? 60 : 0;
    for (let day = 0; day <= days; day += 15) {
      const risen = Math.min(1, Math.max(0, (day - 365) / 500));
      const wobble = 0.05 * noise(id, run.arm, run.replicate, day) * Math.min(1, day / 200);
      const value = (from + (end - from) * (0.15 * (day / days) + 0.85 * risen)) * (1 + wobble);
      rows.push({ ...run, metric: id, group: 'all', day, value });
    }
  }
  return rows;
}

function armFacts(id: string, place: number): ArmFacts {
  const bare = id === 'no-scoring';
  const why = 'no one with a child was below 580 when term began';
  return {
    id,
    title: titles[id] ?? id,
    scenarioHash: `${place}${'ab12cd34'.repeat(8)}`.slice(0, 64),
    grounds: {
      told: id === 'told' ? 64 : id === 'safeguarded' ? 38 : 0,
      documented: bare ? 9 : 31 + place,
      assumed: bare ? 4 : 17 + place,
    },
    mechanisms: ['propagation/friends', 'observation/camera'].slice(0, id === 'told' ? 2 : 1),
    silentRules: id === 'told' ? [{ rule: 'consequences/school', why }] : [],
  };
}

/** The invented comparison. */
export function inventComparison(options: Invention = {}): Comparison {
  const arms = options.arms ?? Object.keys(titles);
  const replicates = options.replicates ?? 12;
  const days = 1095;
  const failed = (arm: string, replicate: number) =>
    (options.failed ?? []).some((one) => one.arm === arm && one.replicate === replicate);
  const runs: RunFacts[] = [];
  const values: MetricValue[] = [];
  const series: SeriesValue[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const arm of arms) {
      const lost = failed(arm, replicate);
      const digest = Array.from({ length: 8 }, (_, i) =>
        (((noise(arm, replicate, i) + 1) * 2 ** 31) >>> 0).toString(16).padStart(8, '0'),
      ).join('');
      runs.push({
        arm,
        replicate,
        digest: lost ? '' : digest,
        seconds: 12.5,
        booksBalance: true,
        failed: lost ? 'the worker was lost on day 400' : null,
      });
      if (lost) continue;
      const run = { arm, replicate };
      for (const row of levels) {
        if (row[0].needsBaseline && arm === 'no-scoring') continue;
        const value = runValue(arm, replicate, row);
        values.push({ ...run, metric: row[0].id, group: 'all', value });
        if (split5.has(row[0].id)) values.push(...groupValues(run, row[0], value));
      }
      series.push(...seriesOf(run, days));
    }
  }
  return {
    title: 'Five schemes in one invented town',
    society: { id: 'cn-2020', people: 10_000, adults: 8_090, seed: 1, hash: 'c0ffee'.repeat(10) },
    seed: 4_294_967_295,
    years: 3,
    days,
    start: '2026-01-01',
    arms: arms.map(armFacts),
    metrics: levels.map(([metric]) => metric),
    limits: limits.filter((limit) => arms.includes(limit.arm)),
    runs,
    values,
    series,
    replicatesAsked: options.asked ?? replicates,
    engineHash: 'e9'.repeat(32),
    version: '0.1.0',
    command:
      `npx glasshouse compare ${arms.join(' ')} --society cn-2020 --people 10000 ` +
      `--years 3 --replicates ${options.asked ?? replicates} --seed 4294967295`,
  };
}
