/** Rule tests of files: found, lived, and told so that a failure says which rule did it. */
import { files } from '#experiments/open.js';
import { judgeAll, type Tried } from '#experiments/rule-tests/judge.js';
import { scenarioSuffix } from '#scenario/load.js';
import { loadRuleTests, ruleTestSuffix } from '#scenario/rule-test-file.js';
import { findScenario, isReadable, scenarioFile } from './names.js';
import { Refusal } from './refusal.js';

export interface TestOutcome {
  readonly tests: readonly Tried[];
  /** Files that were asked for, and those found beside them. */
  readonly files: readonly string[];
}

/** The file itself, and the `*.test.yaml` of the same name beside a scenario. */
function filesOf(asked: string): string[] {
  if (asked.endsWith(ruleTestSuffix)) return [findScenario(asked)];
  const path = scenarioFile(findScenario(asked));
  const beside = path.replace(/(\.scenario)?\.ya?ml$/, ruleTestSuffix);
  return isReadable(beside) ? [path, beside] : [path];
}

/** Lives all tests of these files. @throws Refusal for problems, and where there is no test */
export function testFiles(asked: readonly string[]): TestOutcome {
  const paths = [...new Set(asked.flatMap(filesOf))];
  const tests = paths.flatMap((path) => {
    const { scenario, tests: placed, problems } = loadRuleTests(files, path);
    if (!scenario) {
      const errors = problems.filter((one) => one.severity === 'error');
      const why = `cannot be tested: ${errors.length} to mend`;
      throw new Refusal(path, why, 'Mend the places named.', { problems: errors });
    }
    return judgeAll(scenario, placed);
  });
  if (tests.length === 0) {
    const beside = scenarioFile(asked[0]!).replace(scenarioSuffix, ruleTestSuffix);
    const fix = `Write them below \`tests:\`, or into ${beside}.`;
    throw new Refusal(paths.join(', '), 'has no rule tests', fix);
  }
  return { tests, files: paths };
}

function testText({ name, file, line, passed, checked, differences }: Tried): string {
  const held = `${checked} ${checked === 1 ? 'expectation' : 'expectations'}`;
  if (passed) return `passed  ${name} (${held})`;
  const parts = differences.map(({ at, expected, came, because }) =>
    [`  ${at}: expected ${expected}, came ${came}`, ...because.map((one) => `    ${one}`)].join(
      '\n',
    ),
  );
  return [`FAILED  ${name} (${file}:${line})`, ...parts].join('\n');
}

export function testsText({ tests }: TestOutcome): string {
  const failed = tests.filter((test) => !test.passed).length;
  const counted = `${tests.length - failed} passed, ${failed} failed`;
  return [...tests.map(testText), '', counted].join('\n');
}
