/** Ctrl-C once: keep what is done. Twice: stop at once. Files are whole or absent either way. */
import { exitCodes } from './exit-codes.js';

export interface StopSignal {
  readonly isAsked: () => boolean;
  /** Leaves the signals as they were. */
  release(): void;
}

/** @param tell says once that the first signal was heard */
export function listenForStop(tell: (text: string) => void): StopSignal {
  let asked = 0;
  const hear = (): void => {
    asked += 1;
    if (asked > 1) process.exit(exitCodes.runsFailed);
    tell('stopping: what is done is kept; once more stops at once');
  };
  process.on('SIGINT', hear).on('SIGTERM', hear);
  return {
    isAsked: () => asked > 0,
    release: () => {
      process.off('SIGINT', hear).off('SIGTERM', hear);
    },
  };
}
