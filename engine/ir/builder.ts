/**
 * Builds steps. A kernel body receives a `Kernel` whose `load` accepts only declared reads and
 * whose `store` only declared writes: anything else does not compile, and is refused again here
 * for callers without types.
 */
import type { Column } from '../columns/column.js';
import type { BoxSpec, CalendarSpec, ListSpec } from '../columns/structures.js';
import { type Expression, IntervalError, lift, show, type Value, wholeRange } from './expression.js';
import type { Statement, Step } from './statement.js';
import { touchesOf } from './touches.js';

/** A table the plan fills: all entries provably in [low, high]. */
export interface PlanTable {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

export const planTable = (name: string, low: number, high: number): PlanTable => ({ name, low, high });

/** A scalar the plan fills, within hard bounds. */
export interface PlanParameter {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

export const planParameter = (name: string, low: number, high: number): PlanParameter => ({ name, low, high });

type Fields<F extends string> = { readonly [K in F]: Expression };
type Values<F extends string> = { readonly [K in F]: Value };

export interface StepDeclaration<R extends string, W extends string> {
  readonly name: string;
  readonly table: string;
  readonly mode?: 'shards' | 'once';
  readonly reads: readonly Column<R>[];
  readonly writes: readonly Column<W>[];
}

export class Kernel<R extends string, W extends string> {
  private nextLocal = 0;
  private current: Statement[] = [];

  constructor(
    private readonly table: string,
    private readonly readable: ReadonlySet<string>,
    private readonly writable: ReadonlySet<string>,
  ) {}

  /** Days since the run's first day. */
  readonly tick: Expression = { op: 'tick', low: 0, high: 40_000 };

  get statements(): readonly Statement[] {
    return this.current;
  }

  get localCount(): number {
    return this.nextLocal;
  }

  private local(low: number, high: number, own: string | null = null): Expression & { readonly op: 'local' } {
    return { op: 'local', id: this.nextLocal++, own, low, high };
  }

  private inside(build: () => void): readonly Statement[] {
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
    return { op: 'load', column: column.name, row: lift(row), plane: plane === null ? null : lift(plane), low, high };
  }

  store(column: Column<W>, row: Value, value: Value, plane: Value | null = null): void {
    this.mayWrite(column);
    const e = lift(value);
    // A word of bits holds any 32 bits.
    const bits = column.width === 'u32' && column.high > wholeRange.high;
    if (!bits && (e.low < column.low || e.high > column.high)) {
      throw new IntervalError(
        `${column.name} holds [${column.low}, ${column.high}] but is given ${show(e)}; clamp it, or widen the column`,
      );
    }
    this.current.push({ op: 'store', column: column.name, row: lift(row), plane: plane === null ? null : lift(plane), value: e });
  }

  accumulate(column: Column<W>, row: Value, value: Value, plane: Value | null = null): void {
    this.mayWrite(column);
    if (column.width !== 'i32') throw new Error(`${column.name}: only i32 columns accumulate`);
    this.current.push({ op: 'accumulate', column: column.name, row: lift(row), plane: plane === null ? null : lift(plane), value: lift(value) });
  }

  addRemote(box: BoxSpec, column: Column<W>, row: Value, value: Value, plane: Value | null = null): void {
    this.mayWrite(column);
    if (box.sum !== column.name) throw new Error(`box ${box.name} does not add to ${column.name}`);
    this.current.push({ op: 'addRemote', box: box.name, column: column.name, row: lift(row), plane: plane === null ? null : lift(plane), value: lift(value) });
  }

  private mayWrite(column: Column): void {
    if (!this.writable.has(column.name)) throw new Error(`writes ${column.name}, which it does not declare`);
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
    this.current.push({ op: 'assign', id: variable.id, value: this.fitting(lift(value), variable.low, variable.high) });
  }

  private fitting(e: Expression, low: number, high: number): Expression {
    if (e.low < low || e.high > high) throw new IntervalError(`a variable of [${low}, ${high}] is given ${show(e)}`);
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
    if (this.current.length !== before) throw new Error('the test of a loop is evaluated anew each round: no let() in it');
    this.current.push({ op: 'while', most, test: e, body: this.inside(body) });
  }

  push<F extends string>(list: ListSpec<string, F>, values: Values<F>): void {
    this.current.push({ op: 'push', list: list.name, values: this.ordered(list.fields, list.bounds, values, list.name) });
  }

  send<F extends string>(box: BoxSpec<string, F>, values: Values<F>): void {
    this.current.push({ op: 'send', box: box.name, values: this.ordered(box.fields, box.bounds, values, box.name) });
  }

  /** Promises for `day`: later than today, or today before the calendar's `due` has run. */
  promise<F extends string>(calendar: CalendarSpec<string, F>, row: Value, day: Value, values: Values<F>): void {
    this.current.push({
      op: 'promise', calendar: calendar.name, row: lift(row), day: lift(day),
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
  draw(purpose: number, row: Value, at: { other?: Value; ordinal?: Value } = {}): readonly Expression[] {
    const words = [0, 1, 2, 3].map(() => this.local(wholeRange.low, wholeRange.high));
    this.current.push({
      op: 'draw', id: words[0].id, purpose, row: lift(row), other: lift(at.other ?? 0), ordinal: lift(at.ordinal ?? 0),
    });
    return words;
  }

  /** Every row of the step's table in this shard; with `every` only those whose turn it is. */
  rows(body: (row: Expression) => void, every = 1): void {
    const row = this.local(0, 2 ** 28, this.table);
    const inner = this.inside(() => body(row));
    this.current.push({ op: 'rows', table: this.table, row: row.id, every, body: inner });
  }

  /** Rows whose byte draw may decide: byte ≤ bound of the row's class. */
  candidates(
    group: { classes: Column<R | W>; bounds: PlanTable; purpose: number },
    body: (row: Expression, byte: Expression) => void,
  ): void {
    if (!this.readable.has(group.classes.name) && !this.writable.has(group.classes.name)) throw new Error(`reads ${group.classes.name}, which it does not declare`);
    const row = this.local(0, 2 ** 28, this.table);
    const byte = this.local(0, 255);
    const inner = this.inside(() => body(row, byte));
    this.current.push({
      op: 'candidates', table: this.table, classes: group.classes.name, bounds: group.bounds.name,
      purpose: group.purpose, row: row.id, byte: byte.id, body: inner,
    });
  }

  /** Every entry of the list; `rewrite` changes a field of the entry in place. */
  each<F extends string>(
    list: ListSpec<string, F>,
    body: (entry: Fields<F>, rewrite: (field: F, value: Value) => void) => void,
    everyShard = false,
  ): void {
    const { fields, locals } = this.entry(list.fields, list.bounds, everyShard ? {} : list.own);
    const at = this.local(0, 2 ** 28);
    const rewrite = (field: F, value: Value): void => {
      this.current.push({
        op: 'rewriteEntry', list: list.name, at: at.id, field: list.fields.indexOf(field), value: lift(value),
      });
    };
    const inner = this.inside(() => body(fields, rewrite));
    this.current.push({ op: 'each', list: list.name, locals, at: at.id, everyShard, body: inner });
  }

  /** How many entries the shard has pushed. */
  countOf(list: ListSpec): Expression {
    return { op: 'listCount', list: list.name, low: 0, high: 2 ** 26 };
  }

  /** A field of entry `index` of the shard's list. */
  fieldOf<F extends string>(list: ListSpec<string, F>, index: Value, field: F): Expression {
    const [low, high] = list.bounds[field];
    return { op: 'listField', list: list.name, index: lift(index), field: list.fields.indexOf(field), low, high };
  }

  /** Sorts a list by fields in order, as signed numbers; ties keep no promised order. */
  sort<F extends string>(list: ListSpec<string, F>, keys: readonly F[]): void {
    this.current.push({ op: 'sort', list: list.name, keys: keys.map((key) => list.fields.indexOf(key)), everyShard: false });
  }

  clear(list: ListSpec): void {
    this.current.push({ op: 'clear', list: list.name });
  }

  drain<F extends string>(box: BoxSpec<string, F>, body: (message: Fields<F>) => void): void {
    const { fields, locals } = this.entry(box.fields, box.bounds, { row: box.to });
    const inner = this.inside(() => body(fields));
    this.current.push({ op: 'drain', box: box.name, locals, body: inner });
  }

  drainAdds(box: BoxSpec, column: Column<W>): void {
    this.mayWrite(column);
    this.current.push({ op: 'drainAdds', box: box.name, column: column.name });
  }

  due<F extends string>(calendar: CalendarSpec<string, F>, body: (promise: Fields<F>) => void): void {
    const { fields, locals } = this.entry(calendar.fields, calendar.bounds, { row: calendar.table });
    const inner = this.inside(() => body(fields));
    this.current.push({ op: 'due', calendar: calendar.name, locals, body: inner });
  }

  /** What is promised for a day in the shard of `row`; `rewrite` changes a field in place. */
  promised<F extends string>(
    calendar: CalendarSpec<string, F>,
    row: Value,
    day: Value,
    body: (promise: Fields<F>, rewrite: (field: F, value: Value) => void) => void,
  ): void {
    const { fields, locals } = this.entry(calendar.fields, calendar.bounds, {});
    const slot = this.local(0, 2 ** 28);
    const inner = this.inside(() =>
      body(fields, (field, value) => {
        this.current.push({
          op: 'rewrite', calendar: calendar.name, slot: slot.id,
          field: calendar.fields.indexOf(field), value: lift(value),
        });
      }),
    );
    this.current.push({ op: 'promised', calendar: calendar.name, row: lift(row), day: lift(day), locals, slot: slot.id, body: inner });
  }

  private entry<F extends string>(
    names: readonly F[],
    bounds: Readonly<Record<string, readonly [number, number]>>,
    own: Readonly<Record<string, string>>,
  ): { fields: Fields<F>; locals: number[] } {
    const fields = {} as Record<F, Expression>;
    const locals: number[] = [];
    for (const name of names) {
      const [low, high] = bounds[name];
      const local = this.local(low, high, own[name] ?? null);
      fields[name] = local;
      locals.push(local.id);
    }
    return { fields, locals };
  }
}

/** Builds a step; refuses a body that touches what it did not declare. */
export function step<R extends string, W extends string>(
  declaration: StepDeclaration<R, W>,
  build: (k: Kernel<R, W>) => void,
): Step {
  const k = new Kernel<R, W>(
    declaration.table,
    new Set(declaration.reads.map((column) => column.name)),
    new Set(declaration.writes.map((column) => column.name)),
  );
  try {
    build(k);
  } catch (error) {
    throw new Error(`${declaration.name}: ${(error as Error).message}`);
  }
  const touches = touchesOf(k.statements);
  for (const column of touches.remoteWrites) {
    // In a step of shards the sum would be read before or after it arrived, as the workers please.
    if (declaration.mode !== 'once' && (touches.columnsRead.has(column) || touches.columnsWritten.has(column))) {
      throw new Error(`${declaration.name}: adds to ${column} of other rows and touches it itself; use two steps`);
    }
  }
  return {
    name: declaration.name,
    mode: declaration.mode ?? 'shards',
    table: declaration.table,
    locals: k.localCount,
    body: k.statements,
    touches,
  };
}
