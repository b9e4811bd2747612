/**
 * The five gaps between the story and the record (EVIDENCE 4), in numbers of this comparison: for
 * each gap what `told` and `documented` gave, and the paired difference, with intervals.
 */
import type { MetricFacts } from '#results/comparison.js';
import { type Interval, pairedInterval } from '#statistics/intervals.js';
import { pairUp } from '#results/differences.js';
import type { Context } from './context.js';
import { type Cell, downloadMarkup, safe } from './markup.js';
import { countOf, crossesZero, isExactlyZero, listOf, writeRange, writeValue } from './numbers.js';
import { fiveGaps } from './themes.js';

const sides = ['told', 'documented'] as const;

interface GapRow {
  readonly gap: string;
  readonly metric: MetricFacts;
  readonly told: Interval | null;
  readonly documented: Interval | null;
  /** told − documented, town by town. */
  readonly difference: Interval | null;
}

function rowOf(context: Context, gap: string, metric: MetricFacts): GapRow {
  const of = (arm: string): Interval | null => context.table.armInterval(arm, metric.id, 'all');
  const values = (arm: string) => context.table.byReplicate(arm, metric.id, 'all');
  const { a, b } = pairUp(values('documented'), values('told'));
  const difference = a.length > 0 ? pairedInterval(a, b) : null;
  return { gap, metric, told: of('told'), documented: of('documented'), difference };
}

/** What both sides say of a gap; metrics that neither has are named apart. */
function rowsOf(context: Context): { rows: GapRow[]; missing: string[] } {
  const rows: GapRow[] = [];
  const missing: string[] = [];
  for (const { id, metrics } of fiveGaps) {
    for (const name of metrics) {
      const metric = context.metrics.get(name);
      const row = metric && rowOf(context, id, metric);
      if (row && (row.told || row.documented)) rows.push(row);
      else missing.push(name);
    }
  }
  return { rows, missing };
}

const levelCell = (metric: MetricFacts, found: Interval | null): string => {
  if (!found) return '<td class="number">—</td>';
  const range = isExactlyZero(found) ? 'in every town' : writeRange(metric, found);
  const value = isExactlyZero(found) ? '0, exactly' : writeValue({ ...metric, unit: '' }, found);
  return `<td class="number">${safe(value)}<span class="second range">${safe(range)}</span></td>`;
};

function differenceCell(metric: MetricFacts, found: Interval | null): string {
  if (!found) return '<td class="number">—</td>';
  if (isExactlyZero(found)) return '<td class="number">0, exactly</td>';
  const value = writeValue({ ...metric, unit: '' }, found, 'difference', true).replace(
    'percentage points',
    'pp',
  );
  const isUnclear = found.count < 2 || crossesZero(found);
  const range = isUnclear ? 'not enough evidence' : writeRange(metric, found, 'difference');
  return `<td class="number">${safe(value)}<span class="second range">${safe(range)}</span></td>`;
}

function rowMarkup({ metric, told, documented, difference }: GapRow): string {
  const unit = ['share', 'days'].includes(metric.format) || !metric.unit ? '' : ` (${metric.unit})`;
  return (
    `<tr><th scope="row">${safe(metric.says)}<span class="second">${safe(unit)}</span></th>` +
    `${levelCell(metric, told)}${levelCell(metric, documented)}` +
    `${differenceCell(metric, difference)}</tr>`
  );
}

const bound = (value: number | undefined): Cell =>
  value !== undefined && Number.isFinite(value) ? value : null;

function download(rows: readonly GapRow[]): string {
  const columns = [
    'gap',
    'metric',
    ...[...sides, 'difference'].flatMap((name) => [name, `${name} low`, `${name} high`]),
    'towns',
  ];
  const cells = rows.map(({ gap, metric, told, documented, difference }): Cell[] => [
    gap,
    metric.id,
    ...[told, documented, difference].flatMap((one) => [
      bound(one?.mean),
      bound(one?.low),
      bound(one?.high),
    ]),
    difference?.count ?? 0,
  ]);
  return downloadMarkup('five-gaps', { caption: 'the five gaps', columns, rows: cells });
}

/** How many of the numbers differ for sure, in a sentence. */
function finding(rows: readonly GapRow[]): string {
  const both = rows.filter((row) => row.difference !== null && row.difference.count > 1);
  const sure = both.filter((row) => !crossesZero(row.difference as Interval));
  const gaps = new Set(sure.map((row) => row.gap));
  return (
    `${countOf(sure.length, 'number', 'numbers')} of ${both.length} that both arms have differ ` +
    `beyond luck, in ${gaps.size} of the five gaps.`
  );
}

const heading = '<h2>Five gaps between the story and the record</h2>';

const head =
  '<thead><tr><th scope="col">number</th><th scope="col" class="number">told</th>' +
  '<th scope="col" class="number">documented</th>' +
  '<th scope="col" class="number">difference</th></tr></thead>';

const caption =
  'Means over towns with their 95\u202f% intervals; the difference is told less documented, ' +
  'town by town; pp: percentage points';

function bodyOf(gap: (typeof fiveGaps)[number], rows: readonly GapRow[]): string {
  const own = rows.filter((row) => row.gap === gap.id);
  const first =
    `<tr class="gap"><th colspan="4" scope="rowgroup">${safe(gap.heading)}<span class="second">` +
    `As told: ${safe(gap.told)}. As documented: ${safe(gap.documented)}.</span></th></tr>`;
  const none = '<tr><td colspan="4">Nothing of it was measured in this comparison.</td></tr>';
  return `<tbody>${first}${own.length > 0 ? own.map(rowMarkup).join('\n') : none}</tbody>`;
}

/** The section; says so where one of the two arms is missing. */
export function fiveGapsSection(context: Context): string {
  const open = `<section id="five-gaps">${heading}`;
  const absent = sides.filter((id) => !context.comparison.arms.some((arm) => arm.id === id));
  if (absent.length > 0) {
    const lack = `${listOf(absent)} ${absent.length === 1 ? 'is' : 'are'} not in this comparison`;
    const needs = `This needs the arms told and documented; ${safe(lack)}.`;
    return `${open}<p class="under">${needs}</p></section>`;
  }
  const { rows, missing } = rowsOf(context);
  const lacking =
    missing.length === 0
      ? ''
      : `<p class="second under">Not measured in this comparison: ${safe(listOf(missing))}.</p>`;
  const bodies = fiveGaps.map((gap) => bodyOf(gap, rows)).join('\n');
  return (
    `${open}<p class="under">${finding(rows)} A dash: nothing of the kind in that arm.</p>` +
    `<div class="scroll" role="region" tabindex="0" aria-label="The five gaps">` +
    `<table class="gaps"><caption>${caption}</caption>${head}${bodies}</table></div>` +
    `${download(rows)}${lacking}</section>`
  );
}
