/** A compute worker of Node. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Factories } from '#engine/schedule/run.js';
import { failTogether, liveAsMember } from '../member.js';
import type { WorkerMessage, WorkerTask } from '../protocol.js';

const task = workerData as WorkerTask;
const say = (message: WorkerMessage): void => parentPort?.postMessage(message);

try {
  const text = task.compiled ? null : task.program;
  const program = text ? ((await import(text)) as { factories: Factories }) : null;
  liveAsMember(task, program?.factories, say);
} catch (error) {
  failTogether(new Int32Array(task.memory.buffer, 0, 256), error, say);
}
