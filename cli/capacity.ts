/**
 * Whether so many people fit into this machine, asked before anything is built.
 *
 * The figures were measured on `told` with cn-2020 at 1,000,000 people, November 2026: 742 bytes a
 * person in the engine's one memory, about three times that with the society, the plan's tables,
 * the year before and its snapshot. They are told by `plan` and `run` for the scenario at hand.
 */
import { freemem } from 'node:os';
import { Refusal } from './refusal.js';

/** One WebAssembly or shared memory. */
const oneMemory = 4 * 2 ** 30;
const engineBytes = { fixed: 24e6, perPerson: 760 };
const processBytes = { fixed: 250e6, perPerson: 2_400 };

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
export function largestPeople(free: number, sideBySide: number): number {
  const engine = (oneMemory - engineBytes.fixed) / engineBytes.perPerson;
  const share = (free * 0.9) / sideBySide;
  const machine = (share - processBytes.fixed) / processBytes.perPerson;
  return roundDown(Math.max(2, Math.min(engine, machine)));
}

/** @throws Refusal that names the size that would fit */
export function requireRoom(people: number, sideBySide: number, free = freeBytes()): void {
  const most = largestPeople(free, sideBySide);
  if (people <= most) return;
  const written = (count: number): string => count.toLocaleString('en-GB');
  const alone = sideBySide > 1 ? largestPeople(free, 1) : most;
  const gibibytes = (free / 2 ** 30).toFixed(1);
  const runs = sideBySide > 1 ? `${sideBySide} runs side by side` : 'one run';
  const why = `do not fit: ${runs} in ${gibibytes} GiB of free memory hold ${written(most)}`;
  const fewer = alone >= people ? ', or --workers 1' : '';
  const fix = `Use --people ${most}${fewer}.`;
  throw new Refusal(`--people ${people}`, why, fix);
}
