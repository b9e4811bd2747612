/**
 * The intermediate form as closures: slow, for tests, probes and single steps. One closure per
 * node, over a frame of int32 locals. Must agree bit for bit with every other back end.
 */
import { claimEntry, sortEntries } from '../columns/operations.js';
import type { Statement, Step } from '../ir/statement.js';
import { philox } from '../random/philox.js';
import type { Bound, StepFunction } from './bound.js';
import { ExpressionClosures } from './expression-closures.js';
import { type BlockClosures, bindTravelling, type Run } from './travelling-closures.js';

class Compiler extends ExpressionClosures implements BlockClosures {
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
            throw new RangeError(
              `${this.step.name}: ${s.column} is given ${next}, outside [${column.low}, ${column.high}]`,
            );
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
            if (round >= s.most)
              throw new RangeError(`${this.step.name}: a loop passed its bound of ${s.most}`);
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
    const [row, other, ordinal] = [
      this.evaluate(s.row),
      this.evaluate(s.other),
      this.evaluate(s.ordinal),
    ];
    const day = s.tick ? this.evaluate(s.tick) : () => bound.clock.tick;
    return () => {
      const [r, o, n, tick] = [row(), other(), ordinal(), day()];
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
          else
            values.forEach((value, field) => {
              list.entries[at + field] = value();
            });
        };
      }
      case 'each': {
        const list = bound.list(s.list);
        const body = this.block(s.body);
        const shards = bound.shape(list.region.spec.table).shards;
        return () => {
          for (
            let shard = s.everyShard ? 0 : this.shard;
            shard < (s.everyShard ? shards : this.shard + 1);
            shard++
          ) {
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
        return bindTravelling(this, s);
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
