/** `migrate`: an older file brought up to date; shown, and written only when asked. */
import { exitCodes } from '../exit-codes.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  example: 'glasshouse migrate tests/scenarios/old/street-manners.scenario.yaml',
  declare: (command) => {
    command
      .argument('<file>', 'a scenario file of any format so far')
      .option('--write', 'replace the file; without it the new text is only shown');
  },
  perform: async (command, printer) => {
    const { migrateFile, migrationText } = await import('../migration.js');
    const { write } = command.opts<{ write?: true }>();
    const outcome = migrateFile(command.args[0]!, write === true);
    printer.result(outcome, () => migrationText(outcome));
    return outcome.problems.length === 0 ? exitCodes.ok : exitCodes.refused;
  },
};
