/**
 * Builds steps. A kernel body receives a `Kernel` whose `load` accepts only declared reads and
 * whose `store` only declared writes: anything else does not compile, and is refused again here
 * for callers without types.
 */
import type { Column } from '../columns/column.js';
import type { BoxSpec, CalendarSpec, ListSpec } from '../columns/structures.js';
import { Body, type Fields } from './body.js';
import { type Expression, lift, type Value } from './expression.js';
import type { PlanTable } from './plan-values.js';
import type { Step } from './statement.js';
import { touchesOf } from './touches.js';

export { type PlanParameter, planParameter, type PlanTable, planTable } from './plan-values.js';

export interface StepDeclaration<R extends string, W extends string> {
  readonly name: string;
  readonly table: string;
  readonly mode?: 'shards' | 'once';
  readonly reads: readonly Column<R>[];
  readonly writes: readonly Column<W>[];
}

export class Kernel<R extends string, W extends string> extends Body<R, W> {
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
    if (!this.readable.has(group.classes.name) && !this.writable.has(group.classes.name))
      throw new Error(`reads ${group.classes.name}, which it does not declare`);
    const row = this.local(0, 2 ** 28, this.table);
    const byte = this.local(0, 255);
    const inner = this.inside(() => body(row, byte));
    this.current.push({
      op: 'candidates',
      table: this.table,
      classes: group.classes.name,
      bounds: group.bounds.name,
      purpose: group.purpose,
      row: row.id,
      byte: byte.id,
      body: inner,
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
        op: 'rewriteEntry',
        list: list.name,
        at: at.id,
        field: list.fields.indexOf(field),
        value: lift(value),
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
    return {
      op: 'listField',
      list: list.name,
      index: lift(index),
      field: list.fields.indexOf(field),
      low,
      high,
    };
  }

  /** Sorts a list by fields in order, as signed numbers; ties keep no promised order. */
  sort<F extends string>(list: ListSpec<string, F>, keys: readonly F[]): void {
    this.current.push({
      op: 'sort',
      list: list.name,
      keys: keys.map((key) => list.fields.indexOf(key)),
      everyShard: false,
    });
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

  due<F extends string>(
    calendar: CalendarSpec<string, F>,
    body: (promise: Fields<F>) => void,
  ): void {
    const { fields, locals } = this.entry(calendar.fields, calendar.bounds, {
      row: calendar.table,
    });
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
          op: 'rewrite',
          calendar: calendar.name,
          slot: slot.id,
          field: calendar.fields.indexOf(field),
          value: lift(value),
        });
      }),
    );
    this.current.push({
      op: 'promised',
      calendar: calendar.name,
      row: lift(row),
      day: lift(day),
      locals,
      slot: slot.id,
      body: inner,
    });
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
    if (
      declaration.mode !== 'once' &&
      (touches.columnsRead.has(column) || touches.columnsWritten.has(column))
    ) {
      throw new Error(
        `${declaration.name}: adds to ${column} of other rows and touches it itself; use two steps`,
      );
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
