/** Expressions of the intermediate form as WebAssembly: each leaves one word on the stack. */
import { type Width, widthBytes } from '../../columns/column.js';
import type { Layout } from '../../columns/layout.js';
import type { BinaryOperator, Expression } from '../../ir/expression.js';
import { walkExpression } from '../../ir/touches.js';
import type { Code, Instruction, MemoryInstruction } from './code.js';
import type { Constants } from './constants.js';
import { mulHigh } from './luck.js';
import type { Runtime } from './runtime.js';

export const loads: Record<Width, MemoryInstruction> = {
  u8: 'i32.load8_u',
  i8: 'i32.load8_s',
  u16: 'i32.load16_u',
  i16: 'i32.load16_s',
  i32: 'i32.load',
  u32: 'i32.load',
};
export const stores: Record<Width, MemoryInstruction> = {
  u8: 'i32.store8',
  i8: 'i32.store8',
  u16: 'i32.store16',
  i16: 'i32.store16',
  i32: 'i32.store',
  u32: 'i32.store',
};

/** Parameters of every step's function, and the first local of the intermediate form. */
export const stepLocals = { shard: 0, tick: 1, first: 2 } as const;

const simple: Partial<Record<BinaryOperator, Instruction>> = {
  add: 'i32.add',
  sub: 'i32.sub',
  wadd: 'i32.add',
  wsub: 'i32.sub',
  mul: 'i32.mul',
  div: 'i32.div_s',
  rem: 'i32.rem_s',
  and: 'i32.and',
  or: 'i32.or',
  xor: 'i32.xor',
  shl: 'i32.shl',
  shr: 'i32.shr_u',
  sar: 'i32.shr_s',
  eq: 'i32.eq',
  ne: 'i32.ne',
  lt: 'i32.lt_s',
  le: 'i32.le_s',
  gt: 'i32.gt_s',
  ge: 'i32.ge_s',
  ltu: 'i32.lt_u',
};

const isTruth = (e: Expression): boolean => e.low >= 0 && e.high <= 1;

/** Whether an expression may be worked out where its value is not wanted: it cannot trap. */
function harmless(e: Expression): boolean {
  let safe = true;
  walkExpression(e, ({ op, ...rest }) => {
    const divides = op === 'binary' && ['div', 'rem'].includes((rest as { kind: string }).kind);
    if (op === 'load' || op === 'table' || op === 'listField' || op === 'exp2neg' || divides)
      safe = false;
  });
  return safe;
}

export class ExpressionCode {
  constructor(
    readonly code: Code,
    readonly layout: Layout,
    private readonly parameters: Readonly<Record<string, number>>,
    readonly runtime: Runtime,
    private readonly constants: Constants,
  ) {}

  /** The value of a plan's table at the index on the stack. */
  tableAt(name: string): void {
    const { width, offset } = this.layout.planTables[name];
    const size = widthBytes[width];
    if (size > 1) this.code.constant(size).do('i32.mul');
    this.code.memory(loads[width], offset);
  }

  /** Byte offset of (row, plane) in a column, from the column's own address. */
  position(column: string, row: Expression, plane: Expression | null): void {
    this.index(column, row, plane);
    const size = widthBytes[this.layout.columns[column].column.width];
    if (size > 1) this.code.constant(size).do('i32.mul');
  }

  /** Position of (row, plane) among the values of a column. */
  index(column: string, row: Expression, plane: Expression | null): void {
    this.value(row);
    if (!plane) return;
    const { stride } = this.layout.tables[this.layout.columns[column].column.table];
    this.value(plane);
    this.code.constant(stride).do('i32.mul').do('i32.add');
  }

  value(e: Expression): void {
    const { code } = this;
    const known = this.constants.of(e);
    if (known !== null) {
      code.constant(known);
      return;
    }
    switch (e.op) {
      case 'constant':
        code.constant(e.value);
        return;
      case 'parameter':
        code.constant(this.parameters[e.name]);
        return;
      case 'local':
        code.get(stepLocals.first + e.id);
        return;
      case 'tick':
        code.get(stepLocals.tick);
        return;
      case 'shard':
        code.get(stepLocals.shard);
        return;
      case 'rows':
        code.constant(this.layout.tables[e.table].rows);
        return;
      case 'load':
        this.position(e.column, e.row, e.plane);
        code.memory(
          loads[this.layout.columns[e.column].column.width],
          this.layout.columns[e.column].offset,
        );
        return;
      case 'table':
        this.value(e.index);
        this.tableAt(e.name);
        return;
      case 'select':
        return this.select(e);
      case 'exp2neg':
        this.value(e.x);
        code.call(this.runtime.exp2neg());
        return;
      case 'listCount':
        code
          .get(stepLocals.shard)
          .constant(4)
          .do('i32.mul')
          .memory('i32.load', this.layout.lists[e.list].counts);
        return;
      case 'listField':
        return this.listField(e);
      case 'binary':
        return this.binary(e);
    }
  }

  private select(e: Expression & { op: 'select' }): void {
    const { code } = this;
    const known = this.constants.of(e.test);
    if (known !== null) return this.value(known === 0 ? e.no : e.yes);
    if (harmless(e.yes) && harmless(e.no)) {
      this.value(e.yes);
      this.value(e.no);
      this.value(e.test);
      code.do('select');
      return;
    }
    this.value(e.test);
    code.if(
      () => this.value(e.yes),
      () => this.value(e.no),
      true,
    );
  }

  private listField(e: Expression & { op: 'listField' }): void {
    const { capacity, entries, spec } = this.layout.lists[e.list];
    this.code.get(stepLocals.shard).constant(capacity).do('i32.mul');
    this.value(e.index);
    this.code
      .do('i32.add')
      .constant(4 * spec.fields.length)
      .do('i32.mul')
      .memory('i32.load', entries + 4 * e.field);
  }

  private binary(e: Expression & { op: 'binary' }): void {
    const { code } = this;
    switch (e.kind) {
      case 'mulhi':
        return mulHigh(
          code,
          () => this.value(e.a),
          () => this.value(e.b),
        );
      case 'min':
      case 'max':
        return this.extreme(e);
      case 'and':
      case 'or':
        if (isTruth(e.a) && isTruth(e.b) && !harmless(e.b)) return this.lazily(e);
        break;
      default:
    }
    this.value(e.a);
    this.value(e.b);
    code.do(simple[e.kind]!);
  }

  /** A second condition that is worked out only where the first leaves the answer open. */
  private lazily(e: Expression & { op: 'binary' }): void {
    this.value(e.a);
    if (e.kind === 'and')
      this.code.if(
        () => this.value(e.b),
        () => this.code.constant(0),
        true,
      );
    else
      this.code.if(
        () => this.code.constant(1),
        () => this.value(e.b),
        true,
      );
  }

  private extreme(e: Expression & { op: 'binary' }): void {
    const { code } = this;
    const [a, b] = [code.local(), code.local()];
    this.value(e.a);
    code.set(a);
    this.value(e.b);
    code.set(b);
    code
      .get(a)
      .get(b)
      .get(a)
      .get(b)
      .do(e.kind === 'min' ? 'i32.lt_s' : 'i32.gt_s')
      .do('select');
    code.release(a, b);
  }
}
