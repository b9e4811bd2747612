/**
 * What the arms rest on: rules told, documented and assumed; and the rules that never fired.
 */

import * as Plot from '@observablehq/plot';
import type { ArmFacts } from '#results/comparison.js';
import type { Context } from './context.js';
import { draw } from './drawing.js';
import { figureMarkup } from './figure.js';
import { type Cell, safe, statusMarkup } from './markup.js';
import { countOf, writeExact } from './numbers.js';

export type Status = 'told' | 'documented' | 'assumed';
const statuses: readonly Status[] = ['told', 'documented', 'assumed'];

/**
 * The status most of an arm's rules have; the weaker one where two are level; none without rules.
 */
export function statusOf(arm: ArmFacts): Status | null {
  const { told, documented, assumed } = arm.grounds;
  const most = Math.max(told, documented, assumed);
  if (most === 0) return null;
  if (assumed === most) return 'assumed';
  return told === most ? 'told' : 'documented';
}

const looks: Record<Status, Partial<Plot.BarXOptions>> = {
  told: { fill: 'var(--pane)', stroke: 'var(--ink)', strokeDasharray: '1.5 2.5' },
  documented: { fill: 'var(--second)', stroke: 'var(--second)' },
  assumed: { fill: 'var(--pane)', stroke: 'var(--ink)', strokeDasharray: '6 4' },
};

function drawGrounds(context: Context): string {
  const { arms } = context.comparison;
  let most = 1;
  const pieces = arms.flatMap((arm) => {
    let from = 0;
    return statuses.map((status) => {
      const piece = {
        arm: arm.id,
        status,
        from,
        to: from + arm.grounds[status],
        count: arm.grounds[status],
      };
      from = piece.to;
      most = Math.max(most, from);
      return piece;
    });
  });
  const label = arms.map(
    ({ id, grounds }) =>
      `${id}: ${grounds.told} told, ${grounds.documented} documented, ${grounds.assumed} assumed`,
  );
  const longest = Math.max(...arms.map((arm) => arm.id.length));
  return draw(
    {
      width: 328,
      height: arms.length * 30 + 6,
      marginLeft: 12 + 7.2 * longest,
      marginRight: 6,
      marginTop: 2,
      marginBottom: 2,
      x: { domain: [0, most], axis: null },
      y: { domain: arms.map((arm) => arm.id), label: null, tickSize: 0, padding: 0.22 },
      marks: [
        ...statuses.map((status) =>
          Plot.barX(
            pieces.filter((piece) => piece.status === status && piece.count > 0),
            {
              ...looks[status],
              x1: 'from',
              x2: 'to',
              y: 'arm',
              inset: 1,
              strokeWidth: 1.5,
            },
          ),
        ),
        Plot.text(
          pieces.filter((piece) => piece.count / most > 0.07),
          {
            x: (piece) => (piece.from + piece.to) / 2,
            y: 'arm',
            text: (piece) => String(piece.count),
            fontWeight: 640,
            fill: (piece) => (piece.status === 'documented' ? 'var(--pane)' : 'var(--ink)'),
          },
        ),
      ],
    },
    `${label.join('; ')}.`,
  );
}

/** What is told, documented, assumed. */
export function groundsSection(context: Context): string {
  const { arms, metrics } = context.comparison;
  const { focus } = context;
  const sum = (arm: ArmFacts): number =>
    statuses.reduce((total, status) => total + arm.grounds[status], 0);
  const assumedMetrics = metrics.filter((metric) => metric.status === 'assumed').length;
  const share = sum(focus) === 0 ? 0 : Math.round((100 * focus.grounds.assumed) / sum(focus));
  const rows = arms.map((arm): Cell[] => [
    arm.id,
    ...statuses.map((status) => arm.grounds[status]),
    arm.mechanisms.length,
    arm.mechanisms.join(', '),
  ]);
  const meanings =
    `<ul class="plain"><li>${statusMarkup('told')} is in popular accounts, nowhere firmer.</li>` +
    `<li>${statusMarkup('documented')} has a source one can open.</li>` +
    `<li>${statusMarkup('assumed')} is a choice of this model; its plausible range is in the ` +
    `scenario.</li></ul>`;
  const figure = figureMarkup({
    id: 'grounds',
    heading: 'Rules, gates and ways of spreading, by what they rest on',
    drawing: `<div class="drawings"><div class="drawing">${drawGrounds(context)}</div></div>`,
    finding:
      `Of ${countOf(sum(focus), 'rule', 'rules')} under ${focus.id}, ` +
      `${focus.grounds.assumed} (${share}\u202f%) are assumed; ` +
      `${assumedMetrics} of ${countOf(metrics.length, 'metric', 'metrics')} hang on ` +
      `assumed sizes.`,
    table: {
      caption: 'Rules by status and arm, and the mechanisms that are on',
      columns: ['arm', ...statuses, 'mechanisms', 'which'],
      rows,
      write: (value) => writeExact(value),
    },
    style: 'wide',
  });
  return `<section><h2>What is told, documented, assumed</h2>${meanings}${figure}</section>`;
}

/** Rules that never fired, and why: a quiet rule proves nothing about itself. */
export function silenceSection(context: Context): string {
  const { arms } = context.comparison;
  const silent = arms.flatMap((arm) => arm.silentRules.map((rule) => ({ arm: arm.id, ...rule })));
  const heading = '<h2>Rules that never fired</h2>';
  if (silent.length === 0) {
    return (
      `<section>${heading}<p class="under">Every rule of every arm fired in at least one ` +
      `town.</p></section>`
    );
  }
  const items = silent.map(
    ({ arm, rule, why }) => `<li><code>${safe(rule)}</code> under ${safe(arm)}: ${safe(why)}.</li>`,
  );
  return (
    `<section>${heading}<p class="under">${countOf(silent.length, 'rule', 'rules')} did ` +
    `nothing in any town; ` +
    `the results say nothing about what would happen if they did.</p><ul class="plain">` +
    `${items.join('')}</ul></section>`
  );
}
