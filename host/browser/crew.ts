/**
 * Starts the workers of one run in a page. The leader itself runs in a worker, since a page may not
 * wait. Where the page is not isolated there is no shared memory: then one worker lives the run
 * over a memory of its own (RULINGS 24), with the same digest.
 */
import { canRunPrograms, compileProgram, programMemory } from '#engine/emit/wasm/program.js';
import type { LuckKey } from '#engine/random/philox.js';
import type { EnginePlan } from '#engine/schedule/plan.js';
import { EngineRun, type Factories } from '#engine/schedule/run.js';
import { Member } from '#engine/threads/crew.js';
import type { WorkerMessage, WorkerTask } from '../protocol.js';
import type { PageWorker } from './port.js';

export interface PageCrewOptions {
  readonly workers: number;
  /** Generated kernels, for a browser without simd128. */
  readonly factories?: Factories;
  /** Whether the page may share memory: `crossOriginIsolated`. */
  readonly isolated: boolean;
  /** Makes a worker whose script calls `serveAsMember`. */
  readonly startWorker: () => PageWorker;
}

export interface PageCrew {
  readonly run: EngineRun;
  /** How many really live it: one where memory cannot be shared. */
  readonly workers: number;
  start(): Promise<void>;
  end(): Promise<void>;
}

export function makePageCrew(plan: EnginePlan, key: LuckKey, options: PageCrewOptions): PageCrew {
  const canRun = canRunPrograms();
  const workers = options.isolated && canRun ? Math.max(1, options.workers) : 1;
  const { factories } = options;
  if (!canRun) {
    return { run: new EngineRun(plan, key, { factories }), workers, ...alone };
  }
  const shared = workers > 1;
  const memory = programMemory(plan.layout, shared);
  const mode = shared ? 'atomic' : 'direct';
  const compiled = compileProgram(plan, mode, shared);
  const control = new Int32Array(memory.buffer, 0, 256);
  const run = new EngineRun(plan, key, {
    factories,
    mode,
    lay: true,
    memory: memory.buffer,
    program: { compiled, memory },
    ...(shared && { member: new Member(control, workers) }),
  });
  if (!shared) return { run, workers, ...alone };
  const { tables: _, columns: __, ...bare } = plan;
  const started: PageWorker[] = [];
  return {
    run,
    workers,
    start: async () => {
      const shares = { plan: bare, memory, compiled, key, size: workers, mode: 'atomic' } as const;
      const task: WorkerTask = { ...shares, tick: run.tick, program: null, shuffle: null };
      const ready = Array.from({ length: workers - 1 }, () => {
        const worker = options.startWorker();
        started.push(worker);
        const answered = answerOf(worker, 'ready');
        worker.postMessage(task);
        return answered;
      });
      await Promise.all(ready);
    },
    end: async () => {
      const done = started.map((worker) => answerOf(worker, 'done'));
      run.end();
      await Promise.all(done);
      for (const worker of started) worker.terminate();
    },
  };
}

const alone = { start: async () => undefined, end: async () => undefined } as const;

/** Waits for what a worker says; its failure is ours. */
function answerOf(worker: PageWorker, kind: WorkerMessage['kind']): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => {
      const message = data as WorkerMessage;
      if (message.kind === kind) resolve();
      if (message.kind === 'problem') reject(new Error(`${message.name}: ${message.text}`));
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
}
