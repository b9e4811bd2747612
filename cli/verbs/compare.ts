/** `compare`: arms that share their luck, their paired differences, and the report. */
import { exitCodes } from '../exit-codes.js';
import { type LifeFlags, lifeFlags, whole } from '../flags.js';
import type { Verb } from '../verb.js';

export interface CompareFlags extends LifeFlags {
  readonly replicates: number;
  readonly limit: readonly string[];
  readonly precision: readonly string[];
  readonly maxReplicates?: number;
  readonly power: readonly string[];
  readonly fresh?: true;
}

const collect = (text: string, before: readonly string[]): string[] => [...before, text];

export const verb: Verb = {
  example:
    'glasshouse compare no-scoring told --people 1000 --days 90 --replicates 2 --out out/first',
  declare: (command) => {
    command.argument('<scenarios...>', 'shipped scenarios or files; the first is the baseline');
    lifeFlags(command, 10_000);
    const replicates = whole('--replicates', 1, 10_000);
    const most = whole('--max-replicates', 2, 10_000);
    command
      .option('--replicates <n>', 'towns, each lived under every arm', replicates, 8)
      .option(
        '--limit <metric<=x>',
        'exit with 4 where a mean exceeds it; repeatable',
        collect,
        [],
      )
      .option(
        '--precision <metric=x>',
        'go on until half its 95 % interval is at most x in every arm; repeatable',
        collect,
        [],
      )
      .option('--max-replicates <n>', 'where --precision gives up (default: 64)', most)
      .option(
        '--power <metric=x>',
        'how many towns would show a difference of x, these being the pilot; repeatable',
        collect,
        [],
      )
      .option('--fresh', 'live every town anew, though the folder holds some');
  },
  perform: async (command, printer) => {
    const flags = command.opts<CompareFlags>();
    const { carryOut } = await import('../comparison.js');
    const { document, text, isComplete, isExceeded, isCapacity } = await carryOut(
      command.args,
      flags,
      printer,
    );
    printer.result(document, () => text);
    if (!isComplete) return isCapacity ? exitCodes.limitExceeded : exitCodes.runsFailed;
    return isExceeded ? exitCodes.limitExceeded : exitCodes.ok;
  },
};
