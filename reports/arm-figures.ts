/**
 * What each arm does, side by side: for every metric a row per arm, its mean and its 95 % interval
 * over towns. The mark says how the arm stands against the baseline, by shape and by colour.
 */
import * as Plot from '@observablehq/plot';
import type { MetricFacts } from '#results/comparison.js';
import type { Context } from './context.js';
import { draw } from './drawing.js';
import { type Figure, figureMarkup } from './figure.js';
import { againstBaseline, metricFinding, type Standing, standingOf } from './findings.js';
import { type Cell, safe, statusMarkup, type Table } from './markup.js';
import { writeExact, writeTick, writeValue } from './numbers.js';
import { standingLegend } from './standing-legend.js';
import { themed } from './themes.js';

/** One row of the drawing. */
interface ArmRow {
  readonly arm: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly written: string;
  readonly standing: Standing;
}

const colours: Record<Standing, string> = {
  baseline: 'var(--second)',
  worse: 'var(--loud)',
  better: 'var(--edge)',
  unclear: 'var(--second)',
  same: 'var(--ink)',
  differs: 'var(--ink)',
  missing: 'none',
};

function rowsOf(context: Context, metric: MetricFacts): ArmRow[] {
  return context.comparison.arms.flatMap((arm) => {
    const found = context.table.armInterval(arm.id, metric.id, 'all');
    if (!found) return [];
    const known = Number.isFinite(found.low);
    return [
      {
        arm: arm.id,
        mean: found.mean,
        low: known ? found.low : found.mean,
        high: known ? found.high : found.mean,
        written: writeValue({ ...metric, unit: '' }, found),
        standing: standingOf(context, metric, arm.id),
      },
    ];
  });
}

/** Where the axis runs: from zero, unless all values lie far from it. */
export function domainOf(lows: readonly number[], highs: readonly number[]): [number, number] {
  const low = Math.min(...lows);
  const high = Math.max(...highs);
  const span = high - low;
  if (low >= 0 && low < 4 * span) return [0, high * 1.04 || 1];
  const air = span === 0 ? Math.abs(high) * 0.1 || 1 : span * 0.1;
  return [low - air, high + air];
}

/** The dots: ring for the baseline, square for worse, disc for better, dashed ring for unclear. */
function dotsOf(rows: readonly ArmRow[]): Plot.Markish[] {
  const of = (...standings: Standing[]) => rows.filter((row) => standings.includes(row.standing));
  const at = { x: 'mean', y: 'arm' } as const;
  return [
    Plot.dot(of('baseline'), {
      ...at,
      r: 5,
      stroke: colours.baseline,
      strokeWidth: 2.2,
      fill: 'var(--pane)',
    }),
    Plot.dot(of('unclear'), {
      ...at,
      r: 5,
      stroke: colours.unclear,
      strokeWidth: 2,
      strokeDasharray: '2.6 2.2',
      fill: 'var(--pane)',
    }),
    Plot.dot(of('worse'), { ...at, r: 5, symbol: 'square', fill: colours.worse }),
    Plot.dot(of('better'), { ...at, r: 5, fill: colours.better }),
    Plot.dot(of('same'), {
      ...at,
      r: 5,
      stroke: colours.same,
      strokeWidth: 2.2,
      fill: 'var(--pane)',
    }),
    Plot.dot(of('differs'), { ...at, r: 5, fill: colours.differs }),
  ];
}

function drawRows(context: Context, metric: MetricFacts, rows: readonly ArmRow[]): string {
  const arms = context.comparison.arms
    .map((arm) => arm.id)
    .filter((id) => rows.some((row) => row.arm === id));
  const longest = Math.max(...arms.map((arm) => arm.length));
  const room = Math.min(116, 14 + 8.2 * Math.max(...rows.map((row) => row.written.length)));
  const base = rows.find((row) => row.standing === 'baseline');
  const label = `${metric.says}. ${rows.map((row) => `${row.arm} ${row.written}`).join(', ')}.`;
  return draw(
    {
      width: 328,
      height: 25 * arms.length + 30,
      marginLeft: Math.min(132, 12 + 7.2 * longest),
      marginRight: room,
      marginTop: 4,
      marginBottom: 24,
      x: {
        domain: domainOf(
          rows.map((row) => row.low),
          rows.map((row) => row.high),
        ),
        ticks: 3,
        tickSize: 0,
        insetLeft: 7,
        label: null,
        tickFormat: (value: number) => writeTick(metric, value),
      },
      y: { type: 'point', domain: arms, label: null, tickSize: 0, padding: 0.6 },
      marks: [
        Plot.gridX({ ticks: 3, stroke: 'var(--bar)', strokeOpacity: 1 }),
        ...(base
          ? [Plot.ruleX([base.mean], { stroke: 'var(--second)', strokeDasharray: '2 3' })]
          : []),
        Plot.ruleY(rows, {
          x1: 'low',
          x2: 'high',
          y: 'arm',
          strokeWidth: 3,
          strokeOpacity: 0.55,
          stroke: (row: ArmRow) => colours[row.standing],
        }),
        ...dotsOf(rows),
        Plot.text(rows, {
          y: 'arm',
          text: 'written',
          frameAnchor: 'right',
          textAnchor: 'end',
          dx: room - 2,
          fill: 'var(--ink)',
          fontWeight: 640,
        }),
      ],
    },
    label,
  );
}

function tableOf(context: Context, metric: MetricFacts): Table {
  const rows = context.comparison.arms.map(({ id }): Cell[] => {
    const own = context.table.armInterval(id, metric.id, 'all');
    const gap = id === context.baseline.id ? null : againstBaseline(context, metric, id);
    return [
      id,
      own?.mean ?? null,
      own?.low ?? null,
      own?.high ?? null,
      gap?.mean ?? null,
      gap?.low ?? null,
      gap?.high ?? null,
      own?.count ?? 0,
    ];
  });
  return {
    caption: `${metric.says} (${metric.unit || metric.format}), by arm`,
    columns: [
      'arm',
      'mean',
      'low',
      'high',
      'difference',
      'difference low',
      'difference high',
      'towns',
    ],
    rows,
    write: (value) => writeExact(value),
  };
}

function figureOf(context: Context, metric: MetricFacts): Figure {
  const rows = rowsOf(context, metric);
  const missing = context.comparison.arms.filter(({ id }) => !rows.some((row) => row.arm === id));
  const note =
    missing.length > 0 && rows.length > 0 && metric.needsBaseline
      ? ` It exists only against ${context.baseline.id}.`
      : '';
  return {
    id: `arms-${metric.id}`,
    heading: metric.says,
    drawing: rows.length > 0 ? drawRows(context, metric, rows) : '',
    finding: metricFinding(context, metric) + note,
    table: tableOf(context, metric),
  };
}

/** The figure of one metric, every arm a row. */
export const armFigure = (context: Context, metric: MetricFacts): string =>
  figureMarkup(figureOf(context, metric));

/** The section: every metric no question asked for, every arm. */
export function armsSection(context: Context): string {
  // What is told by group only has its place among the groups and in the tables.
  const byGroupOnly = (metric: MetricFacts): boolean => {
    const groups = context.table.groupsOf(metric.id);
    return groups.length > 0 && !groups.includes('all');
  };
  const metrics = context.comparison.metrics.filter(
    (metric) => !themed.has(metric.id) && !byGroupOnly(metric),
  );
  const assumed = metrics.filter((metric) => metric.status === 'assumed').length;
  const figures = metrics.map((metric) => armFigure(context, metric));
  return (
    `<section><h2>What each arm does, side by side</h2>` +
    `<p class="under">Mean over towns, with its range; the dashed line is ` +
    `${safe(context.baseline.id)}. ` +
    `The size of ${assumed} of these ${metrics.length} numbers hangs on ` +
    `${statusMarkup('assumed')} parameters.</p>` +
    `${standingLegend(context)}<div class="panels">${figures.join('\n')}</div></section>`
  );
}
