/** A compute worker: binds the plan over the shared memory and lives the days the leader begins. */
import { parentPort, workerData } from 'node:worker_threads';
import { controlWord } from '#engine/columns/storage.js';
import { EngineRun, type Factories } from '#engine/schedule/run.js';
import { Member } from '#engine/threads/crew.js';
import { shuffledOrder, type WorkerMessage, type WorkerTask } from './protocol.js';

const task = workerData as WorkerTask;
const say = (message: WorkerMessage): void => parentPort?.postMessage(message);
const control = new Int32Array(task.memory.buffer, 0, 256);

try {
  const text = task.compiled ? null : task.program;
  const program = text ? ((await import(text)) as { factories: Factories }) : null;
  const run = new EngineRun({ ...task.plan, tables: new Map(), columns: new Map() }, task.key, {
    factories: program?.factories,
    ...(task.compiled && { program: { compiled: task.compiled, memory: task.memory } }),
    mode: task.mode,
    memory: task.memory.buffer,
    lay: false,
    member: new Member(control, task.size),
    leads: false,
    order: task.shuffle === null ? undefined : shuffledOrder(task.shuffle),
  });
  run.tick = task.tick;
  // Hand-shake first, block later: a worker that blocks before it has answered may hang its parent.
  say({ kind: 'ready' });
  while (run.day());
  say({ kind: 'done' });
} catch (error) {
  Atomics.store(control, controlWord.failed, 1);
  Atomics.notify(control, controlWord.generation);
  const { name, message } = error as Error;
  say({ kind: 'problem', name, text: message });
}
