/**
 * The verdicts as rows: word with its mark, sentence, and the interval drawn against its limit.
 */
import type { Context } from './context.js';
import { markSvg, type Shape } from './drawing.js';
import { verdictSentence } from './findings.js';
import { downloadMarkup, safe, type Table, tableMarkup } from './markup.js';
import { writeExact, writeRange, writeTick, writeValue } from './numbers.js';
import { type Verdict, type VerdictWord, verdictNames } from './verdicts.js';

const shapes: Record<VerdictWord, Shape> = { outside: 'square', unclear: 'dashed', within: 'ring' };
const colours: Record<VerdictWord, string> = {
  outside: 'var(--loud)',
  unclear: 'var(--second)',
  within: 'var(--edge)',
};

const width = 272;
const margin = 14;

/** The stretch of the axis: zero, the limit and the whole interval, with air on both sides. */
function stretch(verdict: Verdict): (value: number) => number {
  const { interval, limit } = verdict;
  const marks = [0, limit.value];
  for (const end of [interval?.low, interval?.high, interval?.mean]) {
    if (end !== undefined && Number.isFinite(end)) marks.push(end);
  }
  const low = Math.min(...marks);
  const high = Math.max(...marks);
  const air = (high - low || 1) * 0.08;
  const span = high - low + 2 * air;
  return (value) => margin + ((value - low + air) / span) * (width - 2 * margin);
}

/** Keeps a label of this many letters inside the drawing. */
function place(x: number, label: string): number {
  const half = (label.length * 6.6) / 2;
  return Math.round(Math.min(width - half, Math.max(half, x)) * 10) / 10;
}

/** The interval against its limit. */
export function stripSvg(verdict: Verdict): string {
  const { interval, limit, metric, word } = verdict;
  const kind = limit.against === null ? 'level' : 'difference';
  const at = stretch(verdict);
  const round = (value: number): number => Math.round(at(value) * 10) / 10;
  const limitName = `limit ${writeTick(metric, limit.value)}`;
  const colour = colours[word];
  const parts = [
    `<line x1="0" x2="${width}" y1="33" y2="33" stroke="var(--bar)" stroke-width="1.5"/>`,
    `<line x1="${round(limit.value)}" x2="${round(limit.value)}" y1="19" y2="47" ` +
      `stroke="var(--ink)" stroke-width="2" stroke-dasharray="3 2.5"/>`,
    `<text x="${place(at(limit.value), limitName)}" y="61" text-anchor="middle" ` +
      `fill="var(--second)">${safe(limitName)}</text>`,
  ];
  let label = `Nothing measured; ${limitName}.`;
  if (interval) {
    const value = writeValue(metric, interval, kind);
    label = `${value}, ${writeRange(metric, interval, kind)}; ${limitName}.`;
    if (Number.isFinite(interval.low)) {
      const from = round(interval.low);
      const length = Math.max(1, round(interval.high) - from);
      parts.push(
        `<rect x="${from}" y="27" width="${length}" height="12" fill="${colour}" ` +
          `fill-opacity=".42"/>`,
      );
    }
    parts.push(
      `<line x1="${round(interval.mean)}" x2="${round(interval.mean)}" y1="22" y2="44" ` +
        `stroke="${colour}" stroke-width="3.5"/>`,
      `<text x="${place(at(interval.mean), value)}" y="14" text-anchor="middle" ` +
        `font-weight="640" fill="var(--ink)">${safe(value)}</text>`,
    );
  }
  return (
    `<svg class="strip" role="img" aria-label="${safe(label)}" width="${width}" height="66" ` +
    `viewBox="0 0 ${width} 66" font-size="13">${parts.join('')}</svg>`
  );
}

function verdictTable(context: Context): Table {
  return {
    caption: 'Verdicts on the limits declared before the run',
    columns: [
      'metric',
      'group',
      'arm',
      'against',
      'verdict',
      'mean',
      'low',
      'high',
      'relation',
      'limit',
      'towns',
    ],
    rows: context.verdicts.map(({ limit, word, interval }) => [
      limit.metric,
      limit.group,
      limit.arm,
      limit.against ?? '',
      verdictNames[word].toLowerCase(),
      interval?.mean ?? null,
      interval?.low ?? null,
      interval?.high ?? null,
      limit.relation,
      limit.value,
      interval?.count ?? 0,
    ]),
    write: (value) => writeExact(value),
  };
}

/** The list of verdicts with its table, or a sentence when no limit was declared. */
export function verdictsMarkup(context: Context): string {
  if (context.verdicts.length === 0) {
    return (
      '<p class="under">No limit was declared before the run, so there is no verdict: ' +
      'what follows shows what the arms did.</p>'
    );
  }
  const rows = context.verdicts.map(
    (verdict) =>
      `<li class="verdict ${verdict.word}"><p class="word">` +
      `${markSvg(shapes[verdict.word], colours[verdict.word])}${verdictNames[verdict.word]}</p>` +
      `<p class="sentence">${verdictSentence(verdict)}</p>${stripSvg(verdict)}</li>`,
  );
  const table = verdictTable(context);
  return (
    `<h2 class="unseen">Verdicts</h2><ul class="verdicts">${rows.join('\n')}</ul>` +
    `<div class="below"><details><summary>Table<span class="unseen">: ${safe(table.caption)}` +
    `</span></summary>` +
    `${tableMarkup(table)}</details>${downloadMarkup('verdicts', table)}</div>`
  );
}
