/** From flags to what experiments take: names found, room and folder asked for, plans tried. */
import type { ScenarioChoice } from '#experiments/api.js';
import { openScenario, openSociety } from '#experiments/open.js';
import { makePlan } from '#scenario/compile/plan.js';
import type { Override } from '#scenario/overrides.js';
import { requireRoom } from './capacity.js';
import { writeCommand } from './command-words.js';
import { burnInOf, daysOf, type LifeFlags } from './flags.js';
import { requireWritable } from './folder.js';
import { findScenario, findSociety } from './names.js';
import type { Printer } from './printer.js';
import { program } from './program.js';
import { Refusal, unknownName } from './refusal.js';

/** What is to be lived, whatever the verb. */
export interface Life {
  readonly society: string;
  readonly people: number;
  readonly seed: number;
  readonly days: number;
  readonly burnIn: number;
  readonly arms: readonly ScenarioChoice[];
}

/** `told:path=value` changes one arm, `path=value` every arm. */
function overridesOf(
  name: string,
  names: readonly string[],
  set: readonly Override[],
): readonly Override[] {
  return set.flatMap(({ path, value }) => {
    const at = path.indexOf(':');
    if (at < 0) return [{ path, value }];
    const arm = path.slice(0, at);
    if (!names.includes(arm)) throw unknownName('an arm', arm, names);
    return arm === name ? [{ path: path.slice(at + 1), value }] : [];
  });
}

/** Reads the request and finds every name. @throws Refusal */
export function readLife(names: readonly string[], flags: LifeFlags): Life {
  const society = findSociety(flags.society);
  const arms = names.map((name) => ({
    source: findScenario(name),
    overrides: overridesOf(name, names, flags.set),
  }));
  const { people, seed } = flags;
  const burnIn = burnInOf({ society, burnIn: flags.burnIn });
  return { society, people, seed, days: daysOf(flags), burnIn, arms };
}

/** The flags that ask for the same life again, every default written out. */
function lifeWords(life: Life, set: readonly Override[]): string[] {
  const flags = Object.entries({
    '--society': life.society,
    '--people': life.people,
    '--days': life.days,
    '--burn-in': life.burnIn,
    '--seed': life.seed,
  }).flatMap(([flag, value]) => [flag, String(value)]);
  return [...flags, ...set.flatMap(({ path, value }) => ['--set', `${path}=${value}`])];
}

/** The command that makes a result again; it goes into the manifest, and `verify` reads it. */
export function writtenCommand(
  verb: string,
  names: readonly string[],
  life: Life,
  flags: Pick<LifeFlags, 'set'>,
  more: readonly string[],
): string {
  return `${program} ${writeCommand([verb, ...names, ...lifeWords(life, flags.set), ...more])}`;
}

/** Persons of the trial society: enough for every submodel, built in a moment. */
const trialPeople = 1_000;

/**
 * Refuses, before anything is lived or written, what could not end well: files with errors,
 * plans that do not compile, a folder that cannot be written, too many people.
 *
 * @param sideBySide runs that will be in memory at once
 */
export function tryOut(life: Life, out: string | null, sideBySide: number, printer: Printer): void {
  if (out !== null) requireWritable(out);
  requireRoom(life.people, sideBySide, life.society);
  const people = Math.min(life.people, trialPeople);
  for (const arm of life.arms) {
    const { scenario, problems } = openScenario(arm);
    if (problems.length > 0) {
      const places = problems.length === 1 ? 'one place' : `${problems.length} places`;
      printer.note(`${arm.source}: ${places} worth a second look; see glasshouse check`);
    }
    const society = openSociety({ society: life.society, people, seed: life.seed });
    try {
      makePlan(scenario, society, { burnIn: life.burnIn });
    } catch (error) {
      throw refusedPlan(arm.source, error);
    }
  }
}

/** A plan that does not compile, told with the scenario's name. */
function refusedPlan(source: string, error: unknown): unknown {
  const { what, why, fix } = error as { what?: string; why?: string; fix?: string };
  if (what !== undefined && why !== undefined && fix !== undefined) {
    return new Refusal(`${source}: ${what}`, why, fix);
  }
  if (!(error instanceof RangeError)) return error;
  const fixed = 'Use a value within the bounds; glasshouse plan shows where each was set.';
  return new Refusal(source, `cannot be compiled: ${error.message}`, fixed);
}

/** Person-days a second on one core; a guess until the first run has ended. */
const usualSpeed = 5e6;

/** Seconds a request will take about, by the usual speed of a core. */
export function guessSeconds(life: Life, runs: number, sideBySide: number): number {
  const pasts = runs / life.arms.length;
  const personDays = life.people * (runs * life.days + pasts * life.burnIn);
  return personDays / usualSpeed / sideBySide;
}
