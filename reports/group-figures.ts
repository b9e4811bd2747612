/**
 * Who loses: metrics by group, stratum, income and other attributes, every arm on one scale.
 *
 * Goal: each level of an attribute a band, each arm a mark in it; the arm told about is drawn full.
 * Non-goal: points lost by cause; those are in cause-figure.ts.
 */
import * as Plot from '@observablehq/plot';
import type { MetricFacts } from '#results/comparison.js';
import type { Interval } from '#statistics/intervals.js';
import { domainOf } from './arm-figures.js';
import { type Context, splitGroup } from './context.js';
import { draw } from './drawing.js';
import { type Figure, figureMarkup } from './figure.js';
import { type Cell, safe } from './markup.js';
import { writeExact, writeRange, writeTick, writeValue } from './numbers.js';

/** Figures drawn; the metrics left over stand in one table. */
const drawnMetrics = 4;

const shapes = ['circle', 'square', 'triangle', 'diamond2', 'star', 'wye'] as const;

interface Mark extends Interval {
  readonly arm: string;
  readonly level: string;
  readonly y: number;
}

/** Attributes by which a metric is split, causes apart. */
function attributesOf(context: Context, metric: MetricFacts): string[] {
  const names = context.table.groupsOf(metric.id).map((group) => splitGroup(group)[0]);
  return [...new Set(names)].filter((name) => name !== '' && name !== 'cause');
}

function marksOf(context: Context, metric: MetricFacts, attribute: string) {
  const { arms } = context.comparison;
  const groups = context.table
    .groupsOf(metric.id)
    .filter((group) => splitGroup(group)[0] === attribute);
  const marks = groups.flatMap((group, i) =>
    arms.flatMap((arm, j): Mark[] => {
      const found = context.table.armInterval(arm.id, metric.id, group);
      if (!found) return [];
      return [
        { ...found, arm: arm.id, level: splitGroup(group)[1], y: i + (j + 1) / (arms.length + 1) },
      ];
    }),
  );
  return { levels: groups.map((group) => splitGroup(group)[1]), marks };
}

const bounded = (mark: Mark, end: 'low' | 'high'): number =>
  Number.isFinite(mark[end]) ? mark[end] : mark.mean;

function drawAttribute(
  context: Context,
  metric: MetricFacts,
  attribute: string,
  domain: [number, number],
): string {
  const { levels, marks } = marksOf(context, metric, attribute);
  const armIds = context.comparison.arms.map((arm) => arm.id);
  const isFocus = (mark: Mark): boolean => mark.arm === context.focus.id;
  const colour = (mark: Mark): string => (isFocus(mark) ? 'var(--ink)' : 'var(--second)');
  const told = marks.filter(isFocus).map((mark) => `${mark.level} ${writeValue(metric, mark)}`);
  const svg = draw(
    {
      width: 328,
      height: levels.length * (10 * armIds.length + 8) + 30,
      marginLeft: 86,
      marginRight: 12,
      marginTop: 4,
      marginBottom: 24,
      x: {
        domain,
        ticks: 3,
        tickSize: 0,
        label: null,
        tickFormat: (value: number) => writeTick(metric, value),
      },
      y: { domain: [levels.length, 0], axis: null },
      symbol: { domain: armIds, range: armIds.map((_, i) => shapes[i % shapes.length]) },
      marks: [
        Plot.gridX({ ticks: 3, stroke: 'var(--bar)', strokeOpacity: 1 }),
        Plot.ruleY(levels.map((_, i) => i).slice(1), { stroke: 'var(--bar)', insetLeft: -80 }),
        Plot.text(levels, {
          y: (_: string, i: number) => i + 0.5,
          text: (level: string) => level,
          frameAnchor: 'left',
          textAnchor: 'start',
          dx: -84,
          fill: 'var(--ink)',
        }),
        Plot.ruleY(marks, {
          y: 'y',
          x1: (mark: Mark) => bounded(mark, 'low'),
          x2: (mark: Mark) => bounded(mark, 'high'),
          strokeWidth: 2,
          strokeOpacity: 0.6,
          stroke: colour,
        }),
        Plot.dot(marks, {
          x: 'mean',
          y: 'y',
          symbol: 'arm',
          r: 3.6,
          strokeWidth: 1.6,
          stroke: colour,
          fill: (mark: Mark) => (isFocus(mark) ? 'var(--ink)' : 'var(--pane)'),
        }),
      ],
    },
    `${metric.says} by ${attribute}. Under ${context.focus.id}: ${told.join(', ')}.`,
  );
  return `<div class="drawing"><p>${safe(attribute)}</p>${svg}</div>`;
}

/** Who is hit hardest under the arm told about, and against whom. */
export function groupFinding(context: Context, metric: MetricFacts, attributes: readonly string[]) {
  const arm = context.focus.id;
  const worst = metric.worse === 'down' ? -1 : 1;
  const sentences = attributes.flatMap((attribute) => {
    const marks = marksOf(context, metric, attribute).marks.filter((mark) => mark.arm === arm);
    if (marks.length < 2) return [];
    const sorted = [...marks].sort((x, y) => worst * (y.mean - x.mean));
    const [first, last] = [sorted[0], sorted[sorted.length - 1]];
    if (metric.additive) {
      const total = marks.reduce((sum, mark) => sum + mark.mean, 0);
      const share = total === 0 ? 0 : Math.round((100 * first.mean) / total);
      return [
        `by ${attribute}, the largest part falls on ${first.level} (` +
          `${writeValue(metric, first)}, ${share}\u202f% of all)`,
      ];
    }
    if (worst * (worst > 0 ? first.low - last.high : first.high - last.low) <= 0) {
      return [`by ${attribute}, not enough evidence that any level differs`];
    }
    return [
      `by ${attribute}, ${first.level} stands at ${writeValue(metric, first)} (` +
        `${writeRange(metric, first)}) ` +
        `and ${last.level} at ${writeValue(metric, last)} (${writeRange(metric, last)})`,
    ];
  });
  if (sentences.length === 0) return `Nothing to set side by side under ${arm}.`;
  return `Under ${arm}: ${sentences.join('; ')}.`;
}

function rowsOf(context: Context, metric: MetricFacts, attributes: readonly string[]): Cell[][] {
  return attributes.flatMap((attribute) =>
    marksOf(context, metric, attribute).marks.map((mark): Cell[] => [
      attribute,
      mark.level,
      mark.arm,
      mark.mean,
      Number.isFinite(mark.low) ? mark.low : null,
      Number.isFinite(mark.high) ? mark.high : null,
      mark.count,
    ]),
  );
}

const columns = ['attribute', 'level', 'arm', 'mean', 'low', 'high', 'towns'];

function figureOf(context: Context, metric: MetricFacts): Figure {
  const attributes = attributesOf(context, metric);
  const marks = attributes.flatMap((attribute) => marksOf(context, metric, attribute).marks);
  const domain = domainOf(
    marks.map((mark) => bounded(mark, 'low')),
    marks.map((mark) => bounded(mark, 'high')),
  );
  const drawings = attributes.map((attribute) => drawAttribute(context, metric, attribute, domain));
  return {
    id: `groups-${metric.id}`,
    heading: metric.says,
    drawing: `<div class="drawings">${drawings.join('')}</div>`,
    finding: groupFinding(context, metric, attributes),
    table: {
      caption: `${metric.says} (${metric.unit || metric.format}), by group`,
      columns,
      rows: rowsOf(context, metric, attributes),
      write: (value) => writeExact(value),
    },
    style: 'wide',
  };
}

/** The shapes of the arms, for the head of the section. */
function armLegend(context: Context): string {
  const paths: Record<(typeof shapes)[number], string> = {
    circle: '<circle cx="7" cy="7" r="4.4"/>',
    square: '<rect x="3" y="3" width="8" height="8"/>',
    triangle: '<path d="M7 2.4 12 11H2Z"/>',
    diamond2: '<path d="M7 1.6 12.4 7 7 12.4 1.6 7Z"/>',
    star: '<path d="M7 1 8.5 5.2 13 5.4 9.5 8.1 10.7 12.4 7 9.9 3.3 12.4 4.5 8.1 1 5.4 5.5 5.2Z"/>',
    wye: '<path d="M7 7V13M7 7 2 3.6M7 7 12 3.6"/>',
  };
  const items = context.comparison.arms.map((arm, i) => {
    const focus = arm.id === context.focus.id;
    const [fill, stroke] = focus ? ['var(--ink)', 'var(--ink)'] : ['var(--pane)', 'var(--second)'];
    return (
      `<li><svg class="mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" ` +
      `fill="${fill}" ` +
      `stroke="${stroke}" stroke-width="1.7">${paths[shapes[i % shapes.length]]}</svg>` +
      `${safe(arm.id)}</li>`
    );
  });
  return `<ul class="legend">${items.join('')}</ul>`;
}

/** Groups that no run gives a value for: left out of figures, so they are named. */
function suppressed(context: Context): string {
  const named = context.comparison.metrics.flatMap((metric) =>
    context.table
      .groupsOf(metric.id)
      .filter((group) =>
        context.comparison.arms.every(
          (arm) => context.table.byReplicate(arm.id, metric.id, group).size === 0,
        ),
      )
      .map((group) => `${metric.id} of ${group}`),
  );
  if (named.length === 0) return '';
  return (
    `<p class="second">Left out, as no run gives a number for them: ` +
    `${safe(named.join('; '))}.</p>`
  );
}

/** The section; says so when nothing was split by group. */
export function groupsSection(context: Context): string {
  const limited = new Set(context.comparison.limits.map((limit) => limit.metric));
  const split = context.comparison.metrics.filter(
    (metric) => metric.worse !== 'neither' && attributesOf(context, metric).length > 0,
  );
  // Limits first; then rates before sums, as a sum mostly tells how many people a group has.
  const weight = (metric: MetricFacts): number =>
    (limited.has(metric.id) ? 2 : 0) + (metric.additive ? 0 : 1);
  const sorted = [...split].sort((x, y) => weight(y) - weight(x));
  if (sorted.length === 0) {
    return (
      '<section><h2>Who loses</h2><p class="under">This comparison recorded no values by ' +
      'group.</p></section>'
    );
  }
  const figures = sorted
    .slice(0, drawnMetrics)
    .map((metric) => figureMarkup(figureOf(context, metric)));
  const rest = sorted.slice(drawnMetrics);
  const more =
    rest.length === 0
      ? ''
      : figureMarkup({
          id: 'groups-more',
          heading: 'Every other metric by group',
          drawing: '',
          finding: rest.map((metric) => metric.says).join('; '),
          table: {
            caption: 'Other metrics by group',
            columns: ['metric', ...columns],
            rows: rest.flatMap((metric) =>
              rowsOf(context, metric, attributesOf(context, metric)).map((row) => [
                metric.id,
                ...row,
              ]),
            ),
            write: (value) => writeExact(value),
          },
          style: 'wide',
        });
  return (
    `<section><h2>Who loses</h2><p class="under">Each mark is an arm, its line the range over ` +
    `towns. ` +
    `Group names are abstract; what one stands for is in the scenario’s notes.</p>` +
    `${armLegend(context)}${figures.join('\n')}${more}${suppressed(context)}</section>`
  );
}
