/** `doctor`: whether this machine can run Glasshouse and gives the numbers others get. */
import { exitCodes } from '../exit-codes.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  example: 'glasshouse doctor',
  declare: (command) => {
    command.option('--out <folder>', 'the folder results should go to', 'out');
  },
  perform: async (command, printer) => {
    const { out } = command.opts<{ out: string }>();
    const { examine, examinationText } = await import('../examination.js');
    const checks = await examine(out);
    const ok = checks.every((check) => check.ok);
    printer.result({ ok, checks }, () => examinationText(checks));
    const differs = checks.some((check) => !check.ok && check.isAboutNumbers);
    if (differs) return exitCodes.notReproducible;
    return ok ? exitCodes.ok : exitCodes.refused;
  },
};
