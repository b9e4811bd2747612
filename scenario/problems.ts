/**
 * Builds problems from the catalogue, so that one code always says the same thing. A problem
 * tells what is wrong, why it matters and what to write instead.
 */
import { catalogue, type ProblemCode, type Values } from './problem-catalogue.js';
import type { Origin, Problem } from './types.js';

export type { ProblemCode, Values };

/**
 * One problem of the catalogue at a place.
 *
 * @param code A code of `problem-catalogue.ts`.
 * @param origin Where it was written.
 * @param values What the messages speak of; `nearest` is the nearest right name, if any.
 */
export function problem(code: ProblemCode, origin: Origin, values: Values = {}): Problem {
  const kind = catalogue[code];
  const nearest = values.nearest ?? null;
  const meant = nearest === null ? '' : `write \`${nearest}\``;
  return {
    severity: code.startsWith('L') ? 'lint' : 'error',
    code,
    file: origin.file,
    line: origin.line,
    column: origin.column,
    message: kind.message(values),
    why: kind.why,
    fix: meant || kind.fix(values),
    nearest,
  };
}

/** Problems by file, place and code, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  const once = problems.filter((one) => {
    const key = [one.code, one.file, one.line, one.column, one.message].join('\u0000');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const order = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return once.sort(
    (a, b) =>
      order(a.file, b.file) || a.line - b.line || a.column - b.column || order(a.code, b.code),
  );
}

/** True where no problem forbids a run: lint alone does not. */
export const isRunnable = (problems: readonly Problem[]): boolean =>
  problems.every((one) => one.severity === 'lint');
