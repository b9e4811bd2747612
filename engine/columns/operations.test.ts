/** A list in order: as a stable sort of any language would have it, however the entries came. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortEntries } from './operations.js';
import type { ListView } from './storage.js';

/** Three fields, two shards of room for 64 entries each; the entries go into the second. */
function laid(rows: readonly (readonly number[])[]): ListView {
  const [width, capacity] = [3, 64];
  const entries = new Int32Array(2 * capacity * width).fill(-9);
  entries.set(rows.flat(), capacity * width);
  const counts = Int32Array.of(0, rows.length);
  return { region: null as never, width, capacity, counts, entries };
}

function sorted(rows: readonly (readonly number[])[], keys: readonly number[]): number[][] {
  const list = laid(rows);
  sortEntries(list, 1, keys);
  const first = list.capacity * list.width;
  const end = first + rows.length * list.width;
  expect(list.entries.subarray(0, first).every((word) => word === -9)).toBe(true);
  expect(list.entries.subarray(end).every((word) => word === -9)).toBe(true);
  return rows.map((_, i) => [...list.entries.subarray(first + 3 * i, first + 3 * i + 3)]);
}

const byKeys =
  (keys: readonly number[]) =>
  (a: readonly number[], b: readonly number[]): number => {
    const key = keys.find((field) => a[field] !== b[field]);
    return key === undefined ? 0 : a[key] < b[key] ? -1 : 1;
  };

const word = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer());
const entries = fc.array(fc.tuple(word, word, word), { maxLength: 64 });
const keys = fc.constantFrom([0], [1, 0], [0, 1, 2], [2, 1]);

describe('a list that is sorted', () => {
  it('is in order of its keys, equal entries as they came', () => {
    fc.assert(
      fc.property(entries, keys, (rows, by) => {
        expect(sorted(rows, by)).toEqual([...rows].sort(byKeys(by)));
      }),
      { numRuns: 300 },
    );
  });

  it('is so from the reverse, from order, and from many that are equal', () => {
    const rising = Array.from({ length: 40 }, (_, i) => [i - 20, i % 3, i]);
    expect(sorted(rising, [0, 1])).toEqual(rising);
    expect(sorted([...rising].reverse(), [0, 1])).toEqual(rising);
    const equal = Array.from({ length: 40 }, (_, i) => [7, 7, 40 - i]);
    expect(sorted(equal, [0, 1])).toEqual(equal);
    const falling = [...rising].reverse().map(([row, ...rest]) => [row >> 1, ...rest]);
    expect(sorted(falling, [0])).toEqual([...falling].sort(byKeys([0])));
  });
});
