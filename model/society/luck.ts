/**
 * Luck of the set-up, read by address: (row, step, purpose, ordinal, other) under (seed, 0).
 *
 * Goal: every draw of the society can be repeated alone. Non-goal: a stream with a position.
 */
import { philox } from '#engine/random/philox.js';

/** Four words of one address at a time; `words` is overwritten by every call of `draw`. */
export class Luck {
  readonly words = new Int32Array(4);
  constructor(readonly seed: number) {}

  /** Fills `words`; row, step and other are 32-bit, purpose and ordinal 16-bit. */
  draw(row: number, step: number, purpose: number, ordinal = 0, other = 0): Int32Array {
    philox(row, step, (purpose << 16) | ordinal, other, this.seed, 0, this.words);
    return this.words;
  }

  /** One unsigned 32-bit word. */
  word(row: number, step: number, purpose: number, ordinal = 0, other = 0): number {
    return this.draw(row, step, purpose, ordinal, other)[0] >>> 0;
  }
}

/** The number 0 … count − 1 that an unsigned word names (bias below count / 2³²). */
export function wordBelow(word: number, count: number): number {
  return Math.floor(((word >>> 0) / 4294967296) * count);
}

/** Rows and households are packed into sort keys with this many values at most. */
export const rowLimit = 16_777_216;

/** The row packed in the lowest 24 bits of a sort key. */
export function rowOfKey(key: number): number {
  return key % rowLimit;
}
