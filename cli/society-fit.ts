/** A society's fit against every marginal it was made from, with a sentence that sums it up. */
import { gapOfRow } from '#model/society/fit-row.js';
import type { FitRow, Society } from '#model/society/society.js';
import { layTable } from './table.js';

export interface FittedRow extends FitRow {
  /** Realised minus target. */
  readonly gap: number;
  readonly ok: boolean;
}

export interface Fit {
  readonly society: string;
  readonly people: number;
  readonly adults: number;
  readonly seed: number;
  readonly fit: readonly FittedRow[];
  /** True where every binding row is within its tolerance. */
  readonly ok: boolean;
  readonly summary: string;
}

export function describeFit(society: Society): Fit {
  const { spec, adultsCount: adults, peopleCount: people } = society;
  const fit = society.fit.map((row): FittedRow => {
    const gap = row.realised - row.target;
    return { ...row, gap, ok: gapOfRow(row) <= 1 };
  });
  const binding = fit.filter((row) => row.binding);
  const missed = binding.filter((row) => !row.ok);
  const ok = missed.length === 0;
  return { society: spec.id, people, adults, seed: spec.seed, fit, ok, summary: sum(fit, missed) };
}

function sum(fit: readonly FittedRow[], missed: readonly FittedRow[]): string {
  const binding = fit.filter((row) => row.binding).length;
  const told = fit.length - binding;
  const besides = told === 0 ? '' : ` ${told} more only tell a gap that cannot be closed.`;
  if (binding === 0) return `Nothing binds this society.${besides}`;
  if (missed.length === 0) return `All ${binding} marginals are within tolerance.${besides}`;
  const worst = [...missed].sort((a, b) => gapOfRow(b) - gapOfRow(a))[0]!;
  return (
    `${binding - missed.length} of ${binding} marginals are within tolerance; ` +
    `the widest gap is ${worst.marginal} ${worst.level}; more people fit closer.${besides}`
  );
}

const digits = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));

const signed = (value: number): string =>
  `${value > 0 ? '+' : ''}${value.toFixed(4)}`.replace('-', '\u2212');

const marks = { F: 'found', R: 'recalled', D: 'derived', A: 'assumed' } as const;

export function fitText(fit: Fit): string {
  const right = { align: 'right' } as const;
  const columns = [
    { heading: 'marginal' },
    { heading: 'level' },
    { heading: 'target', ...right },
    { heading: 'realised', ...right },
    { heading: 'gap', ...right },
    { heading: 'tolerance', ...right },
    { heading: 'ok' },
    { heading: 'unit' },
    { heading: 'source' },
  ];
  const rows = fit.fit.map((row) => {
    const { kind, value } = row.tolerance;
    const tolerance = kind === 'relative' ? `${digits(value * 100)} %` : digits(value);
    const verdict = row.binding ? (row.ok ? 'yes' : 'NO') : row.ok ? 'yes' : 'told';
    return [
      row.marginal,
      row.level,
      digits(row.target),
      digits(row.realised),
      signed(row.gap),
      tolerance,
      verdict,
      row.unit,
      `${marks[row.mark]}: ${row.source}`,
    ];
  });
  const head = `${fit.society}, ${fit.people} people (${fit.adults} adults), seed ${fit.seed}`;
  return `${head}\n\n${layTable(columns, rows)}\n\n${fit.summary}`;
}
