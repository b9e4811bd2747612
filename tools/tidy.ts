/**
 * Who may lean on whom, as far as the compiler cannot see it: functions from sources to sentences,
 * of which `tests/meta/` asserts that they find nothing.
 */
import ts from 'typescript';
import { importsOf, parseSource, type Source } from './sources.js';

/** What each folder may import from; tests and tools may import anything. */
export const directions: Readonly<Record<string, readonly string[]>> = {
  statistics: [],
  engine: [],
  model: ['engine', 'statistics'],
  scenario: ['engine', 'model'],
  // Differences of arms carry their intervals, so results may lean on pure mathematics.
  results: ['engine', 'statistics'],
  host: ['engine'],
  experiments: ['engine', 'statistics', 'model', 'scenario', 'results', 'host'],
  reports: ['results', 'statistics'],
  cli: [
    'engine',
    'statistics',
    'model',
    'scenario',
    'results',
    'host',
    'experiments',
    'reports',
    'lab',
  ],
  lab: ['engine', 'statistics', 'model', 'scenario', 'results', 'host', 'experiments', 'reports'],
};

/** Packages that folders without files, clock or network may lean on. */
const packagesOfPure: Readonly<Record<string, readonly string[]>> = {
  engine: ['@noble/hashes'],
  statistics: [],
  model: [],
  scenario: ['@noble/hashes', 'zod', 'yaml', '@marcbachmann/cel-js'],
};

/** The path an import leads to from the root of the project, or null for a package. */
export function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return null;
  const parts = path.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** Imports against the directions, and packages that let the world into a pure folder. */
export function wrongDirections(sources: readonly Source[]): string[] {
  const wrong: string[] = [];
  for (const source of sources) {
    const allowed = directions[source.top];
    if (!allowed || source.isTest) continue;
    for (const specifier of importsOf(source)) {
      const target = targetOf(source.path, specifier);
      if (target === null) {
        const packages = packagesOfPure[source.top];
        if (
          packages &&
          !packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
        ) {
          wrong.push(`${source.path} imports ${specifier}`);
        }
        continue;
      }
      const top = target.split('/')[0];
      if (top !== source.top && !allowed.includes(top))
        wrong.push(`${source.path} imports ${target}`);
      if (top !== source.top && specifier.startsWith('.'))
        wrong.push(`${source.path} imports ${specifier} instead of #${target}`);
    }
  }
  return wrong;
}

/** What rooms show each other: their columns and their catalogues. */
const shown = new Set(['state.js', 'catalogue.js']);

/**
 * Doors between rooms, besides columns: the one place where a posting is made (decision 0005), its
 * counterpart for references, and the telling of friends, which a ruling takes back.
 */
export const doors: readonly string[] = [
  'model/ledgers/post.js',
  'model/ledgers/reference-post.js',
  'model/propagation/tell.js',
];

/** Imports of a mechanism by a mechanism that stand until someone finds them a better place. */
export const mechanismExceptions: readonly string[] = [
  // A refused demand is tried again after the days that the demand declares.
  'model/consequences/gate/kernel.ts → model/acts/demand/schema.js',
];

/** The folder of the mechanism a path lies in, or null. */
const mechanismOf = (path: string, mechanisms: ReadonlySet<string>): string | null => {
  const [, room, folder] = path.split('/');
  return mechanisms.has(`${room}/${folder}`) ? `${room}/${folder}` : null;
};

/** The files that gather all mechanisms. */
const gatherers = new Set([
  'model/kernels.ts',
  'model/mechanisms.ts',
  'model/tables.ts',
  'model/town.ts',
]);

/** Mechanisms that import mechanisms, and rooms that reach behind another's state. */
export function roomsEntered(
  sources: readonly Source[],
  mechanisms: ReadonlySet<string>,
): string[] {
  const entered: string[] = [];
  for (const source of sources) {
    if (source.top !== 'model' || source.isTest || gatherers.has(source.path)) continue;
    const own = mechanismOf(source.path, mechanisms);
    const room = source.path.split('/')[1];
    for (const specifier of importsOf(source)) {
      const target = targetOf(source.path, specifier);
      if (!target?.startsWith('model/')) continue;
      const other = mechanismOf(target, mechanisms);
      const parts = target.split('/');
      const foreign = parts.length > 2 && parts[1] !== room;
      const isShown = shown.has(parts.at(-1)!) || doors.includes(target) || parts[1] === 'society';
      if (other !== null ? other !== own : foreign && !isShown)
        entered.push(`${source.path} → ${target}`);
    }
  }
  return entered.filter((one) => !mechanismExceptions.includes(one));
}

/** References that lean on the intermediate form or on a back end. */
export function leaningReferences(sources: readonly Source[]): string[] {
  return sources.filter(isReference).flatMap((source) =>
    importsOf(source)
      .filter((one) => /^#engine\/(ir|emit|kernels|schedule)\//.test(one))
      .map((one) => `${source.path} imports ${one}`),
  );
}

export const isReference = (source: Source): boolean =>
  source.top === 'model' && /\/reference[^/]*\.ts$/.test(source.path) && !source.isTest;

/** The names a source takes from its neighbour `kernel.ts`. */
export function takenFromKernel(source: Source): string[] {
  const names: string[] = [];
  for (const statement of parseSource(source).statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      continue;
    if (statement.moduleSpecifier.text !== './kernel.js') continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings && ts.isNamedImports(bindings)) {
      names.push(...bindings.elements.map((one) => (one.propertyName ?? one.name).text));
    } else names.push('*');
  }
  return names;
}
