/**
 * Sections by question: plain sentences first, then a figure for each metric, then what this
 * comparison did not measure.
 */
import type { MetricFacts } from '#results/comparison.js';
import { armFigure } from './arm-figures.js';
import type { Context } from './context.js';
import { safe } from './markup.js';
import { isExactlyZero, listOf, writeRange, writeValue } from './numbers.js';
import { standingLegend } from './standing-legend.js';
import { type Theme, themes } from './themes.js';

/** True where some arm has a value. */
function isMeasured(context: Context, id: string): boolean {
  return context.comparison.arms.some((arm) => context.table.armInterval(arm.id, id, 'all'));
}

/** What was found under the arm told about, one clause a metric. */
function clausesOf(context: Context, theme: Theme): string[] {
  const arm = context.focus.id;
  return theme.metrics.flatMap(({ id, says }): string[] => {
    const metric = context.metrics.get(id);
    const found = metric && context.table.armInterval(arm, id, 'all');
    if (!says || !metric || !found) return [];
    const value = isExactlyZero(found) ? '0' : writeValue(metric, found);
    return [says.replace('{value}', value).replace('{range}', writeRange(metric, found))];
  });
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function leadOf(context: Context, theme: Theme): string {
  const clauses = clausesOf(context, theme);
  const arm = safe(context.focus.id);
  if (clauses.length === 0)
    return `<p class="under">Nothing of this was measured under ${arm}.</p>`;
  const [first, ...rest] = clauses;
  const sentences = [
    `Under ${context.focus.id}, ${first}.`,
    ...rest.map((one) => `${upper(one)}.`),
  ];
  return `<p class="under">${safe(sentences.join(' '))}</p>`;
}

/** Metrics without a value: medians that no run reached, and what was not measured. */
function missingOf(context: Context, theme: Theme): string {
  const missing = theme.metrics.filter(({ id }) => !isMeasured(context, id));
  const isOpen = (lasting?: string): boolean =>
    lasting !== undefined && isMeasured(context, lasting);
  const tell = (says: string, of: Theme['metrics']): string =>
    of.length === 0
      ? ''
      : `<p class="second under">${says}: ${safe(listOf(of.map(({ id }) => id)))}.</p>`;
  return (
    tell(
      'Not reached within a run, as more than half had not ended',
      missing.filter(({ lasting }) => isOpen(lasting)),
    ) +
    tell(
      'Not measured in this comparison',
      missing.filter(({ lasting }) => !isOpen(lasting)),
    )
  );
}

function sectionOf(context: Context, theme: Theme, isFirst: boolean): string {
  const metrics = theme.metrics.flatMap(({ id }): MetricFacts[] => {
    const metric = context.metrics.get(id);
    return metric && isMeasured(context, id) ? [metric] : [];
  });
  const figures = metrics.map((metric) => armFigure(context, metric));
  const panels = figures.length === 0 ? '' : `<div class="panels">${figures.join('\n')}</div>`;
  const legend = isFirst ? standingLegend(context) : '';
  return (
    `<section id="${theme.id}"><h2>${safe(theme.heading)}</h2>${leadOf(context, theme)}` +
    `${legend}${panels}${missingOf(context, theme)}</section>`
  );
}

/** All of these sections, in their order. */
export function themeSections(context: Context): string {
  return themes.map((theme, i) => sectionOf(context, theme, i === 0)).join('\n');
}
