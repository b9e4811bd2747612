/** `schema`: the JSON Schema that editors load for completion. */
import { Argument } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { toJson } from '../printer.js';
import { unknownName } from '../refusal.js';
import type { Verb } from '../verb.js';

const kinds = ['scenario', 'society'];

export const verb: Verb = {
  example: 'glasshouse schema scenario',
  declare: (command) => {
    command.addArgument(new Argument('[kind]', 'scenario or society').default('scenario'));
  },
  perform: async (command, printer) => {
    const kind = String(command.processedArgs[0]);
    if (!kinds.includes(kind)) throw unknownName('a kind of file', kind, kinds);
    const [{ publishScenarioSchema, publishSocietySchema }, { mechanisms }] = await Promise.all([
      import('#scenario/published.js'),
      import('#model/mechanisms.js'),
    ]);
    const schema = kind === 'scenario' ? publishScenarioSchema(mechanisms) : publishSocietySchema();
    printer.result(schema, () => toJson(schema));
    return exitCodes.ok;
  },
};
