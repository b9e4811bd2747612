/**
 * Opens rule tests: the `tests:` block of a scenario, or a `*.test.yaml` that names its scenario.
 * Everything wrong is a problem with a place, in either file.
 */
import { publishSchema } from './json-schema.js';
import {
  type Loaded,
  loadScenario,
  type ScenarioFiles,
  scenarioSuffix,
  shippedFolder,
  shippedScenarios,
} from './load.js';
import { nearestOf } from './nearest.js';
import { parseText } from './parse.js';
import { isRunnable, problem, sortProblems } from './problems.js';
import { type RuleTest, ruleTestFile } from './rule-test.js';
import { problemsOfTests } from './rule-test-check.js';

import { type MapTree, nodeAt, placeOf, scalarIn, toValue } from './tree.js';
import type { Origin, Problem, Scenario } from './types.js';
import { type Grammar, validateTree } from './validate.js';

export const ruleTestSuffix = '.test.yaml';

/** One test with the place it was written at. */
export interface PlacedTest {
  readonly test: RuleTest;
  readonly origin: Origin;
}

export interface LoadedTests {
  /** Null where any problem is an error. */
  readonly scenario: Scenario | null;
  readonly tests: readonly PlacedTest[];
  readonly problems: readonly Problem[];
}

let grammar: Grammar | null = null;

function grammarOfTests(): Grammar {
  grammar ??= {
    schema: ruleTestFile,
    json: publishSchema(ruleTestFile, 'Rule tests of Glasshouse'),
    title: 'the rule tests',
    named: {},
  };
  return grammar;
}

/** Tests of a scenario file, or of a `*.test.yaml`. Never throws for what a file says. */
export function loadRuleTests(files: ScenarioFiles, path: string): LoadedTests {
  if (path.endsWith(ruleTestSuffix)) return loadFile(files, path);
  const loaded = loadScenario(files, path);
  const tests = loaded.tests.map((test, i) => ({ test, origin: loaded.testOrigins[i]! }));
  return { scenario: loaded.scenario, tests, problems: loaded.problems };
}

const nothing = (problems: readonly Problem[]): LoadedTests => ({
  scenario: null,
  tests: [],
  problems: sortProblems(problems),
});

function loadFile(files: ScenarioFiles, path: string): LoadedTests {
  const text = files.read(path);
  if (text === null) {
    const start = { file: path, line: 1, column: 1 };
    return nothing([problem('E0105', start, { name: `\`${path}\`` })]);
  }
  const parsed = parseText(text, path);
  const { tree } = parsed;
  if (!tree) return nothing(parsed.problems);
  const problems = [...parsed.problems, ...validateTree(tree, grammarOfTests())];
  if (tree.kind !== 'map') return nothing(problems);
  const about = openSubject(files, path, tree, problems);
  if (!about?.scenario) return nothing(problems);
  problems.push(...problemsOfTests(tree, about.scenario));
  if (!isRunnable(problems)) return nothing(problems);
  const list = nodeAt(tree, ['tests']);
  const items = list?.kind === 'list' ? list.items : [];
  const tests = items.map((item) => ({ test: toValue(item) as RuleTest, origin: item.origin }));
  return { scenario: about.scenario, tests, problems: sortProblems(problems) };
}

/** The scenario a test file is about: beside it first, then among the shipped ones. */
function openSubject(
  files: ScenarioFiles,
  path: string,
  tree: MapTree,
  problems: Problem[],
): Loaded | null {
  const name = scalarIn(tree, 'scenario');
  if (typeof name !== 'string') return null;
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const isPath = /\.ya?ml$/.test(name);
  const file = isPath ? name : `${name}${scenarioSuffix}`;
  const candidates = [folder + file, ...(isPath ? [] : [`${shippedFolder}/${file}`])];
  const found = candidates.find((candidate) => files.read(candidate) !== null);
  if (found === undefined) {
    const nearest = nearestOf(name, shippedScenarios);
    const values = { name: `the scenario \`${name}\``, nearest };
    problems.push(problem('E0105', placeOf(tree, ['scenario']), values));
    return null;
  }
  const loaded = loadScenario(files, found);
  problems.push(...loaded.problems.filter((one) => one.severity === 'error'));
  return loaded;
}
