/**
 * Where barriers stand. Steps run shard by shard; a barrier is needed only where a step touches
 * what an earlier step touched for rows of other shards (RULINGS 23). Steps between two barriers
 * are fused: a shard goes through all of them while it is in cache.
 */
import type { TableShape } from '../columns/layout.js';
import type { Step } from '../ir/statement.js';

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

export function segmentsOf(steps: readonly Step[], tables: Readonly<Record<string, TableShape>>): Segment[] {
  const segments: { mode: 'shards' | 'once'; steps: number[]; shards: number }[] = [];
  steps.forEach((step, index) => {
    const last = segments.at(-1);
    const shards = step.mode === 'once' ? 1 : tables[step.table].shards;
    if (last && last.steps.every((earlier) => barrierBetween(steps[earlier], step) === null)) {
      last.steps.push(index);
      last.shards = Math.max(last.shards, shards);
    } else {
      segments.push({ mode: step.mode, steps: [index], shards });
    }
  });
  return segments;
}
