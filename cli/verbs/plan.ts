/** `plan`: the compiled day, and where every parameter was set; nothing is run. */
import type { Override } from '#scenario/overrides.js';
import { exitCodes } from '../exit-codes.js';
import { burnInOf, type SocietyFlags, setFlag, societyFlags } from '../flags.js';
import type { Verb } from '../verb.js';

interface PlanFlags extends SocietyFlags {
  readonly set: readonly Override[];
}

export const verb: Verb = {
  example:
    'glasshouse plan told --people 2000 --set mechanisms.adaptation/fear.risePerMillion=1500',
  declare: (command) => {
    command.argument('<scenario>', 'a shipped scenario or a *.scenario.yaml');
    setFlag(societyFlags(command, 10_000));
  },
  perform: async (command, printer) => {
    const flags = command.opts<PlanFlags>();
    const [names, open, { makePlan }, { requireRoom }, { describePlan }, { planText }] =
      await Promise.all([
        import('../names.js'),
        import('#experiments/open.js'),
        import('#scenario/compile/plan.js'),
        import('../capacity.js'),
        import('../plan-facts.js'),
        import('../plan-text.js'),
      ]);
    const { people, seed } = flags;
    const source = names.findScenario(command.args[0]!);
    const society = names.findSociety(flags.society);
    requireRoom(people, 1, society);
    const { scenario } = open.openScenario({ source, overrides: flags.set });
    const built = open.openSociety({ society, people, seed });
    const plan = makePlan(scenario, built, { burnIn: burnInOf({ society }) });
    const facts = describePlan(plan);
    printer.result(facts, () => planText(facts));
    return exitCodes.ok;
  },
};
