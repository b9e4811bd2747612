/**
 * The intermediate form as plain TypeScript modules, written at build time and kept fresh by a
 * test: the oracle everywhere, and the fallback where WebAssembly is refused. Parameters are read
 * when a kernel is bound, so the text depends on the mechanisms only, never on a scenario.
 */
import type { Expression } from '../ir/expression.js';
import type { Statement, Step } from '../ir/statement.js';
import { expressionsOf, walkExpression, walkStatements } from '../ir/touches.js';
import { type ColumnLookup, ExpressionText, Names } from './expressions.js';
import { emitTravelling, type StepWriter } from './travelling.js';

class StepText implements StepWriter {
  readonly names = new Names();
  readonly text: ExpressionText;
  private readonly lines: string[] = [];
  private readonly used: ReadonlySet<number>;
  private fresh = 0;

  constructor(
    readonly step: Step,
    columns: ColumnLookup,
  ) {
    this.text = new ExpressionText(this.names, columns);
    this.used = usedLocals(step.body);
  }

  /** The whole factory of the step. */
  module(): string {
    this.block(this.step.body, 4);
    const header = [
      `export const ${factoryName(this.step.name)} = (bound: Bound): StepFunction => {`,
      '  const { clock, key0, key1, storage } = bound;',
      '  const { control, counters } = storage;',
      '  const words = new Int32Array(4);',
      ...this.names.declarations(),
      '  return (shard) => {',
      '    const { tick } = clock;',
    ];
    return [...header, ...this.lines, '  };', '};'].join('\n');
  }

  line(indent: number, text: string): void {
    this.lines.push(' '.repeat(indent) + text);
  }

  block(statements: readonly Statement[], indent: number): void {
    for (const s of statements) this.statement(s, indent);
  }

  local(prefix: string): string {
    return `${prefix}_${this.fresh++}`;
  }

  private statement(s: Statement, indent: number): void {
    const { text } = this;
    switch (s.op) {
      case 'let':
        if (this.used.has(s.id)) this.line(indent, `let x${s.id} = ${text.value(s.value)};`);
        return;
      case 'assign':
        return this.line(indent, `x${s.id} = ${text.value(s.value)};`);
      case 'store':
        return this.line(
          indent,
          `${text.column(s.column)}[${text.position(s.column, s.row, s.plane)}] = ${text.value(s.value)};`,
        );
      case 'accumulate':
        return this.line(
          indent,
          `${text.column(s.column)}[${text.position(s.column, s.row, s.plane)}] += ${text.value(s.value)};`,
        );
      case 'count': {
        const cell = this.names.of('n', s.counter, `bound.counter('${s.counter}')`);
        return this.line(indent, `counters[${cell} + shard] += ${text.value(s.value)};`);
      }
      case 'if':
        this.line(indent, `if (${text.test(s.test)}) {`);
        this.block(s.yes, indent + 2);
        if (s.no.length > 0) {
          this.line(indent, '} else {');
          this.block(s.no, indent + 2);
        }
        return this.line(indent, '}');
      case 'for': {
        const end = this.local('end');
        this.line(
          indent,
          `for (let x${s.id} = ${text.value(s.from)}, ${end} = ${text.value(s.to)}; x${s.id} < ${end}; x${s.id}++) {`,
        );
        this.block(s.body, indent + 2);
        return this.line(indent, '}');
      }
      case 'while':
        this.line(indent, `while (${text.test(s.test)}) {`);
        this.block(s.body, indent + 2);
        return this.line(indent, '}');
      case 'draw': {
        const ordinal =
          s.ordinal.op === 'constant' && s.ordinal.value === 0 ? '' : ` | ${text.value(s.ordinal)}`;
        this.line(
          indent,
          `philox(${text.value(s.row)}, ${s.tick ? text.value(s.tick) : 'tick'}, (${s.purpose} << 16)${ordinal}, ${text.value(s.other)}, key0, key1, words);`,
        );
        for (let i = 0; i < 4; i++) {
          if (this.used.has(s.id + i)) this.line(indent, `const x${s.id + i} = words[${i}];`);
        }
        return;
      }
      default:
        return this.structural(s, indent);
    }
  }

  private structural(s: Statement, indent: number): void {
    const { text } = this;
    switch (s.op) {
      case 'rows': {
        const [first, end] = this.range(s.table, indent);
        const turn =
          s.every === 1
            ? first
            : `${first} + ((((tick - ${first}) % ${s.every}) + ${s.every}) % ${s.every})`;
        this.line(
          indent,
          `for (let x${s.row} = ${turn}; x${s.row} < ${end}; x${s.row} += ${s.every}) {`,
        );
        this.block(s.body, indent + 2);
        return this.line(indent, '}');
      }
      case 'candidates':
        return this.candidates(s, indent);
      case 'push': {
        const list = this.list(s.list);
        const at = this.local('at');
        this.line(indent, `const ${at} = claimEntry(${list}, shard);`);
        this.line(indent, `if (${at} < 0) control[${this.mark(s.list)}] = 1;`);
        this.line(indent, 'else {');
        s.values.forEach((value, field) => {
          this.line(indent + 2, `${list}.entries[${at} + ${field}] = ${text.value(value)};`);
        });
        return this.line(indent, '}');
      }
      case 'each':
        return this.each(s, indent);
      case 'rewriteEntry':
        return this.line(
          indent,
          `${this.list(s.list)}.entries[x${s.at} + ${s.field}] = ${text.value(s.value)};`,
        );
      case 'sort':
        return this.line(
          indent,
          `sortEntries(${this.list(s.list)}, shard, [${s.keys.join(', ')}]);`,
        );
      case 'clear':
        return this.line(indent, `${this.list(s.list)}.counts[shard] = 0;`);
      default:
        return emitTravelling(this, s, indent);
    }
  }

  private range(table: string, indent: number): [string, string] {
    const shape = this.text.shape(table);
    const [first, end] = [this.local('first'), this.local('end')];
    this.line(indent, `const ${first} = shard << ${shape}.shift;`);
    this.line(indent, `const ${end} = Math.min(${first} + (1 << ${shape}.shift), ${shape}.rows);`);
    return [first, end];
  }

  private list(name: string): string {
    return this.text.list(name);
  }

  box(name: string): string {
    return this.names.of('b', name, `bound.box('${name}')`);
  }

  mark(name: string): string {
    return this.names.of('m', name, `bound.markOf('${name}')`);
  }

  private candidates(s: Statement & { op: 'candidates' }, indent: number): void {
    const [first, end] = this.range(s.table, indent);
    const [base, group, j] = [this.local('base'), this.local('group'), this.local('j')];
    const classes = this.text.column(s.classes);
    const bounds = this.names.of('k', s.bounds, `bound.table('${s.bounds}')`);
    const copies = [0, 1, 2, 3].map((i) => `${group}${i}`);
    this.line(indent, `for (let ${base} = ${first}; ${base} < ${end}; ${base} += 16) {`);
    this.line(indent + 2, `philox(${base} >> 4, tick, ${s.purpose} << 16, 0, key0, key1, words);`);
    copies.forEach((copy, i) => {
      this.line(indent + 2, `const ${copy} = words[${i}];`);
    });
    this.line(indent + 2, `for (let ${j} = 0; ${j} < 16; ${j}++) {`);
    this.line(indent + 4, `const x${s.row} = ${base} + ${j};`);
    this.line(indent + 4, `if (x${s.row} >= ${end}) break;`);
    const word = `(${j} < 8 ? (${j} < 4 ? ${copies[0]} : ${copies[1]}) : ${j} < 12 ? ${copies[2]} : ${copies[3]})`;
    this.line(indent + 4, `const x${s.byte} = (${word} >>> ((${j} & 3) << 3)) & 255;`);
    this.line(indent + 4, `if (x${s.byte} > ${bounds}[${classes}[x${s.row}]]) continue;`);
    this.block(s.body, indent + 4);
    this.line(indent + 2, '}');
    this.line(indent, '}');
  }

  private each(s: Statement & { op: 'each' }, indent: number): void {
    const list = this.list(s.list);
    const [i, at] = [this.local('i'), `x${s.at}`];
    let shard = 'shard';
    let inner = indent;
    if (s.everyShard) {
      shard = this.local('source');
      this.line(indent, `for (let ${shard} = 0; ${shard} < ${list}.counts.length; ${shard}++) {`);
      inner += 2;
    }
    this.line(inner, `for (let ${i} = 0; ${i} < ${list}.counts[${shard}]; ${i}++) {`);
    this.line(inner + 2, `const ${at} = (${shard} * ${list}.capacity + ${i}) * ${list}.width;`);
    this.fields(s.locals, `${list}.entries`, at, inner + 2);
    this.block(s.body, inner + 2);
    this.line(inner, '}');
    if (s.everyShard) this.line(indent, '}');
  }

  fields(locals: readonly number[], from: string, at: string, indent: number): void {
    locals.forEach((local, field) => {
      if (this.used.has(local)) this.line(indent, `const x${local} = ${from}[${at} + ${field}];`);
    });
  }
}

/** Locals of a step that something reads or assigns. */
export function usedLocals(body: readonly Statement[]): Set<number> {
  const used = new Set<number>();
  const note = (e: Expression): void => {
    if (e.op === 'local') used.add(e.id);
  };
  walkStatements(body, (s) => {
    for (const e of expressionsOf(s)) walkExpression(e, note);
    if (s.op === 'assign') used.add(s.id);
  });
  return used;
}

/** `acts/traffic.perform` → `acts_traffic_perform`. */
export const factoryName = (step: string): string => step.replace(/[^a-zA-Z0-9]+/g, '_');

const runtimeImports = [
  "import { chain, claimEntry, claimMessage, promise, release, sortEntries, takeBucket } from '#engine/columns/operations.js';",
  "import type { Bound, StepFunction } from '#engine/kernels/bound.js';",
  "import { exp2neg } from '#engine/math/exponential.js';",
  "import { mulHigh, philox } from '#engine/random/philox.js';",
];

/** The module that holds the given steps; imports only what its text uses. */
export function typescriptModule(steps: readonly Step[], columns: ColumnLookup): string {
  const body = steps.map((step) => new StepText(step, columns).module()).join('\n\n');
  const imports = runtimeImports
    .map((line) =>
      line.replace(/\{ (.*) \}/, (_, names: string) => {
        const kept = names.split(', ').filter((name) => new RegExp(`\\b${name}\\b`).test(body));
        return kept.length > 0 ? `{ ${kept.join(', ')} }` : '{}';
      }),
    )
    .filter((line) => !line.includes('{}'));
  return `// Generated from the mechanisms' kernels by \`npm run generate\`. Do not edit.\n// @ts-nocheck\n${imports.join('\n')}\n\n${body}\n`;
}
