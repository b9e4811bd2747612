/**
 * How references draw an act of a family, in the words of the READMEs: a word of luck, and the
 * slot of the unit interval it falls into.
 *
 * Goal: one plain statement of slots, thinning and luck for the families of acts and demands.
 * Non-goal: speed, and any sharing with the kernels' own way of drawing.
 */
import { exp2neg } from '#engine/math/exponential.js';
import { planes } from '../ledgers/state.js';
import { actNumbers } from '../points.js';
import { type Person, Town } from '../town.js';
import { deterrenceBits } from './deterrence.js';
import type { Family } from './draw.js';
import { doings } from './state.js';

/** Bits at which a chance of 2^−32 and more has become nothing, Q16. */
export const allBits = 32 * 65536;

/** The slot a person's word of today falls into. */
export interface Slot {
  /** Position of the act in its family. */
  readonly slot: number;
  /** Act number, or demand number in the family of demands. */
  readonly act: number;
  /** How far the word lies beyond the start of the slot, in 2^−32. */
  readonly beyond: number;
  /** Undeterred chance of the act, in 2^−32. */
  readonly chance: number;
  /** Luck that is left for what follows from the act. */
  readonly luck: number;
}

/** Purposes of a family's draws. */
export interface Streams {
  readonly draw: number;
  readonly detail: number;
}

/** Slots of one family are this far apart in its tables. */
const stride = 32;

/**
 * The slot of a person of class `of` today, or undefined where the word falls between the slots.
 * The word is the person's byte of *draw* followed by the upper 24 bits of the first word of
 * *detail*; the second word of *detail* is the luck left over. README of acts/traffic.
 */
export function slotToday(
  town: Town,
  family: Family,
  streams: Streams,
  person: Person,
  of: number,
): Slot | undefined {
  const slots = town.parameter(family.count.name);
  const byte = town.byte(streams.draw, person.row);
  const [fine, luck] = town.luck(streams.detail, person.row);
  const word = Town.word(byte, fine);
  for (let slot = 0; slot < slots; slot++) {
    const at = of * stride + slot;
    const start = town.chance(family.starts, at);
    const width = town.chance(family.widths, at);
    if (word < start || word >= start + width) continue;
    const chance = town.chance(family.chances, at);
    return { slot, act: town.look(family.acts, slot), beyond: word - start, chance, luck };
  }
  return undefined;
}

/** `chance · 2^(−bits)`: the high word of the product, bits in Q16. */
export function heldBack(chance: number, bits: number): number {
  return highWord(chance, exp2neg(bits) >>> 0);
}

/** The high 32 bits of the product of two unsigned words. */
export function highWord(a: number, b: number): number {
  return Number((BigInt(a) * BigInt(b)) >> 32n);
}

/** Bits (Q16) by which the ledgers hold a person back from an act, summed and held to 32. */
export function ledgerBits(town: Town, person: Person, act: number): number {
  let bits = 0;
  for (let plane = 0; plane < town.parameter(planes.name); plane++) {
    const risk = person.awareness * 8 + person.fear;
    const cell = ((plane * actNumbers + act) * 32 + risk) * 4 + person.stake.get(plane);
    bits += town.look(deterrenceBits, cell);
  }
  return Math.min(bits, allBits);
}

/** Said of a person who cannot do the act today, whatever it would cost. */
export const unable = 'unable';

/** A family of acts from which ledgers deter, as its README tells it. */
export interface DeterredFamily {
  readonly family: Family;
  readonly streams: Streams;
  readonly classOf: (person: Person) => number;
  /** Bits (Q16) by which the person is held back beside what the ledgers do. */
  readonly heldBeside: (person: Person, found: Slot) => number | typeof unable;
  /** What else the act does once it is done. */
  readonly afterwards?: (person: Person, found: Slot) => void;
}

/** One day of such a family: one adult at a time falls into a slot, is able, and dares. */
export function performFamily(town: Town, of: DeterredFamily): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const found = slotToday(town, of.family, of.streams, person, of.classOf(person));
    if (!found) continue;

    const beside = of.heldBeside(person, found);
    if (beside === unable) continue;
    const bits = beside + ledgerBits(town, person, found.act);
    if (found.beyond >= heldBack(found.chance, bits)) continue;
    const { act, luck } = found;
    town.push(doings, person.row, { row: person.row, act, luck, hollow: 0 });
    of.afterwards?.(person, found);
  }
}
