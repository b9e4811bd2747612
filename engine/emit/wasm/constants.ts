/**
 * What of a step is known when it is emitted: a plan's parameters and tables are constants, so the
 * only plane of a column, or an entry at a known place, becomes a number in the code.
 */
import type { Layout } from '../../columns/layout.js';
import type { BinaryOperator, Expression } from '../../ir/expression.js';
import type { Statement, Step } from '../../ir/statement.js';

/** A loop of so few rounds over so few plain statements is written out round by round. */
const fewRounds = 8;
const fewStatements = 8;

/** Operations on words that cannot fail; what is not here is left to the run. */
const operations: Partial<Record<BinaryOperator, (a: number, b: number) => number>> = {
  add: (a, b) => (a + b) | 0,
  sub: (a, b) => (a - b) | 0,
  mul: Math.imul,
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  min: Math.min,
  max: Math.max,
  eq: (a, b) => Number(a === b),
  ne: (a, b) => Number(a !== b),
  lt: (a, b) => Number(a < b),
  le: (a, b) => Number(a <= b),
  gt: (a, b) => Number(a > b),
  ge: (a, b) => Number(a >= b),
};

const plain: ReadonlySet<Statement['op']> = new Set(['let', 'assign', 'store', 'accumulate', 'if']);

/** Statements within one, itself included; more than enough where one of them is not plain. */
function sizeOf(s: Statement): number {
  if (!plain.has(s.op)) return fewStatements + 1;
  if (s.op !== 'if') return 1;
  return 1 + [...s.yes, ...s.no].reduce((sum, one) => sum + sizeOf(one), 0);
}

/** The locals that are assigned again: their first value says nothing. */
function assignedIn(statements: readonly Statement[], found = new Set<number>()): Set<number> {
  for (const s of statements) {
    if (s.op === 'assign') found.add(s.id);
    if (s.op === 'if') {
      assignedIn(s.yes, found);
      assignedIn(s.no, found);
    } else if ('body' in s) assignedIn(s.body, found);
  }
  return found;
}

export class Constants {
  private readonly locals = new Map<number, number>();
  private readonly assigned: ReadonlySet<number>;

  constructor(
    step: Step,
    private readonly layout: Layout,
    private readonly parameters: Readonly<Record<string, number>>,
    private readonly tables: ReadonlyMap<string, Int32Array>,
  ) {
    this.assigned = assignedIn(step.body);
  }

  /** Remembers what a local is from here on; whether that is known. */
  let(id: number, value: Expression): boolean {
    const known = this.assigned.has(id) ? null : this.of(value);
    if (known === null) this.locals.delete(id);
    else this.locals.set(id, known);
    return known !== null;
  }

  /** First and last + 1 of a loop that is to be written out, or null. */
  rounds(s: Statement & { op: 'for' }): readonly [number, number] | null {
    const [from, to] = [this.of(s.from), this.of(s.to)];
    this.locals.delete(s.id);
    if (from === null || to === null) return null;
    if (to - from <= 1) return [from, to];
    if (to - from > fewRounds) return null;
    const size = s.body.reduce((sum, one) => sum + sizeOf(one), 0);
    return size <= fewStatements ? [from, to] : null;
  }

  /** The round of a loop that is written out. */
  round(id: number, value: number): void {
    this.locals.set(id, value);
  }

  /** The value of an expression where it is known, or null. */
  of(e: Expression): number | null {
    switch (e.op) {
      case 'constant':
        return e.value;
      case 'parameter':
        return this.parameters[e.name] ?? null;
      case 'rows':
        return this.layout.tables[e.table].rows;
      case 'local':
        return this.locals.get(e.id) ?? null;
      case 'table': {
        const index = this.of(e.index);
        return index === null ? null : (this.tables.get(e.name)?.[index] ?? null);
      }
      case 'select': {
        const test = this.of(e.test);
        return test === null ? null : this.of(test === 0 ? e.no : e.yes);
      }
      case 'binary':
        return this.binary(e);
      default:
        return null;
    }
  }

  private binary(e: Expression & { op: 'binary' }): number | null {
    const operation = operations[e.kind];
    if (!operation) return null;
    const a = this.of(e.a);
    const b = a === null ? null : this.of(e.b);
    return a === null || b === null ? null : operation(a, b);
  }
}
