/** `bench`: how fast this machine lives, and what a change of the program did to that. */
import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { whole } from '../flags.js';
import type { Printer } from '../printer.js';
import { Refusal } from '../refusal.js';
import type { Verb } from '../verb.js';

interface BenchFlags {
  readonly only?: string;
  readonly people?: number;
  readonly workers?: number;
  readonly keep: boolean;
  readonly roofline: boolean;
}

export const verb: Verb = {
  example: 'glasshouse bench --only r1 --people 2000 --no-roofline',
  declare: (command) => {
    command
      .argument('[what]', '`compare`: hold the last two lines of the history side by side')
      .option('--only <name>', 'one workload: r1, told, society, log, report')
      .option('--people <n>', 'instead of the usual sizes', whole('--people', 2, 100_000_000))
      .option('--workers <n>', 'threads of one run', whole('--workers', 1, 64))
      .option('--keep', 'put what was measured into bench/history', false)
      .option('--no-roofline', 'leave out what the machine itself allows');
  },
  perform: async (command, printer) => {
    const [what] = command.args;
    if (what === 'compare') return compareLast(printer);
    if (what !== undefined) {
      const why = 'is nothing bench can do';
      throw new Refusal(`bench ${what}`, why, 'Ask for `bench`, or `bench compare`.', {
        nearest: 'compare',
      });
    }
    return measureAll(command, printer);
  },
};

async function measureAll(command: Command, printer: Printer): Promise<0> {
  const flags = command.opts<BenchFlags>();
  const [{ workloads }, { thisCommit, thisMachine }, { benchText }, { requireRoom }] =
    await Promise.all([
      import('../bench/workloads.js'),
      import('../bench/machine.js'),
      import('../bench/text.js'),
      import('../capacity.js'),
    ]);
  const names = flags.only === undefined ? Object.keys(workloads) : [flags.only];
  for (const name of names) {
    if (workloads[name]) continue;
    const fix = `Ask for one of ${Object.keys(workloads).join(', ')}.`;
    throw new Refusal(`--only ${name}`, 'is no workload', fix);
  }
  const asked = names.flatMap((name) => {
    const sizes = flags.people === undefined ? workloads[name]!.people : [flags.people];
    return sizes.map((people) => ({ name, size: { people, workers: flags.workers ?? 1 } }));
  });
  for (const { name, size } of asked) {
    requireRoom(size.people, 1, name === 'r1' ? 'r1.society.yaml' : 'cn-2020');
  }
  const roofline = flags.roofline ? (await import('../bench/roofline.js')).measureRoofline() : null;
  const measured = [];
  for (const { name, size } of asked) {
    printer.note(`${name}: ${workloads[name]!.says}, ${size.people} people`);
    measured.push(await workloads[name]!.measure(size));
  }
  const result = { commit: thisCommit(), machine: thisMachine(), roofline, workloads: measured };
  if (flags.keep) (await import('../bench/history.js')).keep(result);
  printer.result(result, () => benchText(result));
  return exitCodes.ok;
}

async function compareLast(printer: Printer): Promise<0> {
  const [{ compareLines, historyFile, readHistory }, { thisMachine }, { ratiosText }] =
    await Promise.all([
      import('../bench/history.js'),
      import('../bench/machine.js'),
      import('../bench/text.js'),
    ]);
  const machine = thisMachine().class;
  const lines = readHistory(historyFile(machine));
  if (lines.length < 2) {
    const why = `has ${lines.length} lines for this machine; two are compared`;
    throw new Refusal('the history', why, 'Run `glasshouse bench --keep` at two commits.');
  }
  const [before, after] = lines.slice(-2) as [(typeof lines)[0], (typeof lines)[0]];
  const ratios = compareLines(before, after);
  printer.result({ before: before.commit, after: after.commit, machine, ratios }, () =>
    ratiosText(before.commit, after.commit, ratios),
  );
  return exitCodes.ok;
}
