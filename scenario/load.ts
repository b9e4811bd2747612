/**
 * From a path to a resolved scenario with every problem at once. Reading is handed in, so that
 * the same code runs in Node and in a page; nothing here throws for what a file says.
 */
import type { MechanismSchema } from '#model/mechanism.js';
import { mechanisms as allMechanisms } from '#model/mechanisms.js';
import { acceptLint, problemsOfAcceptance } from './acceptance.js';
import { mergeScenario, spreadGrounds } from './extends.js';
import { publishSchema } from './json-schema.js';
import { lintChanges } from './lint-changes.js';
import { otherFormat } from './migrate.js';
import { currentFormat } from './migration-steps.js';
import { nearestOf } from './nearest.js';
import { buildOverride, type Override } from './overrides.js';
import { parseText } from './parse.js';
import { isRunnable, problem, sortProblems } from './problems.js';
import { resolveScenario } from './resolve.js';
import type { RuleTest } from './rule-test.js';
import { problemsOfTests } from './rule-test-check.js';
import { scenarioSchema } from './schema.js';
import { type MapTree, nodeAt, placeOf, scalarIn, type Tree, toValue } from './tree.js';
import type { Accepted, Origin, Problem, Scenario } from './types.js';
import { type Grammar, validateTree } from './validate.js';

/** Where files come from. `read` gives the text of a path, or null where there is none. */
export interface ScenarioFiles {
  read(path: string): string | null;
}

export interface Loaded {
  /** Null where any problem is an error. */
  readonly scenario: Scenario | null;
  readonly problems: readonly Problem[];
  /** Lint stated as intended, with the reason. */
  readonly accepted: readonly Accepted[];
  /** The rule tests of this file, for the `test` verb; parents' are their own. */
  readonly tests: readonly RuleTest[];
  /** Where each of them was written. */
  readonly testOrigins: readonly Origin[];
}

/** Scenarios that come with the project; `extends: documented` finds them by id. */
export const shippedScenarios = [
  'no-scoring',
  'finance-only',
  'told',
  'documented',
  'safeguarded',
] as const;

/** The folder of the shipped scenarios, from the root of the project. */
export const shippedFolder = 'scenarios';
export const scenarioSuffix = '.scenario.yaml';
const mostAncestors = 8;

const grammars = new WeakMap<readonly MechanismSchema[], { whole: Grammar; part: Grammar }>();

function grammarOf(mechanisms: readonly MechanismSchema[]): { whole: Grammar; part: Grammar } {
  const known = grammars.get(mechanisms);
  if (known) return known;
  const schema = scenarioSchema(mechanisms);
  const json = publishSchema(schema, 'A scenario of Glasshouse');
  const whole: Grammar = { schema, json, title: 'the scenario', named: namedMaps };
  const made = { whole, part: { ...whole, schema: schema.partial(), title: 'the override' } };
  grammars.set(mechanisms, made);
  return made;
}

/** Maps whose keys are names of catalogues. */
const namedMaps = {
  ledgers: 'ledger',
  channels: 'channel',
  recourse: 'ledger',
  mechanisms: 'mechanism',
  'mechanisms.*': 'parameter',
} as const;

interface Layer {
  readonly path: string;
  readonly tree: MapTree;
}

/**
 * Loads a scenario with its parents and overrides.
 *
 * @param files Gives the texts.
 * @param path The scenario's file; relative parents are sought beside it.
 * @param overrides `--set` values, laid over everything else in their order.
 * @param mechanisms Those there are; a scenario may name no other.
 */
export function loadScenario(
  files: ScenarioFiles,
  path: string,
  overrides: readonly Override[] = [],
  mechanisms: readonly MechanismSchema[] = allMechanisms,
): Loaded {
  const problems: Problem[] = [];
  const grammar = grammarOf(mechanisms);
  const layers = readChain(files, path, grammar.whole, problems);
  if (!layers) {
    const none = { tests: [], testOrigins: [], accepted: [] };
    return { scenario: null, problems: sortProblems(problems), ...none };
  }
  const own = layers[0]!;
  const oldest = layers[layers.length - 1]!.tree;
  let merged: Tree = { kind: 'map', origin: oldest.origin, entries: new Map() };
  const lint: Problem[] = [];
  for (const layer of [...layers].reverse()) {
    if (layer === own) lint.push(...lintChanges(merged, layer.tree));
    merged = mergeScenario(merged, layer.tree, problems);
  }
  merged = applyOverrides(merged, overrides, grammar.part, problems, lint);
  const ancestry = layers.map((layer) => String(scalarIn(layer.tree, 'id') ?? ''));
  const resolved = resolveScenario(merged, ancestry, mechanisms, isRunnable(problems));
  problems.push(
    ...resolved.problems,
    ...problemsOfAcceptance(merged),
    ...problemsOfTests(own.tree, resolved.scenario),
  );
  const isSound = isRunnable(problems);
  const looked = acceptLint(merged, own.path, isSound ? [...problems, ...lint] : []);
  const tests = nodeAt(own.tree, ['tests']);
  return {
    scenario: isSound ? resolved.scenario : null,
    problems: sortProblems(
      isSound ? looked.problems : problems.filter((one) => one.severity === 'error'),
    ),
    accepted: looked.accepted,
    tests: isSound && tests ? (toValue(tests) as RuleTest[]) : [],
    testOrigins: isSound && tests?.kind === 'list' ? tests.items.map((item) => item.origin) : [],
  };
}

/** The file and its ancestors, nearest first; null where one cannot be read at all. */
function readChain(
  files: ScenarioFiles,
  path: string,
  grammar: Grammar,
  problems: Problem[],
): Layer[] | null {
  const layers: Layer[] = [];
  let at: string = path;
  let text = files.read(path);
  if (text === null) {
    problems.push(problem('E0105', { file: path, line: 1, column: 1 }, { name: `\`${path}\`` }));
    return null;
  }
  for (;;) {
    const tree = readLayer(text, at, grammar, problems);
    if (!tree) return null;
    layers.push({ path: at, tree });
    const named = tree.entries.get('extends')?.node;
    if (named?.kind !== 'scalar') return layers;
    const found = findParent(files, at, String(named.value));
    if (!found) {
      problems.push(missingParent(String(named.value), named.origin));
      return null;
    }
    const chain = layers.map((layer) => layer.path);
    if (chain.includes(found.path)) {
      const detail = [...chain, found.path].join(' → ');
      problems.push(problem('E0106', named.origin, { detail }));
      return null;
    }
    if (layers.length === mostAncestors) {
      problems.push(problem('E0107', named.origin, { limit: String(mostAncestors) }));
      return null;
    }
    at = found.path;
    text = found.text;
  }
}

function readLayer(
  text: string,
  path: string,
  grammar: Grammar,
  problems: Problem[],
): MapTree | null {
  const parsed = parseText(text, path);
  problems.push(...parsed.problems);
  if (!parsed.tree || isOfOtherFormat(parsed.tree, problems)) return null;
  problems.push(...validateTree(parsed.tree, grammar));
  if (parsed.tree.kind !== 'map') return null;
  spreadGrounds(parsed.tree);
  return parsed.tree;
}

/** A file of another format is told as one problem: its keys may mean other things. */
function isOfOtherFormat(tree: Tree, problems: Problem[]): boolean {
  const format = scalarIn(tree, 'format');
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0) return false;
  if (format === currentFormat) return false;
  problems.push(problem('E0108', placeOf(tree, ['format']), otherFormat(format)));
  return true;
}

/** A path is sought beside the child; an id beside it first, then among the shipped ones. */
function findParent(
  files: ScenarioFiles,
  child: string,
  name: string,
): { readonly path: string; readonly text: string } | null {
  const folder = child.includes('/') ? child.slice(0, child.lastIndexOf('/')) : '';
  const isPath = name.includes('/') || name.endsWith('.yaml');
  const file = isPath ? name : `${name}${scenarioSuffix}`;
  const candidates = [joinPath(folder, file)];
  if (!isPath) candidates.push(joinPath(shippedFolder, file));
  for (const path of candidates) {
    const text = files.read(path);
    if (text !== null) return { path, text };
  }
  return null;
}

/** Joins and tidies a relative path; leading steps upward stay. */
function joinPath(folder: string, file: string): string {
  const isAbsolute = file.startsWith('/') || (folder.startsWith('/') && file !== '');
  const steps = file.startsWith('/') ? file.split('/') : [...folder.split('/'), ...file.split('/')];
  const tidy: string[] = [];
  for (const step of steps) {
    if (step === '' || step === '.') continue;
    const last = tidy[tidy.length - 1];
    if (step === '..' && last !== undefined && last !== '..') tidy.pop();
    else tidy.push(step);
  }
  return (isAbsolute ? '/' : '') + tidy.join('/');
}

function missingParent(name: string, origin: Origin): Problem {
  const nearest = nearestOf(name, shippedScenarios);
  return problem('E0105', origin, { name: `the parent \`${name}\``, nearest });
}

function applyOverrides(
  base: Tree,
  overrides: readonly Override[],
  grammar: Grammar,
  problems: Problem[],
  lint: Problem[],
): Tree {
  let merged = base;
  for (const [index, override] of overrides.entries()) {
    const layer = buildOverride(override, index, merged, grammar.json, problems);
    if (!layer) continue;
    problems.push(...validateTree(layer, grammar));
    const keep = merged;
    lint.push(...lintChanges(keep, layer));
    merged = mergeOverride(keep, layer, problems);
  }
  return merged;
}

/** An override changes no identity, so what belongs to the file itself stays. */
function mergeOverride(base: Tree, layer: Tree, problems: Problem[]): Tree {
  const merged = mergeScenario(base, layer, problems);
  if (merged.kind !== 'map' || base.kind !== 'map') return merged;
  for (const [key, entry] of base.entries) {
    if (!merged.entries.has(key)) merged.entries.set(key, entry);
  }
  return merged;
}
