/** One run of one scenario: what `glasshouse run` does. */
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { EngineRun } from '#engine/schedule/run.js';
import type { Snapshot } from '#engine/trace/snapshot.js';
import { factories } from '#model/generated/steps.js';
import { metricNamed } from '#model/metrics/catalogue.js';
import { type Crew, makeCrew } from '#host/node/crew.js';
import { makePlan, type Plan } from '#scenario/compile/plan.js';
import { beginCourts, beginScenario } from '#scenario/compile/start.js';
import type { RunRequest, RunResult } from './api.js';
import { type ArmOutcome, type ArmSettings, beginArm, liveArm, livePast } from './arm.js';
import { engineHash } from './engine-hash.js';
import { openScenario, openSociety, packageRoot } from './open.js';
import { recordFacts, Recording } from './record.js';
import { writeRun } from './written.js';

const clock = (): number => performance.now();

/** Module the workers import for the generated kernels. */
export const programAddress = pathToFileURL(join(packageRoot, 'dist/model/generated/steps.js')).href;

export async function runScenario(request: RunRequest): Promise<RunResult> {
  const { scenario } = openScenario(request.scenario);
  const progress = (stage: string, done: number, total: number): void => request.onProgress?.({ stage, done, total });
  progress('building the society', 0, 1);
  const society = openSociety(request);
  const workers = Math.max(1, Math.min(request.workers, 64));
  const recording = request.out !== null && (request.record ?? true) ? new Recording() : null;
  let run: EngineRun;
  const settings: ArmSettings = {
    society, seed: request.seed, replicate: request.replicate, days: request.days, burnIn: request.burnIn,
    onDay: (day) => {
      recording?.note(run);
      if (day % 30 === 0 || day === request.days) progress('living', day, request.days);
    },
  };
  progress('a year before', 0, 1);
  const past = request.burnIn > 0 ? livePast(openScenario({ source: 'no-scoring', overrides: [] }).scenario, settings) : null;
  const plan = makePlan(scenario, society, { burnIn: request.burnIn, horizon: request.burnIn + request.days });
  const crew = workers > 1 ? await beginCrew(plan, past, settings, workers) : null;
  run = crew?.run ?? beginArm(plan, past, settings);
  let outcome: ArmOutcome;
  try {
    outcome = liveArm(plan, run, settings, null, clock);
    await crew?.end();
  } catch (error) {
    await crew?.abandon();
    throw error;
  }
  const metrics = Object.fromEntries(
    outcome.values
      .filter(({ group }) => group === 'all')
      .map(({ metric, value }) => [metric, { value, unit: metricNamed(metric)?.unit ?? '' }]),
  );
  const result: RunResult = {
    digest: outcome.digest, seed: request.seed, scenario: scenario.id, scenarioHash: plan.scenarioHash, engineHash,
    people: society.peopleCount, days: request.days, workers, seconds: outcome.seconds, metrics, out: request.out,
    booksBalance: outcome.imbalance === null, silentRules: outcome.silentRules,
    bytesPerPerson: outcome.bytesPerPerson,
    personDaysPerSecond: (society.peopleCount * request.days) / outcome.seconds,
  };
  if (outcome.imbalance !== null) throw new Error(`the books do not balance: ${outcome.imbalance}`);
  if (request.out !== null) {
    writeRun(request.out, request, result, outcome, scenario);
    recording?.write(request.out, recordFacts(plan, request));
  }
  return result;
}

/** The run of an arm on the morning of its day 0, to be lived by several workers. */
async function beginCrew(plan: Plan, past: Snapshot | null, settings: ArmSettings, workers: number): Promise<Crew> {
  const key = { seed: settings.seed, replicate: settings.replicate };
  const crew = makeCrew(plan.engine, key, { workers, factories, program: programAddress });
  if (past) crew.run.restore(past);
  else beginCourts(crew.run, plan.draft.columns.get('people.adult')!, settings.society.spec.seed);
  beginScenario(plan.draft, crew.run);
  await crew.start();
  return crew;
}
