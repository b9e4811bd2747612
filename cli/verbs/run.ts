/** `run`: one scenario, one society, one seed; what it did to the people inside. */
import { type Progress, RunStopped } from '#experiments/api.js';
import { exitCodes } from '../exit-codes.js';
import {
  type KeepingFlags,
  keepingFlags,
  type LifeFlags,
  lifeFlags,
  mostRecorded,
  whole,
  workersOf,
} from '../flags.js';
import { ProgressLine, writeDuration } from '../progress.js';
import { Refusal } from '../refusal.js';
import { listenForStop } from '../stop-on-signal.js';
import type { Verb } from '../verb.js';

interface RunFlags extends LifeFlags, KeepingFlags {
  readonly replicate: number;
}

/** Stopped on request: where it stands, and how to go on. */
function stopped({ day, days, isKept }: RunStopped, command: string): Refusal {
  const kept = isKept ? 'what was lived is kept' : 'nothing was kept';
  const fix = isKept ? `To go on: ${command}` : `To begin again: ${command}`;
  const more = { exitCode: exitCodes.runsFailed };
  return new Refusal('the run', `was stopped on day ${day} of ${days}; ${kept}`, fix, more);
}

export const verb: Verb = {
  example: 'glasshouse run told --people 2000 --days 180 --seed 7',
  declare: (command) => {
    command.argument('<scenario>', 'a shipped scenario or a *.scenario.yaml');
    keepingFlags(lifeFlags(command, 10_000));
    const replicate = whole('--replicate', 0, 2 ** 32 - 1);
    command.option('--replicate <n>', 'which luck of the seed', replicate, 0);
  },
  perform: async (command, printer) => {
    const flags = command.opts<RunFlags>();
    const [request, { runScenario }, { runText }] = await Promise.all([
      import('../request.js'),
      import('#experiments/run.js'),
      import('../run-text.js'),
    ]);
    const life = request.readLife(command.args, flags);
    const out = flags.out ?? null;
    request.tryOut(life, out, 1, printer);
    const { people, days, seed, society } = life;
    const guess = request.guessSeconds(life, 1, 1);
    const long = guess > 60 ? `; about ${writeDuration(guess)}` : '';
    printer.note(
      `${command.args[0]}: ${people} people of ${society}, ${days} days, seed ${seed}${long}`,
    );
    const progress = new ProgressLine(printer.isQuiet);
    const more = ['--replicate', `${flags.replicate}`, ...(out === null ? [] : ['--out', out])];
    const asked = {
      ...life,
      scenario: life.arms[0]!,
      replicate: flags.replicate,
      workers: workersOf(flags),
      out,
      command: request.writtenCommand('run', command.args, life, flags, more),
      record: flags.record && people <= mostRecorded,
      keepEvery: flags.checkpointEvery,
      fresh: flags.fresh,
      onNote: (text: string) => printer.note(text),
      onProgress: (at: Progress) => progress.show(at),
    };
    const stop = listenForStop((text) => printer.complain(text));
    const result = await runScenario({ ...asked, stop: stop.isAsked })
      .catch((error: unknown) => {
        throw error instanceof RunStopped ? stopped(error, asked.command) : error;
      })
      .finally(() => {
        progress.clear();
        stop.release();
      });
    printer.result(result, () => runText(result));
    return exitCodes.ok;
  },
};
