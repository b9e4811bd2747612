/** Expressions of the intermediate form as TypeScript text. */
import type { Expression } from '../ir/expression.js';

/** Names the text of one step binds once: columns, tables, lists … each under a short name. */
export class Names {
  private readonly made = new Map<string, { short: string; bind: string }>();

  /** The short name of a bound thing; `bind` is the text that fetches it from `bound`. */
  of(prefix: string, name: string, bind: string): string {
    const key = `${prefix} ${name}`;
    const known = this.made.get(key);
    if (known) return known.short;
    const short = `${prefix}${this.made.size}`;
    this.made.set(key, { short, bind });
    return short;
  }

  declarations(): string[] {
    return [...this.made.values()].map(({ short, bind }) => `  const ${short} = ${bind};`);
  }
}

const arrayTypes = {
  u8: 'Uint8Array', i8: 'Int8Array', u16: 'Uint16Array', i16: 'Int16Array', i32: 'Int32Array', u32: 'Uint32Array',
} as const;

export interface ColumnFacts {
  readonly table: string;
  readonly width: keyof typeof arrayTypes;
}

/** What the emitter must know of each column; given by whoever holds the columns. */
export type ColumnLookup = (name: string) => ColumnFacts;

const comparisons = { eq: '===', ne: '!==', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;
const infix = { add: '+', sub: '-', wadd: '+', wsub: '-', and: '&', or: '|', xor: '^', shl: '<<', sar: '>>' } as const;

export class ExpressionText {
  constructor(
    readonly names: Names,
    private readonly columns: ColumnLookup,
  ) {}

  column(name: string): string {
    return this.names.of('c', name, `bound.column('${name}') as ${arrayTypes[this.columns(name).width]}`);
  }

  shape(table: string): string {
    return this.names.of('t', table, `bound.shape('${table}')`);
  }

  /** The text of the index of (row, plane) in a column. */
  position(column: string, row: Expression, plane: Expression | null): string {
    const r = this.value(row);
    if (!plane) return r;
    const { table } = this.columns(column);
    const stride = this.names.of('s', table, `bound.shape('${table}').stride`);
    return `${this.value(plane)} * ${stride} + ${r}`;
  }

  value(e: Expression): string {
    switch (e.op) {
      case 'constant':
        return e.value < 0 ? `(${e.value})` : String(e.value);
      case 'parameter':
        return this.names.of('p', e.name, `bound.parameter('${e.name}')`);
      case 'local':
        return `x${e.id}`;
      case 'tick':
        return 'tick';
      case 'shard':
        return 'shard';
      case 'rows':
        return `${this.shape(e.table)}.rows`;
      case 'load': {
        const text = `${this.column(e.column)}[${this.position(e.column, e.row, e.plane)}]`;
        return this.columns(e.column).width === 'u32' ? `(${text} | 0)` : text;
      }
      case 'table':
        return `${this.names.of('k', e.name, `bound.table('${e.name}')`)}[${this.value(e.index)}]`;
      case 'select':
        return `(${this.test(e.test)} ? ${this.value(e.yes)} : ${this.value(e.no)})`;
      case 'exp2neg':
        return `exp2neg(${this.value(e.x)})`;
      case 'listCount':
        return `${this.list(e.list)}.counts[shard]`;
      case 'listField':
        return `${this.list(e.list)}.entries[(shard * ${this.list(e.list)}.capacity + ${this.value(e.index)}) * ${this.list(e.list)}.width + ${e.field}]`;
      case 'binary':
        return this.binary(e);
    }
  }

  list(name: string): string {
    return this.names.of('l', name, `bound.list('${name}')`);
  }

  private binary(e: Expression & { op: 'binary' }): string {
    const a = this.value(e.a);
    const b = this.value(e.b);
    switch (e.kind) {
      case 'mul':
        return `Math.imul(${a}, ${b})`;
      case 'div':
        return `((${a} / ${b}) | 0)`;
      case 'rem':
        return `((${a} % ${b}) | 0)`;
      case 'mulhi':
        return `mulHigh(${a}, ${b})`;
      case 'min':
        return `Math.min(${a}, ${b})`;
      case 'max':
        return `Math.max(${a}, ${b})`;
      case 'shr':
        return `((${a} >>> ${b}) | 0)`;
      case 'add':
      case 'sub':
      case 'wadd':
      case 'wsub':
        return `((${a} ${infix[e.kind]} ${b}) | 0)`;
      case 'and':
      case 'or':
      case 'xor':
      case 'shl':
      case 'sar':
        return `(${a} ${infix[e.kind]} ${b})`;
      default:
        return `(${this.test(e)} ? 1 : 0)`;
    }
  }

  /** The text of a truth value, for conditions. */
  test(e: Expression): string {
    if (e.op === 'binary') {
      const truth = (x: Expression): boolean => x.low >= 0 && x.high <= 1;
      if (e.kind === 'ltu') return `${this.value(e.a)} >>> 0 < ${this.value(e.b)} >>> 0`;
      if (e.kind in comparisons) {
        const sign = comparisons[e.kind as keyof typeof comparisons];
        return `${this.value(e.a)} ${sign} ${this.value(e.b)}`;
      }
      if ((e.kind === 'and' || e.kind === 'or') && truth(e.a) && truth(e.b)) {
        return `(${this.test(e.a)} ${e.kind === 'and' ? '&&' : '||'} ${this.test(e.b)})`;
      }
    }
    return `${this.value(e)} !== 0`;
  }
}
