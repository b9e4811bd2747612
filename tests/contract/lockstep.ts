/**
 * Reference, closures, generated TypeScript and WebAssembly over the same memory, part by part:
 * before each part of a day that belongs to the mechanism under test the memory is saved, each
 * implementation runs from the same state, and what they leave behind must be equal.
 */
import { startsOf } from '#engine/columns/operations.js';
import { bindProgram, compileProgram, type ProgramMemory } from '#engine/emit/wasm/program.js';
import { Bound } from '#engine/kernels/bound.js';
import { bindClosures } from '#engine/kernels/closures.js';
import type { EngineRun } from '#engine/schedule/run.js';
import { promisesOf } from '#engine/trace/hash.js';
import { factories } from '#model/generated/steps.js';
import type { Phase } from '#model/mechanism.js';
import { type Reference, Town } from '#model/town.js';
import type { Plan } from '#scenario/compile/plan.js';

/**
 * Everything a part of a day can leave behind, in an order free of shards and slots; columns and
 * lists for which `isKnown` holds are left out.
 */
export function whatIsLeft(
  run: EngineRun,
  isKnown: (...views: readonly ArrayBufferView[]) => boolean = () => false,
): Map<string, string> {
  const left = new Map<string, string>();
  const { storage } = run;
  for (const [name, view] of storage.columns) {
    if (isKnown(view)) continue;
    const { column, planes } = storage.layout.columns[name];
    const { rows, stride } = storage.table(column.table);
    const values: number[] = [];
    for (let plane = 0; plane < planes; plane++) values.push(...view.subarray(plane * stride, plane * stride + rows));
    left.set(`column ${name}`, values.join(' '));
  }
  const records = (words: Int32Array, width: number, starts: number[]): string =>
    starts.map((at) => words.subarray(at, at + width).join(' ')).sort().join('\n');
  for (const [name, list] of storage.lists) {
    if (isKnown(list.counts, list.entries)) continue;
    left.set(`list ${name}`, records(list.entries, list.width, startsOf(list)));
  }
  for (const [name, box] of storage.boxes) {
    const starts = [...box.counts].flatMap((count, region) => Array.from({ length: count }, (_, i) => (box.starts[region] + i) * box.width));
    left.set(`box ${name}`, records(box.messages, box.width, starts));
  }
  for (const [name, calendar] of storage.calendars) {
    left.set(`calendar ${name}`, [...promisesOf(calendar)].map((words) => words.join(' ')).sort().join('\n'));
  }
  left.set('counters', Object.entries(run.counters(false)).map(([name, value]) => `${name} ${value}`).join('\n'));
  return left;
}

/** The first difference of two such states, in words, or null. */
export function firstDifference(a: Map<string, string>, b: Map<string, string>): string | null {
  for (const [name, left] of a) {
    const right = b.get(name) ?? '';
    if (left === right) continue;
    const separator = name.startsWith('column') ? ' ' : '\n';
    const [x, y] = [left.split(separator), right.split(separator)];
    const at = x.findIndex((value, i) => value !== y[i]);
    const where = at < 0 ? x.length : at;
    return `${name}[${where}]: ${x[where] ?? 'nothing'} against ${y[where] ?? 'nothing'} (${x.length} and ${y.length} in all)`;
  }
  return null;
}

/**
 * The first difference between what lay in memory at some time and what lies there now, or null.
 * Equal bytes leave the same behind, and are most of what is ever compared; only others are told.
 */
export function differenceSince(run: EngineRun, then: Uint8Array): string | null {
  const memory = new Uint8Array(run.storage.memory);
  if (Buffer.compare(memory, then) === 0) return null;
  const now = memory.slice();
  const isSame = (...views: readonly ArrayBufferView[]): boolean =>
    views.every(({ byteOffset: from, byteLength }) => {
      const to = from + byteLength;
      return Buffer.compare(now.subarray(from, to), then.subarray(from, to)) === 0;
    });
  const right = whatIsLeft(run, isSame);
  memory.set(then);
  const left = whatIsLeft(run, isSame);
  memory.set(now);
  return firstDifference(left, right);
}

export class Lockstep {
  private readonly closures: ((shard: number) => void)[];
  private readonly generated: ((shard: number) => void)[];
  private readonly compiled: ((shard: number) => void)[];
  private whole: ((shard: number) => void)[] | null = null;
  private readonly bounds: Bound[];
  /** Room for the memory at other times; new room for each look would cost more than the look. */
  private readonly copies: readonly Uint8Array[];
  readonly town: Town;

  constructor(
    private readonly plan: Plan,
    private readonly run: EngineRun,
    private readonly memory: ProgramMemory,
  ) {
    const bind = () => new Bound(run.storage, plan.engine.parameters, run.bound.key, 'direct');
    const [first, second, third, fourth] = [bind(), bind(), bind(), bind()];
    this.bounds = [first, second, third, fourth];
    this.closures = plan.engine.steps.map((step) => bindClosures(step, first));
    this.generated = plan.engine.steps.map((step) => factories[step.name](second));
    this.town = new Town(third);
    const { byteLength } = run.storage.memory;
    this.copies = [0, 1, 2].map(() => new Uint8Array(byteLength));
    // A step is compiled when it is first lived: nearly all are other mechanisms'.
    this.compiled = plan.engine.steps.map((step) => {
      let live: ((shard: number) => void) | null = null;
      return (shard) => {
        live ??= this.compile([step])[0];
        live(shard);
      };
    });
  }

  /** Some steps of the plan as one program over the run's memory. */
  private compile(steps: Plan['engine']['steps']): ((shard: number) => void)[] {
    const program = compileProgram({ ...this.plan.engine, steps }, 'direct', false);
    return bindProgram(program, this.memory, this.bounds[3], steps.length);
  }

  /** Parts of a day in order: runs of steps of one mechanism in one phase. */
  parts(): { phase: Phase; mechanism: string; steps: number[] }[] {
    const parts: { phase: Phase; mechanism: string; steps: number[] }[] = [];
    this.plan.day.forEach(({ phase, mechanism }, index) => {
      const last = parts.at(-1);
      if (last && last.phase === phase && last.mechanism === mechanism) last.steps.push(index);
      else parts.push({ phase: phase as Phase, mechanism, steps: [index] });
    });
    return parts;
  }

  private runSteps(functions: readonly ((shard: number) => void)[], steps: readonly number[]): void {
    for (const index of steps) {
      const step = this.plan.engine.steps[index];
      const shards = step.mode === 'once' ? 1 : this.plan.engine.layout.tables[step.table].shards;
      for (let shard = 0; shard < shards; shard++) functions[index](shard);
    }
  }

  private begin(): void {
    for (const bound of this.bounds) bound.clock.tick = this.run.tick;
    for (const list of this.run.storage.lists.values()) list.counts.fill(0);
    this.run.storage.counters.fill(0);
  }

  /** One day in which `mechanism`'s parts are held against its reference and the other back end. */
  compareDay(mechanism: string, reference: Reference): string | null {
    this.begin();
    const memory = new Uint8Array(this.run.storage.memory);
    for (const part of this.parts()) {
      if (part.mechanism !== mechanism) {
        this.runSteps(this.generated, part.steps);
        continue;
      }
      const [before, byReference, byOther] = this.copies;
      before.set(memory);
      reference[part.phase]?.(this.town);
      byReference.set(memory);
      const where = `${mechanism} in ${part.phase}, tick ${this.run.tick}`;
      memory.set(before);
      this.runSteps(this.closures, part.steps);
      byOther.set(memory);
      memory.set(before);
      this.runSteps(this.generated, part.steps);
      const wrong = differenceSince(this.run, byOther);
      if (wrong) return `${where}: closures against generated: ${wrong}`;
      byOther.set(memory);
      memory.set(before);
      this.runSteps(this.compiled, part.steps);
      const other = differenceSince(this.run, byOther);
      if (other) return `${where}: generated against WebAssembly: ${other}`;
      const off = differenceSince(this.run, byReference);
      if (off) return `${where}: reference against kernel: ${off}`;
    }
    this.run.tick += 1;
    return null;
  }

  /** One day lived by references alone. */
  referenceDay(references: Readonly<Record<string, Reference>>): void {
    this.begin();
    for (const part of this.parts()) references[part.mechanism][part.phase]?.(this.town);
    this.run.tick += 1;
  }

  /** One day lived by closures alone. */
  closureDay(): void {
    this.dayOf(this.closures);
  }

  /** One day lived by WebAssembly alone, all steps in one program as a run has them. */
  compiledDay(): void {
    this.whole ??= this.compile(this.plan.engine.steps);
    this.dayOf(this.whole);
  }

  private dayOf(functions: readonly ((shard: number) => void)[]): void {
    this.begin();
    for (const part of this.parts()) this.runSteps(functions, part.steps);
    this.run.tick += 1;
  }
}
