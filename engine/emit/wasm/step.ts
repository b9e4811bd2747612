/** The statements of one step as a WebAssembly function of (shard, tick). */
import { widthBytes } from '../../columns/column.js';
import type { Statement, Step } from '../../ir/statement.js';
import { Code } from './code.js';
import { ExpressionCode, loads, stepLocals, stores } from './expressions.js';
import { emitCandidates, emitEach, emitRows } from './loops.js';
import type { ModulePlan } from './module.js';
import { emitTravelling } from './travelling.js';

export class StepCode {
  readonly code: Code;
  readonly expressions: ExpressionCode;
  /** Locals that begin at 0 and hold what the step counts, until it ends. */
  private readonly counting: ReadonlyMap<string, number>;

  constructor(
    readonly step: Step,
    readonly plan: ModulePlan,
  ) {
    this.code = new Code(2, step.locals);
    this.expressions = new ExpressionCode(this.code, plan.layout, plan.parameters, plan.runtime);
    const counters = [...step.touches.counters];
    this.counting = new Map(counters.map((name) => [name, this.code.local()]));
  }

  function(): number[] {
    this.block(this.step.body);
    for (const [counter, local] of this.counting) this.settle(counter, local);
    return this.code.function();
  }

  /** The local of the intermediate form's local `id`. */
  own(id: number): number {
    return stepLocals.first + id;
  }

  block(statements: readonly Statement[]): void {
    for (const s of statements) this.statement(s);
  }

  private statement(s: Statement): void {
    const { code, expressions } = this;
    switch (s.op) {
      case 'let':
      case 'assign':
        expressions.value(s.value);
        code.set(this.own(s.id));
        return;
      case 'store':
        expressions.position(s.column, s.row, s.plane);
        expressions.value(s.value);
        return this.storeColumn(s.column);
      case 'accumulate': {
        const at = code.local();
        expressions.position(s.column, s.row, s.plane);
        code.tee(at).get(at);
        this.loadColumn(s.column);
        expressions.value(s.value);
        code.do('i32.add');
        this.storeColumn(s.column);
        return code.release(at);
      }
      case 'count':
        return this.count(s);
      case 'if':
        expressions.value(s.test);
        code.if(() => this.block(s.yes), s.no.length > 0 ? () => this.block(s.no) : null);
        return;
      case 'for':
        return this.loop(s);
      case 'while':
        code.while(
          () => expressions.value(s.test),
          () => this.block(s.body),
        );
        return;
      case 'draw':
        return this.draw(s);
      default:
        return this.structural(s);
    }
  }

  loadColumn(name: string): void {
    const { column, offset } = this.plan.layout.columns[name];
    this.code.memory(loads[column.width], offset);
  }

  storeColumn(name: string): void {
    const { column, offset } = this.plan.layout.columns[name];
    this.code.memory(stores[column.width], offset);
  }

  /** Bytes of one value of a column. */
  size(name: string): number {
    return widthBytes[this.plan.layout.columns[name].column.width];
  }

  private count(s: Statement & { op: 'count' }): void {
    const local = this.counting.get(s.counter)!;
    this.code.get(local);
    this.expressions.value(s.value);
    this.code.do('i32.add').set(local);
  }

  /** What a step counted is added to the shard's cell once, when the step is done. */
  private settle(counter: string, local: number): void {
    const cell = this.plan.counterOffset(counter);
    const { code } = this;
    code.get(stepLocals.shard).constant(4).do('i32.mul');
    code.get(stepLocals.shard).constant(4).do('i32.mul').memory('i32.load', cell);
    code.get(local).do('i32.add').memory('i32.store', cell);
  }

  private loop(s: Statement & { op: 'for' }): void {
    const { code } = this;
    const [end, i] = [code.local(), this.own(s.id)];
    this.expressions.value(s.from);
    code.set(i);
    this.expressions.value(s.to);
    code.set(end);
    code.while(
      () => code.get(i).get(end).do('i32.lt_s'),
      () => {
        this.block(s.body);
        code.get(i).constant(1).do('i32.add').set(i);
      },
    );
    code.release(end);
  }

  private draw(s: Statement & { op: 'draw' }): void {
    const { code, expressions } = this;
    expressions.value(s.row);
    // A draw of another day is drawn again where it was: what was decided then is known again.
    if (s.tick) expressions.value(s.tick);
    else code.get(stepLocals.tick);
    code.constant(s.purpose << 16);
    if (s.ordinal.op !== 'constant' || s.ordinal.value !== 0) {
      expressions.value(s.ordinal);
      code.do('i32.or');
    }
    expressions.value(s.other);
    code.call(this.plan.runtime.philox());
    for (let i = 3; i >= 0; i--) code.set(this.own(s.id + i));
  }

  private structural(s: Statement): void {
    const { code } = this;
    switch (s.op) {
      case 'rows':
        return emitRows(this, s);
      case 'candidates':
        return emitCandidates(this, s);
      case 'push':
        return this.push(s);
      case 'each':
        return emitEach(this, s);
      case 'rewriteEntry':
        code.get(this.own(s.at)).constant(4).do('i32.mul');
        this.expressions.value(s.value);
        code.memory('i32.store', this.plan.layout.lists[s.list].entries + 4 * s.field);
        return;
      case 'sort':
        code
          .constant(this.plan.sortNumber(s.list, s.keys))
          .get(stepLocals.shard)
          .call(this.plan.sortImport);
        return;
      case 'clear':
        code
          .get(stepLocals.shard)
          .constant(4)
          .do('i32.mul')
          .constant(0)
          .memory('i32.store', this.plan.layout.lists[s.list].counts);
        return;
      default:
        return emitTravelling(this, s);
    }
  }

  private push(s: Statement & { op: 'push' }): void {
    const { code, plan } = this;
    const { counts, entries, capacity, spec } = plan.layout.lists[s.list];
    const [count, at] = [code.local(), code.local()];
    code
      .get(stepLocals.shard)
      .constant(4)
      .do('i32.mul')
      .memory('i32.load', counts)
      .tee(count)
      .constant(capacity)
      .do('i32.ge_s');
    code.if(
      () => this.markFull(s.list),
      () => {
        code
          .get(stepLocals.shard)
          .constant(4)
          .do('i32.mul')
          .get(count)
          .constant(1)
          .do('i32.add')
          .memory('i32.store', counts);
        code.get(stepLocals.shard).constant(capacity).do('i32.mul').get(count).do('i32.add');
        code
          .constant(4 * spec.fields.length)
          .do('i32.mul')
          .set(at);
        this.storeWords(at, entries, s.values);
      },
    );
    code.release(count, at);
  }

  /** Stores values one after the other from byte address `at` + `offset` on. */
  storeWords(
    at: number,
    offset: number,
    values: Extract<Statement, { op: 'push' }>['values'],
  ): void {
    values.forEach((value, field) => {
      this.code.get(at);
      this.expressions.value(value);
      this.code.memory('i32.store', offset + 4 * field);
    });
  }

  /** Marks a structure as overflown; the run stops when the day is done. */
  markFull(structure: string): void {
    this.code
      .constant(0)
      .constant(1)
      .memory('i32.store', this.plan.layout.control + 4 * this.plan.markOf(structure));
  }

  /** The fields of a record whose first word is number `at` from `offset` bytes on. */
  fields(locals: readonly number[], at: number, offset: number): void {
    locals.forEach((local, field) => {
      if (!this.plan.isUsed(this.step, local)) return;
      this.code
        .get(at)
        .constant(4)
        .do('i32.mul')
        .memory('i32.load', offset + 4 * field)
        .set(this.own(local));
    });
  }
}
