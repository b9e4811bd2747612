/** What travels between rows, shards and days, as closures: boxes and calendars. */
import { chain, claimMessage, promise, release, takeBucket } from '../columns/operations.js';
import type { Statement } from '../ir/statement.js';
import type { ExpressionClosures } from './expression-closures.js';

export type Run = () => void;

/** What is needed of the closures of a whole step. */
export interface BlockClosures extends ExpressionClosures {
  block(statements: readonly Statement[]): Run;
}

/** The closure of a statement that sends, drains, promises or finds what was promised. */
export function bindTravelling(c: BlockClosures, s: Statement): Run {
  switch (s.op) {
    case 'addRemote':
      return bindAddRemote(c, s);
    case 'send':
      return bindSend(c, s);
    case 'drain':
    case 'drainAdds':
      return bindDrain(c, s);
    case 'promise':
      return bindPromise(c, s);
    case 'due':
      return bindDue(c, s);
    case 'promised':
      return bindPromised(c, s);
    case 'rewrite':
      return bindRewrite(c, s);
    default:
      throw new Error(`no closure for '${s.op}'`);
  }
}

/** Adds at home at once, to other shards through the box or atomically. */
function bindAddRemote(c: BlockClosures, s: Statement & { op: 'addRemote' }): Run {
  const { bound } = c;
  const box = bound.box(s.box);
  const view = bound.column(s.column) as Int32Array;
  const at = c.position(s.column, s.row, s.plane);
  const [row, value] = [c.evaluate(s.row), c.evaluate(s.value)];
  const direct = c.step.mode === 'once' || box.mode === 0;
  return () => {
    const [i, v, r] = [at(), value(), row()];
    if (direct || (box.mode === 1 && r >> box.shift === c.shard)) view[i] += v;
    else if (box.mode === 2) Atomics.add(view, i, v);
    else {
      const to = claimMessage(box, c.shard, r);
      if (to < 0) bound.storage.control[box.index] = 1;
      else {
        box.messages[to] = i;
        box.messages[to + 1] = v;
      }
    }
  };
}

/** Puts a message into the region of its receiver’s shard. */
function bindSend(c: BlockClosures, s: Statement & { op: 'send' }): Run {
  const { bound } = c;
  const box = bound.box(s.box);
  const values = s.values.map((value) => c.evaluate(value));
  const rowField = box.region.spec.fields.indexOf('row');
  return () => {
    const to = claimMessage(box, c.shard, values[rowField]());
    if (to < 0) bound.storage.control[box.index] = 1;
    else
      values.forEach((value, field) => {
        box.messages[to + field] = value();
      });
  };
}

/** Reads what every shard has sent to this one, in the order of the shards. */
function bindDrain(c: BlockClosures, s: Statement & { op: 'drain' | 'drainAdds' }): Run {
  const { frame, bound } = c;
  const box = bound.box(s.box);
  const sources = bound.shape(box.region.spec.from).shards;
  const view = s.op === 'drainAdds' ? bound.column(s.column) : null;
  const body = s.op === 'drain' ? c.block(s.body) : null;
  return () => {
    for (let source = 0; source < sources; source++) {
      const region = source * box.targets + c.shard;
      for (let i = 0; i < box.counts[region]; i++) {
        const at = (box.starts[region] + i) * box.width;
        if (view) view[box.messages[at]] += box.messages[at + 1];
        else if (s.op === 'drain') {
          s.locals.forEach((local, field) => {
            frame[local] = box.messages[at + field];
          });
          body?.();
        }
      }
      box.counts[region] = 0;
    }
  };
}

/** Keeps a promise with the shard of its row. */
function bindPromise(c: BlockClosures, s: Statement & { op: 'promise' }): Run {
  const { bound } = c;
  const calendar = bound.calendar(s.calendar);
  const { shift } = bound.shape(calendar.region.spec.table);
  const [row, day] = [c.evaluate(s.row), c.evaluate(s.day)];
  const values = s.values.map((value) => c.evaluate(value));
  return () => {
    const at = promise(calendar, row() >> shift, bound.clock.tick, day());
    if (at < 0) bound.storage.control[bound.markOf(s.calendar)] = 1;
    else
      values.forEach((value, field) => {
        calendar.slots[at + field] = value();
      });
  };
}

/** Takes what is due today; what lies beyond the ring is hung up again. */
function bindDue(c: BlockClosures, s: Statement & { op: 'due' }): Run {
  const { frame, bound } = c;
  const calendar = bound.calendar(s.calendar);
  const body = c.block(s.body);
  return () => {
    const { tick } = bound.clock;
    let slot = takeBucket(calendar, c.shard, tick);
    while (slot >= 0) {
      const at = (c.shard * calendar.capacity + slot) * calendar.width;
      const next = calendar.slots[at + calendar.fields + 1];
      const day = calendar.slots[at + calendar.fields];
      if (day > tick) chain(calendar, c.shard, slot, at, tick, day);
      else {
        s.locals.forEach((local, field) => {
          frame[local] = calendar.slots[at + field];
        });
        release(calendar, c.shard, slot, at);
        body();
      }
      slot = next;
    }
  };
}

/** Shows what is promised for one day, and leaves it. */
function bindPromised(c: BlockClosures, s: Statement & { op: 'promised' }): Run {
  const { frame, bound } = c;
  const calendar = bound.calendar(s.calendar);
  const { shift } = bound.shape(calendar.region.spec.table);
  const [row, day] = [c.evaluate(s.row), c.evaluate(s.day)];
  const body = c.block(s.body);
  return () => {
    const shard = row() >> shift;
    const wanted = day();
    let slot = calendar.heads[shard * calendar.days + (wanted & (calendar.days - 1))];
    while (slot >= 0) {
      const at = (shard * calendar.capacity + slot) * calendar.width;
      const next = calendar.slots[at + calendar.fields + 1];
      if (calendar.slots[at + calendar.fields] === wanted) {
        s.locals.forEach((local, field) => {
          frame[local] = calendar.slots[at + field];
        });
        frame[s.slot] = at;
        body();
      }
      slot = next;
    }
  };
}

/** Changes a field of the promise that is being shown. */
function bindRewrite(c: BlockClosures, s: Statement & { op: 'rewrite' }): Run {
  const { frame, bound } = c;
  const calendar = bound.calendar(s.calendar);
  const value = c.evaluate(s.value);
  return () => {
    calendar.slots[frame[s.slot] + s.field] = value();
  };
}
