/** `report`: the page of a results folder, written again; part of a comparison will do. */
import { join } from 'node:path';
import { exitCodes } from '../exit-codes.js';
import type { Verb } from '../verb.js';

export const verb: Verb = {
  example:
    'glasshouse run told --people 500 --days 60 --out out/told && glasshouse report out/told',
  declare: (command) => {
    command
      .argument('<folder>', 'a folder that run --out or compare wrote')
      .option('--out <file>', 'another file than report.html of the folder');
  },
  perform: async (command, printer) => {
    const { out } = command.opts<{ out?: string }>();
    const folder = command.args[0]!;
    const [{ readComparison }, { writeReport }] = await Promise.all([
      import('#results/store.js'),
      import('../write-report.js'),
    ]);
    const comparison = await readComparison(folder);
    const { arms, runs, replicatesAsked, seed } = comparison;
    const report = writeReport(comparison, out ?? join(folder, 'report.html'), printer);
    const failed = runs.filter((run) => run.failed !== null).length;
    const ids = arms.map((arm) => arm.id);
    const document = { report, arms: ids, runs: runs.length, failed, replicatesAsked, seed };
    printer.result(document, () => report ?? 'no report was written');
    return report === null ? exitCodes.runsFailed : exitCodes.ok;
  },
};
