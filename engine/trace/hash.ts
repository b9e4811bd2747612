/**
 * The state hash and the digest (RULINGS 22).
 *
 * A column's hash is Σ word × oddWeight(row) mod 2^32, free of order; a calendar's is the sum of
 * a mix of each promise's fields, free of slots and shards. So the hash knows the state and not
 * how it is laid out. The digest is SHA-256 over the hashes of ticks 0, 30, 60 … and the last.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { CalendarView, Storage } from '../columns/storage.js';

/** Mixes one word into a running hash; the finalizer of MurmurHash3 (Appleby, public domain). */
export function mix(hash: number, word: number): number {
  let h = Math.imul(hash ^ word, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const oddWeight = (row: number): number => Math.imul(row, 0x9e3779b2) | 1;

function hashColumn(storage: Storage, name: string): number {
  const { column, planes } = storage.layout.columns[name];
  const { rows, stride } = storage.table(column.table);
  const view = storage.columns.get(name)!;
  let hash = column.id;
  for (let plane = 0; plane < planes; plane++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum = (sum + Math.imul(view[plane * stride + row], oddWeight(row))) | 0;
    hash = mix(hash, sum);
  }
  return hash;
}

/** Every promise of a calendar: its fields and the day it is due, in no promised order. */
export function* promisesOf(calendar: CalendarView): Generator<Int32Array> {
  for (let bucket = 0; bucket < calendar.heads.length; bucket++) {
    const shard = Math.floor(bucket / calendar.days);
    for (let slot = calendar.heads[bucket]; slot >= 0; ) {
      const at = (shard * calendar.capacity + slot) * calendar.width;
      yield calendar.slots.subarray(at, at + calendar.fields + 1);
      slot = calendar.slots[at + calendar.fields + 1];
    }
  }
}

function hashCalendar(calendar: CalendarView): number {
  let sum = calendar.region.spec.id;
  for (const words of promisesOf(calendar)) {
    let hash = 0x5eed;
    for (const word of words) hash = mix(hash, word);
    sum = (sum + hash) | 0;
  }
  return sum;
}

/** Hash of each state column and calendar by name, in id order. */
export function stateHashes(storage: Storage): [string, number][] {
  const columns = Object.values(storage.layout.columns)
    .filter(({ column }) => column.role === 'state')
    .sort((a, b) => a.column.id - b.column.id)
    .map(({ column }): [string, number] => [column.name, hashColumn(storage, column.name)]);
  const calendars = [...storage.calendars.values()]
    .sort((a, b) => a.region.spec.id - b.region.spec.id)
    .map((view): [string, number] => [view.region.spec.name, hashCalendar(view)]);
  return [...columns, ...calendars];
}

/** One 32-bit hash of the whole state. */
export function stateHash(storage: Storage): number {
  return stateHashes(storage).reduce((hash, [, word]) => mix(hash, word), 0x61a55);
}

/** SHA-256, as hex, over the hashed ticks: pairs of (tick, hash), little-endian. */
export function digestOf(hashed: readonly { tick: number; hash: number }[]): string {
  const bytes = new Uint8Array(hashed.length * 8);
  const view = new DataView(bytes.buffer);
  hashed.forEach(({ tick, hash }, index) => {
    view.setInt32(index * 8, tick, true);
    view.setInt32(index * 8 + 4, hash, true);
  });
  return bytesToHex(sha256(bytes));
}

/** Whether the digest hashes this tick: 0, 30, 60 … and the last. */
export const isHashed = (tick: number, last: number): boolean => tick % 30 === 0 || tick === last;
