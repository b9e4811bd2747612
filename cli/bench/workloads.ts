/** The workloads of `bench`, by name, each measured cold once and warm several times. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compareArms } from '#experiments/compare.js';
import { Recording } from '#experiments/record/recording.js';
import { buildSociety } from '#model/society/build.js';
import { findPreset } from '#model/society/registry.js';
import { renderReport } from '#reports/report.js';
import { median } from '#statistics/quantiles.js';
import { type LivedWorkload, livedWorkloads, planOf, prepare, timePhases } from './lived.js';
import type { Measured } from './shapes.js';

export interface Size {
  readonly people: number;
  readonly workers: number;
}

export interface Workload {
  readonly says: string;
  /** Sizes where none is asked for. */
  readonly people: readonly number[];
  measure(size: Size): Promise<Measured>;
}

const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;

/** Warm repeats: fewer where one takes long, never fewer than three. */
const repeatsOf = (coldSeconds: number): number => (coldSeconds > 5 ? 3 : 7);

interface Timed {
  readonly coldSeconds: number;
  readonly repeats: readonly number[];
  readonly digest: string;
}

/** Times `what` cold, then warm; its digest must be the same each time. */
async function timeOver(what: () => Promise<{ seconds: number; digest: string }>): Promise<Timed> {
  const cold = await what();
  const repeats: number[] = [];
  for (let i = 0; i < repeatsOf(cold.seconds); i++) {
    const { seconds, digest } = await what();
    if (digest !== cold.digest)
      throw new Error(`one workload, two digests: ${cold.digest}, ${digest}`);
    repeats.push(seconds);
  }
  return { coldSeconds: cold.seconds, repeats, digest: cold.digest };
}

const nothing = { bytesPerPerson: 0, phases: {}, rates: {}, void: null } as const;

function finish(
  name: string,
  { people, workers }: Size,
  ticks: number,
  { coldSeconds, repeats, digest }: Timed,
  more: Partial<Measured> = {},
): Measured {
  const seconds = median(repeats);
  const personDaysPerSecond = (people * ticks) / seconds;
  const measured = { name, people, workers, ticks, seconds, coldSeconds, repeats };
  const rest = { personDaysPerSecond, peakBytes: peakBytes(), digest };
  return { ...nothing, ...measured, ...rest, ...more };
}

function falling(floors: LivedWorkload['floors'], rates: Record<string, number>): string | null {
  const low = Object.entries(floors).filter(([what, floor]) => (rates[what] ?? 0) < floor);
  if (low.length === 0) return null;
  return low.map(([what, floor]) => `${what} below ${floor} a person-day`).join(', ');
}

async function measureLived(
  name: keyof typeof livedWorkloads,
  size: Size,
  ticks: number,
): Promise<Measured> {
  const workload: LivedWorkload = livedWorkloads[name];
  const plan = planOf(workload, size.people, ticks);
  const live = prepare(plan, size.workers);
  const rates: Record<string, number> = {};
  const timed = await timeOver(async () => {
    const lived = await live(ticks);
    for (const [what, sum] of Object.entries(lived.sums)) {
      rates[what] = sum / (size.people * ticks);
    }
    return lived;
  });
  const phases = size.workers === 1 ? timePhases(plan, Math.min(ticks, 30)) : {};
  const bytesPerPerson = plan.engine.layout.bytes / size.people;
  return finish(name, size, ticks, timed, {
    bytesPerPerson,
    phases,
    rates,
    void: falling(workload.floors, rates),
  });
}

/** Seconds of a task that gives something to be told apart by. */
async function timing(what: () => string | Promise<string>) {
  const began = performance.now();
  const digest = await what();
  return { seconds: (performance.now() - began) / 1000, digest };
}

async function measureSociety(size: Size): Promise<Measured> {
  const preset = findPreset('cn-2020')!;
  const timed = await timeOver(() =>
    timing(() => {
      const { people, ties } = buildSociety(
        { id: 'cn-2020', people: size.people, seed: 1 },
        preset,
      );
      const sum = people.income.reduce((all, one) => (all + one) >>> 0, 0);
      return `${sum}-${Object.keys(ties).length}`;
    }),
  );
  return finish('society', { ...size, workers: 1 }, 1, timed);
}

/** What keeping the lives costs: `told` with its record, its rate the share of time on top. */
async function measureLog(size: Size): Promise<Measured> {
  const days = 365;
  const plan = planOf(livedWorkloads.told, size.people, days);
  const live = prepare(plan, 1);
  const bare = await timeOver(() => live(days));
  let bytes = 0;
  const timed = await timeOver(async () => {
    const recording = new Recording(plan);
    const lived = await live(days, recording);
    bytes = recording.bytes;
    return lived;
  });
  const onTop = median(timed.repeats) / median(bare.repeats) - 1;
  return finish('log', { ...size, workers: 1 }, days, timed, {
    rates: { 'share of time on top': onTop, 'bytes a person-day': bytes / (size.people * days) },
  });
}

async function measureReport(size: Size): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-bench-'));
  try {
    const arms = ['no-scoring', 'told'].map((source) => ({ source, overrides: [] }));
    const comparison = await compareArms({
      arms,
      society: 'cn-2020',
      people: size.people,
      seed: 1,
      days: 60,
      burnIn: 0,
      replicates: 4,
      workers: 1,
      out: folder,
      command: 'bench',
    });
    const timed = await timeOver(() =>
      timing(() => {
        if (!renderReport(comparison).endsWith('</html>\n')) throw new Error('half a page');
        return comparison.runs.map(({ digest }) => digest.slice(0, 8)).join('-');
      }),
    );
    return finish('report', { ...size, workers: 1 }, 1, timed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Days of `told` by size (RULINGS 26). */
const toldDays = (people: number): number => (people <= 100_000 ? 365 : 120);

export const workloads: Readonly<Record<string, Workload>> = {
  r1: {
    says: 'the reference workload as a scenario: eight acts, one fading number, ten friends',
    people: [100_000, 1_000_000],
    measure: (size) => measureLived('r1', size, 100),
  },
  told: {
    says: 'told, complete and compulsory, on cn-2020',
    people: [20_000, 100_000, 1_000_000],
    measure: (size) => measureLived('told', size, toldDays(size.people)),
  },
  society: {
    says: 'building cn-2020: people, firms, vehicles, ties',
    people: [100_000],
    measure: measureSociety,
  },
  log: {
    says: 'told with the record of lives kept',
    people: [100_000],
    measure: measureLog,
  },
  report: {
    says: 'the page of a comparison of two arms',
    people: [2_000],
    measure: measureReport,
  },
};
