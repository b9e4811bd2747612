/**
 * Lives a rule test with the engine a run uses: the same plan, the same kernels, a tiny society.
 *
 * Goal: what is told comes out of the mechanisms. Acts are not drawn but told, and what is told as
 * seen is seen; so the rooms that draw (acts, recourse, adaptation) stay out, and errors of the
 * channels are set to none. Non-goal: a second reading of the rules.
 */
import { claimEntry, entriesOf, writeRecord } from '#engine/columns/operations.js';
import type { ListSpec } from '#engine/columns/structures.js';
import { EngineRun } from '#engine/schedule/run.js';
import { actNamed } from '#model/acts/catalogue.js';
import { demanded } from '#model/acts/state.js';
import { demands } from '#model/consequences/catalogue.js';
import { denied } from '#model/consequences/state.js';
import { factories } from '#model/generated/steps.js';
import { postings } from '#model/ledgers/state.js';
import { mechanisms } from '#model/mechanisms.js';
import { channelNamed } from '#model/observation/catalogue.js';
import { sighted } from '#model/observation/state.js';
import { kinds, pointUnit } from '#model/points.js';
import { makePlan, type Plan } from '#scenario/compile/plan.js';
import { beginScenario } from '#scenario/compile/start.js';
import { thresholdsOf } from '#scenario/compile/thresholds.js';
import type { RuleTest } from '#scenario/rule-test.js';
import type { LedgerRules, Scenario } from '#scenario/types.js';
import { makeTinySociety, subjectRow, type TinySociety } from './tiny-society.js';

/** One posting as a test speaks of it. */
export interface LivedEntry {
  /** Id of the rule or of the attribute posting; the kind's name for what came through others. */
  readonly rule: string;
  readonly kind: string;
  readonly points: number;
  readonly day: number;
}

/** A ledger of one person on the evening of the test. */
export interface LivedLedger {
  readonly score: number;
  readonly standing: string | null;
  readonly entries: readonly LivedEntry[];
}

export interface Lived {
  /** The evening the test looks at. */
  readonly on: number;
  readonly severity: number;
  /** Of how many asked each demand was refused. */
  readonly refused: Readonly<Record<string, number>>;
  ledgerOf(row: number, ledger: string): LivedLedger | null;
  readonly tiny: TinySociety;
}

/** How often a door is tried on the evening: its enforcement is a chance. */
export const triesAtDoors = 256;
const daysAfter = 7;

/** What draws beside what a test tells, or needs what only a preset has. */
const doorsAlone: readonly string[] = ['consequences/bar', 'consequences/gate'];
const staysOut: readonly string[] = [
  'ledgers/court',
  'ledgers/copy',
  ...mechanisms.flatMap(({ name }) =>
    name.startsWith('consequences/') && !doorsAlone.includes(name) ? [name] : [],
  ),
];
const rooms: readonly string[] = ['ledgers', 'scoring', 'propagation', 'consequences'];

const takesPart = (name: string): boolean =>
  name === 'society/policy' || (rooms.includes(name.split('/')[0]) && !staysOut.includes(name));

const naming = 'observation/attribution';

/** The scenario with nothing left to luck: errors none, whoever may volunteer does, or does not. */
export function withoutLuck(scenario: Scenario, given: RuleTest['given']): Scenario {
  const named = mechanisms.find((one) => one.name === naming)!.parameters;
  const usual = Object.fromEntries(named.map(({ name, value }) => [name, value]));
  const stays = Object.entries(scenario.mechanisms).filter(([name]) => takesPart(name));
  const channels = Object.entries(scenario.channels).map(([name, channel]) => [
    name,
    { ...channel, falsePer1000PersonYears: 0, misattributedPer1024: 0, suppressedPer1024: 0 },
  ]);
  const volunteers = given.volunteers ?? true;
  return {
    ...scenario,
    channels: Object.fromEntries(channels),
    policies: scenario.policies
      .filter((policy) => volunteers || policy.subjects !== 'volunteers')
      .map((policy) => ({ ...policy, per1024: 1024 })),
    mechanisms: { ...Object.fromEntries(stays), [naming]: usual },
    routes: [],
    recourse: {},
  };
}

function put<F extends string>(
  run: EngineRun,
  list: ListSpec<string, F>,
  entry: Record<F, number>,
): void {
  const view = run.storage.lists.get(list.name);
  if (!view) return;
  const at = claimEntry(view, 0);
  if (at < 0) throw new RangeError(`too many acts on one day for the list ${list.name}`);
  writeRecord(list.fields, view.entries, at, entry);
}

interface Noted extends LivedEntry {
  readonly row: number;
  readonly plane: number;
}

/** Walks a day with what happens on it told beforehand. */
function walk(run: EngineRun, only: ((step: number) => boolean) | null, tell: () => void): void {
  const go = run.beginSteps();
  tell();
  run.plan.steps.forEach((_, step) => {
    if (only === null || only(step)) go(step);
  });
}

const kindNames = Object.fromEntries(Object.entries(kinds).map(([name, code]) => [code, name]));

/** The rule an own posting came of, the attribute posting, or the name of the kind. */
function ruleOf(plan: Plan, ledger: LedgerRules, kind: number, act: number, cause: number): string {
  if (kind === kinds.attribute) {
    const all = plan.draft.pointLedgers.flatMap((one) => one.attributes);
    return all[cause]?.id ?? 'attribute';
  }
  if (kind !== kinds.own && kind !== kinds.lapse && kind !== kinds.correction)
    return kindNames[kind];
  const isThat = (name: string): boolean =>
    (plan.scenario.acts[name]?.declared?.number ?? actNamed(name)?.id) === act;
  return ledger.rules.find((rule) => isThat(rule.on))?.id ?? kindNames[kind];
}

function note(run: EngineRun, plan: Plan, day: number, into: Noted[]): void {
  for (const words of entriesOf(run.storage.lists.get(postings.name))) {
    const [row, plane, kind, act, points, , , cause] = words;
    const ledger = plan.draft.pointLedgers[plane];
    const rule = ruleOf(plan, ledger, kind, act, cause);
    into.push({ row, plane, rule, kind: kindNames[kind], points: points / pointUnit, day });
  }
}

/** The last evening a test looks at: a week after the last act has reached the keepers. */
export function eveningOf(test: RuleTest, scenario: Scenario): number {
  if (test.expect.on !== undefined) return test.expect.on;
  const seen = test.given.acts.map(
    ({ day, seen: channel }) => day + (channel ? scenario.channels[channel].delay : 0),
  );
  return Math.max(0, ...seen) + daysAfter;
}

/** Lives the test. @throws PlanRefused where the scenario does not compile */
export function liveRuleTest(scenario: Scenario, test: RuleTest): Lived {
  const { given } = test;
  const tiny = makeTinySociety(given);
  const plan = makePlan(withoutLuck(scenario, given), tiny.society, { burnIn: 0 });
  const run = new EngineRun(plan.engine, { seed: 1, replicate: 0 }, { factories });
  beginScenario(plan.draft, run);
  if (given.listed) enlist(run);
  const on = eveningOf(test, scenario);
  const noted: Noted[] = [];
  for (let day = 0; day <= on; day++) {
    walk(run, null, () => {
      for (const { do: act, seen: channel } of given.acts.filter((one) => one.day === day)) {
        if (channel === undefined) continue;
        const number = scenario.acts[act].declared?.number ?? actNamed(act)!.id;
        put(run, sighted, {
          row: subjectRow,
          act: number,
          channel: channelNamed(channel)!.id,
          luck: -1,
        });
      }
    });
    note(run, plan, day, noted);
    run.tick += 1;
  }
  const severity = run.storage.columns.get('people.severity')?.[subjectRow] ?? 0;
  const read = ledgersOn(run, plan, noted);
  const refused = tryDoors(run, plan);
  return { on, severity, refused, tiny, ledgerOf: (row, name) => read(row, name) };
}

/** On the courts' list, and in the copies doors read. */
function enlist(run: EngineRun): void {
  for (const name of ['listed', 'copied', 'severity']) {
    const column = run.storage.columns.get(`people.${name}`);
    if (column) column[subjectRow] = 1;
  }
}

/** Reads a person's ledger as it stands now; scores are held to the scale when they are read. */
function ledgersOn(run: EngineRun, plan: Plan, noted: readonly Noted[]) {
  const known = new Map<string, LivedLedger>();
  const { stride } = run.storage.table('people');
  const raw = run.storage.columns.get('people.raw')?.slice();
  const levels = run.storage.columns.get('people.level')?.slice();
  return (row: number, name: string): LivedLedger | null => {
    const plane = plan.draft.planeOf(name);
    if (plane < 0) return null;
    const key = `${row} ${name}`;
    const ledger = plan.draft.pointLedgers[plane];
    const { min, max, base } = ledger.scale!;
    const points = raw ? raw[plane * stride + row] / pointUnit : base;
    const level = levels?.[plane * stride + row] ?? 0;
    const lived = known.get(key) ?? {
      score: Math.min(max, Math.max(min, points)),
      standing: standingAt(plan, ledger, level),
      entries: noted
        .filter((one) => one.row === row && one.plane === plane)
        .map(({ rule, kind, points: given, day }) => ({ rule, kind, points: given, day })),
    };
    known.set(key, lived);
    return lived;
  };
}

/** The standing of a level: thresholds are the union of standings and gates. */
function standingAt(plan: Plan, ledger: LedgerRules, level: number): string | null {
  const falling = thresholdsOf(plan.draft, ledger);
  const floor = level < falling.length ? falling[level] : Number.NEGATIVE_INFINITY;
  const found = ledger.standings.find(
    ({ from }) => from === undefined || from * pointUnit <= floor,
  );
  return found?.id ?? null;
}

/** Knocks at every door on the evening, through the gates' kernels, with other luck each time. */
function tryDoors(run: EngineRun, plan: Plan): Record<string, number> {
  const refused = Object.fromEntries(demands.map((demand) => [demand.name, 0]));
  const ofGates = plan.day.map(({ phase }) => phase === 'consequences.enforce');
  for (let time = 0; time < triesAtDoors; time++) {
    run.tick += 1;
    walk(
      run,
      (step) => ofGates[step],
      () => {
        for (const { id } of demands)
          put(run, demanded, { row: subjectRow, demand: id, luck: 0, attempt: 0 });
      },
    );
    for (const [, demand] of entriesOf(run.storage.lists.get(denied.name))) {
      const name = demands.find((one) => one.id === demand)!.name;
      refused[name] += 1;
    }
  }
  return refused;
}
