/** One run of one scenario: what `glasshouse run` does. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Room } from '#engine/columns/layout.js';
import type { CapacityExceeded } from '#engine/columns/storage.js';
import type { EngineRun } from '#engine/schedule/run.js';
import { hashPlan } from '#engine/trace/checkpoint.js';
import type { Snapshot } from '#engine/trace/snapshot.js';
import { type Crew, makeCrew } from '#host/node/crew.js';
import { factories } from '#model/generated/steps.js';
import { metricNamed } from '#model/metrics/catalogue.js';
import type { Society } from '#model/society/society.js';
import { makePlan, type Plan } from '#scenario/compile/plan.js';
import { beginCourts, beginScenario } from '#scenario/compile/start.js';
import type { Scenario } from '#scenario/types.js';
import { type KeepEvery, type RunRequest, type RunResult, RunStopped } from './api.js';
import {
  type ArmOutcome,
  type ArmSettings,
  beginArm,
  living,
  livingPast,
  resumeArm,
} from './arm.js';
import { engineHash } from './engine-hash.js';
import { openScenario, openSociety, packageRoot } from './open.js';
import { programHash } from './program-hash.js';
import { Recording } from './record/recording.js';
import { recordName } from './record/shapes.js';
import { roomAfter } from './room.js';
import { type Resumed, Stay } from './stay.js';
import { writeRun } from './written.js';

const clock = (): number => performance.now();

/** Module the workers import for the generated kernels. */
export const programAddress = pathToFileURL(
  join(packageRoot, 'dist/model/generated/steps.js'),
).href;

/** How long days are lived before signals and the terminal have their turn. */
const breathMilliseconds = 50;
const usualKeep: KeepEvery = { seconds: 60 };

/** A run in the making: what was asked, and what follows from it. */
interface Undertaking {
  readonly request: RunRequest;
  readonly scenario: Scenario;
  readonly society: Society;
  readonly settings: ArmSettings;
  readonly plan: Plan;
  readonly stay: Stay | null;
  readonly resumed: Resumed | null;
}

export async function runScenario(request: RunRequest): Promise<RunResult> {
  let attempt: RunRequest = request;
  for (let room: Room = {}; ; ) {
    try {
      return await attemptRun(attempt, room);
    } catch (error) {
      room = roomAfter(error, room);
      const { structure } = error as CapacityExceeded;
      request.onNote?.(`${structure} was full: going on with ${room[structure]} times the room`);
      // What this run has kept so far stands; only an older one's was not wanted.
      attempt = { ...request, fresh: false };
    }
  }
}

async function attemptRun(request: RunRequest, room: Room): Promise<RunResult> {
  const undertaking = undertake(request, room);
  const { plan, settings, stay, resumed, scenario } = undertaking;
  const past = resumed ? null : await livePastOf(undertaking);
  const workers = Math.max(1, Math.min(request.workers, 64));
  const crew = workers > 1 ? await beginCrew(plan, past, settings, { workers, resumed }) : null;
  const run =
    crew?.run ??
    (resumed ? resumeArm(plan, resumed.snapshot, settings) : beginArm(plan, past, settings));
  const recording = resumed ? resumed.recording : newRecording(request, plan);
  if (resumed) recording?.goOn(run);
  else recording?.begin(run);
  let outcome: ArmOutcome;
  try {
    outcome = await liveOut(undertaking, run, recording);
    await crew?.end();
  } catch (error) {
    await crew?.abandon();
    throw crew?.reasonOf(error) ?? error;
  }
  const result = resultOf(undertaking, outcome, workers);
  if (outcome.imbalance !== null) throw new Error(`the books do not balance: ${outcome.imbalance}`);
  if (request.out !== null) {
    const record = recording && sealRecord(undertaking, run, recording, outcome);
    const path = join(request.out, recordName);
    const beside = record ? [{ path, content: record }] : [];
    writeRun(request.out, request, result, outcome, scenario, beside);
    // A record that an earlier run left here tells other lives.
    if (!record) rmSync(path, { force: true });
    stay?.clear();
  }
  return result;
}

function sealRecord(
  { request, plan, scenario, society }: Undertaking,
  run: EngineRun,
  recording: Recording,
  { digest }: ArmOutcome,
): Uint8Array[] {
  const { days, burnIn, seed, replicate } = request;
  return recording.seal(run, {
    scenario: scenario.id,
    title: scenario.title,
    scenarioHash: plan.scenarioHash,
    engineHash,
    society: request.society,
    seed,
    replicate,
    people: society.peopleCount,
    start: scenario.start,
    firstTick: plan.burnIn,
    days,
    burnIn,
    digest,
  });
}

const newRecording = (request: RunRequest, plan: Plan): Recording | null =>
  request.out !== null && (request.record ?? true) ? new Recording(plan) : null;

function undertake(request: RunRequest, room: Room): Undertaking {
  const { scenario } = openScenario(request.scenario);
  request.onProgress?.({ stage: 'building the society', done: 0, total: 1 });
  const society = openSociety(request);
  const { seed, replicate, days, burnIn, out } = request;
  const settings: ArmSettings = { society, seed, replicate, days, burnIn, room };
  const plan = makePlan(scenario, society, { burnIn, horizon: burnIn + days, room });
  const isRecorded = out !== null && (request.record ?? true);
  const owner = {
    planHash: hashPlan(plan.engine),
    engineHash: `${engineHash}-${programHash()}`,
    seed,
    replicate,
    days,
    isRecorded,
  };
  const stay = out === null ? null : new Stay(out, owner);
  const found =
    request.fresh || !stay ? { why: null } : stay.load(() => newRecording(request, plan));
  const resumed = 'snapshot' in found ? found : null;
  if (resumed) request.onNote?.(`going on from day ${resumed.kept.day} of ${days}, kept in ${out}`);
  else if ('why' in found && found.why !== null) {
    request.onNote?.(`beginning anew: the checkpoint in ${out} is of no use, ${found.why}`);
  }
  return { request, scenario, society, settings, plan, stay, resumed };
}

/** Lets signals and the terminal have their turn, where it is time. */
function breather(): () => Promise<boolean> {
  let last = clock();
  return async () => {
    if (clock() - last < breathMilliseconds) return false;
    await setImmediate();
    last = clock();
    return true;
  };
}

/** The shared year before day 0. @throws RunStopped */
async function livePastOf({ request, settings }: Undertaking): Promise<Snapshot | null> {
  const { burnIn, days } = request;
  if (burnIn === 0) return null;
  const breathe = breather();
  const life = livingPast(openScenario({ source: 'no-scoring', overrides: [] }).scenario, settings);
  for (;;) {
    const { done, value } = life.next();
    if (done) return value;
    if (value === 1 || (await breathe())) {
      request.onProgress?.({
        stage: 'the year before, in days',
        done: value,
        total: burnIn,
        after: days,
      });
    }
    if (request.stop?.()) throw new RunStopped(0, days, false);
  }
}

/** Lives the days, keeping what was lived as often as was asked. @throws RunStopped */
async function liveOut(
  { request, plan, settings, stay, resumed }: Undertaking,
  run: EngineRun,
  recording: Recording | null,
): Promise<ArmOutcome> {
  const { days } = request;
  const breathe = breather();
  const every = request.keepEvery ?? usualKeep;
  let keptDay = resumed?.kept.day ?? 0;
  let keptAt = clock();
  const isDue = (day: number): boolean =>
    'days' in every ? day - keptDay >= every.days : clock() - keptAt >= every.seconds * 1000;
  const onDay = (): void => recording?.note(run);
  const life = living(
    plan,
    run,
    { ...settings, onDay },
    { conduct: null, clock, kept: resumed?.kept ?? null },
  );
  for (;;) {
    const { done, value } = life.next();
    if (done) return value;
    const { day } = value;
    if ((await breathe()) || day === keptDay)
      request.onProgress?.({ stage: 'days', done: day, total: days });
    const isAsked = day < days && (request.stop?.() ?? false);
    if (stay && day < days && (isAsked || isDue(day))) {
      stay.save(run, value, recording);
      [keptDay, keptAt] = [day, clock()];
    }
    if (isAsked) throw new RunStopped(day, days, stay !== null);
  }
}

function resultOf(
  { request, plan, scenario, society }: Undertaking,
  outcome: ArmOutcome,
  workers: number,
): RunResult {
  const metrics = Object.fromEntries(
    outcome.values
      .filter(({ group }) => group === 'all')
      .map(({ metric, value }) => [metric, { value, unit: metricNamed(metric)?.unit ?? '' }]),
  );
  return {
    digest: outcome.digest,
    seed: request.seed,
    scenario: scenario.id,
    scenarioHash: plan.scenarioHash,
    engineHash,
    people: society.peopleCount,
    days: request.days,
    workers,
    seconds: outcome.seconds,
    metrics,
    out: request.out,
    booksBalance: outcome.imbalance === null,
    silentRules: outcome.silentRules,
    bytesPerPerson: outcome.bytesPerPerson,
    personDaysPerSecond: (society.peopleCount * request.days) / outcome.seconds,
  };
}

/** The run of an arm on the morning of its day 0 or later, to be lived by several workers. */
async function beginCrew(
  plan: Plan,
  past: Snapshot | null,
  settings: ArmSettings,
  { workers, resumed }: { readonly workers: number; readonly resumed: Resumed | null },
): Promise<Crew> {
  const key = { seed: settings.seed, replicate: settings.replicate };
  const crew = makeCrew(plan.engine, key, { workers, factories, program: programAddress });
  if (resumed) crew.run.restore(resumed.snapshot);
  else {
    if (past) crew.run.restore(past);
    else beginCourts(plan.draft, crew.run);
    beginScenario(plan.draft, crew.run);
  }
  await crew.start();
  return crew;
}
