/** `check`: every problem of every file at once, as text or for a program. */

import type { Override } from '#scenario/overrides.js';
import { exitCodes } from '../exit-codes.js';
import { setFlag } from '../flags.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  example: 'glasshouse check told documented scenarios/bench/r1.society.yaml',
  declare: (command) => {
    command.argument('<file...>', 'scenario or society files, or names of shipped scenarios');
    setFlag(command);
  },
  perform: async (command, printer) => {
    const { set } = command.opts<{ set: readonly Override[] }>();
    const [{ checkFiles }, { problemsText, SourceLines }, { files }] = await Promise.all([
      import('../check-files.js'),
      import('../problem-text.js'),
      import('#experiments/open.js'),
    ]);
    const problems = checkFiles(command.args, set);
    const errors = problems.filter((one) => one.severity === 'error').length;
    const lint = problems.length - errors;
    printer.result({ problems, files: command.args.length, errors, lint }, () => {
      const counted = [
        `${command.args.length} checked`,
        errors === 0 ? 'no errors' : `${errors} to mend`,
        ...(lint > 0 ? [`${lint} worth a second look`] : []),
      ].join(', ');
      const text = problemsText(problems, new SourceLines(files, set));
      return problems.length === 0 ? counted : `${text}\n\n${counted}`;
    });
    return errors === 0 ? exitCodes.ok : exitCodes.refused;
  },
};
