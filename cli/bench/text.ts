/** Benchmarks as pages of text. */
import { layTable } from '../table.js';
import type { Ratio } from './history.js';
import type { BenchResult, Measured, Roofline } from './shapes.js';

const right = { align: 'right' } as const;
const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const figure = (value: number): string => value.toPrecision(3);

function rooflineText({
  copyBytesPerSecond,
  gatherNanoseconds,
  philoxNanoseconds,
}: Roofline): string {
  const { small, large } = gatherNanoseconds;
  return [
    `copy ${figure(copyBytesPerSecond / 1e9)} GB/s`,
    `a random read ${figure(small)} ns in 4 MiB, ${figure(large)} ns in 256 MiB`,
    `a philox call ${figure(philoxNanoseconds)} ns`,
  ].join(' · ');
}

function workloadsText(workloads: readonly Measured[]): string {
  const columns = [
    'workload',
    'people',
    'workers',
    'days',
    'seconds',
    'cold',
    'million person-days/s',
    'ns a person-day',
    'bytes a person',
    'digest',
  ];
  const rows = workloads.map((one) => [
    one.name,
    whole(one.people),
    String(one.workers),
    String(one.ticks),
    figure(one.seconds),
    figure(one.coldSeconds),
    figure(one.personDaysPerSecond / 1e6),
    figure(1e9 / one.personDaysPerSecond),
    one.bytesPerPerson === 0 ? '–' : whole(one.bytesPerPerson),
    one.digest.slice(0, 12),
  ]);
  const styles = columns.map((heading, i) =>
    i === 0 || i === 9 ? { heading } : { heading, ...right },
  );
  return layTable(styles, rows);
}

/** What a workload's time went into, and what happened in it. */
function detailText(one: Measured): string[] {
  const parts = Object.entries(one.phases).sort(([, a], [, b]) => b - a);
  const phases = parts.map(([phase, nanoseconds]) => `${phase} ${figure(nanoseconds)}`).join(' · ');
  const rates = Object.entries(one.rates)
    .map(([what, rate]) => `${what} ${figure(rate)}`)
    .join(' · ');
  const head = `${one.name}, ${whole(one.people)} people, ${one.workers} at work`;
  return [
    ...(phases === '' ? [] : [`${head}: ns a person-day by phase: ${phases}`]),
    ...(rates === '' ? [] : [`${head}: ${rates}`]),
    ...(one.void === null ? [] : [`${head}: does not count, ${one.void}`]),
  ];
}

export function benchText({ machine, commit, roofline, workloads }: BenchResult): string {
  const { processor, cores, gibibytes, node } = machine;
  return [
    `${processor}, ${cores} cores, ${gibibytes} GiB, Node ${node}; commit ${commit}`,
    ...(roofline ? [rooflineText(roofline)] : []),
    '',
    workloadsText(workloads),
    '',
    ...workloads.flatMap(detailText),
  ].join('\n');
}

export function ratiosText(before: string, after: string, ratios: readonly Ratio[]): string {
  const rows = ratios.map((one) => [
    one.name,
    whole(one.people),
    String(one.workers),
    `${figure(one.ratio)} (${figure(one.low)} to ${figure(one.high)})`,
    one.sameDigest ? 'same results' : 'results changed',
  ]);
  const columns = [
    { heading: 'workload' },
    { heading: 'people', ...right },
    { heading: 'workers', ...right },
    { heading: `time at ${after} ÷ time at ${before}, 95 %` },
    { heading: '' },
  ];
  return layTable(columns, rows);
}
