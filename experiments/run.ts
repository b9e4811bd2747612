/** One run of one scenario: what `glasshouse run` does. */
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { EngineRun } from '#engine/schedule/run.js';
import { factories } from '#model/generated/steps.js';
import { metricNamed } from '#model/metrics/catalogue.js';
import { makeCrew } from '#host/node/crew.js';
import { makePlan } from '#scenario/compile/plan.js';
import { beginCourts, beginScenario } from '#scenario/compile/start.js';
import type { RunRequest, RunResult } from './api.js';
import { RequestRefused } from './api.js';
import { beginArm, liveArm, livePast, type ArmSettings } from './arm.js';
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
  if (workers > 1 && availableParallelism() < 1) throw new RequestRefused('--workers', 'cannot be more than the cores', 'Use fewer');
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
  let crew: ReturnType<typeof makeCrew> | null = null;
  if (workers > 1) {
    crew = makeCrew(plan.engine, { seed: request.seed, replicate: request.replicate }, { workers, factories, program: programAddress });
    run = crew.run;
    if (past) run.restore(past);
    else beginCourts(run, plan.draft.columns.get('people.adult')!, society.spec.seed);
    beginScenario(plan.draft, run);
    await crew.start();
  } else {
    run = beginArm(plan, past, settings);
  }
  const outcome = liveArm(plan, run, settings, null, clock);
  await crew?.end();
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
