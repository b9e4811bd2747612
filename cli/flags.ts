/** Flags that several verbs share: their names, defaults, bounds and meaning, once. */
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import type { KeepEvery } from '#experiments/api.js';
import type { Override } from '#scenario/overrides.js';
import { Refusal } from './refusal.js';

/** Days of a year in the model. */
export const yearDays = 365;
/** Longest run a plan is proved for. */
export const mostYears = 40;
const largestSeed = 2 ** 32 - 1;

export interface CommonFlags {
  readonly json?: true;
  readonly quiet?: true;
}

export interface PeopleFlags extends CommonFlags {
  readonly people: number;
  readonly seed: number;
}

export interface SocietyFlags extends PeopleFlags {
  readonly society: string;
}

export interface LifeFlags extends SocietyFlags {
  readonly years?: number;
  readonly days?: number;
  readonly burnIn?: number;
  readonly workers?: number;
  readonly out?: string;
  readonly set: readonly Override[];
}

export interface KeepingFlags {
  readonly checkpointEvery?: KeepEvery;
  readonly record: boolean;
  readonly fresh?: true;
}

/** Beyond this a record takes too much memory; `explain` lives the run again instead. */
export const mostRecorded = 1_000_000;

const written = (value: number): string => value.toLocaleString('en-GB');

/** A parser of whole numbers within bounds; what is not one is refused by the flag's name. */
export function whole(flag: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^[+-]?\d[\d_]*$/.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN;
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    const bounds = `${written(least)} to ${written(most)}`;
    throw new Refusal(flag, `is ${text || 'empty'}`, `Give a whole number from ${bounds}.`);
  };
}

function years(text: string): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value * yearDays >= 1 && value <= mostYears) return value;
  throw new Refusal('--years', `is ${text || 'empty'}`, `Give a number up to ${mostYears}.`);
}

/** Reads one `--set path=value` after those before it. */
export function override(text: string, before: readonly Override[]): Override[] {
  const at = text.indexOf('=');
  if (at < 1) {
    const fix = 'Write a dotted path, an equals sign and a value: --set start=2020-01-01.';
    throw new Refusal('--set', `has no path and value in \`${text}\``, fix);
  }
  return [...before, { path: text.slice(0, at).trim(), value: text.slice(at + 1) }];
}

export function commonFlags(command: Command): Command {
  return command
    .option('--json', 'one machine-readable document on stdout')
    .option('--quiet', 'no progress and no notes on stderr');
}

/** How many fit is a question to the machine (capacity.ts), not to the flag. */
function persons(text: string): number {
  const value = /^\d[\d_]*$/.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN;
  if (value >= 2) return value;
  throw new Refusal('--people', `is ${text || 'empty'}`, 'Give a whole number from 2 up.');
}

export function peopleFlags(command: Command, people: number): Command {
  return command
    .option('--people <n>', 'how many live there', persons, people)
    .option('--seed <n>', 'of the society and of its luck', whole('--seed', 0, largestSeed), 1);
}

export function societyFlags(command: Command, people: number): Command {
  const says = 'a preset, a shipped society or a *.society.yaml';
  return peopleFlags(command.option('--society <name>', says, 'cn-2020'), people);
}

export function setFlag(command: Command): Command {
  const set = new Option('--set <path=value>', 'change a value of the scenario; repeatable');
  return command.addOption(set.argParser(override).default([], 'nothing'));
}

export function lifeFlags(command: Command, people: number): Command {
  const days = whole('--days', 1, mostYears * yearDays);
  const burnIn = whole('--burn-in', 0, 10 * yearDays);
  societyFlags(command, people)
    .option('--years <n>', 'how long (default: 3)', years)
    .option('--days <n>', 'how long, in days', days)
    .option('--burn-in <days>', 'lived before day 0; 365, or 0 for plain societies', burnIn)
    .option('--workers <n>', 'threads (default: as many as help)', whole('--workers', 1, 64))
    .option('--out <folder>', 'where the results go');
  return setFlag(command);
}

/** `90` or `90d` are days of the run, `30s` seconds by the clock. */
function keepEvery(text: string): KeepEvery {
  const [, digits, unit] = /^(\d{1,6})([ds]?)$/.exec(text) ?? [];
  const value = Number(digits);
  if (value >= 1) return unit === 's' ? { seconds: value } : { days: value };
  const fix = 'Give days of the run (90) or seconds by the clock (30s).';
  throw new Refusal('--checkpoint-every', `is ${text || 'empty'}`, fix);
}

/** Flags of what is kept while it is lived. */
export function keepingFlags(command: Command): Command {
  return command
    .option('--checkpoint-every <n>', 'keep what is lived every n days, or 30s', keepEvery)
    .option('--no-record', 'no record of single lives; explain then lives the run again')
    .option('--fresh', 'live anew what an earlier call kept in the folder');
}

/** Days to be lived, from `--days` or `--years`; both at once are refused. */
export function daysOf(flags: Pick<LifeFlags, 'days' | 'years'>): number {
  if (flags.days !== undefined && flags.years !== undefined) {
    throw new Refusal('--days and --years', 'are both given', 'Give one of them.');
  }
  return flags.days ?? Math.round((flags.years ?? 3) * yearDays);
}

/** A preset's debts and jobs settle in a year before day 0; a plain society has none. */
export function burnInOf(flags: Pick<LifeFlags, 'burnIn' | 'society'>): number {
  return flags.burnIn ?? (/\.ya?ml$/.test(flags.society) ? 0 : yearDays);
}

/** Below this, one worker lives a run fastest. */
const worthSharing = 50_000;

export function workersOf(flags: Pick<LifeFlags, 'workers' | 'people'>): number {
  return flags.workers ?? (flags.people < worthSharing ? 1 : availableParallelism());
}
