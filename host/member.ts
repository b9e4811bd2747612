/** One of a crew: binds the plan over the shared memory and lives the days the leader begins. */
import { controlWord } from '#engine/columns/storage.js';
import { EngineRun, type Factories } from '#engine/schedule/run.js';
import { Member } from '#engine/threads/crew.js';
import { shuffledOrder, type WorkerMessage, type WorkerTask } from './protocol.js';

/** Lives until the run ends; a failure is marked for the others and said by name and message. */
export function liveAsMember(
  task: WorkerTask,
  factories: Factories | undefined,
  say: (message: WorkerMessage) => void,
): void {
  const control = new Int32Array(task.memory.buffer, 0, 256);
  try {
    const run = new EngineRun({ ...task.plan, tables: new Map(), columns: new Map() }, task.key, {
      factories,
      ...(task.compiled && { program: { compiled: task.compiled, memory: task.memory } }),
      mode: task.mode,
      memory: task.memory.buffer,
      lay: false,
      member: new Member(control, task.size),
      leads: false,
      order: task.shuffle === null ? undefined : shuffledOrder(task.shuffle),
    });
    run.tick = task.tick;
    // Hand-shake first, block later: who blocks before it has answered may hang its parent.
    say({ kind: 'ready' });
    while (run.day());
    say({ kind: 'done' });
  } catch (error) {
    failTogether(control, error, say);
  }
}

/** Marks the run as failed, wakes whoever waits, and says why. */
export function failTogether(
  control: Int32Array,
  error: unknown,
  say: (message: WorkerMessage) => void,
): void {
  Atomics.store(control, controlWord.failed, 1);
  Atomics.notify(control, controlWord.generation);
  const { name, message } = error as Error;
  say({ kind: 'problem', name, text: message });
}
