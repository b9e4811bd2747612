/**
 * The intermediate form as closures: slow, for tests, probes and single steps. One closure per
 * node, over a frame of int32 locals. Must agree bit for bit with every other back end.
 */
import { chain, claimEntry, claimMessage, promise, release, sortEntries, takeBucket } from '../columns/operations.js';
import type { BinaryOperator, Expression } from '../ir/expression.js';
import type { Statement, Step } from '../ir/statement.js';
import { exp2neg } from '../math/exponential.js';
import { mulHigh, philox } from '../random/philox.js';
import type { Bound, StepFunction } from './bound.js';

type Evaluate = () => number;
type Run = () => void;

const operators: Record<BinaryOperator, (a: number, b: number) => number> = {
  add: (a, b) => (a + b) | 0,
  sub: (a, b) => (a - b) | 0,
  wadd: (a, b) => (a + b) | 0,
  wsub: (a, b) => (a - b) | 0,
  mul: (a, b) => Math.imul(a, b),
  div: (a, b) => (a / b) | 0,
  rem: (a, b) => (a % b) | 0,
  mulhi: mulHigh,
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  shl: (a, b) => a << b,
  shr: (a, b) => (a >>> b) | 0,
  sar: (a, b) => a >> b,
  min: (a, b) => (a < b ? a : b),
  max: (a, b) => (a > b ? a : b),
  eq: (a, b) => (a === b ? 1 : 0),
  ne: (a, b) => (a !== b ? 1 : 0),
  lt: (a, b) => (a < b ? 1 : 0),
  le: (a, b) => (a <= b ? 1 : 0),
  gt: (a, b) => (a > b ? 1 : 0),
  ge: (a, b) => (a >= b ? 1 : 0),
  ltu: (a, b) => (a >>> 0 < b >>> 0 ? 1 : 0),
};

class Compiler {
  readonly frame: Int32Array;
  readonly words = new Int32Array(4);
  shard = 0;

  constructor(
    private readonly bound: Bound,
    private readonly step: Step,
  ) {
    this.frame = new Int32Array(step.locals);
  }

  evaluate(e: Expression): Evaluate {
    const { frame, bound } = this;
    switch (e.op) {
      case 'constant':
        return () => e.value;
      case 'parameter': {
        const value = bound.parameter(e.name);
        return () => value;
      }
      case 'local':
        return () => frame[e.id];
      case 'tick':
        return () => bound.clock.tick;
      case 'shard':
        return () => this.shard;
      case 'rows': {
        const { rows } = bound.shape(e.table);
        return () => rows;
      }
      case 'load': {
        const view = bound.column(e.column);
        const at = this.position(e.column, e.row, e.plane);
        return () => view[at()] | 0;
      }
      case 'table': {
        const table = bound.table(e.name);
        const index = this.evaluate(e.index);
        return () => {
          const i = index();
          if (i < 0 || i >= table.length) throw new RangeError(`${this.step.name}: ${e.name}[${i}] of ${table.length}`);
          return table[i];
        };
      }
      case 'binary': {
        const [a, b, operate] = [this.evaluate(e.a), this.evaluate(e.b), operators[e.kind]];
        return () => operate(a(), b());
      }
      case 'select': {
        const [test, yes, no] = [this.evaluate(e.test), this.evaluate(e.yes), this.evaluate(e.no)];
        return () => (test() ? yes() : no());
      }
      case 'exp2neg': {
        const x = this.evaluate(e.x);
        return () => exp2neg(x());
      }
      case 'listCount': {
        const list = bound.list(e.list);
        return () => list.counts[this.shard];
      }
      case 'listField': {
        const list = bound.list(e.list);
        const index = this.evaluate(e.index);
        return () => list.entries[(this.shard * list.capacity + index()) * list.width + e.field];
      }
    }
  }

  /** The index of (row, plane) in a column; refuses what lies outside, as no fast back end can. */
  private position(column: string, row: Expression, plane: Expression | null): Evaluate {
    const region = this.bound.storage.layout.columns[column];
    const { stride, rows } = this.bound.shape(region.column.table);
    const r = this.evaluate(row);
    const p = plane ? this.evaluate(plane) : () => 0;
    return () => {
      const [i, j] = [r(), p()];
      if (i < 0 || i >= rows || j < 0 || j >= region.planes) {
        throw new RangeError(`${this.step.name}: ${column}[${i}, ${j}] of [${rows}, ${region.planes}]`);
      }
      return j * stride + i;
    };
  }

  block(statements: readonly Statement[]): Run {
    const runs = statements.map((s) => this.statement(s));
    return () => {
      for (const run of runs) run();
    };
  }

  private statement(s: Statement): Run {
    const { frame, bound } = this;
    switch (s.op) {
      case 'let':
      case 'assign': {
        const value = this.evaluate(s.value);
        return () => {
          frame[s.id] = value();
        };
      }
      case 'store':
      case 'accumulate': {
        const view = bound.column(s.column);
        const { column } = bound.storage.layout.columns[s.column];
        const at = this.position(s.column, s.row, s.plane);
        const value = this.evaluate(s.value);
        const add = s.op === 'accumulate';
        const bits = column.width === 'u32' && column.high > 2 ** 31;
        return () => {
          const i = at();
          const next = add ? view[i] + value() : value();
          if (!bits && (next < column.low || next > column.high)) {
            throw new RangeError(`${this.step.name}: ${s.column} is given ${next}, outside [${column.low}, ${column.high}]`);
          }
          view[i] = next;
        };
      }
      case 'if': {
        const [test, yes, no] = [this.evaluate(s.test), this.block(s.yes), this.block(s.no)];
        return () => (test() ? yes() : no());
      }
      case 'for': {
        const [from, to, body] = [this.evaluate(s.from), this.evaluate(s.to), this.block(s.body)];
        return () => {
          const end = to();
          for (let i = from(); i < end; i++) {
            frame[s.id] = i;
            body();
          }
        };
      }
      case 'while': {
        const [test, body] = [this.evaluate(s.test), this.block(s.body)];
        return () => {
          for (let round = 0; test(); round++) {
            if (round >= s.most) throw new RangeError(`${this.step.name}: a loop passed its bound of ${s.most}`);
            body();
          }
        };
      }
      case 'count': {
        const cell = bound.counter(s.counter);
        const value = this.evaluate(s.value);
        return () => {
          bound.storage.counters[cell + this.shard] += value();
        };
      }
      case 'draw':
        return this.drawn(s);
      default:
        return this.structural(s);
    }
  }

  private drawn(s: Statement & { op: 'draw' }): Run {
    const { frame, bound, words } = this;
    const [row, other, ordinal] = [this.evaluate(s.row), this.evaluate(s.other), this.evaluate(s.ordinal)];
    return () => {
      const [r, o, n, tick] = [row(), other(), ordinal(), bound.clock.tick];
      bound.witness?.(s.purpose, r, tick, o, n);
      philox(r, tick, (s.purpose << 16) | n, o, bound.key0, bound.key1, words);
      for (let i = 0; i < 4; i++) frame[s.id + i] = words[i];
    };
  }

  private structural(s: Statement): Run {
    const { frame, bound } = this;
    switch (s.op) {
      case 'rows': {
        const { rows, shift } = bound.shape(s.table);
        const body = this.block(s.body);
        return () => {
          const first = this.shard << shift;
          const end = Math.min(first + (1 << shift), rows);
          const turn = (((bound.clock.tick - first) % s.every) + s.every) % s.every;
          for (let row = first + turn; row < end; row += s.every) {
            frame[s.row] = row;
            body();
          }
        };
      }
      case 'candidates':
        return this.candidates(s);
      case 'push': {
        const list = bound.list(s.list);
        const values = s.values.map((value) => this.evaluate(value));
        return () => {
          const at = claimEntry(list, this.shard);
          if (at < 0) bound.storage.control[bound.markOf(s.list)] = 1;
          else values.forEach((value, field) => {
            list.entries[at + field] = value();
          });
        };
      }
      case 'each': {
        const list = bound.list(s.list);
        const body = this.block(s.body);
        const shards = bound.shape(list.region.spec.table).shards;
        return () => {
          for (let shard = s.everyShard ? 0 : this.shard; shard < (s.everyShard ? shards : this.shard + 1); shard++) {
            for (let i = 0; i < list.counts[shard]; i++) {
              const at = (shard * list.capacity + i) * list.width;
              s.locals.forEach((local, field) => {
                frame[local] = list.entries[at + field];
              });
              frame[s.at] = at;
              body();
            }
          }
        };
      }
      case 'rewriteEntry': {
        const list = bound.list(s.list);
        const value = this.evaluate(s.value);
        return () => {
          list.entries[frame[s.at] + s.field] = value();
        };
      }
      case 'sort':
        return () => sortEntries(bound.list(s.list), this.shard, s.keys);
      case 'clear':
        return () => {
          bound.list(s.list).counts[this.shard] = 0;
        };
      default:
        return this.travelling(s);
    }
  }

  private candidates(s: Statement & { op: 'candidates' }): Run {
    const { frame, bound, words } = this;
    const { rows, shift } = bound.shape(s.table);
    const classes = bound.column(s.classes);
    const bounds = bound.table(s.bounds);
    const body = this.block(s.body);
    return () => {
      const first = this.shard << shift;
      const end = Math.min(first + (1 << shift), rows);
      for (let base = first; base < end; base += 16) {
        bound.witness?.(s.purpose, base >> 4, bound.clock.tick, 0, 0);
        philox(base >> 4, bound.clock.tick, s.purpose << 16, 0, bound.key0, bound.key1, words);
        const group = Int32Array.from(words);
        for (let j = 0; j < 16 && base + j < end; j++) {
          const byte = (group[j >> 2] >>> ((j & 3) << 3)) & 255;
          if (byte > bounds[classes[base + j]]) continue;
          frame[s.row] = base + j;
          frame[s.byte] = byte;
          body();
        }
      }
    };
  }

  private travelling(s: Statement): Run {
    const { frame, bound } = this;
    switch (s.op) {
      case 'addRemote': {
        const box = bound.box(s.box);
        const view = bound.column(s.column) as Int32Array;
        const at = this.position(s.column, s.row, s.plane);
        const [row, value] = [this.evaluate(s.row), this.evaluate(s.value)];
        const direct = this.step.mode === 'once' || box.mode === 0;
        return () => {
          const [i, v, r] = [at(), value(), row()];
          if (direct || (box.mode === 1 && r >> box.shift === this.shard)) view[i] += v;
          else if (box.mode === 2) Atomics.add(view, i, v);
          else {
            const to = claimMessage(box, this.shard, r);
            if (to < 0) bound.storage.control[box.index] = 1;
            else {
              box.messages[to] = i;
              box.messages[to + 1] = v;
            }
          }
        };
      }
      case 'send': {
        const box = bound.box(s.box);
        const values = s.values.map((value) => this.evaluate(value));
        const rowField = box.region.spec.fields.indexOf('row');
        return () => {
          const to = claimMessage(box, this.shard, values[rowField]());
          if (to < 0) bound.storage.control[box.index] = 1;
          else values.forEach((value, field) => {
            box.messages[to + field] = value();
          });
        };
      }
      case 'drain':
      case 'drainAdds': {
        const box = bound.box(s.box);
        const sources = bound.shape(box.region.spec.from).shards;
        const view = s.op === 'drainAdds' ? bound.column(s.column) : null;
        const body = s.op === 'drain' ? this.block(s.body) : null;
        return () => {
          for (let source = 0; source < sources; source++) {
            const region = source * box.targets + this.shard;
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
      default:
        return this.promising(s);
    }
  }

  private promising(s: Statement): Run {
    const { frame, bound } = this;
    switch (s.op) {
      case 'promise': {
        const calendar = bound.calendar(s.calendar);
        const { shift } = bound.shape(calendar.region.spec.table);
        const [row, day] = [this.evaluate(s.row), this.evaluate(s.day)];
        const values = s.values.map((value) => this.evaluate(value));
        return () => {
          const at = promise(calendar, row() >> shift, bound.clock.tick, day());
          if (at < 0) bound.storage.control[bound.markOf(s.calendar)] = 1;
          else values.forEach((value, field) => {
            calendar.slots[at + field] = value();
          });
        };
      }
      case 'due': {
        const calendar = bound.calendar(s.calendar);
        const body = this.block(s.body);
        return () => {
          const { tick } = bound.clock;
          let slot = takeBucket(calendar, this.shard, tick);
          while (slot >= 0) {
            const at = (this.shard * calendar.capacity + slot) * calendar.width;
            const next = calendar.slots[at + calendar.fields + 1];
            const day = calendar.slots[at + calendar.fields];
            if (day > tick) chain(calendar, this.shard, slot, at, tick, day);
            else {
              s.locals.forEach((local, field) => {
                frame[local] = calendar.slots[at + field];
              });
              release(calendar, this.shard, slot, at);
              body();
            }
            slot = next;
          }
        };
      }
      case 'promised': {
        const calendar = bound.calendar(s.calendar);
        const { shift } = bound.shape(calendar.region.spec.table);
        const [row, day] = [this.evaluate(s.row), this.evaluate(s.day)];
        const body = this.block(s.body);
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
      case 'rewrite': {
        const calendar = bound.calendar(s.calendar);
        const value = this.evaluate(s.value);
        return () => {
          calendar.slots[frame[s.slot] + s.field] = value();
        };
      }
      default:
        throw new Error(`no closure for '${s.op}'`);
    }
  }
}

/** Binds a step as closures. */
export function bindClosures(step: Step, bound: Bound): StepFunction {
  const compiler = new Compiler(bound, step);
  const run = compiler.block(step.body);
  return (shard) => {
    compiler.shard = shard;
    run();
  };
}
