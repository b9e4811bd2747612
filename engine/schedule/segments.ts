/**
 * Where barriers stand. Steps run shard by shard; a barrier is needed only where a step touches
 * what an earlier step touched for rows of other shards (RULINGS 23). Steps between two barriers
 * are fused: a shard goes through all of them while it is in cache.
 */
import type { TableShape } from '../columns/layout.js';
import type { Step, StepTouches } from '../ir/statement.js';

export interface Segment {
  readonly mode: 'shards' | 'once';
  /** Indices into the plan's steps. */
  readonly steps: readonly number[];
  /** Shards to claim: the most of any table in it. */
  readonly shards: number;
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const item of a) if (b.has(item)) return true;
  return false;
};

/** Why `later` may not run in one segment with `earlier`, or null. */
export function barrierBetween(earlier: Step, later: Step): string | null {
  const a = earlier.touches;
  const b = later.touches;
  if (earlier.mode === 'once' || later.mode === 'once') return 'one worker alone';
  if (meet(a.sends, b.drains)) return 'messages sent and drained';
  if (meet(a.drains, b.sends)) return 'messages drained and sent again';
  if (meet(a.columnsWritten, b.remoteReads)) return 'columns of other shards read after writing';
  if (meet(a.remoteReads, b.columnsWritten)) return 'columns of other shards written after reading';
  if (meet(a.remoteWrites, union(b.columnsRead, b.columnsWritten))) return 'sums read after they were sent';
  if (meet(union(a.columnsRead, a.columnsWritten), b.remoteWrites)) return 'sums sent after they were read';
  if (earlier.table !== later.table && meet(a.columnsWritten, union(b.columnsRead, b.columnsWritten))) {
    return 'columns of another table';
  }
  return null;
}

const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a, ...b]);

type Names = readonly ReadonlySet<string>[];

const anyMeet = (some: Names, others: Names): boolean =>
  some.some((a) => others.some((b) => meet(a, b)));

/** Columns read or written, but for those only added to. */
const columnsOf = (one: StepTouches): Names => [
  one.columnsRead,
  one.remoteReads,
  one.columnsWritten,
];

/**
 * Whether `later` must stay behind `earlier`: it touches what the other writes, or writes what the
 * other touches. Two that only add to a column commute; messages, entries and promises keep the
 * order in which they are made.
 */
export function dependsOn(earlier: Step, later: Step): boolean {
  const a = earlier.touches;
  const b = later.touches;
  if (earlier.mode === 'once' || later.mode === 'once') return true;
  return (
    anyMeet([a.columnsWritten, a.remoteWrites], columnsOf(b)) ||
    anyMeet(columnsOf(a), [b.columnsWritten, b.remoteWrites]) ||
    anyMeet([a.sends, a.drains], [b.sends, b.drains]) ||
    meet(a.lists, b.lists) ||
    meet(a.calendars, b.calendars)
  );
}

/**
 * The steps of a day cut into segments. A step may be lived before one that stands earlier where
 * neither depends on the other, so that as few barriers are needed as a greedy choice finds: the
 * first that can still join the segment does; where none can, a new segment begins.
 */
export function segmentsOf(steps: readonly Step[], tables: Readonly<Record<string, TableShape>>): Segment[] {
  const segments: { mode: 'shards' | 'once'; steps: number[]; shards: number }[] = [];
  const waiting = new Set(steps.keys());
  const waitsFor = steps.map((step, index) =>
    [...steps.keys()].slice(0, index).filter((earlier) => dependsOn(steps[earlier], step)),
  );
  while (waiting.size > 0) {
    const ready = [...waiting].filter((index) => !waitsFor[index].some((one) => waiting.has(one)));
    const last = segments.at(-1);
    const joins = (index: number): boolean =>
      last?.steps.every((one) => barrierBetween(steps[one], steps[index]) === null) ?? false;
    const joining = ready.find(joins);
    const index = joining ?? ready[0];
    const step = steps[index];
    const shards = step.mode === 'once' ? 1 : tables[step.table].shards;
    if (last && joining !== undefined) {
      last.steps.push(index);
      last.shards = Math.max(last.shards, shards);
    } else {
      segments.push({ mode: step.mode, steps: [index], shards });
    }
    waiting.delete(index);
  }
  return segments;
}
