/** What a verb is to the command line; one file of `verbs/` each. */
import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.js';
import type { Printer } from './printer.js';

export interface Verb {
  /** One command, or several joined by `&&`, that runs as it stands. */
  readonly example: string;
  /** Arguments and flags; the shared ones come from flags.ts. */
  declare(command: Command): void;
  /** Carries the request out; throws a Refusal for what it cannot do. */
  perform(command: Command, printer: Printer): Promise<ExitCode>;
}

export interface VerbEntry {
  readonly name: string;
  readonly says: string;
  /** Loaded only when its verb is asked for, so that help answers at once. */
  readonly load: () => Promise<{ readonly verb: Verb }>;
}
