/** What one run gave, for a person: the metrics, the silent rules, and how to have it again. */
import type { RunResult } from '#experiments/api.js';
import { metricNamed } from '#model/metrics/catalogue.js';
import { lasting } from '#model/metrics/measure-rows.js';
import { writeOne } from './numbers.js';
import { layTable } from './table.js';

function metricsTable({ metrics }: RunResult): string {
  const columns = [
    { heading: 'metric' },
    { heading: 'value', align: 'right' as const },
    { heading: 'unit' },
  ];
  const rows = Object.entries(metrics).map(([id, { value, unit }]) => {
    const metric = metricNamed(id);
    return [id, metric ? writeOne(metric, value) : String(value), unit];
  });
  // A median that more than half outlast has no value, and is not left out.
  for (const [median, open] of Object.entries(lasting)) {
    if (metrics[open] !== undefined && metrics[median] === undefined)
      rows.push([median, 'not reached', `days: more than half had not ended, see ${open}`]);
  }
  return layTable(columns, rows);
}

/** Rules that gave no entry, by arm: the results say nothing of them. */
export function silentText(
  arms: readonly { readonly id: string; readonly silentRules: RunResult['silentRules'] }[],
): string {
  const rows = arms.flatMap(({ id, silentRules }) =>
    silentRules.map(({ rule, why }) => [id, rule, why]),
  );
  if (rows.length === 0) return 'Every rule fired at least once.';
  const columns = [{ heading: 'never fired in' }, { heading: 'rule' }, { heading: 'because' }];
  return layTable(columns, rows);
}

export function runText(result: RunResult): string {
  const { scenario, people, days, seed, seconds, workers } = result;
  const millions = (result.personDaysPerSecond / 1e6).toFixed(1);
  const speed = `${seconds.toFixed(1)} s on ${workers} worker${workers === 1 ? '' : 's'}`;
  const lines = [
    `${scenario}, ${people} people, ${days} days: one town, one luck`,
    '',
    metricsTable(result),
    '',
    silentText([{ id: scenario, silentRules: result.silentRules }]),
    '',
    `seed     ${seed}`,
    `digest   ${result.digest}`,
    `hashes   scenario ${result.scenarioHash}, engine ${result.engineHash}`,
    `time     ${speed}, ${millions} million person-days a second`,
    `memory   ${Math.round(result.bytesPerPerson)} bytes a person`,
    ...(result.out === null ? [] : [`results  ${result.out}`]),
  ];
  return lines.join('\n');
}
