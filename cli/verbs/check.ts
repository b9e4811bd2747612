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
    const [{ checkFiles }, { acceptedText, problemsText, SourceLines }, { files }] =
      await Promise.all([
        import('../check-files.js'),
        import('../problem-text.js'),
        import('#experiments/open.js'),
      ]);
    const { problems, accepted } = checkFiles(command.args, set);
    const errors = problems.filter((one) => one.severity === 'error').length;
    const lint = problems.length - errors;
    const document = { problems, files: command.args.length, errors, lint, accepted };
    printer.result(document, () => {
      const counted = [
        `${command.args.length} checked`,
        errors === 0 ? 'no errors' : `${errors} to mend`,
        ...(lint > 0 ? [`${lint} worth a second look`] : []),
        ...(accepted.length > 0 ? [`${accepted.length} accepted`] : []),
      ].join(', ');
      const text = problemsText(problems, new SourceLines(files, set));
      const meant = accepted.map(acceptedText).join('\n');
      return [text, meant, counted].filter((part) => part !== '').join('\n\n');
    });
    return errors === 0 ? exitCodes.ok : exitCodes.refused;
  },
};
