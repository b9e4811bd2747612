/** Starts the workers of one run over one shared memory; the only place with promises. */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { canRunPrograms, compileProgram, programMemory } from '#engine/emit/wasm/program.js';
import type { LuckKey } from '#engine/random/philox.js';
import type { EnginePlan } from '#engine/schedule/plan.js';
import { EngineRun, type Factories } from '#engine/schedule/run.js';
import { controlWord } from '#engine/columns/storage.js';
import { CrewFailed, Member } from '#engine/threads/crew.js';
import { shuffledOrder, type WorkerMessage, type WorkerTask } from '../protocol.js';

export interface CrewOptions {
  readonly workers: number;
  readonly factories?: Factories;
  /** Address of the module the workers import for `factories`. */
  readonly program: string | null;
  readonly mode?: 'outbox' | 'atomic';
  readonly shuffle?: number | null;
  /** Runs as WebAssembly (default, where the machine can). */
  readonly wasm?: boolean;
}

/** A run whose days are lived by several workers; the caller leads. */
export interface Crew {
  readonly run: EngineRun;
  /** Starts the others, after the run has been given its past. */
  start(): Promise<void>;
  /** Sends the others home. */
  end(): Promise<void>;
  /** Ends the others where they stand, after a failure; waits for what they have to say of it. */
  abandon(): Promise<void>;
  /** What really failed: where the leader only knows that another did, what that one said. */
  reasonOf(error: unknown): unknown;
}

/** A worker's own failure, in its own words. */
class WorkerFailed extends Error {
  constructor(
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

/** How long a failed worker is given to say why. */
const lastWords = 1_000;

/** Where the compiled worker lies, from the source tree and from the build alike. */
const workerFile = ((): string => {
  const here = fileURLToPath(import.meta.url);
  return here.includes('/dist/') ? here.replace(/crew\.js$/, 'worker.js') : here.replace(/host\/node\/crew\.ts$/, 'dist/host/node/worker.js');
})();

export function makeCrew(plan: EnginePlan, key: LuckKey, options: CrewOptions): Crew {
  const mode = options.mode ?? 'outbox';
  const shuffle = options.shuffle ?? null;
  const memory = programMemory(plan.layout, true);
  const compiled = (options.wasm ?? canRunPrograms()) ? compileProgram(plan, mode, true) : null;
  const control = new Int32Array(memory.buffer, 0, 256);
  const run = new EngineRun(plan, key, {
    factories: options.factories, mode, memory: memory.buffer, lay: true,
    ...(compiled && { program: { compiled, memory } }),
    member: new Member(control, options.workers),
    order: shuffle === null ? undefined : shuffledOrder(shuffle),
  });
  const workers: Worker[] = [];
  let listen: (error: Error) => void = () => undefined;
  let said: Error | null = null;
  const heard = new Promise<void>((resolve) => {
    listen = (error) => {
      said ??= error;
      resolve();
    };
  });
  const { tables: _, columns: __, ...bare } = plan;
  return {
    run,
    start: async () => {
      const started = Array.from({ length: options.workers - 1 }, () => {
        const task: WorkerTask = {
          plan: bare, memory, compiled, key, size: options.workers, tick: run.tick, mode, program: options.program,
          shuffle,
        };
        const worker = new Worker(workerFile, { workerData: task, execArgv: [] });
        workers.push(worker);
        worker.on('message', (message: WorkerMessage) => {
          // Who only tells that another failed has nothing to add.
          if (message.kind !== 'problem' || message.name === 'CrewFailed') return;
          listen(new WorkerFailed(message.name, message.text));
        });
        worker.once('error', (error) => {
          wakeOthers(control);
          listen(error as Error);
        });
        return answer(worker, 'ready');
      });
      await Promise.all(started);
    },
    end: async () => {
      const done = workers.map((worker) => answer(worker, 'done'));
      run.end();
      await Promise.all(done);
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
    abandon: async () => {
      if (Atomics.load(control, controlWord.failed) !== 0) {
        await Promise.race([heard, setTimeout(lastWords)]);
      }
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
    reasonOf: (error) => (error instanceof CrewFailed && said ? said : error),
  };
}

/** A worker that ended without a word must not leave the others waiting for it. */
function wakeOthers(control: Int32Array): void {
  Atomics.store(control, controlWord.failed, 1);
  Atomics.notify(control, controlWord.generation);
}

function answer(worker: Worker, kind: WorkerMessage['kind']): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === kind) resolve();
      if (message.kind === 'problem') reject(new WorkerFailed(message.name, message.text));
    });
    worker.once('error', reject);
  });
}
