/**
 * The statements of a kernel's body: values, columns, conditions, loops, what goes into lists,
 * boxes and calendars, draws. What walks rows, entries, messages and promises is `builder.ts`.
 */
import type { Column } from '../columns/column.js';
import type { BoxSpec, CalendarSpec, ListSpec } from '../columns/structures.js';
import {
  type Expression,
  IntervalError,
  lift,
  show,
  type Value,
  wholeRange,
} from './expression.js';
import type { PlanParameter, PlanTable } from './plan-values.js';
import type { Statement } from './statement.js';

export type Fields<F extends string> = { readonly [K in F]: Expression };
export type Values<F extends string> = { readonly [K in F]: Value };

export class Body<R extends string, W extends string> {
  private nextLocal = 0;
  protected current: Statement[] = [];

  constructor(
    protected readonly table: string,
    protected readonly readable: ReadonlySet<string>,
    protected readonly writable: ReadonlySet<string>,
  ) {}

  /** Days since the run's first day. */
  readonly tick: Expression = { op: 'tick', low: 0, high: 40_000 };

  get statements(): readonly Statement[] {
    return this.current;
  }

  get localCount(): number {
    return this.nextLocal;
  }

  protected local(
    low: number,
    high: number,
    own: string | null = null,
  ): Expression & { readonly op: 'local' } {
    return { op: 'local', id: this.nextLocal++, own, low, high };
  }

  protected inside(build: () => void): readonly Statement[] {
    const outer = this.current;
    this.current = [];
    build();
    const body = this.current;
    this.current = outer;
    return body;
  }

  parameter(p: PlanParameter): Expression {
    return { op: 'parameter', name: p.name, low: p.low, high: p.high };
  }

  look(table: PlanTable, index: Value): Expression {
    return { op: 'table', name: table.name, index: lift(index), low: table.low, high: table.high };
  }

  rowsOf(table: string): Expression {
    return { op: 'rows', table, low: 1, high: 2 ** 28 };
  }

  load(column: Column<R | W>, row: Value, plane: Value | null = null): Expression {
    if (!this.readable.has(column.name) && !this.writable.has(column.name)) {
      throw new Error(`reads ${column.name}, which it does not declare`);
    }
    const u32 = column.width === 'u32' && column.high > wholeRange.high;
    const { low, high } = u32 ? wholeRange : column;
    return {
      op: 'load',
      column: column.name,
      row: lift(row),
      plane: plane === null ? null : lift(plane),
      low,
      high,
    };
  }

  store(column: Column<W>, row: Value, value: Value, plane: Value | null = null): void {
    this.mayWrite(column);
    const e = lift(value);
    // A word of bits holds any 32 bits.
    const bits = column.width === 'u32' && column.high > wholeRange.high;
    if (!bits && (e.low < column.low || e.high > column.high)) {
      throw new IntervalError(
        `${column.name} holds [${column.low}, ${column.high}] but is given ${show(e)}; ` +
          'clamp it, or widen the column',
      );
    }
    this.current.push({
      op: 'store',
      column: column.name,
      row: lift(row),
      plane: plane === null ? null : lift(plane),
      value: e,
    });
  }

  accumulate(column: Column<W>, row: Value, value: Value, plane: Value | null = null): void {
    this.mayWrite(column);
    if (column.width !== 'i32') throw new Error(`${column.name}: only i32 columns accumulate`);
    this.current.push({
      op: 'accumulate',
      column: column.name,
      row: lift(row),
      plane: plane === null ? null : lift(plane),
      value: lift(value),
    });
  }

  addRemote(
    box: BoxSpec,
    column: Column<W>,
    row: Value,
    value: Value,
    plane: Value | null = null,
  ): void {
    this.mayWrite(column);
    if (box.sum !== column.name) throw new Error(`box ${box.name} does not add to ${column.name}`);
    this.current.push({
      op: 'addRemote',
      box: box.name,
      column: column.name,
      row: lift(row),
      plane: plane === null ? null : lift(plane),
      value: lift(value),
    });
  }

  protected mayWrite(column: Column): void {
    if (!this.writable.has(column.name))
      throw new Error(`writes ${column.name}, which it does not declare`);
    if (column.role === 'static') throw new Error(`${column.name} is static and never written`);
  }

  let(value: Value): Expression {
    const e = lift(value);
    const local = this.local(e.low, e.high, e.op === 'local' ? e.own : null);
    this.current.push({ op: 'let', id: local.id, value: e });
    return local;
  }

  /** A local that is assigned again; stays in [low, high], which every assignment proves. */
  variable(initial: Value, low: number, high: number): Expression {
    const local = this.local(low, high);
    this.current.push({ op: 'let', id: local.id, value: this.fitting(lift(initial), low, high) });
    return local;
  }

  assign(variable: Expression, value: Value): void {
    if (variable.op !== 'local') throw new Error('assigns to what is no variable');
    this.current.push({
      op: 'assign',
      id: variable.id,
      value: this.fitting(lift(value), variable.low, variable.high),
    });
  }

  private fitting(e: Expression, low: number, high: number): Expression {
    if (e.low < low || e.high > high)
      throw new IntervalError(`a variable of [${low}, ${high}] is given ${show(e)}`);
    return e;
  }

  when(test: Value, yes: () => void, no: () => void = () => {}): void {
    const bodies = { yes: this.inside(yes), no: this.inside(no) };
    this.current.push({ op: 'if', test: lift(test), ...bodies });
  }

  /** i from `from` up to but not including `to`. */
  loop(from: Value, to: Value, body: (i: Expression) => void): void {
    const a = lift(from);
    const b = lift(to);
    const i = this.local(a.low, Math.max(a.low, b.high - 1));
    const inner = this.inside(() => body(i));
    this.current.push({ op: 'for', id: i.id, from: a, to: b, body: inner });
  }

  /** Repeats while the test holds, at most `most` times (an assertion, not a limit). */
  whilst(most: number, test: () => Value, body: () => void): void {
    // The test is evaluated anew each round: its statements may only be pure expressions.
    const before = this.current.length;
    const e = lift(test());
    if (this.current.length !== before)
      throw new Error('the test of a loop is evaluated anew each round: no let() in it');
    this.current.push({ op: 'while', most, test: e, body: this.inside(body) });
  }

  push<F extends string>(list: ListSpec<string, F>, values: Values<F>): void {
    this.current.push({
      op: 'push',
      list: list.name,
      values: this.ordered(list.fields, list.bounds, values, list.name),
    });
  }

  send<F extends string>(box: BoxSpec<string, F>, values: Values<F>): void {
    this.current.push({
      op: 'send',
      box: box.name,
      values: this.ordered(box.fields, box.bounds, values, box.name),
    });
  }

  /** Promises for `day`: later than today, or today before the calendar's `due` has run. */
  promise<F extends string>(
    calendar: CalendarSpec<string, F>,
    row: Value,
    day: Value,
    values: Values<F>,
  ): void {
    this.current.push({
      op: 'promise',
      calendar: calendar.name,
      row: lift(row),
      day: lift(day),
      values: this.ordered(calendar.fields, calendar.bounds, values, calendar.name),
    });
  }

  private ordered<F extends string>(
    fields: readonly F[],
    bounds: Readonly<Record<string, readonly [number, number]>>,
    values: Values<F>,
    name: string,
  ): Expression[] {
    return fields.map((field) => {
      const e = lift(values[field]);
      const [low, high] = bounds[field];
      if (e.low < low || e.high > high) {
        throw new IntervalError(`${name}.${field} holds [${low}, ${high}] but is given ${show(e)}`);
      }
      return e;
    });
  }

  count(counter: string, value: Value = 1): void {
    this.current.push({ op: 'count', counter, value: lift(value) });
  }

  /** The four words addressed by (row, today, purpose · ordinal, other). */
  draw(
    purpose: number,
    row: Value,
    at: { other?: Value; ordinal?: Value; tick?: Value } = {},
  ): readonly Expression[] {
    const words = [0, 1, 2, 3].map(() => this.local(wholeRange.low, wholeRange.high));
    this.current.push({
      op: 'draw',
      id: words[0].id,
      purpose,
      row: lift(row),
      other: lift(at.other ?? 0),
      ordinal: lift(at.ordinal ?? 0),
      ...(at.tick === undefined ? {} : { tick: lift(at.tick) }),
    });
    return words;
  }
}
