/**
 * The reference pages that follow from declarations: columns, streams, metrics, mechanisms.
 *
 * Goal: nobody keeps a list by hand, and a test finds a page that lags behind the code.
 * Non-goal: prose; why a mechanism is as it is stands in its own README.
 */
import type { Column } from '#engine/columns/column.js';
import type { BoxSpec, CalendarSpec, ListSpec } from '#engine/columns/structures.js';
import { kernels } from '#model/kernels.js';
import type { MechanismSchema } from '#model/mechanism.js';
import { mechanisms } from '#model/mechanisms.js';
import { metrics } from '#model/metrics/catalogue.js';
import { purposes } from '#model/society/purposes.js';
import { boxes, calendars, columns, lists } from '#model/tables.js';
import { code, codes, hexadecimal, markdownTable, page } from './markdown.js';

const origin = (from: string): string =>
  `Generated from ${from} by \`npm run generate\`. Do not edit: a test compares.`;

/** Bounds in words; the ends of 32 bits are said as such. */
function interval(low: number, high: number): string {
  if (low <= -(2 ** 31) && high >= 2 ** 31 - 1) return 'any';
  if (low === 0 && high === 2 ** 32 - 1) return 'any bits';
  return `${low} … ${high}`;
}

const columnRow = (column: Column): string[] => [
  hexadecimal(column.id),
  code(column.name.slice(column.table.length + 1)),
  column.width,
  column.role,
  column.axis ?? '–',
  column.unit,
  interval(column.low, column.high),
  column.says,
];

const fieldsOf = (spec: ListSpec | BoxSpec | CalendarSpec): string =>
  spec.fields.map((field) => `${field} (${interval(...spec.bounds[field])})`).join(', ');

/** How many messages a region of a box can hold, in words. */
function boundOf({ bound }: BoxSpec): string {
  if (bound.kind === 'share') return `${bound.per1024Rows}/1024 of the sender's rows`;
  const each = bound.perPlane ? ' a ledger' : '';
  return `${bound.times} × crossings of ${bound.over.join(', ')}${each}`;
}

/** In the order of names: that of a module's exports depends on who loads it. */
const byName = <T extends { readonly name: string }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (a.name < b.name ? -1 : 1));

/** `docs/reference/columns.md`: the whole memory of the model. */
export function columnsPage(): string {
  const tables = [...new Set(columns.map((column) => column.table))];
  const lines = [
    '# Columns, lists, boxes and calendars',
    '',
    origin('the `state.ts` of every room'),
    '',
    'All memory a society has. *state* is hashed and checkpointed, *static* is laid down once,',
    '*scratch* lives within a day, *measure* is written for the laboratory, read by no mechanism.',
    'A column with an axis has one plane per position on it. An id is never used twice.',
  ];
  for (const table of tables) {
    const head = ['id', 'column', 'width', 'role', 'axis', 'unit', 'interval', 'says'];
    const rows = columns.filter((column) => column.table === table).map(columnRow);
    lines.push('', `## ${table}`, '', ...markdownTable(head, rows));
  }
  const listRows = byName(lists).map((one) => [
    code(one.name),
    one.table,
    fieldsOf(one),
    one.per1024Rows,
  ]);
  lines.push(
    '',
    '## Lists',
    '',
    'Entries made within a day by the shard of a row, in its order.',
    '',
  );
  lines.push(...markdownTable(['list', 'table', 'fields', 'room per 1,024 rows'], listRows));
  const boxRows = byName(boxes).map((one) => [
    code(one.name),
    `${one.from} → ${one.to}`,
    fieldsOf(one),
    one.sum ? code(one.sum) : '–',
    boundOf(one),
  ]);
  lines.push('', '## Boxes', '', 'Messages to the shard that owns another row.', '');
  lines.push(...markdownTable(['box', 'route', 'fields', 'adds to', 'bound'], boxRows));
  const calendarRows = [...calendars]
    .sort((a, b) => a.id - b.id)
    .map((one) => [one.id, code(one.name), one.table, fieldsOf(one), one.days, one.per1024Rows]);
  lines.push(
    '',
    '## Calendars',
    '',
    'Promises for later days, kept by the shard of their row.',
    '',
  );
  const calendarHead = [
    'id',
    'calendar',
    'table',
    'fields',
    'days of the ring',
    'room per 1,024 rows',
  ];
  lines.push(...markdownTable(calendarHead, calendarRows));
  return page(lines);
}

/** `docs/reference/streams.md`: every purpose of a draw. */
export function streamsPage(): string {
  const drawn = mechanisms
    .flatMap(({ name, streams }) =>
      Object.entries(streams).map(([stream, purpose]) => ({ purpose, name, stream })),
    )
    .sort((a, b) => a.purpose - b.purpose);
  const laid = Object.entries(purposes).sort(([, a], [, b]) => a - b);
  return page([
    '# Streams of luck',
    '',
    origin('the schemas of the mechanisms and `model/society/purposes.ts`'),
    '',
    'Every draw has an address: the row, the day, its purpose and ordinal, and a second party. A',
    'purpose is a declared number below 0x10000, used by one mechanism only and never again.',
    '',
    '## Drawn in a run',
    '',
    ...markdownTable(
      ['purpose', 'mechanism', 'stream'],
      drawn.map(({ purpose, name, stream }) => [hexadecimal(purpose), code(name), stream]),
    ),
    '',
    '## Drawn when a society is built',
    '',
    ...markdownTable(
      ['purpose', 'for'],
      laid.map(([use, purpose]) => [hexadecimal(purpose), use]),
    ),
  ]);
}

/** `docs/reference/metrics.md`: what is measured. */
export function metricsPage(): string {
  const rows = metrics.map((metric) => [
    code(metric.id),
    metric.says,
    metric.unit,
    metric.worse,
    metric.needsBaseline ? 'yes' : 'no',
    metric.status,
  ]);
  return page([
    '# Metrics',
    '',
    origin('`model/metrics/catalogue.ts`'),
    '',
    '*Worse* says which direction harms the people inside. A metric that needs a baseline exists',
    'only where arms are compared. *assumed* marks a size that hangs on assumed parameters.',
    '',
    ...markdownTable(['metric', 'says', 'unit', 'worse', 'needs a baseline', 'status'], rows),
  ]);
}

/** What a mechanism's kernels touch, found in their bodies. */
export function touchedBy(
  mechanism: string,
): Readonly<Record<'reads' | 'writes' | 'lists' | 'calendars', string[]>> {
  const all = kernels[mechanism].map(({ step }) => step.touches);
  const union = (sets: readonly ReadonlySet<string>[]): string[] =>
    [...new Set(sets.flatMap((one) => [...one]))].sort();
  return {
    reads: union(all.map((touches) => touches.columnsRead)),
    writes: union(all.flatMap((touches) => [touches.columnsWritten, touches.remoteWrites])),
    lists: union(all.map((touches) => touches.lists)),
    calendars: union(all.map((touches) => touches.calendars)),
  };
}

function mechanismLines(schema: MechanismSchema): string[] {
  const touched = touchedBy(schema.name);
  const moves = schema.moves.map(({ metric, direction }) => `${code(metric)} ${direction}`);
  const streams = Object.entries(schema.streams).map(([name, at]) => `${name} ${hexadecimal(at)}`);
  const steps = kernels[schema.name].map(({ phase, step }) => `${code(step.name)} in ${phase}`);
  const lines = [
    `## ${schema.name}`,
    '',
    schema.says,
    '',
    `- **Id** ${hexadecimal(schema.id)} · **phase** ${code(schema.phase)}`,
    `- **Status** ${schema.status} · **evidence** ${schema.evidence.join(', ') || '–'}`,
    `- **Moves** ${moves.join(', ') || '–'} · **streams** ${streams.join(', ') || '–'}`,
    `- **Steps** ${steps.join(', ')}`,
    `- **Reads** ${codes(touched.reads)}`,
    `- **Writes** ${codes(touched.writes)}`,
    `- **Lists** ${codes(touched.lists)} · **calendars** ${codes(touched.calendars)}`,
  ];
  if (schema.parameters.length === 0) return [...lines, ''];
  const rows = schema.parameters.map((one) => [
    code(one.name),
    one.says,
    one.value,
    `${one.low} … ${one.high}`,
    one.unit,
    one.status,
    one.source,
  ]);
  const head = ['parameter', 'says', 'value', 'plausible range', 'unit', 'status', 'source'];
  return [...lines, '', ...markdownTable(head, rows), ''];
}

/** `docs/reference/mechanisms.md`: what each mechanism declares and touches. */
export function mechanismsPage(): string {
  const rows = mechanisms.map(({ id, name, phase, says, status }) => [
    hexadecimal(id),
    code(name),
    phase,
    status,
    says,
  ]);
  return page([
    '# Mechanisms',
    '',
    origin('the schemas and kernels of the mechanisms'),
    '',
    'What is read and written is found in the kernels, not in a declaration. The equations are in',
    '[the ODD text](../model/odd.md), which holds every README.',
    '',
    ...markdownTable(['id', 'mechanism', 'phase', 'status', 'says'], rows),
    '',
    ...mechanisms.flatMap(mechanismLines),
  ]);
}
