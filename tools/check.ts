/**
 * What `npm test` runs once everything is built: generated files fresh, tests type-checked, lint,
 * then every test. It ends in exactly one line, `N passed, N failed`; what could not run is said
 * with its reason and counts as failed where CI is set.
 *
 * `--long` runs the longer suites alone (`*.long.ts`: examples on and off, mutants, fuzz). Further
 * arguments go to vitest: `npm test -- model/acts`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedFiles } from './generated.js';
import { addTallies, lastLine, type Tally, tallyOf, type VitestReport } from './tally.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const one = (passed: boolean): Tally => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  notRun: [],
});

/** Runs a program of `node_modules` with this Node, its output shown. */
function runTool(program: string, args: readonly string[]): number | null {
  const command = [join('node_modules', program), ...args];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status;
}

function checkFreshness(): Tally {
  const stale = [...generatedFiles()].filter(([path, text]) => {
    try {
      return readFileSync(path, 'utf8') !== text;
    } catch {
      return true;
    }
  });
  for (const [path] of stale) say(`stale: ${path} (npm run generate)`);
  return one(stale.length === 0);
}

/** The steps before the tests: what is checked, and how. */
const steps: readonly (readonly [string, () => Tally])[] = [
  ['generated files', checkFreshness],
  ['types of the tests', () => one(runTool('typescript/bin/tsc', ['-p', 'tests']) === 0)],
  [
    'lint',
    () => one(runTool('@biomejs/biome/bin/biome', ['lint', '--max-diagnostics=50', '.']) === 0),
  ],
];

function attempt([name, step]: readonly [string, () => Tally]): Tally {
  say(`— ${name}`);
  try {
    return step();
  } catch (error) {
    say(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return one(false);
  }
}

/** Runs vitest and reads its report; a run that leaves none is one failure. */
function runTests(config: string, args: readonly string[]): Tally {
  say(`— tests (${config})`);
  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-check-'));
  const report = join(folder, 'report.json');
  try {
    const status = runTool('vitest/vitest.mjs', [
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ]);
    const tally = tallyOf(JSON.parse(readFileSync(report, 'utf8')) as VitestReport);
    // An error outside of any test (an unhandled rejection) fails the run and stands in no file.
    const unseen = status !== 0 && tally.failed === 0 && tally.notRun.length === 0;
    return unseen ? addTallies([tally, one(false)]) : tally;
  } catch (error) {
    say(`the tests left no report: ${error instanceof Error ? error.message : String(error)}`);
    return one(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(): void {
  const long = process.argv.includes('--long');
  const rest = process.argv.slice(2).filter((argument) => argument !== '--long');
  const before = long || rest.length > 0 ? [] : steps.map(attempt);
  const config = long ? 'vitest.long.config.ts' : 'vitest.config.ts';
  const tally = addTallies([...before, runTests(config, rest)]);
  const inCi = process.env.CI === 'true';
  for (const { what, because } of tally.notRun) say(`not run: ${what} because ${because}`);
  const line = lastLine(tally, inCi);
  say(line);
  if (!line.endsWith(' 0 failed')) process.exitCode = 1;
}

check();
