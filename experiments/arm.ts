/**
 * One arm in one replicate: a plan, its past, its days, what was seen of it. An arm with the same
 * society, seed and replicate shares its luck with every other (common random numbers).
 */
import { canRunPrograms, compileProgram, programMemory } from '#engine/emit/wasm/program.js';
import type { Room } from '#engine/columns/layout.js';
import { EngineRun, type RunOptions } from '#engine/schedule/run.js';
import type { Snapshot } from '#engine/trace/snapshot.js';
import { actNamed } from '#model/acts/catalogue.js';
import { factories } from '#model/generated/steps.js';
import { expectActs, type Expected } from '#model/metrics/expectations.js';
import { incomeDeciles } from '#model/metrics/deciles.js';
import { Observer } from '#model/metrics/observer.js';
import { type People, summarise, type Value } from '#model/metrics/summarise.js';
import type { Society } from '#model/society/society.js';
import { ledgers as keepers } from '#model/ledgers/catalogue.js';
import { makePlan, type Plan } from '#scenario/compile/plan.js';
import { scaleOf } from '#scenario/compile/thresholds.js';
import { beginCourts, beginScenario } from '#scenario/compile/start.js';
import type { Scenario } from '#scenario/types.js';
import { withRoom } from './room.js';
import { capture, type Captured, layBack } from './captured.js';

export interface ArmSettings {
  readonly society: Society;
  readonly seed: number;
  readonly replicate: number;
  readonly days: number;
  readonly burnIn: number;
  readonly options?: RunOptions;
  /** Called after each day with days done. */
  readonly onDay?: (day: number) => void;
  /** Balance the books every so many days (1 in tests, 30 by default). */
  readonly auditEvery?: number;
  readonly smallestShard?: number;
  /** More room than declared, where a first attempt filled something. */
  readonly room?: Room;
}

export interface SeriesPoint extends Value {
  readonly day: number;
}

export interface ArmOutcome {
  readonly digest: string;
  readonly values: readonly Value[];
  readonly series: readonly SeriesPoint[];
  readonly seconds: number;
  readonly imbalance: string | null;
  /** Expected misconduct of each person at the end: equal conduct for other arms' disparities. */
  readonly conduct: Float64Array;
  readonly silentRules: readonly { readonly rule: string; readonly why: string }[];
  readonly bytesPerPerson: number;
}

/** Days over which rates are taken (MODEL 10). */
const yearOfRates = 365;

/** Metrics followed through time. */
const followed = ['restricted', 'fear', 'silence', 'aware-share', 'score-mean', 'listed-share', 'motive'] as const;

/** WebAssembly made from the plan, where the machine runs it; else the TypeScript of the build. */
function backEnd({ engine }: Plan): RunOptions {
  if (!canRunPrograms()) return { factories };
  const compiled = compileProgram(engine, 'direct', false);
  return { program: { compiled, memory: programMemory(engine.layout, false) } };
}

/** A town with the past it is given, or with the courts' stationary start where it has none. */
function beginTown(plan: Plan, past: Snapshot | null, settings: ArmSettings): EngineRun {
  const key = { seed: settings.seed, replicate: settings.replicate };
  const run = new EngineRun(plan.engine, key, { ...backEnd(plan), ...settings.options });
  if (past) run.restore(past);
  else beginCourts(plan.draft, run);
  return run;
}

/** The past all arms of a replicate share, day by day: no-scoring from the stationary start. */
export function* livingPast(
  baseline: Scenario,
  settings: ArmSettings,
): Generator<number, Snapshot> {
  const plan = makePlan(baseline, settings.society, {
    burnIn: 0,
    smallestShard: settings.smallestShard,
    room: settings.room,
  });
  const run = beginTown(plan, null, settings);
  for (let day = 1; day <= settings.burnIn; day++) {
    run.day();
    yield day;
  }
  return { ...run.snapshot(), hashed: [] };
}

export const livePast = (baseline: Scenario, settings: ArmSettings): Snapshot =>
  withRoom((room) => toTheEnd(livingPast(baseline, { ...settings, room })));

/** Lives through without looking at the days between. */
function toTheEnd<Result>(life: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = life.next();
    if (done) return value as Result;
  }
}

/** Makes the run of an arm as a snapshot of itself left it. */
export function resumeArm(plan: Plan, snapshot: Snapshot, settings: ArmSettings): EngineRun {
  const key = { seed: settings.seed, replicate: settings.replicate };
  const run = new EngineRun(plan.engine, key, { ...backEnd(plan), ...settings.options });
  run.restore(snapshot);
  return run;
}

/** Makes the run of an arm as it stands on the morning of its day 0. */
export function beginArm(plan: Plan, past: Snapshot | null, settings: ArmSettings): EngineRun {
  const run = beginTown(plan, past, settings);
  beginScenario(plan.draft, run);
  return run;
}

/** The ledger whose number is the scenario's score: the unified one, else the bureau's. */
export function scoreOf(plan: Plan): { plane: number; bit: number } {
  for (const name of ['unified', 'bureau', 'declared']) {
    const plane = plan.draft.planeOf(name);
    if (plane >= 0) return { plane, bit: 1 << keepers.find((keeper) => keeper.name === name)!.id };
  }
  return { plane: -1, bit: 0 };
}

export function peopleOf(society: Society, adult: ArrayLike<number>): People {
  const rows: number[] = [];
  for (let row = 0; row < adult.length; row++) if (adult[row]) rows.push(row);
  const { traits, income } = society.people;
  return { adults: Int32Array.from(rows), traits, deciles: incomeDeciles(traits, income) };
}

function expectationsOf(plan: Plan, run: EngineRun, people: People): Expected {
  return expectActs({
    storage: run.storage, planes: plan.draft.pointLedgers.length, tables: plan.draft.tables, rates: plan.draft.rates,
    speechStrength: plan.draft.setting('acts/speech', 'deterrencePer1024') / 1024, adults: people.adults,
  });
}

/** What a stopped arm needs beside the run's own state to go on as if it had not been. */
export interface KeptArm {
  readonly day: number;
  readonly seconds: number;
  readonly series: readonly SeriesPoint[];
  readonly observer: Captured;
}

/** An evening: days lived, and what to keep of them. */
export interface Evening {
  readonly day: number;
  keep(): KeptArm;
}

/** Lives an arm's days and says what was seen. `conduct` is the no-scoring twin's, where there is one. */
export function liveArm(plan: Plan, run: EngineRun, settings: ArmSettings, conduct: Float64Array | null, clock: () => number): ArmOutcome {
  return toTheEnd(living(plan, run, settings, { conduct, clock, kept: null }));
}

export interface Company {
  readonly conduct: Float64Array | null;
  readonly clock: () => number;
  /** What was kept of the days already lived, where the run was laid from a checkpoint. */
  readonly kept: KeptArm | null;
}

/** The same evening by evening, the one before the first day included. */
export function* living(
  plan: Plan,
  run: EngineRun,
  settings: ArmSettings,
  company: Company,
): Generator<Evening, ArmOutcome> {
  const { conduct, clock, kept } = company;
  const started = clock();
  const seconds = (): number => (kept?.seconds ?? 0) + (clock() - started) / 1000;
  const { draft } = plan;
  const people = peopleOf(settings.society, draft.columns.get('people.adult')!);
  const score = scoreOf(plan);
  const observer = new Observer({
    run, scorePlane: score.plane, planes: draft.pointLedgers.length,
    base: draft.tables.get('ledgers.base')!, expiry: draft.tables.get('ledgers.expiryDays')!,
    scales: draft.pointLedgers.map((ledger) => scaleOf(draft, ledger)),
  });
  if (kept) layBack(observer, kept.observer);
  const series: SeriesPoint[] = [...(kept?.series ?? [])];
  const from = kept?.day ?? 0;
  const last = run.tick - from + settings.days - 1;
  const every = settings.auditEvery ?? 30;
  const { stride } = run.storage.table('people');
  const tie = (of: string): Int32Array => draft.tables.get(`ties.friend.${of}`)!;
  const ties = { starts: tie('starts'), targets: tie('targets') };
  const situation = (expected: Expected) => ({
    observer, people, expected, scoreBit: score.bit, scorePlane: score.plane, stride, conduct,
    routeNames: draft.routeNames, ledgerNames: draft.axes.ledger, ties,
  });
  const keep = (day: number): KeptArm =>
    ({ day, seconds: seconds(), series: [...series], observer: capture(observer) });
  const evening = (day: number): Evening => ({ day, keep: () => keep(day) });
  yield evening(from);
  for (let day = from + 1; day <= settings.days; day++) {
    run.day();
    run.note(last);
    observer.look(day % every === 0 || day === settings.days);
    if (day % 30 === 0) follow(run, people, score, stride, day, series);
    // Rates are of the last year: what the first weeks of a scheme are like would hide it.
    if (day === settings.days - yearOfRates) observer.openWindow();
    settings.onDay?.(day);
    yield evening(day);
  }
  const expected = expectationsOf(plan, run, people);
  return {
    digest: run.digest(),
    values: summarise(situation(expected)),
    series,
    seconds: seconds(),
    imbalance: observer.imbalance,
    conduct: expected.misconduct,
    silentRules: silentRulesOf(plan, observer),
    bytesPerPerson: plan.engine.layout.bytes / settings.society.peopleCount,
  };
}

/** A month's look at what is followed through time. */
function follow(run: EngineRun, people: People, score: { plane: number; bit: number }, stride: number, day: number, series: SeriesPoint[]): void {
  const column = (name: string) => run.storage.columns.get(`people.${name}`);
  const mean = (name: string, of: (value: number, row: number) => number): number | null => {
    const view = column(name);
    if (!view) return null;
    let sum = 0;
    for (const row of people.adults) sum += of(view[row], row);
    return sum / people.adults.length;
  };
  const raw = column('raw');
  const looks: Record<(typeof followed)[number], () => number | null> = {
    restricted: () => mean('severity', (value) => (value > 0 ? 1 : 0)),
    fear: () => mean('fear', (value) => value),
    silence: () => mean('silence', (value) => value),
    'aware-share': () => mean('awareness', (value) => (value > 0 ? 1 : 0)),
    'listed-share': () => mean('listed', (value) => value),
    motive: () => mean('motive', (value) => value),
    'score-mean': () => {
      const scored = people.adults.filter((row) => ((column('subject')?.[row] ?? 0) & score.bit) !== 0);
      if (!raw || scored.length === 0) return null;
      return scored.reduce((sum, row) => sum + raw[score.plane * stride + row] / 64, 0) / scored.length;
    },
  };
  for (const metric of followed) {
    const value = looks[metric]();
    if (value !== null) series.push({ metric, group: 'all', value, day });
  }
}

/** Rules that gave no entry, and the likeliest reason. */
function silentRulesOf(plan: Plan, observer: Observer): { rule: string; why: string }[] {
  const silent: { rule: string; why: string }[] = [];
  for (const ledger of plan.draft.pointLedgers) {
    const plane = plan.draft.planeOf(ledger.name);
    for (const rule of ledger.rules) {
      const number = plan.scenario.acts[rule.on]?.declared?.number ?? actNamed(rule.on)!.id;
      if (observer.fired(plane, number)) continue;
      const policies = plan.scenario.policies.filter((policy) => policy.ledger === ledger.name);
      const seen = observer.wasSeen(number);
      const why = policies.length === 0 ? 'nobody is subject to the ledger'
        : seen ? 'the act was seen, of nobody the rule is about' : 'no channel saw the act';
      silent.push({ rule: `${ledger.name}/${rule.id}`, why });
    }
  }
  return silent;
}
