/** `metrics`: what is measured, in which unit, and which direction is worse. */
import { exitCodes } from '../exit-codes.js';
import { layTable } from '../table.js';
import type { Verb } from '../verb.js';

const directions = { up: 'more is worse', down: 'less is worse', neither: '' } as const;

export const verb: Verb = {
  example: 'glasshouse metrics',
  declare: () => undefined,
  perform: async (_command, printer) => {
    const { metrics } = await import('#model/metrics/catalogue.js');
    printer.result({ metrics }, () => {
      const columns = [
        { heading: 'metric' },
        { heading: 'status' },
        { heading: 'direction' },
        { heading: 'unit' },
        { heading: 'says' },
      ];
      const rows = metrics.map((metric) => {
        const says = metric.needsBaseline ? `${metric.says} (only in compare)` : metric.says;
        return [metric.id, metric.status, directions[metric.worse], metric.unit, says];
      });
      return `${layTable(columns, rows)}\n\n${metrics.length} metrics`;
    });
    return exitCodes.ok;
  },
};
