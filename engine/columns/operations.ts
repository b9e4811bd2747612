/**
 * The operations on lists, boxes and calendars, over bare views. Overflow is marked in the
 * control block and told after the tick; an overflowing entry is dropped, the run stops.
 */
import type { BoxView, CalendarView, ListView } from './storage.js';

/** Index of the next free entry of the shard's list times its width, or -1 when full. */
export function claimEntry(list: ListView, shard: number): number {
  const count = list.counts[shard];
  if (count >= list.capacity) return -1;
  list.counts[shard] = count + 1;
  return (shard * list.capacity + count) * list.width;
}

/** Reads every entry of a list, shard by shard: the list's words, and where the entry begins. */
export function eachEntry(
  list: ListView | undefined,
  read: (words: Int32Array, at: number) => void,
): void {
  if (!list) return;
  const { counts, entries, capacity, width } = list;
  for (let shard = 0; shard < counts.length; shard++) {
    for (let i = 0; i < counts[shard]; i++) read(entries, (shard * capacity + i) * width);
  }
}

/** Starts of the entries of every shard in a list's words. */
export function startsOf(list: ListView): number[] {
  const starts: number[] = [];
  eachEntry(list, (_, at) => starts.push(at));
  return starts;
}

/** The entries of every shard, each as its words; none where there is no such list. */
export function entriesOf(list: ListView | undefined): Int32Array[] {
  const all: Int32Array[] = [];
  eachEntry(list, (words, at) => all.push(words.subarray(at, at + list!.width)));
  return all;
}

/** The words from `at` on as named fields. */
export function readRecord<F extends string>(
  fields: readonly F[],
  words: Int32Array,
  at: number,
): Record<F, number> {
  return Object.fromEntries(fields.map((field, i) => [field, words[at + i]])) as Record<F, number>;
}

/** Writes named fields into the words from `at` on. */
export function writeRecord<F extends string>(
  fields: readonly F[],
  words: Int32Array,
  at: number,
  record: Readonly<Record<F, number>>,
): void {
  fields.forEach((field, i) => {
    words[at + i] = record[field];
  });
}

/** Where to write a message from `source` to the owner of `row`, or -1 when the region is full. */
export function claimMessage(box: BoxView, source: number, row: number): number {
  const region = source * box.targets + (row >> box.shift);
  const at = box.starts[region] + box.counts[region];
  if (at >= box.starts[region + 1]) return -1;
  box.counts[region] += 1;
  return at * box.width;
}

/**
 * A slot promised for `day` (> the current tick, or equal to it before the day's `due`), or -1.
 * Returns the word index of the slot's first field; the caller writes the fields.
 */
export function promise(calendar: CalendarView, shard: number, tick: number, day: number): number {
  const free = calendar.frees[shard * 2];
  if (free < 0) return -1;
  const at = (shard * calendar.capacity + free) * calendar.width;
  calendar.frees[shard * 2] = calendar.slots[at + calendar.fields + 1];
  calendar.frees[shard * 2 + 1] += 1;
  calendar.slots[at + calendar.fields] = day;
  chain(calendar, shard, free, at, tick, day);
  return at;
}

/** Hangs a slot into the bucket of its day, or of the ring's last day where it lies beyond. */
export function chain(
  calendar: CalendarView,
  shard: number,
  slot: number,
  at: number,
  tick: number,
  day: number,
): void {
  const last = tick + calendar.days - 1;
  const bucket = shard * calendar.days + ((day < last ? day : last) & (calendar.days - 1));
  calendar.slots[at + calendar.fields + 1] = calendar.heads[bucket];
  calendar.heads[bucket] = slot;
}

/** Gives a slot back. */
export function release(calendar: CalendarView, shard: number, slot: number, at: number): void {
  calendar.slots[at + calendar.fields + 1] = calendar.frees[shard * 2];
  calendar.frees[shard * 2] = slot;
  calendar.frees[shard * 2 + 1] -= 1;
}

/** Takes today's chain out of the ring; walk it with `following`. */
export function takeBucket(calendar: CalendarView, shard: number, tick: number): number {
  const bucket = shard * calendar.days + (tick & (calendar.days - 1));
  const head = calendar.heads[bucket];
  calendar.heads[bucket] = -1;
  return head;
}

/** Entries a shard's list may have for its keys to be sorted with their places, in 53 bits. */
const places = 2 ** 21;
/** So few are put into order one by one. */
const few = 8;

/**
 * Sorts entries [0, count) of a shard's list by the key fields in order, as signed numbers; equal
 * ones stay as they came.
 */
export function sortEntries(list: ListView, shard: number, keys: readonly number[]): void {
  const count = list.counts[shard];
  if (count > few && count <= places) sortByFirst(list, shard, keys[0]);
  insertEntries(list, shard, keys);
}

/** By one key; what a calendar gives back is often the very reverse of how it was promised. */
function sortByFirst(list: ListView, shard: number, key: number): void {
  const { width, entries } = list;
  const [first, count] = [shard * list.capacity * width, list.counts[shard]];
  const order = new Float64Array(count);
  let [rises, falls, before] = [true, true, 0];
  for (let i = 0; i < count; i++) {
    const word = entries[first + i * width + key];
    order[i] = (word + 2 ** 31) * places + i;
    if (i > 0 && word < before) rises = false;
    if (i > 0 && word >= before) falls = false;
    before = word;
  }
  if (rises) return;
  if (falls) order.reverse();
  else order.sort();
  const came = entries.slice(first, first + count * width);
  for (let i = 0; i < count; i++) {
    const place = order[i] - Math.floor(order[i] / places) * places;
    const [from, to] = [place * width, first + i * width];
    for (let field = 0; field < width; field++) entries[to + field] = came[from + field];
  }
}

/** Moves each entry up to where it belongs: at once where the order is all but right. */
function insertEntries(list: ListView, shard: number, keys: readonly number[]): void {
  const { width, entries } = list;
  const first = shard * list.capacity * width;
  const end = first + list.counts[shard] * width;
  const isAfter = (a: number, words: Int32Array, b: number): boolean => {
    for (const key of keys) {
      const [x, y] = [entries[a + key], words[b + key]];
      if (x !== y) return x > y;
    }
    return false;
  };
  const held = new Int32Array(width);
  for (let at = first + width; at < end; at += width) {
    if (!isAfter(at - width, entries, at)) continue;
    for (let field = 0; field < width; field++) held[field] = entries[at + field];
    let to = at;
    while (to > first && isAfter(to - width, held, 0)) {
      entries.copyWithin(to, to - width, to);
      to -= width;
    }
    entries.set(held, to);
  }
}
