/** Finds the record of the life asked for, living the run again where none was kept. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from '#experiments/explain/case-file.js';
import { Lives } from '#experiments/explain/lives.js';
import { personFile } from '#experiments/explain/person.js';
import { choices } from '#experiments/explain/pick.js';
import { thingFile } from '#experiments/explain/thing.js';
import { firstDifference, type FirstDifference } from '#experiments/explain/twin.js';
import { recordName } from '#experiments/record/shapes.js';
import type { CommonFlags } from './flags.js';
import type { Printer } from './printer.js';
import { Refusal, unknownName } from './refusal.js';

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

/** What lives runs again is loaded where one is: a record that is there is told without it. */
const livedAgain = () => import('./lived-again.js');

/** The record of a folder of `run`, or of one run of a comparison. */
async function openLives(folder: string, flags: ExplainFlags, printer: Printer): Promise<Lives> {
  const isNamed = flags.arm !== undefined || flags.replicate !== undefined;
  if (!isNamed && existsSync(join(folder, recordName))) return new Lives(folder);
  const { townOf } = await livedAgain();
  return townOf(folder, flags, printer);
}

/** The case file asked for, and its twin's. @throws Refusal, StorageProblem, LifeDoesNotAddUp */
export async function explainLife(
  folder: string,
  flags: ExplainFlags,
  printer: Printer,
): Promise<Explanation> {
  const { twin } = flags;
  // A name that means nothing is refused before anything is lived.
  if (twin !== undefined) (await import('./names.js')).findScenario(twin);
  const lives = await openLives(folder, flags, printer);
  const { subject, picked } = choose(lives, flags);
  const file = fileOf(lives, subject);
  if (twin === undefined) return { file, twin: null, picked };
  const { twinOf } = await livedAgain();
  const other = fileOf(await twinOf(folder, lives, twin, printer), subject);
  return { file, twin: { file: other, first: firstDifference(file, other) }, picked };
}
