/**
 * Views over a laid-out memory, and the plain operations on lists, boxes and calendars that
 * references, closures and generated kernels share.
 */
import { type View, viewOf } from './column.js';
import type { BoxRegion, CalendarRegion, Layout, ListRegion, TableShape } from './layout.js';

export interface ListView {
  readonly region: ListRegion;
  readonly width: number;
  readonly capacity: number;
  readonly counts: Int32Array;
  readonly entries: Int32Array;
}

export interface BoxView {
  readonly region: BoxRegion;
  readonly width: number;
  /** Shards of the receiving table. */
  readonly targets: number;
  readonly shift: number;
  readonly starts: Int32Array;
  readonly counts: Int32Array;
  readonly messages: Int32Array;
}

export interface CalendarView {
  readonly region: CalendarRegion;
  /** Words of a slot: fields, due day, next. */
  readonly width: number;
  readonly fields: number;
  readonly capacity: number;
  readonly days: number;
  readonly heads: Int32Array;
  /** Two words a shard: head of the free chain, promises kept. */
  readonly frees: Int32Array;
  readonly slots: Int32Array;
}

/** Words of the control block, each 64 bytes apart (index in words). */
export const controlWord = { claim: 0, arrived: 16, generation: 32, overflow: 48, command: 64, tick: 80, alive: 96, failed: 112 } as const;

export class Storage {
  readonly columns = new Map<string, View>();
  readonly lists = new Map<string, ListView>();
  readonly boxes = new Map<string, BoxView>();
  readonly calendars = new Map<string, CalendarView>();
  readonly planTables = new Map<string, View>();
  readonly counters: Int32Array;
  readonly control: Int32Array;

  constructor(
    readonly layout: Layout,
    readonly memory: ArrayBufferLike,
  ) {
    for (const { column, offset, planes } of Object.values(layout.columns)) {
      const { stride } = layout.tables[column.table];
      this.columns.set(column.name, viewOf(memory, column.width, offset, stride * planes));
    }
    for (const region of Object.values(layout.lists)) {
      const { shards } = layout.tables[region.spec.table];
      const width = region.spec.fields.length;
      this.lists.set(region.spec.name, {
        region, width, capacity: region.capacity,
        counts: new Int32Array(memory, region.counts, shards),
        entries: new Int32Array(memory, region.entries, shards * region.capacity * width),
      });
    }
    for (const region of Object.values(layout.boxes)) this.boxes.set(region.spec.name, this.openBox(region));
    for (const region of Object.values(layout.calendars)) {
      const { shards } = layout.tables[region.spec.table];
      const fields = region.spec.fields.length;
      this.calendars.set(region.spec.name, {
        region, fields, width: fields + 2, capacity: region.capacity, days: region.spec.days,
        heads: new Int32Array(memory, region.heads, shards * region.spec.days),
        frees: new Int32Array(memory, region.frees, shards * 2),
        slots: new Int32Array(memory, region.slots, shards * region.capacity * (fields + 2)),
      });
    }
    for (const { name, width, offset, length } of Object.values(layout.planTables)) {
      this.planTables.set(name, viewOf(memory, width, offset, length));
    }
    const { names, offset, shards } = layout.counters;
    this.counters = new Int32Array(memory, offset, Math.max(1, names.length) * shards);
    this.control = new Int32Array(memory, layout.control, 256);
  }

  private openBox(region: BoxRegion): BoxView {
    const { spec, capacities } = region;
    const target = this.layout.tables[spec.to];
    const total = capacities.reduce((sum, one) => sum + one, 0);
    return {
      region, width: spec.fields.length, targets: target.shards, shift: target.shift,
      starts: new Int32Array(this.memory, region.starts, capacities.length + 1),
      counts: new Int32Array(this.memory, region.counts, capacities.length),
      messages: new Int32Array(this.memory, region.messages, total * spec.fields.length),
    };
  }

  /** Empty lists and boxes, free calendars, start values of columns. Once, by one thread. */
  lay(): void {
    for (const [name, view] of this.columns) view.fill(this.layout.columns[name].column.start);
    for (const view of this.boxes.values()) {
      let at = 0;
      view.region.capacities.forEach((capacity, index) => {
        view.starts[index] = at;
        at += capacity;
      });
      view.starts[view.region.capacities.length] = at;
    }
    for (const view of this.calendars.values()) {
      view.heads.fill(-1);
      const shards = view.frees.length / 2;
      for (let shard = 0; shard < shards; shard++) {
        view.frees[shard * 2] = 0;
        view.frees[shard * 2 + 1] = 0;
        for (let slot = 0; slot < view.capacity; slot++) {
          view.slots[(shard * view.capacity + slot) * view.width + view.fields + 1] =
            slot + 1 < view.capacity ? slot + 1 : -1;
        }
      }
    }
  }

  table(name: string): TableShape {
    return this.layout.tables[name];
  }
}

/** A declared capacity was exceeded; which one, at which tick (exit code 4). */
export class CapacityExceeded extends Error {
  constructor(
    readonly structure: string,
    readonly tick: number,
  ) {
    super(`'${structure}' was full on tick ${tick}: more happened than its declared capacity allows`);
    this.name = 'CapacityExceeded';
  }
}
