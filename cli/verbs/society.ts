/** `society`: how well a society fits the published tables it was made from. */
import { exitCodes } from '../exit-codes.js';
import { type PeopleFlags, peopleFlags } from '../flags.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  example: 'glasshouse society cn-2020 --people 5000 --seed 1',
  declare: (command) => {
    command.argument('<preset>', 'a preset, a shipped society or a *.society.yaml');
    peopleFlags(command, 10_000);
  },
  perform: async (command, printer) => {
    const flags = command.opts<PeopleFlags>();
    const [{ findSociety }, { openSociety }, { describeFit, fitText }, { requireRoom }] =
      await Promise.all([
        import('../names.js'),
        import('#experiments/open.js'),
        import('../society-fit.js'),
        import('../capacity.js'),
      ]);
    const { people, seed } = flags;
    const society = findSociety(command.args[0]!);
    requireRoom(people, 1, society);
    printer.note(`building ${people.toLocaleString('en-GB')} people, seed ${seed}`);
    const fit = describeFit(openSociety({ society, people, seed }));
    printer.result(fit, () => fitText(fit));
    return exitCodes.ok;
  },
};
