/** `mechanisms`: everything the model can do to a person, with evidence and parameters. */
import { exitCodes } from '../exit-codes.js';
import { layTable } from '../table.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  example: 'glasshouse mechanisms --coverage --json',
  declare: (command) => {
    command.option('--coverage', 'also by row of the evidence: what represents it');
    command.option('--parameters', 'also every parameter, in the text');
  },
  perform: async (command, printer) => {
    const flags = command.opts<{ coverage?: true; parameters?: true }>();
    const { listMechanisms, listParameters } = await import('../mechanism-list.js');
    const coverage = flags.coverage ? (await import('../coverage.js')).coverEvidence() : undefined;
    const mechanisms = listMechanisms();
    const document = coverage === undefined ? { mechanisms } : { mechanisms, coverage };
    printer.result(document, () => {
      const columns = [
        { heading: 'mechanism' },
        { heading: 'phase' },
        { heading: 'status' },
        { heading: 'parameters', align: 'right' as const },
        { heading: 'evidence' },
        { heading: 'says' },
      ];
      const rows = mechanisms.map((one) => {
        const count = String(one.parameters.length);
        return [one.name, one.phase, one.status, count, one.evidence.join(' '), one.says];
      });
      const parts = [`${layTable(columns, rows)}\n\n${mechanisms.length} mechanisms`];
      if (flags.parameters) parts.push(listParameters());
      if (coverage !== undefined) {
        const rows = Object.entries(coverage).map(([id, { state, by, reason }]) => [
          id,
          state,
          by.length > 0 ? by.join(', ') : reason,
        ]);
        const headings = [{ heading: 'row' }, { heading: 'state' }, { heading: 'by, or why not' }];
        parts.push(layTable(headings, rows));
      }
      return parts.join('\n\n');
    });
    return exitCodes.ok;
  },
};
