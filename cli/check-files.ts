/** Checks scenario, society and test files alike, whatever they hold. */
import { statSync } from 'node:fs';
import { RequestRefused } from '#experiments/api.js';
import { files } from '#experiments/open.js';
import { loadScenario } from '#scenario/load.js';
import { nearestOf } from '#scenario/nearest.js';
import type { Override } from '#scenario/overrides.js';
import { sortProblems } from '#scenario/problems.js';
import { loadRuleTests, ruleTestSuffix } from '#scenario/rule-test-file.js';
import { loadSociety } from '#scenario/society-file.js';
import type { Accepted, Problem } from '#scenario/types.js';
import { isReadable, nearestFile, scenarioFile, scenarioNames, societySuffix } from './names.js';

/** A society by its name, or, where the name does not tell, by the key only societies have. */
function isSociety(path: string): boolean {
  if (path.endsWith(societySuffix)) return true;
  if (path.endsWith('.scenario.yaml')) return false;
  return /^layers\s*:/m.test(files.read(path) ?? '');
}

/** A file that is not there gets the nearest that is. */
function withNearest(one: Problem, path: string): Problem {
  if (one.code !== 'E0105' || one.file !== path || one.line !== 1 || one.nearest) return one;
  const nearest = nearestFile(path) ?? nearestOf(path, scenarioNames());
  return nearest === null ? one : { ...one, nearest, fix: `write \`${nearest}\`` };
}

const usualFix = 'check the path and its permissions';

function unreadable(file: string, why: string, fix = usualFix): Problem {
  const message = `\`${file}\` cannot be read: ${why}`;
  const place = { file, line: 1, column: 1 };
  const reason = 'Nothing of it could be checked.';
  return { severity: 'error', code: 'E0105', ...place, message, why: reason, fix, nearest: null };
}

/** Why what lies at a path is no file to be read; null where it is one, or nothing is there. */
function whyNoFile(path: string): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found || found.isFile()) return null;
    return found.isDirectory()
      ? 'it is a folder'
      : 'it is no file but a pipe, a device or the like';
  } catch (error) {
    return (error as Error).message;
  }
}

/** What a file has to mend or to look at, and what its author has accepted. */
interface Looked {
  readonly problems: readonly Problem[];
  readonly accepted: readonly Accepted[];
}

function checkFile(asked: string, overrides: readonly Override[]): Looked {
  const wrong = whyNoFile(asked);
  if (wrong !== null) return only([unreadable(asked, wrong)]);
  const isShipped = !isReadable(asked) && isReadable(scenarioFile(asked));
  const path = isShipped ? scenarioFile(asked) : asked;
  try {
    if (path.endsWith(ruleTestSuffix)) return only(loadRuleTests(files, path).problems);
    if (isSociety(path)) return only(loadSociety(files, path).problems);
    const { problems, accepted } = loadScenario(files, path, overrides);
    return { problems: problems.map((one) => withNearest(one, path)), accepted };
  } catch (error) {
    if (error instanceof RequestRefused) return only([unreadable(path, error.why, error.fix)]);
    return only([unreadable(path, (error as Error).message)]);
  }
}

const only = (problems: readonly Problem[]): Looked => ({ problems, accepted: [] });

/** Problems of all the files, each once, in the order of files and places; and what is accepted. */
export function checkFiles(paths: readonly string[], overrides: readonly Override[]): Looked {
  const looked = paths.map((path) => checkFile(path, overrides));
  const key = ({ problem: one }: Accepted): string =>
    `${one.code} ${one.file}:${one.line}:${one.column}`;
  const accepted = new Map(looked.flatMap((one) => one.accepted).map((one) => [key(one), one]));
  return {
    problems: sortProblems(looked.flatMap((one) => one.problems)),
    accepted: [...accepted.values()],
  };
}
