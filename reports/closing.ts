/**
 * The foot of a report: what it cannot tell, every run, and how to make it again.
 */
import type { Context } from './context.js';
import { downloadMarkup, safe, type Table, tableMarkup } from './markup.js';
import { countOf, writeExact } from './numbers.js';

/** What this cannot tell. */
export function bordersSection(context: Context): string {
  const { comparison, focus, towns } = context;
  const { assumed } = focus.grounds;
  const items = [
    'The people are invented. No number here is about an identifiable person, a real town or ' +
      'a country.',
    'Whether a real scheme does this: the model says what follows from its rules, not that ' +
      'the rules are in force.',
    `What hangs on choice: ${countOf(assumed, 'rule', 'rules')} of ${focus.id} ` +
      `${assumed === 1 ? 'is' : 'are'} assumed, and other plausible sizes would move the ` +
      `results. ` +
      'The ranges above do not contain this; a sensitivity analysis does.',
    'What was not modelled: anything without an act, a sighting or an entry has no place ' +
      'here, and neither has what people might invent in answer.',
    `Rare things: with ${countOf(towns, 'town', 'towns')} of ` +
      `${new Intl.NumberFormat('en-GB').format(comparison.society.people)} people, what ` +
      `happens to fewer than one person in a town is hardly seen.`,
    'Law: an indicator outside its limit is not a legal verdict.',
  ];
  return (
    `<section><h2>What this cannot tell</h2><ul class="plain">` +
    `${items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul></section>`
  );
}

function runsTable(context: Context): Table {
  const hashes = new Map(context.comparison.arms.map((arm) => [arm.id, arm.scenarioHash]));
  return {
    caption: 'Every run: digest, time, books',
    columns: ['arm', 'town', 'digest', 'scenario', 'seconds', 'books', 'failed'],
    rows: context.comparison.runs.map((run) => [
      run.arm,
      run.replicate + 1,
      run.digest || '—',
      hashes.get(run.arm) ?? '—',
      run.seconds,
      'balance',
      run.failed ?? '',
    ]),
    write: (value) => writeExact(value),
  };
}

/** How to run it again. */
export function againSection(context: Context): string {
  const { comparison } = context;
  const table = runsTable(context);
  return (
    `<section><h2>How to run it again</h2><p class="under">Glasshouse ` +
    `${safe(comparison.version)}; the same command ` +
    `gives the same digests on any machine and with any number of workers.</p>` +
    `<pre><code>${safe(comparison.command)}</code></pre>` +
    `<div class="below"><details><summary>Every run and its digest</summary>` +
    `${tableMarkup(table)}</details>` +
    `${downloadMarkup('runs', table)}</div></section>`
  );
}
