/** The record of a run that is to be lived again: a town of a comparison, or the twin of a life. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LifeDoesNotAddUp } from '#experiments/explain/case-file.js';
import { Lives } from '#experiments/explain/lives.js';
import type { RecordFacts } from '#experiments/record/recording.js';
import { recordName } from '#experiments/record/shapes.js';
import { engineHash } from '#experiments/engine-hash.js';
import { openScenario } from '#experiments/open.js';
import { runScenario } from '#experiments/run.js';
import { readComparison } from '#results/store.js';
import { hashScenario } from '#scenario/compile/plan.js';
import { findScenario } from './names.js';
import type { Printer } from './printer.js';
import { ProgressLine } from './progress.js';
import { Refusal, unknownName } from './refusal.js';
import { lifeOf } from './verification.js';

/** Which run: what makes it again, apart from its scenario. */
type Kin = Pick<RecordFacts, 'society' | 'people' | 'seed' | 'days' | 'burnIn' | 'replicate'>;

/** The record in a folder, where it is that of this scenario and engine. */
function usable(folder: string, kin: Kin, scenarioHash: string): Lives | null {
  if (!existsSync(join(folder, recordName))) return null;
  const lives = new Lives(folder);
  const { facts } = lives;
  const keys = ['society', 'people', 'seed', 'days', 'burnIn', 'replicate'] as const;
  const isSame = keys.every((key) => facts[key] === kin[key]);
  return isSame && facts.scenarioHash === scenarioHash && facts.engineHash === engineHash
    ? lives
    : null;
}

/** Lives a scenario with its record, or takes the record that is there. */
async function liveWithRecord(
  folder: string,
  kin: Kin,
  choice: Parameters<typeof openScenario>[0],
  printer: Printer,
): Promise<Lives> {
  const { scenario } = openScenario(choice);
  const at = join(
    folder,
    'lives',
    `${scenario.id}-${hashScenario(scenario).slice(0, 8)}-${kin.replicate}`,
  );
  const known = usable(at, kin, hashScenario(scenario));
  if (known) return known;
  printer.note(`living ${scenario.id} with the same people and luck, to keep its record in ${at}`);
  const progress = new ProgressLine(printer.isQuiet);
  await runScenario({
    ...kin,
    scenario: choice,
    workers: 1,
    out: at,
    command: `glasshouse explain ${folder}`,
    onProgress: (step) => progress.show(step),
  }).finally(() => progress.clear());
  return new Lives(at);
}

/** Which run of a comparison: its last arm and its first finished town where nothing is said. */
export interface TownFlags {
  readonly arm?: string;
  readonly replicate?: number;
}

/** The record of one run of a folder that has none, or several. */
export async function townOf(folder: string, flags: TownFlags, printer: Printer): Promise<Lives> {
  const comparison = await readComparison(folder);
  const life = await lifeOf(comparison);
  const arms = comparison.arms.map(({ id }) => id);
  const arm = flags.arm ?? arms.at(-1)!;
  if (!arms.includes(arm)) throw unknownName('an arm', arm, arms);
  const own = comparison.runs.filter((run) => run.arm === arm && run.failed === null);
  const replicate = flags.replicate ?? own[0]?.replicate ?? 0;
  const run = own.find((one) => one.replicate === replicate);
  if (!run) {
    const there = own.map((one) => one.replicate).join(', ') || 'none';
    throw new Refusal(
      `${arm}, town ${replicate}`,
      `is no finished run of ${folder}`,
      `There are ${there}.`,
    );
  }
  const { society, people, seed, days, burnIn } = life;
  const kin = { society, people, seed, days, burnIn, replicate };
  const lives = await liveWithRecord(folder, kin, life.arms[arms.indexOf(arm)]!, printer);
  if (lives.facts.digest !== run.digest) {
    throw new LifeDoesNotAddUp(
      `${arm}, town ${replicate}`,
      `its digest is ${short(lives.facts.digest)} now, ${short(run.digest)} in the folder`,
      'The rules or the engine changed since: run it again.',
    );
  }
  return lives;
}

const short = (digest: string): string => `${digest.slice(0, 16)}…`;

/** The same people and luck under another scenario, beside a record. @throws Refusal */
export async function twinOf(
  folder: string,
  lives: Lives,
  scenario: string,
  printer: Printer,
): Promise<Lives> {
  const choice = { source: findScenario(scenario), overrides: [] };
  const other = await liveWithRecord(folder, lives.facts, choice, printer);
  if (other.facts.start !== lives.facts.start) {
    const why = `starts on ${other.facts.start}, this run on ${lives.facts.start}`;
    throw new Refusal(`--twin ${scenario}`, why, 'Choose a scenario with the same start.');
  }
  return other;
}
