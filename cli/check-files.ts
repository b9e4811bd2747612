/** Checks scenario and society files alike, whatever they hold. */
import { statSync } from 'node:fs';
import { RequestRefused } from '#experiments/api.js';
import { files } from '#experiments/open.js';
import { loadScenario } from '#scenario/load.js';
import { nearestOf } from '#scenario/nearest.js';
import type { Override } from '#scenario/overrides.js';
import { sortProblems } from '#scenario/problems.js';
import { loadSociety } from '#scenario/society-file.js';
import type { Problem } from '#scenario/types.js';
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

function checkFile(asked: string, overrides: readonly Override[]): readonly Problem[] {
  const wrong = whyNoFile(asked);
  if (wrong !== null) return [unreadable(asked, wrong)];
  const isShipped = !isReadable(asked) && isReadable(scenarioFile(asked));
  const path = isShipped ? scenarioFile(asked) : asked;
  try {
    if (isSociety(path)) return loadSociety(files, path).problems;
    const { problems } = loadScenario(files, path, overrides);
    return problems.map((one) => withNearest(one, path));
  } catch (error) {
    if (error instanceof RequestRefused) return [unreadable(path, error.why, error.fix)];
    return [unreadable(path, (error as Error).message)];
  }
}

/** Problems of all the files, each once, in the order of files and places. */
export function checkFiles(paths: readonly string[], overrides: readonly Override[]): Problem[] {
  return sortProblems(paths.flatMap((path) => checkFile(path, overrides)));
}
