/**
 * A run's state between two ticks, free of its layout: columns by name and plane label, calendars
 * as bare promises. It goes to disk as a checkpoint, and from one plan into another: what the
 * other plan does not have is left behind, what the snapshot lacks keeps its start value.
 */
import { promise } from '../columns/operations.js';
import { CapacityExceeded, type Storage } from '../columns/storage.js';
import type { EnginePlan } from '../schedule/plan.js';
import { promisesOf } from './hash.js';

export interface Snapshot {
  /** The tick that comes next. */
  readonly tick: number;
  /** Values by column, then by plane label (`''` for a column without an axis). */
  readonly columns: Readonly<Record<string, Readonly<Record<string, Int32Array>>>>;
  /** Promises by calendar: fields and the day, one after another. */
  readonly calendars: Readonly<Record<string, Int32Array>>;
  /** Ticks hashed so far. */
  readonly hashed: readonly { readonly tick: number; readonly hash: number }[];
}

const labelsOf = (plan: EnginePlan, axis: string | null): readonly string[] => (axis === null ? [''] : (plan.axes[axis] ?? []));

export function takeSnapshot(plan: EnginePlan, storage: Storage, tick: number, hashed: Snapshot['hashed']): Snapshot {
  const columns: Record<string, Record<string, Int32Array>> = {};
  for (const { column } of Object.values(plan.layout.columns)) {
    if (column.role !== 'state' && column.role !== 'measure') continue;
    const { rows, stride } = storage.table(column.table);
    const view = storage.columns.get(column.name)!;
    columns[column.name] = Object.fromEntries(
      labelsOf(plan, column.axis).map((label, plane) => [label, Int32Array.from(view.subarray(plane * stride, plane * stride + rows))]),
    );
  }
  const calendars: Record<string, Int32Array> = {};
  for (const [name, view] of storage.calendars) {
    const words: number[] = [];
    for (const promised of promisesOf(view)) words.push(...promised);
    calendars[name] = Int32Array.from(words);
  }
  return { tick, columns, calendars, hashed: [...hashed] };
}

/**
 * Lays a snapshot into a fresh storage of this or another plan.
 * @throws RangeError where the storage already keeps promises
 * @throws CapacityExceeded where it cannot hold the snapshot's
 */
export function restoreSnapshot(plan: EnginePlan, storage: Storage, snapshot: Snapshot): void {
  for (const { column } of Object.values(plan.layout.columns)) {
    const saved = snapshot.columns[column.name];
    if (!saved) continue;
    const { stride } = storage.table(column.table);
    const view = storage.columns.get(column.name)!;
    labelsOf(plan, column.axis).forEach((label, plane) => {
      if (saved[label]) view.set(saved[label], plane * stride);
    });
  }
  for (const [name, view] of storage.calendars) {
    const words = snapshot.calendars[name];
    if (!words) continue;
    if (view.heads.some((slot) => slot >= 0)) {
      throw new RangeError(`the calendar ${name} keeps promises already; restore into a fresh run`);
    }
    const { shift } = storage.table(view.region.spec.table);
    const rowField = view.region.spec.fields.indexOf('row');
    const width = view.fields + 1;
    for (let at = 0; at < words.length; at += width) {
      const to = promise(view, words[at + rowField] >> shift, snapshot.tick, words[at + view.fields]);
      if (to < 0) throw new CapacityExceeded(name, snapshot.tick);
      for (let field = 0; field < view.fields; field++) view.slots[to + field] = words[at + field];
    }
  }
}
