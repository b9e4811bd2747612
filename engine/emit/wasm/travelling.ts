/** What travels between rows, shards and days, as WebAssembly. */
import type { Statement } from '../../ir/statement.js';
import { emitAddRemote, emitDrain, emitSend } from './boxes.js';
import { emitDue, emitPromise, emitPromised, emitRewrite } from './calendars.js';
import type { StepCode } from './step.js';

/** Writes a statement that sends, drains, promises or finds what was promised. */
export function emitTravelling(w: StepCode, s: Statement): void {
  switch (s.op) {
    case 'addRemote':
      return emitAddRemote(w, s);
    case 'send':
      return emitSend(w, s);
    case 'drain':
    case 'drainAdds':
      return emitDrain(w, s);
    case 'promise':
      return emitPromise(w, s);
    case 'due':
      return emitDue(w, s);
    case 'promised':
      return emitPromised(w, s);
    case 'rewrite':
      return emitRewrite(w, s);
    default:
      throw new Error(`no WebAssembly for '${s.op}'`);
  }
}
