/**
 * The long tables outsiders read: one value a row, with the fixed leading columns of DESIGN 7.
 *
 * Goal: Parquet that any reader opens, and the same rows as CSV.
 * Non-goal: person-level rows; a row is a whole run's value for a group.
 */
import type { Comparison, MetricValue, SeriesValue } from './comparison.js';

/** The fixed leading columns, in order; `arm` follows them. */
export const leadingColumns = [
  'experiment',
  'point_id',
  'replicate',
  'seed',
  'scenario_hash',
  'engine_hash',
  'tick',
  'date',
  'metric',
  'group',
  'value',
] as const;

/** A table as columns of equal length. */
export interface LongTable {
  readonly experiment: string[];
  /** Position of the arm in the comparison. */
  readonly point_id: number[];
  readonly replicate: number[];
  readonly seed: number[];
  readonly scenario_hash: string[];
  readonly engine_hash: string[];
  readonly tick: number[];
  /** ISO date. */
  readonly date: string[];
  readonly metric: string[];
  readonly group: string[];
  readonly value: number[];
  readonly arm: string[];
}

/** ISO date of a day counted from the ISO date `start` (proleptic Gregorian, no time zone). */
export function dateOf(start: string, day: number): string {
  const origin = Date.parse(`${start}T00:00:00Z`);
  if (Number.isNaN(origin)) throw new RangeError(`'${start}' is no ISO date`);
  return new Date(origin + day * 86_400_000).toISOString().slice(0, 10);
}

/** A short name for the experiment column: the title in lower case, joined by dashes. */
export function experimentName(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return name || 'comparison';
}

/** The rows of a comparison: its series, or its final values at the last day. */
export function longTable(comparison: Comparison, part: 'final' | 'series'): LongTable {
  const rows: readonly (MetricValue & { readonly day?: number })[] =
    part === 'final' ? comparison.values : comparison.series;
  const points = new Map(comparison.arms.map((arm, i) => [arm.id, i]));
  const table: LongTable = {
    experiment: [],
    point_id: [],
    replicate: [],
    seed: [],
    scenario_hash: [],
    engine_hash: [],
    tick: [],
    date: [],
    metric: [],
    group: [],
    value: [],
    arm: [],
  };
  const name = experimentName(comparison.title);
  const dates = new Map<number, string>();
  for (const row of rows) {
    const point = points.get(row.arm);
    if (point === undefined) throw new RangeError(`a value of the unknown arm '${row.arm}'`);
    const day = row.day ?? comparison.days;
    const date = dates.get(day) ?? dateOf(comparison.start, day);
    dates.set(day, date);
    table.experiment.push(name);
    table.point_id.push(point);
    table.replicate.push(row.replicate);
    table.seed.push(comparison.seed);
    table.scenario_hash.push(comparison.arms[point].scenarioHash);
    table.engine_hash.push(comparison.engineHash);
    table.tick.push(day);
    table.date.push(date);
    table.metric.push(row.metric);
    table.group.push(row.group);
    table.value.push(row.value);
    table.arm.push(row.arm);
  }
  return table;
}

/** The series rows of a table. */
export function seriesRows(table: LongTable): SeriesValue[] {
  return table.value.map((value, i) => ({ ...finalRow(table, i, value), day: table.tick[i] }));
}

/** The final rows of a table. */
export function finalRows(table: LongTable): MetricValue[] {
  return table.value.map((value, i) => finalRow(table, i, value));
}

function finalRow(table: LongTable, i: number, value: number): MetricValue {
  return {
    arm: table.arm[i],
    replicate: table.replicate[i],
    metric: table.metric[i],
    group: table.group[i],
    value,
  };
}

/**
 * One CSV field (RFC 4180). Text that a spreadsheet would take for a formula gets a leading quote
 * mark; numbers never do. A value that is no number is an empty field.
 */
export function csvField(value: string | number | boolean | null): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (value === null) return '';
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV text with CRLF line ends. */
export function csv(
  header: readonly string[],
  rows: Iterable<readonly (string | number | boolean | null)[]>,
): string {
  const lines = [header.map(csvField).join(',')];
  for (const row of rows) lines.push(row.map(csvField).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

/** A long table as CSV, the fixed columns first. */
export function tableCsv(table: LongTable): string {
  const columns = [...leadingColumns, 'arm'] as const;
  const rows = table.value.map((_, i) => columns.map((column) => table[column][i]));
  return csv(columns, rows);
}
