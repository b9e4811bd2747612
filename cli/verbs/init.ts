/** `init`: a commented start, clean under `check` and ready to run. */
import { exitCodes } from '../exit-codes.js';
import type { Verb } from '../verb.js';

export interface InitFlags {
  readonly from?: string;
  readonly blank?: true;
}

export const verb: Verb = {
  example: 'glasshouse init out/first.scenario.yaml --from documented',
  declare: (command) => {
    command
      .argument('[file]', 'where it goes; never written over', 'my.scenario.yaml')
      .option('--from <scenario>', 'the shipped scenario it extends (default: told)')
      .option('--blank', 'extend nothing: one ledger, one rule, one gate, written out');
  },
  perform: async (command, printer) => {
    const { writeStart } = await import('../start-file.js');
    const {
      file,
      title,
      extends: from,
    } = writeStart(command.processedArgs[0] as string, command.opts<InitFlags>());
    printer.result({ file, extends: from }, () =>
      [
        `${file}: ${title}`,
        '',
        'What to do next:',
        `  npx glasshouse check ${file}`,
        `  npx glasshouse test ${file}`,
        `  npx glasshouse compare ${from ?? 'no-scoring'} ${file} --people 2000 --years 1`,
      ].join('\n'),
    );
    return exitCodes.ok;
  },
};
