/**
 * Through whom points are lost: own act, someone else's, a mistake, a lie. One panel per arm that
 * loses points; bars are shares of all points lost, the thin line the range over towns.
 */
import * as Plot from '@observablehq/plot';
import type { MetricFacts } from '#results/comparison.js';
import { type Interval, meanInterval } from '#statistics/intervals.js';
import { type Context, splitGroup } from './context.js';
import { draw, legend } from './drawing.js';
import { figureMarkup } from './figure.js';
import { type Cell, safe } from './markup.js';
import { writeExact, writeRange, writeValue } from './numbers.js';

/** The metric whose groups `cause=…` say through whom points were lost. */
export const pointsLost = 'points-lost';

type Through = 'own' | 'other' | 'mistake' | 'lie' | 'plain';

const throughs: Record<string, Through> = {
  own: 'own',
  mistake: 'mistake',
  misattributed: 'mistake',
  mistaken: 'mistake',
  false: 'mistake',
  lie: 'lie',
  malicious: 'lie',
  staged: 'lie',
  attribute: 'plain',
  fading: 'plain',
  lapse: 'plain',
};

/** Anything that is not one's own act, an error or a lie has come through someone else. */
export function throughOf(cause: string): Through {
  return throughs[cause] ?? 'other';
}

const words: Record<Through, string> = {
  own: 'own act',
  other: 'someone else’s act',
  mistake: 'a mistake',
  lie: 'a lie',
  plain: 'an attribute, nobody’s act',
};

interface CauseShare extends Interval {
  readonly arm: string;
  readonly cause: string;
  readonly through: Through;
  readonly written: string;
}

const asShare: MetricFacts = {
  id: 'share',
  says: '',
  unit: '',
  worse: 'up',
  needsBaseline: false,
  format: 'share',
  status: 'told',
};

/** Shares of points lost by cause, town by town, then over towns; the largest first. */
export function causeShares(context: Context, arm: string): CauseShare[] {
  const { table } = context;
  const groups = table.groupsOf(pointsLost).filter((group) => splitGroup(group)[0] === 'cause');
  const totals = new Map<number, number>();
  for (const group of groups) {
    for (const [replicate, value] of table.byReplicate(arm, pointsLost, group)) {
      totals.set(replicate, (totals.get(replicate) ?? 0) + value);
    }
  }
  return groups
    .flatMap((group): CauseShare[] => {
      const shares = [...table.byReplicate(arm, pointsLost, group)].flatMap(
        ([replicate, value]) => {
          const total = totals.get(replicate) ?? 0;
          return total === 0 ? [] : [value / total];
        },
      );
      if (shares.length === 0) return [];
      const cause = splitGroup(group)[1];
      const interval = meanInterval(shares);
      return [
        {
          ...interval,
          arm,
          cause,
          through: throughOf(cause),
          written: writeValue(asShare, interval),
        },
      ];
    })
    .sort((x, y) => y.mean - x.mean);
}

function drawArm(shares: readonly CauseShare[], arm: string, most: number): string {
  const label = `${arm}: ${shares.map((share) => `${share.cause} ${share.written}`).join(', ')}.`;
  const svg = draw(
    {
      width: 328,
      height: shares.length * 25 + 8,
      marginLeft: 92,
      marginRight: 52,
      marginTop: 2,
      marginBottom: 4,
      x: { domain: [0, most], axis: null },
      y: { domain: shares.map((share) => share.cause), label: null, tickSize: 0, padding: 0.26 },
      marks: [
        Plot.barX(shares, {
          x: 'mean',
          y: 'cause',
          fill: (share: CauseShare) => `var(--${share.through})`,
        }),
        Plot.ruleY(
          shares.filter((share) => Number.isFinite(share.low)),
          {
            y: 'cause',
            x1: (share: CauseShare) => Math.max(0, share.low),
            x2: 'high',
            stroke: 'var(--ink)',
            strokeWidth: 1.5,
          },
        ),
        Plot.ruleX([0], { stroke: 'var(--second)' }),
        Plot.text(shares, {
          y: 'cause',
          text: 'written',
          frameAnchor: 'right',
          textAnchor: 'end',
          dx: 50,
          fill: 'var(--ink)',
          fontWeight: 640,
        }),
      ],
    },
    label,
  );
  return `<div class="drawing"><p>${safe(arm)}</p>${svg}</div>`;
}

/** The share that came through anything but one's own act, town by town. */
function notOwn(context: Context, arm: string): Interval | null {
  const own = causeShares(context, arm).find((share) => share.through === 'own');
  if (!own) return null;
  return { ...own, mean: 1 - own.mean, low: 1 - own.high, high: 1 - own.low };
}

function finding(context: Context, arms: readonly string[]): string {
  const arm = arms.includes(context.focus.id) ? context.focus.id : arms[arms.length - 1];
  const rest = notOwn(context, arm);
  if (!rest) return `Under ${arm}, no points were lost through a person’s own act.`;
  const [largest] = causeShares(context, arm).filter((share) => share.through !== 'own');
  const value = writeValue(asShare, rest);
  const range = writeRange(asShare, rest);
  const most =
    largest && largest.mean > 0
      ? ` The largest such cause is ${largest.cause}: ${largest.written}.`
      : '';
  return (
    `Under ${arm}, ${value} of all points lost were not lost through a person’s own act (` +
    `${range}).${most}`
  );
}

/** The section; says so when causes were not recorded. */
export function causesSection(context: Context): string {
  const heading = '<h2>Through whom points are lost</h2>';
  const arms = context.comparison.arms.map((arm) => arm.id);
  const lost = arms.filter((arm) => causeShares(context, arm).length > 0);
  if (lost.length === 0) {
    return (
      `<section>${heading}<p class="under">This comparison did not record points lost by ` +
      `cause, or none were lost.</p></section>`
    );
  }
  const shares = lost.map((arm) => causeShares(context, arm));
  const tops = shares
    .flat()
    .map((share) => (Number.isFinite(share.high) ? share.high : share.mean));
  const rows = shares
    .flat()
    .map(({ arm, cause, through, mean, low, high, count }): Cell[] => [
      arm,
      cause,
      words[through],
      mean,
      Number.isFinite(low) ? low : null,
      Number.isFinite(high) ? high : null,
      count,
    ]);
  const used = new Set(shares.flat().map((share) => share.through));
  const swatch = (through: Through): string =>
    `<svg class="mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><rect ` +
    `y="3" width="14" height="8" fill="var(--${through})"/></svg>`;
  const marks = (Object.keys(words) as Through[]).filter((through) => used.has(through));
  const drawings = lost.map((arm, i) => drawArm(shares[i], arm, Math.max(...tops)));
  const figure = figureMarkup({
    id: 'causes',
    heading: 'Share of all points lost, by cause',
    drawing: `<div class="drawings">${drawings.join('')}</div>`,
    finding: finding(context, lost),
    table: {
      caption: 'Share of all points lost, by arm and cause',
      columns: ['arm', 'cause', 'through', 'mean', 'low', 'high', 'towns'],
      rows,
      write: (value) => writeExact(value),
    },
    style: 'wide',
  });
  const key = legend(marks.map((through) => [swatch(through), words[through]]));
  return `<section>${heading}${key}${figure}</section>`;
}
