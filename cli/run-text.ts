/** What one run gave, for a person: the metrics, the silent rules, and how to have it again. */
import type { RunResult } from '#experiments/api.js';
import { metricNamed } from '#model/metrics/catalogue.js';
import { writePlain } from '#reports/numbers.js';
import { layTable } from './table.js';

function metricsTable({ metrics }: RunResult): string {
  const columns = [
    { heading: 'metric' },
    { heading: 'value', align: 'right' as const },
    { heading: 'of' },
    { heading: 'says' },
  ];
  const rows = Object.entries(metrics).map(([id, { value, unit }]) => {
    const metric = metricNamed(id);
    const facts = metric && { ...metric, unit: '' };
    const written = facts ? writePlain(facts, value).trim() : String(value);
    return [id, written, unit, metric?.says ?? ''];
  });
  return layTable(columns, rows);
}

/** Rules that gave no entry: the results say nothing of them. */
export function silentText(rules: RunResult['silentRules']): string {
  if (rules.length === 0) return 'Every rule fired at least once.';
  const lines = rules.map(({ rule, why }) => `  ${rule}: ${why}`);
  return ['Rules that never fired; nothing was learned of them:', ...lines].join('\n');
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
    silentText(result.silentRules),
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
