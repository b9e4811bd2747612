/**
 * One run on one thread: the plan's steps bound to a storage, day by day. With several threads
 * every worker holds such a run over the same memory, and they meet at the barriers.
 */
import { makeMemory } from '../columns/layout.js';
import { CapacityExceeded, controlWord, Storage } from '../columns/storage.js';
import { Bound, overflown, type StepFactory, type StepFunction, type SumMode } from '../kernels/bound.js';
import { bindProgram, type Program, type ProgramMemory } from '../emit/wasm/program.js';
import { bindClosures } from '../kernels/closures.js';
import type { LuckKey } from '../random/philox.js';
import { Alone, type CrewMember, runSegments } from '../threads/crew.js';
import { digestOf, isHashed, stateHash } from '../trace/hash.js';
import { restoreSnapshot, type Snapshot, takeSnapshot } from '../trace/snapshot.js';
import type { EnginePlan } from './plan.js';
import { type Segment, segmentsOf } from './segments.js';

/** Command word of a run that has ended. */
const ended = 1;

export type Factories = Readonly<Record<string, StepFactory>>;

export interface RunOptions {
  /** Generated kernels by step name; without them the steps run as closures. */
  readonly factories?: Factories;
  /** The plan compiled for WebAssembly; comes before `factories`. */
  readonly program?: { readonly compiled: Program; readonly memory: ProgramMemory };
  readonly mode?: SumMode;
  /** Memory that is laid already (another worker's), or none. */
  readonly memory?: ArrayBufferLike;
  /** Lay the given memory out anew. */
  readonly lay?: boolean;
  readonly member?: CrewMember;
  /** Whether this worker begins the days; one of a crew does (default true). */
  readonly leads?: boolean;
  /** Permutes the claims of shards, for tests. */
  readonly order?: (position: number, shards: number) => number;
  /** Times each step, for benchmarks. */
  readonly timed?: (step: number, run: () => void) => void;
}

export class EngineRun {
  readonly storage: Storage;
  readonly bound: Bound;
  readonly segments: readonly Segment[];
  /** The tick that comes next. */
  tick = 0;
  readonly hashed: { tick: number; hash: number }[] = [];
  private readonly functions: StepFunction[];
  private readonly shards: number[];
  private readonly member: CrewMember;

  constructor(
    readonly plan: EnginePlan,
    key: LuckKey,
    private readonly options: RunOptions = {},
  ) {
    const { program } = options;
    const given = program?.memory.buffer ?? options.memory;
    const memory = given ?? makeMemory(plan.layout);
    this.storage = new Storage(plan.layout, memory);
    if (options.lay ?? !options.memory) this.lay();
    this.bound = new Bound(this.storage, plan.parameters, key, options.mode ?? 'direct');
    this.segments = segmentsOf(plan.steps, plan.layout.tables);
    this.functions = program
      ? bindProgram(program.compiled, program.memory, this.bound, plan.steps.length)
      : plan.steps.map((step) => options.factories?.[step.name]?.(this.bound) ?? bindClosures(step, this.bound));
    this.shards = plan.steps.map((step) => (step.mode === 'once' ? 1 : plan.layout.tables[step.table].shards));
    this.member = options.member ?? new Alone();
  }

  private lay(): void {
    const { plan, storage } = this;
    storage.lay();
    for (const [name, values] of plan.tables) storage.planTables.get(name)!.set(values);
    for (const [name, values] of plan.columns) {
      const view = storage.columns.get(name);
      if (view) view.set(values as ArrayLike<number>);
    }
  }

  /** Lives one day; refuses to go on after a capacity was exceeded. False where the run was ended. */
  day(): boolean {
    this.bound.clock.tick = this.tick;
    this.clearLists();
    if (Atomics.load(this.storage.control, controlWord.command) === ended) return false;
    runSegments(this.member, this.segments, this.functions, this.shards, this.options.order, this.options.timed);
    const full = overflown(this.storage);
    if (full.length > 0) throw new CapacityExceeded(full[0], this.tick);
    this.tick += 1;
    return true;
  }

  /**
   * Begins a day that is then walked step by step, each over all its shards, in the order of the
   * plan. For looking into a day; the run is not to be lived on afterwards.
   */
  beginSteps(): (step: number) => void {
    this.bound.clock.tick = this.tick;
    this.clearLists();
    return (step) => {
      for (let shard = 0; shard < this.shards[step]; shard++) this.functions[step](shard);
    };
  }

  /** The leader's last word: the other workers, who wait for the next day, go home. */
  end(): void {
    Atomics.store(this.storage.control, controlWord.command, ended);
    this.member.meet();
  }

  /** Yesterday's lists are empty when the day begins; the leader sees to it once it has looked. */
  private clearLists(): void {
    if (this.options.leads ?? true) {
      for (const list of this.storage.lists.values()) list.counts.fill(0);
    }
    this.member.meet();
  }

  /** Hashes the state as the day just lived left it. */
  hash(): number {
    return stateHash(this.storage);
  }

  /** Adds the day just lived to the digest, where it belongs there. */
  note(last: number): void {
    const tick = this.tick - 1;
    if (isHashed(tick, last)) this.hashed.push({ tick, hash: this.hash() });
  }

  digest(): string {
    return digestOf(this.hashed);
  }

  snapshot(): Snapshot {
    return takeSnapshot(this.plan, this.storage, this.tick, this.hashed);
  }

  restore(snapshot: Snapshot): void {
    restoreSnapshot(this.plan, this.storage, snapshot);
    this.tick = snapshot.tick;
    this.hashed.length = 0;
    this.hashed.push(...snapshot.hashed);
  }

  /** Counters of the day, summed over shards; `clear` starts them again. */
  counters(clear = true): Record<string, number> {
    const { names, shards } = this.plan.layout.counters;
    const { counters } = this.storage;
    const sums = Object.fromEntries(names.map((name, i) => {
      let sum = 0;
      for (let shard = 0; shard < shards; shard++) sum += counters[i * shards + shard];
      return [name, sum];
    }));
    if (clear) counters.fill(0);
    return sums;
  }
}
