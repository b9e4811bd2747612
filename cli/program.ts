/**
 * Verbs as commands: declared by their own files, parsed by commander, refused in one voice.
 * Non-goal: what verbs do.
 */
import { Command, CommanderError } from 'commander';
import { nearestOf } from '#scenario/nearest.js';
import { commonFlags } from './flags.js';
import { Refusal } from './refusal.js';
import type { Verb, VerbEntry } from './verb.js';
import { verbs } from './verbs.js';

/** The program's name as it is typed in a checkout. */
export const program = 'npx glasshouse';

/** The command of a verb, ready to parse. */
export function makeCommand(entry: VerbEntry, verb: Verb): Command {
  const command = new Command(`glasshouse ${entry.name}`)
    .description(sentence(entry.says))
    .helpOption('--help', 'this text')
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  verb.declare(command);
  commonFlags(command);
  const example = verb.example.replaceAll('glasshouse', program);
  return command.addHelpText('after', `\nExample:\n  ${example}`);
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/**
 * Parses the words after the verb.
 *
 * @returns False where help was asked for and shown.
 * @throws Refusal for an unknown flag, a missing argument and the like
 */
export function parseWords(command: Command, words: readonly string[]): boolean {
  try {
    command.parse([...words], { from: 'user' });
    return true;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return false;
    throw refusalOf(error, command);
  }
}

function refusalOf(error: CommanderError, command: Command): Refusal {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const verb = command.name();
  const help = `See ${program} ${verb.replace('glasshouse ', '')} --help.`;
  switch (error.code) {
    case 'commander.unknownOption': {
      const flag = quoted.split('=')[0]!;
      const flags = [...command.options.map((option) => option.long ?? ''), '--help'];
      const nearest = nearestOf(flag, flags);
      const fix = nearest === null ? help : `Did you mean ${nearest}?`;
      return new Refusal(flag, `is not a flag of ${verb}`, fix, { nearest });
    }
    case 'commander.missingArgument':
      return new Refusal(verb, `needs a ${quoted.toUpperCase()}`, help);
    case 'commander.optionMissingArgument':
      return new Refusal(quoted, 'has no value', 'Give one after it.');
    case 'commander.excessArguments': {
      const extra = command.args.slice(command.registeredArguments.length).join(' ');
      return new Refusal(extra || verb, `is one word too many for ${verb}`, help);
    }
    default:
      return new Refusal(verb, error.message.replace(/^error: /, ''), help);
  }
}

/** The verb of a name, or the refusal that names the nearest. */
export function findVerb(name: string): VerbEntry {
  const found = verbs.find((entry) => entry.name === name);
  if (found) return found;
  const nearest = nearestOf(
    name,
    verbs.map((entry) => entry.name),
  );
  const fix = nearest === null ? `See ${program} --help.` : `Did you mean ${nearest}?`;
  throw new Refusal(name, 'is not a verb of glasshouse', fix, { nearest });
}

/** What `glasshouse --help` shows. */
export function generalHelp(): string {
  const width = Math.max(...verbs.map((entry) => entry.name.length));
  const lines = verbs.map(({ name, says }) => `  ${name.padEnd(width)}  ${says}`);
  return `Usage: glasshouse <verb> [arguments] [flags]

A laboratory that runs social-scoring systems over a synthetic society and measures
what they do to the people inside. Synthetic people only; results say something
about a model, never about a person.

Verbs:
${lines.join('\n')}

Every verb knows --help, --json and --quiet.
Exit codes: 0 ok, 1 refused, 2 some runs failed, 3 not reproducible, 4 limit exceeded.

Example:
  ${program} compare no-scoring told --people 2000 --days 365 --replicates 4`;
}
