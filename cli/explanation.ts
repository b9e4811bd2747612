/** Finds the record of the life asked for, living the run again where none was kept. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LifeDoesNotAddUp, type CaseFile } from '#experiments/explain/case-file.js';
import { Lives } from '#experiments/explain/lives.js';
import { personFile } from '#experiments/explain/person.js';
import { choices } from '#experiments/explain/pick.js';
import { thingFile } from '#experiments/explain/thing.js';
import { firstDifference, type FirstDifference } from '#experiments/explain/twin.js';
import type { RecordFacts } from '#experiments/record/recording.js';
import { recordName } from '#experiments/record/shapes.js';
import { engineHash } from '#experiments/engine-hash.js';
import { openScenario } from '#experiments/open.js';
import { runScenario } from '#experiments/run.js';
import { readComparison } from '#results/store.js';
import { hashScenario } from '#scenario/compile/plan.js';
import type { CommonFlags } from './flags.js';
import { findScenario } from './names.js';
import type { Printer } from './printer.js';
import { ProgressLine } from './progress.js';
import { Refusal, unknownName } from './refusal.js';
import { lifeOf } from './verification.js';

export interface ExplainFlags extends CommonFlags {
  readonly person?: number;
  readonly subject?: string;
  readonly pick?: string;
  readonly twin?: string;
  readonly arm?: string;
  readonly replicate?: number;
  readonly all?: true;
}

export interface Explanation {
  readonly file: CaseFile;
  readonly twin: { readonly file: CaseFile; readonly first: FirstDifference | null } | null;
  /** How the subject was chosen, where it was not named. */
  readonly picked: string | null;
}

interface Subject {
  readonly kind: 'person' | 'vehicle' | 'firm';
  readonly row: number;
}

/** Which run: what makes it again, apart from its scenario. */
type Kin = Pick<RecordFacts, 'society' | 'people' | 'seed' | 'days' | 'burnIn' | 'replicate'>;

function readSubject(text: string): Subject {
  const [, kind, digits] = /^(person|vehicle|firm):(\d{1,9})$/.exec(text) ?? [];
  if (kind === undefined) {
    const fix = 'Write person:17, vehicle:5 or firm:3.';
    throw new Refusal(`--subject ${text}`, 'names no subject', fix);
  }
  return { kind: kind as Subject['kind'], row: Number(digits) };
}

function choose(lives: Lives, flags: ExplainFlags): { subject: Subject; picked: string | null } {
  const asked = [flags.person, flags.subject, flags.pick].filter((one) => one !== undefined);
  if (asked.length > 1) {
    throw new Refusal('--person, --subject and --pick', 'are given together', 'Give one of them.');
  }
  if (flags.person !== undefined)
    return { subject: { kind: 'person', row: flags.person }, picked: null };
  if (flags.subject !== undefined) return { subject: readSubject(flags.subject), picked: null };
  const id = flags.pick ?? 'through-others';
  const choice = choices.find((one) => one.id === id);
  if (!choice)
    throw unknownName(
      'a choice',
      id,
      choices.map((one) => one.id),
    );
  const row = choice.find(lives);
  if (row === null) {
    const others = choices.map((one) => one.id).filter((other) => other !== id);
    throw new Refusal(`--pick ${id}`, 'finds nobody in this run', `Try ${others.join(', ')}.`);
  }
  return { subject: { kind: 'person', row }, picked: choice.says };
}

function fileOf(lives: Lives, { kind, row }: Subject): CaseFile {
  const rows = kind === 'person' ? lives.facts.people : lives.rowsOf(kind);
  if (row >= rows) {
    const most = rows > 0 ? `Choose from 0 to ${rows - 1}.` : `This run has none.`;
    throw new Refusal(`${kind}:${row}`, `is not among the ${rows} of this run`, most);
  }
  return kind === 'person' ? personFile(lives, row) : thingFile(lives, kind, row);
}

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

/** The record of a folder of `run`, or of one run of a comparison. */
async function openLives(folder: string, flags: ExplainFlags, printer: Printer): Promise<Lives> {
  const isNamed = flags.arm !== undefined || flags.replicate !== undefined;
  if (!isNamed && existsSync(join(folder, recordName))) return new Lives(folder);
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

/** The case file asked for, and its twin's. @throws Refusal, StorageProblem, LifeDoesNotAddUp */
export async function explainLife(
  folder: string,
  flags: ExplainFlags,
  printer: Printer,
): Promise<Explanation> {
  const twinScenario = flags.twin === undefined ? null : findScenario(flags.twin);
  const lives = await openLives(folder, flags, printer);
  const { subject, picked } = choose(lives, flags);
  const file = fileOf(lives, subject);
  if (twinScenario === null) return { file, twin: null, picked };
  const other = await liveWithRecord(
    folder,
    lives.facts,
    { source: twinScenario, overrides: [] },
    printer,
  );
  if (other.facts.start !== lives.facts.start) {
    const why = `starts on ${other.facts.start}, this run on ${lives.facts.start}`;
    throw new Refusal(`--twin ${flags.twin}`, why, 'Choose a scenario with the same start.');
  }
  const twin = fileOf(other, subject);
  return { file, twin: { file: twin, first: firstDifference(file, twin) }, picked };
}
