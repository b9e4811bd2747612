/**
 * Lives runs of a results folder again. What to live stands in the folder itself: the command
 * that made it, parsed as it was when it was given.
 */
import { randomInt } from 'node:crypto';
import { recompute } from '#experiments/compare.js';
import { engineHash } from '#experiments/engine-hash.js';
import { openScenario } from '#experiments/open.js';
import type { Comparison, RunFacts } from '#results/comparison.js';
import { StorageProblem } from '#results/storage-problem.js';
import { readComparison } from '#results/store.js';
import { hashScenario } from '#scenario/compile/plan.js';
import { readCommand } from './command-words.js';
import { exitCodes } from './exit-codes.js';
import type { LifeFlags } from './flags.js';
import type { Printer } from './printer.js';
import { findVerb, makeCommand, parseWords } from './program.js';
import { Refusal } from './refusal.js';
import { type Life, readLife } from './request.js';

export interface CheckedRun {
  readonly arm: string;
  readonly replicate: number;
  readonly expected: string;
  readonly obtained: string;
  readonly isMatched: boolean;
}

export interface Verification {
  readonly checked: number;
  readonly matched: number;
  /** Seed of the choice of runs. */
  readonly seed: number;
  readonly runs: readonly CheckedRun[];
  /** Why digests may differ, where something else already does. */
  readonly notes: readonly string[];
}

/** Tables whose values were changed are not reproducible; a missing folder is a wrong request. */
async function readFolder(folder: string): Promise<Comparison> {
  try {
    return await readComparison(folder);
  } catch (error) {
    if (!(error instanceof StorageProblem) || !error.what.startsWith('refused the table')) {
      throw error;
    }
    const more = { exitCode: exitCodes.notReproducible };
    throw new Refusal(error.what, error.why, error.fix, more);
  }
}

/** The request behind a stored command. */
export async function lifeOf({ command }: Pick<Comparison, 'command'>): Promise<Life> {
  const words = readCommand(command);
  const from = words.indexOf('glasshouse') + 1;
  const entry = findVerb(words[from] ?? '');
  const { verb } = await entry.load();
  const parsed = makeCommand(entry, verb);
  parseWords(parsed, words.slice(from + 1));
  return readLife(parsed.args, parsed.opts<LifeFlags>());
}

/** What differs already, before anything is lived: the engine, or a scenario's rules. */
function notesOf(comparison: Comparison, life: Life): string[] {
  const notes: string[] = [];
  if (comparison.engineHash !== engineHash) {
    notes.push(`the folder was made by engine ${comparison.engineHash}; this is ${engineHash}`);
  }
  comparison.arms.forEach(({ id, scenarioHash }, index) => {
    const now = hashScenario(openScenario(life.arms[index]!).scenario);
    if (now === scenarioHash) return;
    notes.push(`${id} has changed since: its rules were ${scenarioHash}, they are ${now}`);
  });
  return notes;
}

/** Some of the runs, each as likely as any other; the same for the same seed. */
export function choose<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const left = [...items];
  let state = seed >>> 0;
  const chosen: Item[] = [];
  while (chosen.length < count && left.length > 0) {
    // Numerical Recipes' congruential generator; the choice needs to be fair, not secret.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    chosen.push(...left.splice(Math.floor((state / 2 ** 32) * left.length), 1));
  }
  return chosen;
}

/** Lives `count` finished runs again. @throws Refusal, StorageProblem */
export async function verifyFolder(
  folder: string,
  count: number,
  seed: number | undefined,
  printer: Printer,
): Promise<Verification> {
  const comparison = await readFolder(folder);
  const life = await lifeOf(comparison);
  const finished = comparison.runs.filter((run) => run.failed === null);
  if (finished.length === 0) {
    throw new Refusal(folder, 'holds no finished run', 'Run the comparison again.');
  }
  if (life.arms.length !== comparison.arms.length) {
    const why = `was made by \`${comparison.command}\`, which names other arms`;
    throw new Refusal(folder, why, 'Run the comparison again.');
  }
  const notes = notesOf(comparison, life);
  for (const note of notes) printer.note(note);
  const choice = seed ?? randomInt(2 ** 32);
  printer.note(`choosing ${Math.min(count, finished.length)} runs with seed ${choice}`);
  const runs = choose(finished, count, choice).map((run) => liveAgain(comparison, life, run));
  const matched = runs.filter((run) => run.isMatched).length;
  return { checked: runs.length, matched, seed: choice, runs, notes };
}

function liveAgain(comparison: Comparison, life: Life, run: RunFacts): CheckedRun {
  const { arm, replicate, digest: expected } = run;
  const society = { ...comparison.society, id: life.society };
  const same = { ...comparison, society };
  const obtained = recompute(same, run, life.arms, life.burnIn);
  return { arm, replicate, expected, obtained, isMatched: expected === obtained };
}

export function verifyText({ checked, matched, runs, notes, seed }: Verification): string {
  const lines = runs.map(({ arm, replicate, expected, obtained, isMatched }) => {
    const name = `${arm}, town ${replicate + 1}`;
    if (isMatched) return `${name}: the same digest, ${expected.slice(0, 16)}…`;
    return `${name}: NOT the same: stored ${expected}, obtained ${obtained}`;
  });
  const sum = `${matched} of ${checked} runs reproduced (chosen with seed ${seed})`;
  return [...lines, ...notes, sum].join('\n');
}
