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

/** Sorts entries [0, count) of a shard's list by the key fields in order, as signed numbers. */
export function sortEntries(list: ListView, shard: number, keys: readonly number[]): void {
  const { width, entries } = list;
  const first = shard * list.capacity * width;
  const count = list.counts[shard];
  const before = (a: number, b: Int32Array): boolean => {
    for (const key of keys) {
      const x = entries[a + key];
      if (x !== b[key]) return x < b[key];
    }
    return true;
  };
  const held = new Int32Array(width);
  for (let i = 1; i < count; i++) {
    const at = first + i * width;
    for (let f = 0; f < width; f++) held[f] = entries[at + f];
    let to = at;
    while (to > first && !before(to - width, held)) {
      for (let f = 0; f < width; f++) entries[to + f] = entries[to - width + f];
      to -= width;
    }
    for (let f = 0; f < width; f++) entries[to + f] = held[f];
  }
}
