/** All steps of a plan as one WebAssembly module: addresses, parameters and modes baked in. */
import type { Layout } from '../../columns/layout.js';
import type { Step } from '../../ir/statement.js';
import type { SumMode } from '../../kernels/bound.js';
import { usedLocals } from '../typescript.js';
import {
  functionType,
  name,
  preamble,
  section,
  sections,
  type Signature,
  signed,
  unsigned,
  vector,
  valueTypes,
} from './bytes.js';
import { Runtime } from './runtime.js';
import { StepCode } from './step.js';

/** What the module's text is made from; a run's key and day are given when it is called. */
export interface ModuleFacts {
  readonly layout: Layout;
  readonly steps: readonly Step[];
  readonly parameters: Readonly<Record<string, number>>;
  readonly tables: ReadonlyMap<string, Int32Array>;
  /** How additions through a box travel. */
  modeOf(box: string): SumMode;
  /** Word of the control block that marks a structure as overflown. */
  markOf(structure: string): number;
}

/** A sort that the host does: a list and its keys. */
export interface SortTask {
  readonly list: string;
  readonly keys: readonly number[];
}

export interface EmittedModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sorts: readonly SortTask[];
}

/** Bytes of a page of WebAssembly's memory. */
export const pageBytes = 65536;

/** Pages of 64 KiB: the layout, and one for the tables of the exponential. */
export const pagesOf = (layout: Layout): number => layout.bytes / pageBytes + 1;

/** What the steps of a module share while it is written. */
export class ModulePlan {
  readonly sorts: SortTask[] = [];
  /** The one imported function. */
  readonly sortImport = 0;
  readonly runtime: Runtime;
  private readonly used = new Map<Step, ReadonlySet<number>>();

  constructor(
    private readonly facts: ModuleFacts,
    readonly exp2Table: number,
  ) {
    this.runtime = new Runtime(1 + facts.steps.length, exp2Table);
  }

  get layout(): Layout {
    return this.facts.layout;
  }

  get parameters(): Readonly<Record<string, number>> {
    return this.facts.parameters;
  }

  get tables(): ReadonlyMap<string, Int32Array> {
    return this.facts.tables;
  }

  modeOf(box: string): SumMode {
    return this.facts.modeOf(box);
  }

  markOf(structure: string): number {
    return this.facts.markOf(structure);
  }

  sortNumber(list: string, keys: readonly number[]): number {
    this.sorts.push({ list, keys });
    return this.sorts.length - 1;
  }

  /** The largest entry of a plan table: what no byte above it can be below. */
  highest(table: string): number {
    return this.facts.tables.get(table)!.reduce((most, entry) => Math.max(most, entry), -1);
  }

  counterOffset(counter: string): number {
    const { names, offset, shards } = this.layout.counters;
    return offset + 4 * names.indexOf(counter) * shards;
  }

  isUsed(step: Step, local: number): boolean {
    const known = this.used.get(step) ?? usedLocals(step.body);
    this.used.set(step, known);
    return known.has(local);
  }
}

const limits = (pages: number, shared: boolean): number[] => [
  shared ? 0x03 : 0x01,
  ...unsigned(pages),
  ...unsigned(pages),
];

/** Words as bytes, lowest first. */
function littleEndian(words: Int32Array): number[] {
  return [...words].flatMap((word) => [
    word & 255,
    (word >>> 8) & 255,
    (word >>> 16) & 255,
    word >>> 24,
  ]);
}

/** The module of a plan. `exp2` are the two tables of the exponential, one after the other. */
export function emitModule(facts: ModuleFacts, exp2: Int32Array, shared: boolean): EmittedModule {
  const plan = new ModulePlan(facts, facts.layout.bytes);
  const bodies = facts.steps.map((step) => new StepCode(step, plan).function());
  const { helpers } = plan.runtime;

  const signatures: Signature[] = [{ takes: 2, gives: 0 }];
  const typeOf = (signature: Signature): number => {
    const at = signatures.findIndex(
      ({ takes, gives, kind }) =>
        takes === signature.takes && gives === signature.gives && kind === signature.kind,
    );
    return at >= 0 ? at : signatures.push(signature) - 1;
  };
  const types = helpers.map(({ signature }) => typeOf(signature));
  const host = name('host');
  const constant = [valueTypes.i32, 0x00];
  const bytes = [
    ...preamble,
    ...section(sections.types, vector(signatures.map(functionType))),
    ...section(
      sections.imports,
      vector([
        [...host, ...name('memory'), 0x02, ...limits(pagesOf(facts.layout), shared)],
        [...host, ...name('sort'), 0x00, 0],
        [...host, ...name('key0'), 0x03, ...constant],
        [...host, ...name('key1'), 0x03, ...constant],
      ]),
    ),
    ...section(
      sections.functions,
      vector([...facts.steps.map(() => [0]), ...types.map((type) => unsigned(type))]),
    ),
    ...section(
      sections.exports,
      vector(facts.steps.map((_, i) => [...name(`step${i}`), 0x00, ...unsigned(i + 1)])),
    ),
  ];
  const code = section(sections.code, vector([...bodies, ...helpers.map(({ body }) => body)]));
  const table = littleEndian(exp2);
  const data = section(
    sections.data,
    vector([[0x00, 0x41, ...signed(plan.exp2Table), 0x0b, ...unsigned(table.length), ...table]]),
  );
  return { bytes: Uint8Array.from([...bytes, ...code, ...data]), sorts: plan.sorts };
}
