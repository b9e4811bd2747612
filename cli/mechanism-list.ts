/** The catalogue of mechanisms as outsiders read it (DESIGN 7). */
import { mechanisms } from '#model/mechanisms.js';
import { layTable } from './table.js';

/** Every mechanism with its parameters; the declared defaults are their values. */
export function listMechanisms() {
  return mechanisms.map(({ id, name, says, phase, evidence, status, parameters, moves }) => ({
    id,
    name,
    says,
    phase,
    evidence,
    status,
    parameters: parameters.map((one) => ({
      name: one.name,
      says: one.says,
      value: one.value,
      unit: one.unit,
      low: one.low,
      high: one.high,
      source: one.source,
      status: one.status,
    })),
    moves,
  }));
}

/** Every parameter as a table. */
export function listParameters(): string {
  const right = { align: 'right' } as const;
  const columns = [
    { heading: 'parameter' },
    { heading: 'value', ...right },
    { heading: 'plausible', ...right },
    { heading: 'unit' },
    { heading: 'status' },
    { heading: 'source' },
  ];
  const rows = mechanisms.flatMap(({ name, parameters }) =>
    parameters.map((one) => [
      `${name}.${one.name}`,
      String(one.value),
      `${one.low} to ${one.high}`,
      one.unit,
      one.status,
      one.source,
    ]),
  );
  return layTable(columns, rows);
}
