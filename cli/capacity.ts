/**
 * Whether so many people fit into this machine, asked before anything is built.
 *
 * Measured: `told` on cn-2020 took 1,330 bytes a person in the engine's one memory at 1,000,000
 * people and 1,494 at 200,000, where the whole process took 2,750, society, tables and the year
 * before included; the reference workload on its plain society 311 in the engine. `plan` and
 * `run` print the engine's for the scenario at hand.
 */
import { freemem } from 'node:os';
import { oneMemory } from '#engine/columns/layout.js';
import { Refusal } from './refusal.js';

const fixedBytes = { engine: 24e6, process: 250e6 };
const bytesPerPerson = {
  preset: { engine: 1_400, process: 2_900 },
  plain: { engine: 320, process: 900 },
} as const;

/** A preset with its firms and six layers of ties, or a plain society file. */
export type SocietyKind = keyof typeof bytesPerPerson;

export const kindOf = (society: string): SocietyKind =>
  /\.ya?ml$/.test(society) ? 'plain' : 'preset';

/** Bytes the process may still take: what is free, within the limits it was given. */
export function freeBytes(): number {
  const { availableMemory } = process as { availableMemory?: () => number };
  const available = availableMemory?.call(process) ?? 0;
  return available > 0 ? Math.min(available, freemem()) : freemem();
}

/** Two figures, rounded down: a size to be typed. */
function roundDown(people: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(people)) - 1);
  return Math.floor(people / unit) * unit;
}

/** The most people of whom `sideBySide` runs at once fit into `free` bytes. */
export function largestPeople(
  free: number,
  sideBySide: number,
  kind: SocietyKind = 'preset',
): number {
  const each = bytesPerPerson[kind];
  const engine = (oneMemory - fixedBytes.engine) / each.engine;
  const share = (free * 0.9) / sideBySide;
  const machine = (share - fixedBytes.process) / each.process;
  return roundDown(Math.max(2, Math.min(engine, machine)));
}

/** @throws Refusal that names the size that would fit */
export function requireRoom(
  people: number,
  sideBySide: number,
  society: string,
  free = freeBytes(),
): void {
  const kind = kindOf(society);
  const most = largestPeople(free, sideBySide, kind);
  if (people <= most) return;
  const written = (count: number): string => count.toLocaleString('en-GB');
  const alone = sideBySide > 1 ? largestPeople(free, 1, kind) : most;
  const gibibytes = (free / 2 ** 30).toFixed(1);
  const runs = sideBySide > 1 ? `${sideBySide} runs side by side` : 'one run';
  const why = `do not fit: ${runs} in ${gibibytes} GiB of free memory hold ${written(most)}`;
  const fewer = alone >= people ? ', or --workers 1' : '';
  const fix = `Use --people ${most}${fewer}.`;
  throw new Refusal(`--people ${people}`, why, fix);
}
