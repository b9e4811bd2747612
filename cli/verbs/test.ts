/** `test`: rule tests a lawyer can write, lived by the engine and held against what came. */
import { exitCodes } from '../exit-codes.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  example: 'glasshouse test told documented',
  declare: (command) => {
    command.argument('<file...>', 'scenarios with `tests:`, or *.test.yaml files beside them');
  },
  perform: async (command, printer) => {
    const { testFiles, testsText } = await import('../rule-tests.js');
    const outcome = testFiles(command.args);
    const { tests } = outcome;
    const failed = tests.filter((test) => !test.passed).length;
    const document = { passed: tests.length - failed, failed, tests };
    printer.result(document, () => testsText(outcome));
    return failed === 0 ? exitCodes.ok : exitCodes.refused;
  },
};
