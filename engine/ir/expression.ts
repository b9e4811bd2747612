/**
 * Expressions of the intermediate form: 32-bit integers, no floats, no 64-bit values. Every
 * expression carries the interval it provably lies in; what could leave int32 is refused when
 * the kernel is built, naming the expression.
 */
/** Every operator of two operands; what is tested over all of them reads this list. */
export const binaryOperators = [
  'add', 'sub', 'mul', 'div', 'rem', 'wadd', 'wsub', 'mulhi', 'and', 'or', 'xor',
  'shl', 'shr', 'sar', 'min', 'max', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'ltu',
] as const;
export type BinaryOperator = (typeof binaryOperators)[number];

interface Interval {
  readonly low: number;
  readonly high: number;
}

export type Expression = Interval &
  (
    | { readonly op: 'constant'; readonly value: number }
    | { readonly op: 'parameter'; readonly name: string }
    | { readonly op: 'local'; readonly id: number; /** Table whose own row it is. */ readonly own: string | null }
    | { readonly op: 'load'; readonly column: string; readonly row: Expression; readonly plane: Expression | null }
    | { readonly op: 'table'; readonly name: string; readonly index: Expression }
    | { readonly op: 'binary'; readonly kind: BinaryOperator; readonly a: Expression; readonly b: Expression }
    | { readonly op: 'select'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
    | { readonly op: 'exp2neg'; readonly x: Expression }
    | { readonly op: 'tick' }
    | { readonly op: 'shard' }
    | { readonly op: 'rows'; readonly table: string }
    /** Entries the shard has pushed so far, and a field of one of them. */
    | { readonly op: 'listCount'; readonly list: string }
    | { readonly op: 'listField'; readonly list: string; readonly index: Expression; readonly field: number }
  );

/** What a kernel body may use where a value is wanted. */
export type Value = Expression | number;

const lowest = -(2 ** 31);
const highest = 2 ** 31 - 1;

export const wholeRange = { low: lowest, high: highest } as const;

export class IntervalError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'IntervalError';
  }
}

export function constant(value: number): Expression {
  if (!Number.isInteger(value) || value < lowest || value > 2 ** 32 - 1) {
    throw new IntervalError(`${value} is no 32-bit integer`);
  }
  const signed = value | 0;
  return { op: 'constant', value: signed, low: signed, high: signed };
}

export const lift = (value: Value): Expression => (typeof value === 'number' ? constant(value) : value);

/** The interval of a binary operation; throws where the exact result can leave int32. */
function intervalOf(kind: BinaryOperator, a: Expression, b: Expression): Interval {
  const corners = (f: (x: number, y: number) => number): Interval => {
    const all = [f(a.low, b.low), f(a.low, b.high), f(a.high, b.low), f(a.high, b.high)];
    return { low: Math.min(...all), high: Math.max(...all) };
  };
  switch (kind) {
    case 'add':
      return { low: a.low + b.low, high: a.high + b.high };
    case 'sub':
      return { low: a.low - b.high, high: a.high - b.low };
    case 'mul':
      return corners((x, y) => x * y);
    case 'div':
    case 'rem': {
      if (b.low <= 0 && b.high >= 0) throw new IntervalError(`divisor may be zero: ${show(b)}`);
      const most = Math.max(Math.abs(b.low), Math.abs(b.high)) - 1;
      if (kind === 'div') return corners((x, y) => Math.trunc(x / y));
      return { low: a.low < 0 ? Math.max(a.low, -most) : 0, high: a.high > 0 ? Math.min(a.high, most) : 0 };
    }
    case 'min':
      return { low: Math.min(a.low, b.low), high: Math.min(a.high, b.high) };
    case 'max':
      return { low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) };
    case 'and':
      if (b.low >= 0) return { low: 0, high: a.low >= 0 ? Math.min(a.high, b.high) : b.high };
      if (a.low >= 0) return { low: 0, high: a.high };
      return wholeRange;
    case 'or':
    case 'xor':
      if (a.low >= 0 && b.low >= 0) {
        const bits = 32 - Math.clz32(Math.max(a.high, b.high));
        return { low: 0, high: bits >= 31 ? highest : 2 ** bits - 1 };
      }
      return wholeRange;
    case 'shl':
      if (b.low !== b.high) return wholeRange;
      if (a.low * 2 ** b.low < lowest || a.high * 2 ** b.low > highest) return wholeRange;
      return { low: a.low * 2 ** b.low, high: a.high * 2 ** b.low };
    case 'shr':
      if (b.low !== b.high) return wholeRange;
      if (a.low >= 0) return { low: a.low >> b.low, high: a.high >> b.low };
      return b.low === 0 ? wholeRange : { low: 0, high: 2 ** (32 - b.low) - 1 };
    case 'sar':
      if (b.low !== b.high) return { low: Math.min(a.low, 0), high: Math.max(a.high, 0) };
      return { low: a.low >> b.low, high: a.high >> b.low };
    case 'mulhi':
    case 'wadd':
    case 'wsub':
      return wholeRange;
    default:
      return { low: 0, high: 1 };
  }
}

/** Shifts by a constant stay within a word: machines disagree about what lies beyond. */
function refuseShift(kind: BinaryOperator, by: Expression): void {
  const shifts = kind === 'shl' || kind === 'shr' || kind === 'sar';
  if (shifts && by.low === by.high && (by.low < 0 || by.low > 31)) {
    throw new IntervalError(`${kind} by ${by.low}: a word has 32 bits`);
  }
}

export function binary(kind: BinaryOperator, left: Value, right: Value): Expression {
  const a = lift(left);
  const b = lift(right);
  refuseShift(kind, b);
  const { low, high } = intervalOf(kind, a, b);
  if (low < lowest || high > highest) {
    throw new IntervalError(
      `${kind}(${show(a)}, ${show(b)}) can reach [${low}, ${high}], outside 32 bits`,
    );
  }
  return { op: 'binary', kind, a, b, low, high };
}

/** A short text of an expression for messages. */
export function show(e: Expression): string {
  switch (e.op) {
    case 'constant':
      return String(e.value);
    case 'parameter':
    case 'table':
      return `${e.op} ${e.name} in [${e.low}, ${e.high}]`;
    case 'load':
      return `${e.column} in [${e.low}, ${e.high}]`;
    case 'binary':
      return `${e.kind}(…) in [${e.low}, ${e.high}]`;
    default:
      return `${e.op} in [${e.low}, ${e.high}]`;
  }
}

export const add = (a: Value, b: Value): Expression => binary('add', a, b);
export const sub = (a: Value, b: Value): Expression => binary('sub', a, b);
export const mul = (a: Value, b: Value): Expression => binary('mul', a, b);
/** Wrapping, for draws and thresholds read as unsigned words. */
export const wadd = (a: Value, b: Value): Expression => binary('wadd', a, b);
export const wsub = (a: Value, b: Value): Expression => binary('wsub', a, b);
/** Toward zero. */
export const div = (a: Value, b: Value): Expression => binary('div', a, b);
export const rem = (a: Value, b: Value): Expression => binary('rem', a, b);
/** High word of the unsigned product. */
export const mulhi = (a: Value, b: Value): Expression => binary('mulhi', a, b);
export const and = (a: Value, b: Value): Expression => binary('and', a, b);
export const or = (a: Value, b: Value): Expression => binary('or', a, b);
export const xor = (a: Value, b: Value): Expression => binary('xor', a, b);
export const shl = (a: Value, b: Value): Expression => binary('shl', a, b);
export const shr = (a: Value, b: Value): Expression => binary('shr', a, b);
export const sar = (a: Value, b: Value): Expression => binary('sar', a, b);
export const min = (a: Value, b: Value): Expression => binary('min', a, b);
export const max = (a: Value, b: Value): Expression => binary('max', a, b);
export const eq = (a: Value, b: Value): Expression => binary('eq', a, b);
export const ne = (a: Value, b: Value): Expression => binary('ne', a, b);
export const lt = (a: Value, b: Value): Expression => binary('lt', a, b);
export const le = (a: Value, b: Value): Expression => binary('le', a, b);
export const gt = (a: Value, b: Value): Expression => binary('gt', a, b);
export const ge = (a: Value, b: Value): Expression => binary('ge', a, b);
/** Unsigned comparison: of draws with thresholds. */
export const ltu = (a: Value, b: Value): Expression => binary('ltu', a, b);
/** Both (of truth values). */
export const both = (a: Value, b: Value): Expression => binary('and', a, b);
export const either = (a: Value, b: Value): Expression => binary('or', a, b);
export const not = (a: Value): Expression => binary('eq', a, 0);
/** A model statement: the value held within two bounds. */
export const clamp = (a: Value, low: Value, high: Value): Expression => min(max(a, low), high);

export function select(test: Value, yes: Value, no: Value): Expression {
  const y = lift(yes);
  const n = lift(no);
  return { op: 'select', test: lift(test), yes: y, no: n, low: Math.min(y.low, n.low), high: Math.max(y.high, n.high) };
}

/** 2^32 · 2^(−x/65536) as a draw threshold; x in Q16, not negative. */
export function exp2neg(x: Value): Expression {
  const value = lift(x);
  if (value.low < 0) throw new IntervalError(`exp2neg of ${show(value)}: must not be negative`);
  return { op: 'exp2neg', x: value, ...wholeRange };
}

/** Narrows an interval by an argument the intervals cannot see; the reason is required. */
export function known(value: Value, low: number, high: number, reason: string): Expression {
  const e = lift(value);
  if (reason.length < 5) throw new IntervalError('known() needs a reason');
  return { ...e, low: Math.max(low, e.low), high: Math.min(high, e.high) };
}
