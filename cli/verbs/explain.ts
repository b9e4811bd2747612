/** `explain`: one synthetic life from its record, every point traced to an act, a tie, a rule. */
import { exitCodes } from '../exit-codes.js';
import { whole } from '../flags.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  example:
    'glasshouse run told --people 500 --days 60 --out out/told && ' +
    'glasshouse explain out/told --person 17',
  declare: (command) => {
    command
      .argument('<folder>', 'a folder that run --out or compare wrote')
      .option('--person <n>', 'the row of a person', whole('--person', 0, 2 ** 28))
      .option('--subject <subject>', 'person:17, vehicle:5 or firm:3')
      .option('--pick <choice>', 'through-others, wrongful, restricted, most-lost, median, …')
      .option('--twin <scenario>', 'the same life under another scenario, first difference marked')
      .option('--arm <id>', 'of a comparison: which arm (default: the last)')
      .option(
        '--replicate <n>',
        'of a comparison: which town',
        whole('--replicate', 0, 2 ** 32 - 1),
      )
      .option('--all', 'every posting of a pull on a line of its own');
  },
  perform: async (command, printer) => {
    const [{ explainLife }, { explanationText }] = await Promise.all([
      import('../explanation.js'),
      import('../explain-text.js'),
    ]);
    const flags = command.opts<Parameters<typeof explainLife>[1]>();
    const explanation = await explainLife(command.args[0]!, flags, printer);
    const { file, twin, picked } = explanation;
    const document = {
      ...file,
      ...(picked === null ? {} : { picked }),
      ...(twin === null ? {} : { twin: { ...twin.file, firstDifference: twin.first } }),
    };
    printer.result(document, () => explanationText(explanation, flags.all === true));
    return exitCodes.ok;
  },
};
