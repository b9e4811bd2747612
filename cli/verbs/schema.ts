/** `schema`: the JSON Schema that editors load for completion. */
import { Argument } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { toJson } from '../printer.js';
import { unknownName } from '../refusal.js';
import type { Verb } from '../verb.js';

const kinds = ['scenario', 'society', 'tests'];

export const verb: Verb = {
  example: 'glasshouse schema scenario',
  declare: (command) => {
    command.addArgument(new Argument('[kind]', 'scenario, society or tests').default('scenario'));
  },
  perform: async (command, printer) => {
    const kind = String(command.processedArgs[0]);
    if (!kinds.includes(kind)) throw unknownName('a kind of file', kind, kinds);
    const [published, { mechanisms }] = await Promise.all([
      import('#scenario/published.js'),
      import('#model/mechanisms.js'),
    ]);
    const publish: Record<string, () => object> = {
      scenario: () => published.publishScenarioSchema(mechanisms),
      society: published.publishSocietySchema,
      tests: published.publishTestsSchema,
    };
    const schema = publish[kind]!();
    printer.result(schema, () => toJson(schema));
    return exitCodes.ok;
  },
};
