/**
 * Holds one file against the closed grammar and reports everything at once, each problem at its
 * place and with the nearest right name. What was reported is marked broken in the tree, so that
 * later checks go on with the rest and stay silent about it.
 */
import type { z } from 'zod';
import {
  describeAt,
  describeGiven,
  type JsonSchema,
  keysAt,
  listNames,
  schemaAt,
} from './json-schema.js';
import { nearestOf } from './nearest.js';
import { limits } from './parse.js';
import { problem } from './problems.js';
import {
  breakAt,
  type ListTree,
  nodeAt,
  type Path,
  placeOf,
  scalarIn,
  type Tree,
  toValue,
} from './tree.js';
import type { Origin, Problem } from './types.js';

type Issue = z.core.$ZodIssue;

/** A zod schema with its JSON Schema, built once. */
export interface Grammar {
  readonly schema: z.ZodType;
  readonly json: JsonSchema;
  /** What the file is called in messages: `the scenario`, `the society`. */
  readonly title: string;
  /** What the keys of a map name, by its dotted path (`*` for any name): a catalogue each. */
  readonly named: Readonly<Record<string, string>>;
}

/**
 * All problems of shape in one tree.
 *
 * @param tree Changed: wrong parts are marked broken, unknown keys are taken out.
 */
export function validateTree(tree: Tree, grammar: Grammar): Problem[] {
  const problems: Problem[] = repeatedIds(tree).slice(0, limits.problems);
  const result = grammar.schema.safeParse(toValue(tree));
  if (result.success) return problems;
  const broken: Path[] = [];
  for (const issue of result.error.issues) report(tree, grammar, issue, [], problems, broken);
  for (const path of broken) breakAt(tree, path);
  return problems.slice(0, limits.problems);
}

function report(
  tree: Tree,
  grammar: Grammar,
  issue: Issue,
  above: Path,
  problems: Problem[],
  broken: Path[],
): void {
  const path: Path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) problems.push(takeUnknownKey(tree, grammar, path, key));
    return;
  }
  if (issue.code === 'invalid_union') {
    const branch = chooseBranch(issue.errors);
    if (branch) {
      for (const inner of branch) report(tree, grammar, inner, path, problems, broken);
      return;
    }
  }
  if (isBroken(tree, path)) return;
  problems.push(describeIssue(tree, grammar, issue, path));
  // A row without what every row needs, or without a sound id, is passed over as a whole.
  broken.push(nodeAt(tree, path) && !isIdOfRow(path) ? path : path.slice(0, -1));
}

/** True where the path is the id of a row of a list: by it the row is merged and spoken of. */
function isIdOfRow(path: Path): boolean {
  return path.at(-1) === 'id' && typeof path.at(-2) === 'number';
}

/** True where the place, or one above it, was reported before. */
function isBroken(tree: Tree, path: Path): boolean {
  return path.some((_, index) => nodeAt(tree, path.slice(0, index + 1))?.kind === 'broken');
}

/** The branch of a union that fits at the top and fails only inside, if there is one. */
function chooseBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fits = (issues: readonly Issue[]) =>
    issues.length > 0 &&
    issues.every((one) => one.path.length > 0 || one.code === 'unrecognized_keys');
  return branches.find(fits) ?? null;
}

function takeUnknownKey(tree: Tree, grammar: Grammar, path: Path, key: string): Problem {
  const map = nodeAt(tree, path);
  const entry = map?.kind === 'map' ? map.entries.get(key) : undefined;
  const place = entry?.keyOrigin ?? placeOf(tree, path);
  if (map?.kind === 'map') map.entries.delete(key);
  const what =
    grammar.named[path.join('.')] ?? grammar.named[[...path.slice(0, -1), '*'].join('.')];
  const keys = keysAt(grammar.json, path);
  const names = what ? keys.filter((name) => name !== 'grounds') : keys;
  const values = { name: key, names: listNames(names), nearest: nearestOf(key, keys) };
  if (what) return problem('E0301', place, { ...values, what });
  const holder = path.length === 0 ? grammar.title : `\`${nameOf(tree, path)}\``;
  return problem('E0201', place, { ...values, holder });
}

/** A path as an author writes it, rows by their id. */
export function nameOf(tree: Tree, path: Path): string {
  const words = path.map((key, index) => {
    const node = nodeAt(tree, path.slice(0, index + 1));
    const id = typeof key === 'number' && node ? scalarIn(node, 'id') : undefined;
    return typeof id === 'string' ? id : String(key);
  });
  return words.join('.');
}

function describeIssue(tree: Tree, grammar: Grammar, issue: Issue, path: Path): Problem {
  const { json } = grammar;
  const name = String(path.findLast((key) => typeof key === 'string') ?? 'the file');
  const place = placeOf(tree, path);
  const expected = describeAt(json, path);
  const given = describeGiven(tree, path);
  if (nodeAt(tree, path) === undefined) {
    const holder = path.length < 2 ? grammar.title : `\`${nameOf(tree, path.slice(0, -1))}\``;
    return problem('E0206', place, { name, holder });
  }
  if (issue.code === 'invalid_key') {
    return problem('E0205', keyPlace(tree, path), { name, given: 'no id', expected: idForm });
  }
  const bounds = issue.code === 'too_big' || issue.code === 'too_small';
  if (bounds && (issue.origin === 'number' || issue.origin === 'int')) {
    const bound =
      issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
    return problem('E0204', place, { name, bound });
  }
  const choice = choicesAt(json, path, issue);
  const node = nodeAt(tree, path);
  if (choice && node?.kind === 'scalar' && typeof node.value !== 'object') {
    const nearest = nearestOf(String(node.value), choice);
    return problem('E0203', place, { name, given, names: listNames(choice), nearest });
  }
  const code = issue.code === 'invalid_type' ? 'E0202' : 'E0205';
  return problem(code, place, { name, given, expected });
}

const idForm = 'an id in lower case with hyphens, such as `jaywalk`';

function keyPlace(tree: Tree, path: Path): Origin {
  const map = nodeAt(tree, path.slice(0, -1));
  const entry = map?.kind === 'map' ? map.entries.get(String(path[path.length - 1])) : undefined;
  return entry?.keyOrigin ?? placeOf(tree, path);
}

/** The values an enumeration allows, where the issue is about one. */
function choicesAt(json: JsonSchema, path: Path, issue: Issue): string[] | null {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return null;
  const branches = schemaAt(json, path)?.anyOf ?? [];
  const values = branches.flatMap((one) => one.enum ?? []);
  return values.length > 0 ? values.map(String) : null;
}

/** Rows of one list that share an id; the later ones are marked broken. */
function repeatedIds(tree: Tree): Problem[] {
  const problems: Problem[] = [];
  const visit = (node: Tree): void => {
    if (node.kind === 'list') repeatedIn(node, problems);
    const children =
      node.kind === 'list'
        ? node.items
        : node.kind === 'map'
          ? [...node.entries.values()].map((entry) => entry.node)
          : [];
    for (const child of children) visit(child);
  };
  visit(tree);
  return problems;
}

function repeatedIn(list: ListTree, problems: Problem[]): void {
  const seen = new Set<string>();
  for (const [index, item] of list.items.entries()) {
    const id = scalarIn(item, 'id');
    if (typeof id !== 'string') continue;
    if (seen.has(id)) {
      problems.push(problem('E0207', placeOf(item, ['id']), { name: id }));
      list.items[index] = { kind: 'broken', origin: item.origin };
    }
    seen.add(id);
  }
}
