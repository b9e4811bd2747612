/** Expressions of the intermediate form as closures, over a frame of int32 locals. */
import type { BinaryOperator, Expression } from '../ir/expression.js';
import type { Step } from '../ir/statement.js';
import { exp2neg } from '../math/exponential.js';
import { mulHigh } from '../random/philox.js';
import type { Bound } from './bound.js';

export type Evaluate = () => number;

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

export class ExpressionClosures {
  readonly frame: Int32Array;
  readonly words = new Int32Array(4);
  shard = 0;

  constructor(
    readonly bound: Bound,
    readonly step: Step,
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
          if (i < 0 || i >= table.length)
            throw new RangeError(`${this.step.name}: ${e.name}[${i}] of ${table.length}`);
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
  position(column: string, row: Expression, plane: Expression | null): Evaluate {
    const region = this.bound.storage.layout.columns[column];
    const { stride, rows } = this.bound.shape(region.column.table);
    const r = this.evaluate(row);
    const p = plane ? this.evaluate(plane) : () => 0;
    return () => {
      const [i, j] = [r(), p()];
      if (i < 0 || i >= rows || j < 0 || j >= region.planes) {
        throw new RangeError(
          `${this.step.name}: ${column}[${i}, ${j}] of [${rows}, ${region.planes}]`,
        );
      }
      return j * stride + i;
    };
  }
}
