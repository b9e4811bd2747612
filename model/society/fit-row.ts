/** One row of the fit table: its making and its gap. */
import type { Provenance } from './presets/preset.js';
import type { FitRow } from './society.js';

/** A row from a target with its provenance; tolerance absolute unless said. */
export function makeRow(
  marginal: string,
  level: string,
  target: number,
  realised: number,
  from: Provenance,
  more: Partial<FitRow> = {},
): FitRow {
  const { mark, source } = from;
  const tolerance = { kind: 'absolute', value: 0.01 } as const;
  const row = { marginal, level, target, realised, unit: 'share', tolerance } as const;
  return { ...row, binding: true, mark, source, ...more };
}

/** The gap of a row in the terms of its tolerance: at most 1 where it is met. */
export function gapOfRow(row: FitRow): number {
  const gap = Math.abs(row.realised - row.target);
  const bar = row.tolerance.value;
  if (row.tolerance.kind === 'absolute') return gap / bar;
  return gap / (bar * Math.max(Math.abs(row.target), 1e-12));
}
