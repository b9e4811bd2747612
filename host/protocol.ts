/** What the coordinator hands a worker, and what the worker says: a closed union. */
import type { Program, ProgramMemory } from '#engine/emit/wasm/program.js';
import type { LuckKey } from '#engine/random/philox.js';
import type { EnginePlan } from '#engine/schedule/plan.js';

export interface WorkerTask {
  /** The plan without tables and start values: they lie in the memory already. */
  readonly plan: Omit<EnginePlan, 'tables' | 'columns'>;
  readonly memory: ProgramMemory;
  readonly key: LuckKey;
  readonly size: number;
  /** Tick that comes next. */
  readonly tick: number;
  readonly mode: 'outbox' | 'atomic';
  /** The plan compiled for WebAssembly; null where the machine refuses it. */
  readonly compiled: Program | null;
  /** Module that exports `factories`, for runs without WebAssembly; null runs closures. */
  readonly program: string | null;
  /** Shuffles the claims of shards by this seed, the same for all workers; null claims in order. */
  readonly shuffle: number | null;
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done' }
  | { readonly kind: 'problem'; readonly name: string; readonly text: string };

/** A permutation of positions by a seed: another order for every segment size. */
export function shuffledOrder(seed: number): (position: number, shards: number) => number {
  const orders = new Map<number, number[]>();
  return (position, shards) => {
    let order = orders.get(shards);
    if (!order) {
      order = Array.from({ length: shards }, (_, i) => i);
      let state = seed | 1;
      for (let i = shards - 1; i > 0; i--) {
        state = Math.imul(state, 1664525) + 1013904223;
        const j = (state >>> 8) % (i + 1);
        [order[i], order[j]] = [order[j], order[i]];
      }
      orders.set(shards, order);
    }
    return order[position];
  };
}
