/** The history: one file a machine class, one line a commit; and what two lines differ by. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '#experiments/open.js';
import { writeWhole } from '#results/atomic.js';
import { studentQuantile } from '#statistics/student.js';
import { mean, variance } from '#statistics/moments.js';
import type { BenchResult, Measured } from './shapes.js';

export const historyFile = (machineClass: string): string =>
  join(packageRoot, 'bench', 'history', `${machineClass}.jsonl`);

export function readHistory(path: string): BenchResult[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as BenchResult);
}

const sameSize = (a: Measured) => (b: Measured) =>
  a.name === b.name && a.people === b.people && a.workers === b.workers && a.ticks === b.ticks;

/** Adds a line, or puts what was measured anew into the line of its commit. */
export function keep(result: BenchResult, path = historyFile(result.machine.class)): void {
  const lines = readHistory(path);
  const known = lines.find(({ commit }) => commit === result.commit);
  const others = lines.filter((line) => line !== known);
  const kept = known?.workloads.filter((old) => !result.workloads.some(sameSize(old))) ?? [];
  const line = {
    ...result,
    roofline: result.roofline ?? known?.roofline ?? null,
    workloads: [...kept, ...result.workloads],
  };
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, [...others, line].map((one) => `${JSON.stringify(one)}\n`).join(''));
}

/** How many times as long the later takes, with its 95 % interval. */
export interface Ratio {
  readonly name: string;
  readonly people: number;
  readonly workers: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Results changed: what is compared is not the same work. */
  readonly sameDigest: boolean;
}

/** Welch's interval of the difference of mean logarithms (Welch 1947, Biometrika 34). */
export function ratioOf(before: Measured, after: Measured): Ratio {
  const logs = [before, after].map(({ repeats }) => repeats.map((one) => Math.log(one)));
  const [a, b] = logs.map((one) => ({ centre: mean(one), share: variance(one) / one.length }));
  const spread = a!.share + b!.share;
  const freedom =
    spread ** 2 / (a!.share ** 2 / (logs[0]!.length - 1) + b!.share ** 2 / (logs[1]!.length - 1));
  const centre = b!.centre - a!.centre;
  const half = spread === 0 ? 0 : studentQuantile(0.975, freedom) * Math.sqrt(spread);
  const { name, people, workers } = after;
  const [ratio, low, high] = [centre, centre - half, centre + half].map(Math.exp) as [
    number,
    number,
    number,
  ];
  return { name, people, workers, ratio, low, high, sameDigest: before.digest === after.digest };
}

/** Every workload that both lines measured at the same size. */
export function compareLines(before: BenchResult, after: BenchResult): Ratio[] {
  return after.workloads.flatMap((one) => {
    const old = before.workloads.find(sameSize(one));
    return old ? [ratioOf(old, one)] : [];
  });
}
