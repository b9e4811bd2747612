/** `verify`: some runs of a folder lived again, and their digests held against the stored. */
import { exitCodes } from '../exit-codes.js';
import { whole } from '../flags.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  example:
    'glasshouse run told --people 500 --days 60 --out out/told && glasshouse verify out/told',
  declare: (command) => {
    command
      .argument('<folder>', 'a folder that run --out or compare wrote')
      .option('--runs <n>', 'how many runs to live again', whole('--runs', 1, 100_000), 2)
      .option('--seed <n>', 'chooses which (default: by chance)', whole('--seed', 0, 2 ** 32 - 1));
  },
  perform: async (command, printer) => {
    const { runs, seed } = command.opts<{ runs: number; seed?: number }>();
    const { verifyFolder, verifyText } = await import('../verification.js');
    const found = await verifyFolder(command.args[0]!, runs, seed, printer);
    printer.result(found, () => verifyText(found));
    return found.checked === found.matched ? exitCodes.ok : exitCodes.notReproducible;
  },
};
