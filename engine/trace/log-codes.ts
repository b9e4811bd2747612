/** Numbers for combinations of words, given in the order in which they are first seen. */
import { mix } from './hash.js';

/** Combinations numbered at most; what comes later stays without a number. */
export const mostCodes = 1 << 16;

const slots = mostCodes * 2;

export class CombinationCodes {
  /** Number of the combination in a slot, 0 where it is free. */
  private readonly table = new Int32Array(slots);
  private readonly known: Int32Array;
  count = 0;

  /** `fields` are the places of a record that make up a combination. */
  constructor(private readonly fields: readonly number[]) {
    this.known = new Int32Array(mostCodes * fields.length);
  }

  /** The words of all combinations numbered so far, one after another. */
  get words(): Int32Array {
    return this.known.subarray(0, this.count * this.fields.length);
  }

  /** The number (from 1) of the combination in the record at `at`, or 0 where there is no room. */
  codeOf(words: Int32Array, at: number): number {
    const { fields, table } = this;
    let hash = 0;
    for (let i = 0; i < fields.length; i++) hash = mix(hash, words[at + fields[i]]);
    let slot = hash & (slots - 1);
    while (table[slot] !== 0) {
      if (this.holds(table[slot], words, at)) return table[slot];
      slot = (slot + 1) & (slots - 1);
    }
    if (this.count >= mostCodes) return 0;
    for (let i = 0; i < fields.length; i++) {
      this.known[this.count * fields.length + i] = words[at + fields[i]];
    }
    this.count += 1;
    table[slot] = this.count;
    return this.count;
  }

  private holds(code: number, words: Int32Array, at: number): boolean {
    const first = (code - 1) * this.fields.length;
    for (let i = 0; i < this.fields.length; i++) {
      if (this.known[first + i] !== words[at + this.fields[i]]) return false;
    }
    return true;
  }
}
