/**
 * The head of a report: what this is, the finding, what was compared, and how it was made.
 */
import type { Comparison } from '#results/comparison.js';
import { comparisonDigest } from '#results/manifest.js';
import type { Context } from './context.js';
import { titleFinding } from './findings.js';
import { statusOf } from './grounds.js';
import { safe, statusMarkup } from './markup.js';
import { countOf, listOf, writeDate, writeSpan } from './numbers.js';

/** The first and last characters of a digest. */
export function shortDigest(digest: string): string {
  return digest.length > 12 ? `${digest.slice(0, 4)}…${digest.slice(-4)}` : digest;
}

/** How many towns there are, are missing, and were lost. */
function townsSentence(context: Context): string {
  const { comparison, towns } = context;
  const asked = comparison.replicatesAsked;
  const many = countOf(towns, 'town', 'towns');
  const pairs =
    comparison.arms.length > 1
      ? ', and in each town every arm has the same people and the same luck'
      : '';
  if (towns >= asked) return `Each arm ran in ${many}${pairs}.`;
  return (
    `So far ${towns} of ${countOf(asked, 'town', 'towns')} are done${pairs}; the ranges ` +
    `will narrow.`
  );
}

function comparedSentence(context: Context): string {
  const { comparison, baseline } = context;
  const { society, arms } = comparison;
  const named = arms.map((arm) => (arm.title === arm.id ? arm.id : `${arm.id} (${arm.title})`));
  const people = new Intl.NumberFormat('en-GB').format(society.people);
  const held = arms.length > 1 ? ` The others are held against ${baseline.id}.` : '';
  return (
    `${countOf(arms.length, 'arm', 'arms')}: ${listOf(named)}.${held} ` +
    `${people} people over ${writeSpan(comparison)} from ` +
    `${writeDate(comparison.start)}.`
  );
}

/** Failed runs, counted and named; their values are in no figure. */
export function failedSentence(comparison: Comparison): string {
  const failed = comparison.runs.filter((run) => run.failed);
  if (failed.length === 0) return '';
  const named = failed.map((run) => `${run.arm}, town ${run.replicate + 1} (${run.failed})`);
  const lead = `${countOf(failed.length, 'run', 'runs')} of ${comparison.runs.length} failed`;
  return (
    `<p class="under">${lead} and ${failed.length === 1 ? 'is' : 'are'} left out of ` +
    `every number: ${safe(named.join('; '))}.</p>`
  );
}

function factsLine(context: Context): string {
  const { comparison } = context;
  const arms = comparison.arms.map((arm) => {
    const status = statusOf(arm);
    return `<b>${safe(arm.id)}</b>${status ? ` ${statusMarkup(status)}` : ''}`;
  });
  const facts = [
    `Scenarios ${arms.join(' ')}`,
    `Seed <b>${comparison.seed}</b>, towns <b>1 to ${Math.max(1, context.towns)}</b>`,
    `Society <b>${safe(comparison.society.id)}</b> <code>` +
      `${safe(shortDigest(comparison.society.hash))}</code>`,
    `Digest <code>${safe(shortDigest(comparisonDigest(comparison)))}</code>`,
    `Engine <code>${safe(shortDigest(comparison.engineHash))}</code>`,
    'Books <b>balance</b>',
  ];
  return `<ul class="facts">${facts.map((fact) => `<li>${fact}</li>`).join('')}</ul>`;
}

/** The head, down to the line of facts. */
export function openingMarkup(context: Context): string {
  const { comparison } = context;
  const limits =
    comparison.limits.length > 0 ? ' The limits were written down before the run.' : '';
  return (
    `<header><p class="kicker">Glasshouse report · ${safe(comparison.title)} · a simulation ` +
    `of an invented society; ` +
    `statements about a model, not about a country or a person</p><h1>` +
    `${titleFinding(context)}</h1>` +
    `<p class="lead">${safe(comparedSentence(context))} ${safe(townsSentence(context))}` +
    `${limits}</p>` +
    `${failedSentence(comparison)}${factsLine(context)}</header>`
  );
}

/** Said once a page: what a range is. */
export function rangeNote(): string {
  return (
    '<p class="second under">Ranges are 95\u202f% intervals over towns, paired where two arms ' +
    'are compared: with other ' +
    'luck, ranges made this way hold the model’s own mean 95 times in 100. They say how far ' +
    'luck moves a number, ' +
    'not how far the model is from any real place.</p>'
  );
}
