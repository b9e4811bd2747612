/** Workloads that live days: the reference workload, and `told` complete. */
import { performance } from 'node:perf_hooks';
import { compileProgram, programMemory } from '#engine/emit/wasm/program.js';
import { EngineRun, type RunOptions } from '#engine/schedule/run.js';
import { openScenario, openSociety } from '#experiments/open.js';
import { makeCrew } from '#host/node/crew.js';
import { factories } from '#model/generated/steps.js';
import { makePlan, type Plan } from '#scenario/compile/plan.js';
import { beginCourts, beginScenario } from '#scenario/compile/start.js';
import type { Override } from '#scenario/overrides.js';

export interface LivedWorkload {
  readonly scenario: string;
  readonly overrides: readonly Override[];
  readonly society: string;
  /**
   * Least of what must happen, a person-day, for a figure to count. Appeals: a fifth of what the
   * design derives for `told`, about five a year among a thousand adults (decision 0050).
   */
  readonly floors: Readonly<Record<string, number>>;
}

const key = { seed: 1, replicate: 0 } as const;

/** The scheme binds everyone from the second day on: what a year of it costs, not of its trial. */
const compulsory: readonly Override[] = [
  { path: 'policies.trial.to', value: '2019-01-01' },
  { path: 'policies.everyone.from', value: '2019-01-02' },
];

export const livedWorkloads = {
  r1: {
    scenario: 'scenarios/bench/r1.scenario.yaml',
    overrides: [],
    society: 'scenarios/bench/r1.society.yaml',
    floors: { acts: 0.09 },
  },
  told: {
    scenario: 'told',
    overrides: compulsory,
    society: 'cn-2020',
    floors: { postings: 0.01, touches: 0.1, denials: 0.0005, appeals: 0.00001 },
  },
} as const satisfies Record<string, LivedWorkload>;

/** Lists whose lengths are what happened in a day. */
const counted: Readonly<Record<string, string>> = {
  acts: 'acts.doings',
  postings: 'ledgers.postings',
  touches: 'ledgers.touched',
  denials: 'consequences.turnedAway',
  appeals: 'recourse.filed',
};

export function planOf(workload: LivedWorkload, people: number, days: number): Plan {
  const { scenario } = openScenario({ source: workload.scenario, overrides: workload.overrides });
  const society = openSociety({ society: workload.society, people, seed: 1 });
  return makePlan(scenario, society, { burnIn: 0, horizon: days });
}

/** What one life through took, and what it came to. */
export interface Lived {
  readonly seconds: number;
  readonly digest: string;
  /** Entries of each counted list, summed over the days. */
  readonly sums: Readonly<Record<string, number>>;
}

function begin({ draft }: Plan, run: EngineRun): void {
  beginCourts(draft, run);
  beginScenario(draft, run);
}

/** Who looks at a run while it is lived; what that takes is part of the time. */
export interface Witness {
  begin(run: EngineRun): void;
  note(run: EngineRun): void;
}

/** The days alone are timed; the sum of what happened is taken between them. */
function timeDays(run: EngineRun, days: number, witness?: Witness): Lived {
  const sums: Record<string, number> = {};
  let spent = 0;
  witness?.begin(run);
  for (let day = 1; day <= days; day++) {
    const began = performance.now();
    run.day();
    run.note(days - 1);
    witness?.note(run);
    spent += performance.now() - began;
    for (const [name, list] of Object.entries(counted)) {
      const counts = run.storage.lists.get(list)?.counts;
      if (counts) sums[name] = (sums[name] ?? 0) + counts.reduce((all, one) => all + one, 0);
    }
  }
  return { seconds: spent / 1000, digest: run.digest(), sums };
}

/** A plan compiled once, to be lived as often as wanted: alone, or by a crew. */
export function prepare(
  plan: Plan,
  workers: number,
): (days: number, witness?: Witness) => Promise<Lived> {
  if (workers > 1) {
    return async (days, witness) => {
      const crew = makeCrew(plan.engine, key, { workers, program: null });
      begin(plan, crew.run);
      await crew.start();
      const lived = timeDays(crew.run, days, witness);
      await crew.end();
      return lived;
    };
  }
  const compiled = compileProgram(plan.engine, 'direct', false);
  const memory = programMemory(plan.engine.layout, false);
  return async (days, witness) =>
    timeDays(fresh(plan, { program: { compiled, memory } }), days, witness);
}

/** A run on its first morning, over memory laid anew. */
function fresh(plan: Plan, options: RunOptions): EngineRun {
  const memory = options.program!.memory.buffer;
  new Uint8Array(memory).fill(0);
  const run = new EngineRun(plan.engine, key, { ...options, factories, lay: true });
  begin(plan, run);
  return run;
}

/** Nanoseconds a person-day of every phase, on one worker, each step timed by itself. */
export function timePhases(plan: Plan, days: number): Record<string, number> {
  const compiled = compileProgram(plan.engine, 'direct', false);
  const memory = programMemory(plan.engine.layout, false);
  const spent = new Float64Array(plan.engine.steps.length);
  const timed = (step: number, run: () => void): void => {
    const began = performance.now();
    run();
    spent[step] += performance.now() - began;
  };
  const run = fresh(plan, { program: { compiled, memory }, timed });
  for (let day = 0; day < days; day++) run.day();
  const phases: Record<string, number> = {};
  plan.day.forEach(({ phase }, step) => {
    const perPersonDay = (spent[step] * 1e6) / (plan.society.peopleCount * days);
    phases[phase] = (phases[phase] ?? 0) + perPersonDay;
  });
  return phases;
}
