/**
 * A plan compiled for WebAssembly, ready to be run by any number of workers and replicates: the
 * module is made once, an instance for each worker, over one memory.
 */
import { type Layout, refuseBeyondOneMemory } from '../../columns/layout.js';
import { sortEntries } from '../../columns/operations.js';
import { exp2High, exp2Low } from '../../math/exponential.js';
import {
  type Bound,
  modeOfBox,
  overflowMarks,
  type StepFunction,
  structuresOf,
  type SumMode,
} from '../../kernels/bound.js';
import type { EnginePlan } from '../../schedule/plan.js';
import { type EmittedModule, emitModule, pageBytes, pagesOf } from './module.js';

/** The little of the platform's WebAssembly that is used. */
interface Platform {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Record<string, (shard: number, tick: number) => void> };
  readonly Memory: new (limits: {
    initial: number;
    maximum: number;
    shared: boolean;
  }) => { readonly buffer: ArrayBufferLike };
  readonly Global: new (type: { value: 'i32'; mutable: boolean }, value: number) => object;
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

declare const WebAssembly: Platform | undefined;
const platform = typeof WebAssembly === 'undefined' ? undefined : WebAssembly;

/** A memory as WebAssembly knows it; its buffer is what everyone else reads. */
export interface ProgramMemory {
  readonly buffer: ArrayBufferLike;
}

export interface Program {
  /** Compiled code: may be handed to other workers. */
  readonly module: object;
  readonly sorts: EmittedModule['sorts'];
}

/** A module of one function that makes a vector and lets it fall. */
const probe = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 17, 26,
  11,
]);

/** Whether this machine runs what is emitted: WebAssembly with simd128. */
export const canRunPrograms = (): boolean => platform !== undefined && platform.validate(probe);

const exp2 = Int32Array.from([...exp2High, ...exp2Low]);

/** Compiles a plan for a way of adding: sums of a crew travel otherwise than one worker's. */
export function compileProgram(plan: EnginePlan, mode: SumMode, shared: boolean): Program {
  if (!platform) throw new Error('this machine has no WebAssembly');
  const { layout } = plan;
  const names = structuresOf(layout);
  const emitted = emitModule(
    {
      layout,
      steps: plan.steps,
      parameters: plan.parameters,
      tables: plan.tables,
      modeOf: (box) => modeOfBox(layout.boxes[box], mode),
      markOf: (structure) => overflowMarks + names.indexOf(structure),
    },
    exp2,
    shared,
  );
  return { module: new platform.Module(emitted.bytes), sorts: emitted.sorts };
}

/** A memory for a layout and, behind it, the exponential's tables; nothing in it is laid yet. */
export function programMemory(layout: Layout, shared: boolean): ProgramMemory {
  const pages = pagesOf(layout);
  refuseBeyondOneMemory(pages * pageBytes);
  return new platform!.Memory({ initial: pages, maximum: pages, shared });
}

/** The steps of a program over one memory, with the luck of one run. */
export function bindProgram(
  program: Program,
  memory: ProgramMemory,
  bound: Bound,
  steps: number,
): StepFunction[] {
  const { Instance, Global } = platform!;
  const key = (value: number): object => new Global({ value: 'i32', mutable: false }, value);
  const lists = program.sorts.map(({ list }) => bound.list(list));
  const { exports } = new Instance(program.module, {
    host: {
      memory,
      sort: (task: number, shard: number) =>
        sortEntries(lists[task], shard, program.sorts[task].keys),
      key0: key(bound.key0),
      key1: key(bound.key1),
    },
  });
  const { clock } = bound;
  return Array.from({ length: steps }, (_, i) => {
    const run = exports[`step${i}`];
    return (shard) => run(shard, clock.tick);
  });
}
