/**
 * The ODD text (Overview, Design concepts, Details; Grimm et al. 2020) of the model, made from
 * what the code declares: the tick, the columns, the catalogues, and the README of every
 * mechanism, which is its submodel.
 */
import { readFileSync } from 'node:fs';
import { acts } from '#model/acts/catalogue.js';
import { attributes } from '#model/attributes.js';
import { demands } from '#model/consequences/catalogue.js';
import { ledgers } from '#model/ledgers/catalogue.js';
import { mechanisms } from '#model/mechanisms.js';
import { metrics } from '#model/metrics/catalogue.js';
import { channels } from '#model/observation/catalogue.js';
import { columns } from '#model/tables.js';
import { tick } from '#model/tick.js';
import { code, codes, demoted, markdownTable, page } from './markdown.js';
import { oddConcepts, oddInitialisation, oddInput, oddPurpose, oddScales } from './odd-prose.js';

/** Reads a text of the checkout by its path from the root. */
export type Read = (path: string) => string;

const fromCheckout: Read = (path) => readFileSync(path, 'utf8');

/** The comment that stands before a phase in `model/tick.ts`. */
export function sayingOf(source: string, phase: string): string {
  const lines = source.slice(0, source.indexOf(`'${phase}'`)).split('\n');
  const comments: string[] = [];
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at].trim();
    if (line.startsWith('//')) comments.unshift(line.slice(2).trim());
    else if (comments.length > 0) break;
  }
  return comments.join(' ');
}

function entities(): string[] {
  const tables = [...new Set(columns.map((column) => column.table))];
  const rows = tables.map((table) => {
    const own = columns.filter((column) => column.table === table);
    const named = (role: string): string =>
      codes(
        own
          .filter((column) => column.role === role)
          .map(({ name }) => name.slice(table.length + 1)),
      );
    return [code(table), named('static'), named('state')];
  });
  return [
    ...markdownTable(['table', 'laid down with the society', 'state'], rows),
    '',
    'Units, intervals and meanings of all of them: [columns](../reference/columns.md).',
    '',
    '**Attributes of a person**, which never change in a run and are the same in every arm:',
    '',
    ...markdownTable(
      ['attribute', 'levels'],
      attributes.map(({ id, levels }) => [code(id), levels.join(', ')]),
    ),
    '',
    '**Ledgers**, each with a keeper of its own:',
    '',
    ...markdownTable(
      ['ledger', 'kind', 'keeper', 'says'],
      ledgers.map((one) => [code(one.name), one.kind, one.keeper, one.says]),
    ),
  ];
}

function overview(source: string): string[] {
  const rows = tick.map(([phase, names]) => [code(phase), sayingOf(source, phase), codes(names)]);
  return [
    ...markdownTable(['phase', 'in words', 'mechanisms, in their order'], rows),
    '',
    'Within a phase everybody moves on the same picture: no result depends on the order of',
    'persons, shards or threads. What reaches others is posted the next day',
    '([decision 0004](../decisions/0004-the-order-of-a-day.md)).',
  ];
}

function catalogues(): string[] {
  return [
    '### Acts',
    '',
    'Rates are per 1,000 person-years of those who may do the act. Harm: 0 none to 4 death.',
    '',
    ...markdownTable(
      ['act', 'says', 'domain', 'rate', 'range', 'mark', 'harm', 'right', 'drawn'],
      acts.map((act) => [
        code(act.name),
        act.says,
        act.domain,
        act.ratePer1000,
        `${act.range[0]} … ${act.range[1]}`,
        act.mark,
        act.harm,
        act.right ? 'yes' : 'no',
        act.drawn,
      ]),
    ),
    '',
    '### Channels',
    '',
    ...markdownTable(
      ['channel', 'says', 'sees', 'may wrongly name'],
      channels.map((one) => [code(one.name), one.says, codes(one.sees), one.covers]),
    ),
    '',
    '### Demands that gates may refuse',
    '',
    codes(demands.map((demand) => demand.name)),
  ];
}

function submodels(read: Read): string[] {
  return mechanisms.flatMap(({ name, says, evidence, status }) => [
    `### ${name}`,
    '',
    `*${says}* Evidence: ${evidence.join(', ') || 'none'} (${status}). ` +
      `[Parameters and memory](../reference/mechanisms.md#${anchorOf(name)}).`,
    '',
    demoted(read(`model/${name}/README.md`), 3).trim(),
    '',
  ]);
}

/** The anchor of a heading as GitHub makes it. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** The whole text. */
export function oddText(read: Read = fromCheckout): string {
  return page([
    '# ODD: the model of Glasshouse',
    '',
    'Generated from the mechanisms, the tick and the catalogues by `npm run generate`. Do not',
    'edit: a test compares. The order of sections follows the ODD protocol (Grimm et al. 2020,',
    'doi:10.18564/jasss.4259).',
    '',
    '## 1. Purpose and patterns',
    '',
    ...oddPurpose,
    '',
    '## 2. Entities, state variables and scales',
    '',
    ...oddScales,
    '',
    ...entities(),
    '',
    '## 3. Process overview and scheduling',
    '',
    ...overview(read('model/tick.ts')),
    '',
    '## 4. Design concepts',
    '',
    ...oddConcepts,
    '',
    `What is measured: ${metrics.length} metrics, listed under [metrics](../reference/metrics.md).`,
    '',
    '## 5. Initialisation',
    '',
    ...oddInitialisation,
    '',
    demoted(read('model/society/README.md'), 2).trim(),
    '',
    '## 6. Input data',
    '',
    ...oddInput,
    '',
    '## 7. Submodels',
    '',
    ...catalogues(),
    '',
    ...submodels(read),
  ]);
}
