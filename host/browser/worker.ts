/** A compute worker of a page: waits for its task, then lives it. */
import { liveAsMember } from '../member.js';
import type { WorkerTask } from '../protocol.js';
import type { Port } from './port.js';

/** @param port the worker's own end, `self` */
export function serveAsMember(port: Port): void {
  port.addEventListener('message', ({ data }) => {
    liveAsMember(data as WorkerTask, undefined, (message) => port.postMessage(message));
  });
}
