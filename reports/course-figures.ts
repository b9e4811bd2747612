/**
 * Time courses: for every metric one panel per arm, all on one scale. Line: the middle town; dark
 * band: the middle half; pale band: all towns. Under eight towns there is no band, only the towns.
 */
import * as Plot from '@observablehq/plot';
import type { MetricFacts, SeriesValue } from '#results/comparison.js';
import { failedRuns } from '#results/differences.js';
import { dateOf } from '#results/tables.js';
import { quantiles } from '#statistics/quantiles.js';
import { domainOf } from './arm-figures.js';
import type { Context } from './context.js';
import { draw } from './drawing.js';
import { type Figure, figureMarkup } from './figure.js';
import { type Cell, safe } from './markup.js';
import { countOf, writeExact, writePlain, writeSpan, writeTick } from './numbers.js';

/** Fewest towns a band may stand for. */
export const townsForBand = 8;

/** One day of one arm over its towns. */
export interface DaySpread {
  readonly day: number;
  readonly low: number;
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
  readonly high: number;
  readonly towns: number;
}

/** The spread of every day, in order. */
export function spreadByDay(rows: readonly SeriesValue[]): DaySpread[] {
  const days = new Map<number, number[]>();
  for (const { day, value } of rows) {
    const values = days.get(day);
    if (values) values.push(value);
    else days.set(day, [value]);
  }
  return [...days]
    .sort(([x], [y]) => x - y)
    .map(([day, values]) => {
      const [low, lower, middle, upper, high] = quantiles(values, [0, 0.25, 0.5, 0.75, 1]);
      return { day, low, lower, middle, upper, high, towns: values.length };
    });
}

interface Course {
  readonly arm: string;
  readonly rows: readonly SeriesValue[];
  readonly days: readonly DaySpread[];
  readonly towns: number;
}

function drawCourse(metric: MetricFacts, course: Course, domain: [number, number], length: number) {
  const { rows, days, towns, arm } = course;
  const last = days[days.length - 1];
  const years = Array.from({ length: Math.floor(length / 365) + 1 }, (_, i) => i * 365);
  const line = { stroke: 'var(--ink)', clip: false } as const;
  const banded = [
    Plot.areaY(days, { x: 'day', y1: 'low', y2: 'high', fill: 'var(--ink)', fillOpacity: 0.13 }),
    Plot.areaY(days, { x: 'day', y1: 'lower', y2: 'upper', fill: 'var(--ink)', fillOpacity: 0.26 }),
    Plot.lineY(days, { ...line, x: 'day', y: 'middle', strokeWidth: 2 }),
  ];
  const single = [
    Plot.lineY(rows, { ...line, x: 'day', y: 'value', z: 'replicate', strokeWidth: 1 }),
  ];
  const label =
    `${metric.says}, ${arm}: ${writePlain(metric, days[0].middle)} on day ` +
    `${days[0].day}, ${writePlain(metric, last.middle)} on day ${last.day}.`;
  const svg = draw(
    {
      width: 158,
      height: 130,
      marginLeft: 42,
      marginRight: 10,
      marginTop: 8,
      marginBottom: 26,
      x: {
        domain: [0, length],
        ticks: years,
        tickSize: 0,
        label: null,
        tickFormat: (day: number) =>
          day === years[years.length - 1] ? `${day / 365} y` : String(day / 365),
      },
      y: {
        domain,
        ticks: 3,
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => writeTick(metric, value),
      },
      marks: [
        Plot.gridY({ ticks: 3, stroke: 'var(--bar)', strokeOpacity: 1 }),
        ...(towns >= townsForBand ? banded : single),
      ],
    },
    label,
  );
  const note =
    towns >= townsForBand
      ? ''
      : `<span class="second">${countOf(towns, 'town', 'towns')} so far</span>`;
  return `<div class="drawing"><p>${safe(arm)}${note}</p>${svg}</div>`;
}

/** The sentence under it: where the middle town ends, and when half of the way was done. */
function courseFinding(context: Context, metric: MetricFacts, courses: readonly Course[]): string {
  const focus =
    courses.find((course) => course.arm === context.focus.id) ?? courses[courses.length - 1];
  const first = focus.days[0];
  const last = focus.days[focus.days.length - 1];
  const change = last.middle - first.middle;
  const start = writePlain(metric, first.middle);
  const end = writePlain(metric, last.middle);
  const lead =
    `Under ${focus.arm}, the middle town went from ${start} on day ${first.day} to ` +
    `${end} on day ${last.day}`;
  if (change === 0) return `${lead}: 0, exactly, changed.`;
  const half = focus.days.find(
    (day) => Math.abs(day.middle - first.middle) >= Math.abs(change) / 2,
  );
  return `${lead}; half of the way was done by ${half ? `day ${half.day}` : 'the end'}.`;
}

const columns = 'arm,day,date,lowest,quarter,middle,three quarters,highest,towns'.split(',');

function rowOf(start: string, arm: string, spread: DaySpread): Cell[] {
  const { day, low, lower, middle, upper, high, towns } = spread;
  return [arm, day, dateOf(start, day), low, lower, middle, upper, high, towns];
}

/** About six days of each arm for the table; the CSV has all that are drawn. */
function shownDays(course: Course): DaySpread[] {
  const step = Math.ceil((course.days.length - 1) / 6) || 1;
  return course.days.filter((_, i) => i % step === 0 || i === course.days.length - 1);
}

function figureOf(context: Context, metric: MetricFacts, courses: readonly Course[]): Figure {
  const { start, days: length } = context.comparison;
  const days = courses.flatMap((course) => course.days);
  const domain = domainOf(
    days.map((day) => day.low),
    days.map((day) => day.high),
  );
  const few = courses.every((course) => course.towns < townsForBand);
  const rows = (pick: (course: Course) => readonly DaySpread[]): Cell[][] =>
    courses.flatMap((course) => pick(course).map((spread) => rowOf(start, course.arm, spread)));
  const drawings = courses.map((course) => drawCourse(metric, course, domain, length));
  return {
    id: `course-${metric.id}`,
    heading: metric.says,
    drawing: `<div class="drawings">${drawings.join('')}</div>`,
    finding: courseFinding(context, metric, courses) + (few ? ' Too few towns for a band.' : ''),
    table: {
      caption: `${metric.says}, over time (some days; the CSV has more)`,
      columns,
      rows: rows(shownDays),
      write: (value, column) => (column === 1 ? String(value) : writeExact(value)),
    },
    csv: { columns, rows: rows((course) => course.days) },
    style: 'courses',
  };
}

/** Days drawn at most: a longer series is thinned, its last day kept; the Parquet table has all. */
const daysDrawn = 160;

/** The rows of group `all` of finished runs, by metric and arm, thinned to what can be seen. */
function coursesOf(context: Context): ReadonlyMap<string, Course> {
  const { comparison } = context;
  const failed = failedRuns(comparison.runs);
  const byCourse = new Map<string, SeriesValue[]>();
  for (const row of comparison.series) {
    if (row.group !== 'all' || !Number.isFinite(row.value)) continue;
    if (failed.has(`${row.arm}\n${row.replicate}`)) continue;
    const key = `${row.metric}\n${row.arm}`;
    const rows = byCourse.get(key);
    if (rows) rows.push(row);
    else byCourse.set(key, [row]);
  }
  const courses = new Map<string, Course>();
  for (const [key, all] of byCourse) {
    const days = [...new Set(all.map((row) => row.day))].sort((x, y) => x - y);
    const step = Math.ceil(days.length / daysDrawn);
    const kept = new Set(days.filter((_, i) => i % step === 0 || i === days.length - 1));
    const rows = all.filter((row) => kept.has(row.day));
    const towns = new Set(rows.map((row) => row.replicate)).size;
    courses.set(key, { arm: all[0].arm, rows, days: spreadByDay(rows), towns });
  }
  return courses;
}

/** The section; empty when nothing was recorded over time. */
export function coursesSection(context: Context): string {
  const { comparison } = context;
  const all = coursesOf(context);
  const figures = comparison.metrics.flatMap((metric) => {
    const courses = comparison.arms.flatMap(({ id }) => all.get(`${metric.id}\n${id}`) ?? []);
    return courses.length === 0 ? [] : [figureMarkup(figureOf(context, metric, courses))];
  });
  if (figures.length === 0) return '';
  return (
    `<section><h2>How it went, over ${safe(writeSpan(comparison))}</h2>` +
    `<p class="under">Line: the middle town. Dark band: the middle half of the towns. Pale ` +
    `band: all of them. ` +
    `Every panel of a figure has the same scale.</p>${figures.join('\n')}</section>`
  );
}
