/** The compiled day as a page of text. */
import type { PlanFacts } from './plan-facts.js';
import { strong } from './printer.js';
import { layTable } from './table.js';

const place = (origin: { file: string; line: number; column: number } | null): string =>
  origin === null ? '' : `${origin.file}:${origin.line}:${origin.column}`;

const listed = (names: readonly string[]): string => (names.length === 0 ? '–' : names.join(' '));

/** Some sources begin with their status already. */
const withStatus = (status: string, source: string): string =>
  source.startsWith(`${status}:`) ? source : `${status}: ${source}`;

function dayText({ steps }: PlanFacts): string {
  const lines: string[] = [];
  let phase = '';
  for (const step of steps) {
    if (step.barrier !== null) lines.push(`  ── barrier: ${step.barrier}`);
    if (step.phase !== phase) lines.push('', strong(step.phase));
    phase = step.phase;
    lines.push(`  ${step.step}  (${step.table})`);
    lines.push(`    reads   ${listed(step.reads)}`, `    writes  ${listed(step.writes)}`);
    if (step.streams.length > 0) lines.push(`    draws   ${listed(step.streams)}`);
  }
  return lines.join('\n').trimStart();
}

function parametersText({ parameters }: PlanFacts): string {
  const right = { align: 'right' } as const;
  const columns = [
    { heading: 'parameter' },
    { heading: 'value', ...right },
    { heading: 'default', ...right },
    { heading: 'unit' },
    { heading: 'set at' },
    { heading: 'source' },
  ];
  const rows = parameters.map((one) => {
    const doubt = one.isPlausible ? '' : ` (outside ${one.low} to ${one.high})`;
    const setAt = one.setAt === null ? 'default' : place(one.setAt);
    const value = `${one.value}${doubt}`;
    const name = `${one.mechanism}.${one.name}`;
    return [name, value, String(one.default), one.unit, setAt, withStatus(one.status, one.source)];
  });
  return layTable(columns, rows);
}

const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

function memoryText(facts: PlanFacts): string {
  const rows = Object.entries(facts.bytesBy).map(([what, bytes]) => [
    what,
    mebibytes(bytes),
    `${Math.round(bytes / facts.people)}`,
  ]);
  rows.push(['together', mebibytes(facts.bytes), `${Math.round(facts.bytesPerPerson)}`]);
  const right = { align: 'right' } as const;
  const headings = [
    { heading: 'memory' },
    { heading: 'size', ...right },
    { heading: 'bytes a person', ...right },
  ];
  return layTable(headings, rows);
}

/** Before anybody learns, at the widest reach of the policies (RULINGS 9). */
function postingsText({ postings }: PlanFacts): string {
  const { own, mistaken, derived, levels } = postings;
  const write = (value: number): string => value.toFixed(4);
  const apart = levels > 0 ? `; drawn by levels, counted apart, ${write(levels)}` : '';
  return (
    `expected postings per person-day: ${write(own + mistaken + derived)} (own acts ` +
    `${write(own)}, mistaken ${write(mistaken)}, told along ties ${write(derived)})${apart}`
  );
}

export function planText(facts: PlanFacts): string {
  const { scenario, scenarioHash, society, people, seed, steps, barriers } = facts;
  const head =
    `${scenario} (${scenarioHash}) on ${society}, ${people} people, seed ${seed}: ` +
    `${steps.length} steps, ${barriers} barriers a day`;
  const parts = [head, dayText(facts), parametersText(facts), memoryText(facts)];
  return [...parts, postingsText(facts)].join('\n\n');
}
