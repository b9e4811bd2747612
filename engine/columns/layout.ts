/**
 * Lays everything a run needs out in one memory, before the run: columns, lists, boxes,
 * calendars, plan tables, counters, control words. Nothing grows; a layout is plain data, so a
 * worker makes its views from the same layout over the same memory.
 */
import { type Column, type Width, widthBytes } from './column.js';
import type { BoxSpec, CalendarSpec, ListSpec } from './structures.js';

/** How a table's rows are cut into shards: a function of the row count only. */
export interface TableShape {
  readonly name: string;
  readonly rows: number;
  /** Rows padded to whole vectors; the stride between planes. */
  readonly stride: number;
  /** shard = row >> shift. */
  readonly shift: number;
  readonly shards: number;
}

export const mostShards = 40;

/** The next multiple: by division, since a layout may be larger than 31 bits can say. */
const upTo = (bytes: number, unit: number): number => Math.ceil(bytes / unit) * unit;

/** Shards of at least `smallest` rows (a power of two, ≥ 64), at most forty of them. */
export function shapeTable(name: string, rows: number, smallest = 64): TableShape {
  let shift = Math.max(6, 31 - Math.clz32(smallest));
  while (rows > mostShards << shift) shift += 1;
  return {
    name,
    rows,
    stride: Math.max(64, upTo(rows, 64)),
    shift,
    shards: Math.max(1, Math.ceil(rows / (1 << shift))),
  };
}

export interface ColumnRegion {
  readonly column: Column;
  readonly offset: number;
  readonly planes: number;
}

export interface ListRegion {
  readonly spec: ListSpec;
  /** Entries a shard may make. */
  readonly capacity: number;
  /** Byte offsets of the counts (one word a shard) and the entries. */
  readonly counts: number;
  readonly entries: number;
}

export interface BoxRegion {
  readonly spec: BoxSpec;
  /** Byte offsets: starts (source × target + 1 words, in messages), counts, messages. */
  readonly starts: number;
  readonly counts: number;
  readonly messages: number;
  /** Messages each (source, target) region holds; index source × targets + target. */
  readonly capacities: readonly number[];
}

export interface CalendarRegion {
  readonly spec: CalendarSpec;
  /** Promises a shard may keep at once. */
  readonly capacity: number;
  /** Byte offsets: heads (days words a shard), free list head and used count, slots. */
  readonly heads: number;
  readonly frees: number;
  readonly slots: number;
}

export interface TableRegion {
  readonly name: string;
  readonly width: Width;
  readonly offset: number;
  readonly length: number;
}

export interface Layout {
  readonly tables: Readonly<Record<string, TableShape>>;
  readonly columns: Readonly<Record<string, ColumnRegion>>;
  readonly lists: Readonly<Record<string, ListRegion>>;
  readonly boxes: Readonly<Record<string, BoxRegion>>;
  readonly calendars: Readonly<Record<string, CalendarRegion>>;
  readonly planTables: Readonly<Record<string, TableRegion>>;
  readonly counters: {
    readonly names: readonly string[];
    readonly offset: number;
    readonly shards: number;
  };
  /** Control words (claims, barriers, overflow marks), each on a line of its own. */
  readonly control: number;
  readonly bytes: number;
}

export interface LayoutRequest {
  readonly tables: readonly TableShape[];
  readonly columns: readonly Column[];
  /** Positions on each axis. */
  readonly axes: Readonly<Record<string, number>>;
  readonly lists: readonly ListSpec[];
  readonly boxes: readonly { spec: BoxSpec; capacities: readonly number[] }[];
  readonly calendars: readonly CalendarSpec[];
  readonly planTables: readonly { name: string; length: number; width: Width }[];
  readonly counters: readonly string[];
  /** How many times its declared capacity a list, box or calendar gets; 1 where nothing is said. */
  readonly room: Room;
}

/** Capacities beyond what is declared, by the name of the structure. */
export type Room = Readonly<Record<string, number>>;

/** Entries a shard may make, or promises it may keep, beside a share of its rows. */
const least = 256;

const capacityOf = (
  { name, per1024Rows }: ListSpec | CalendarSpec,
  { shift, rows }: TableShape,
  room: Room,
): number =>
  (least + Math.ceil((Math.min(1 << shift, rows) * per1024Rows) / 1024)) * (room[name] ?? 1);

const controlBytes = 64 * 16;

function layCalendar(
  spec: CalendarSpec,
  shape: TableShape,
  room: Room,
  take: (bytes: number) => number,
): CalendarRegion {
  const { shards } = shape;
  const capacity = capacityOf(spec, shape, room);
  const heads = take(shards * spec.days * 4);
  const frees = take(shards * 8);
  // A slot is its fields, the day it is due, and the next slot of its chain.
  const slots = take(shards * capacity * (spec.fields.length + 2) * 4);
  return { spec, capacity, heads, frees, slots };
}

export function layOut(request: LayoutRequest): Layout {
  let bytes = 0;
  const take = (size: number): number => {
    const offset = upTo(bytes, 64);
    bytes = offset + size;
    return offset;
  };
  const control = take(controlBytes);
  const tables = Object.fromEntries(request.tables.map((shape) => [shape.name, shape]));
  const columns: Record<string, ColumnRegion> = {};
  for (const column of request.columns) {
    const planes = column.axis === null ? 1 : Math.max(1, request.axes[column.axis] ?? 1);
    const offset = take(tables[column.table].stride * planes * widthBytes[column.width]);
    columns[column.name] = { column, offset, planes };
  }
  const lists: Record<string, ListRegion> = {};
  for (const spec of request.lists) {
    const shape = tables[spec.table];
    const capacity = capacityOf(spec, shape, request.room);
    const counts = take(shape.shards * 4);
    const entries = take(shape.shards * capacity * spec.fields.length * 4);
    lists[spec.name] = { spec, capacity, counts, entries };
  }
  const boxes: Record<string, BoxRegion> = {};
  for (const { spec, capacities } of request.boxes) {
    const total = capacities.reduce((sum, one) => sum + one, 0);
    const starts = take((capacities.length + 1) * 4);
    const counts = take(capacities.length * 4);
    const messages = take(total * spec.fields.length * 4);
    boxes[spec.name] = { spec, starts, counts, messages, capacities };
  }
  const calendars = Object.fromEntries(
    request.calendars.map((spec): [string, CalendarRegion] => [
      spec.name,
      layCalendar(spec, tables[spec.table], request.room, take),
    ]),
  );
  const planTables: Record<string, TableRegion> = {};
  for (const { name, length, width } of request.planTables) {
    planTables[name] = {
      name,
      width,
      offset: take(Math.max(1, length) * widthBytes[width]),
      length,
    };
  }
  const shards = Math.max(1, ...request.tables.map((shape) => shape.shards));
  const counters = {
    names: [...request.counters],
    offset: take(Math.max(1, request.counters.length) * shards * 4),
    shards,
  };
  return {
    tables,
    columns,
    lists,
    boxes,
    calendars,
    planTables,
    counters,
    control,
    bytes: upTo(bytes, 65536),
  };
}

/** Bytes of the largest memory that 32-bit addresses reach. */
export const oneMemory = 4 * 2 ** 30;

/** @throws RangeError where a memory of so many bytes would be too large. */
export function refuseBeyondOneMemory(bytes: number): void {
  if (bytes <= oneMemory) return;
  throw new RangeError(`the run needs ${bytes} bytes; one memory holds 4 GiB`);
}

/** A memory of exactly the layout's size, for one worker. */
export function makeMemory(layout: Layout): ArrayBufferLike {
  refuseBeyondOneMemory(layout.bytes);
  return new ArrayBuffer(layout.bytes);
}
