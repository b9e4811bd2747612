/**
 * The marks that say how an arm stands against the baseline: shape first, colour second.
 */
import type { Context } from './context.js';
import { legend, markSvg } from './drawing.js';
import { type Standing, standingOf } from './findings.js';

/** A legend of those standings that occur. */
export function standingLegend(context: Context): string {
  const { arms, metrics } = context.comparison;
  const met = new Set(
    metrics.flatMap((metric) => arms.map((arm) => standingOf(context, metric, arm.id))),
  );
  const entries: readonly (readonly [Standing, string, string])[] = [
    ['baseline', markSvg('ring', 'var(--second)'), `${context.baseline.id}, the baseline`],
    ['worse', markSvg('square', 'var(--loud)'), 'worse for the people inside'],
    ['better', markSvg('disc', 'var(--edge)'), 'better for them'],
    ['unclear', markSvg('dashed', 'var(--second)'), 'not enough evidence'],
    ['differs', markSvg('disc', 'var(--ink)'), 'differs, neither better nor worse'],
    ['same', markSvg('ring', 'var(--ink)'), '0, exactly, from the baseline'],
  ];
  return legend(
    entries.filter(([standing]) => met.has(standing)).map(([, mark, word]) => [mark, word]),
  );
}
