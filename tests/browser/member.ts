/** The script of a compute worker of the page. */
import type { Port } from '#host/browser/port.js';
import { serveAsMember } from '#host/browser/worker.js';

declare const self: Port;
serveAsMember(self);
