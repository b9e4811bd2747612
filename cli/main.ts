#!/usr/bin/env node
/**
 * The command `glasshouse`: finds the verb, lets it work, and turns whatever goes wrong into
 * words and an exit code.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { explainFailure, type Failure, failureText } from './failure.js';
import { makePrinter, toJson } from './printer.js';
import { findVerb, generalHelp, makeCommand, parseWords } from './program.js';

const common = new Set(['--json', '--quiet']);

function version(): string {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url));
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Does what the words after `glasshouse` ask for. */
async function obey(words: readonly string[]): Promise<ExitCode> {
  const at = words.findIndex((word) => !common.has(word));
  const name = words[at];
  const rest = words.filter((_, index) => index !== at);
  if (name === undefined || name === '--help' || name === '-h') return say(generalHelp());
  if (name === '--version' || name === '-V') return say(version());
  if (name === 'help')
    return rest[0] === undefined ? say(generalHelp()) : obey([rest[0], '--help']);
  const entry = findVerb(name);
  const { verb } = await entry.load();
  const command = makeCommand(entry, verb);
  if (!parseWords(command, rest)) return exitCodes.ok;
  const { json, quiet } = command.opts<{ json?: true; quiet?: true }>();
  return verb.perform(command, makePrinter(json === true, quiet === true));
}

function say(text: string): ExitCode {
  process.stdout.write(`${text}\n`);
  return exitCodes.ok;
}

/** Tells a failure: words on stderr and, with `--json`, the same as a document on stdout. */
async function tell(failure: Failure, words: readonly string[]): Promise<void> {
  const { code: exitCode, ...error } = failure;
  if (words.includes('--json')) process.stdout.write(toJson({ error: { ...error, exitCode } }));
  const parts = [failureText(failure)];
  if (failure.problems.length > 0) parts.push(await problemsOf(failure, words));
  process.stderr.write(`${parts.join('\n\n')}\n`);
}

async function problemsOf(failure: Failure, words: readonly string[]): Promise<string> {
  const [{ problemsText, SourceLines }, { files }, { override }] = await Promise.all([
    import('./problem-text.js'),
    import('#experiments/open.js'),
    import('./flags.js'),
  ]);
  const set = words.flatMap((word, index) => {
    if (word.startsWith('--set=')) return [word.slice('--set='.length)];
    return words[index - 1] === '--set' ? [word] : [];
  });
  const overrides = set.flatMap((text) => (text.includes('=') ? override(text, []) : []));
  return problemsText(failure.problems, new SourceLines(files, overrides));
}

/** Ends once both channels are written out; a worker that still sleeps does not keep us. */
function end(code: ExitCode): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

/** A reader that has seen enough (`| head`) is no error. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.ok);
    throw error;
  });
}

const words = process.argv.slice(2);
try {
  end(await obey(words));
} catch (error) {
  const failure = explainFailure(error);
  if (process.env.GLASSHOUSE_TRACE && error instanceof Error) {
    process.stderr.write(`${error.stack}\n`);
  }
  await tell(failure, words);
  end(failure.code);
}
