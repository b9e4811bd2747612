/** Finds scenarios and societies by shipped name or path, or says which name was meant. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { packageRoot } from '#experiments/open.js';
import { societyPresets } from '#model/society/registry.js';
import { scenarioSuffix, shippedFolder, shippedScenarios } from '#scenario/load.js';
import { nearestOf } from '#scenario/nearest.js';
import { Refusal, unknownName } from './refusal.js';

export const societySuffix = '.society.yaml';

/** Names of the files with a suffix in the shipped folder: `told`, `bench/r1`. */
function shippedNames(suffix: string): string[] {
  const folder = join(packageRoot, shippedFolder);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(suffix))
    .map((path) => path.slice(0, -suffix.length).replaceAll('\\', '/'))
    .sort();
}

/** Shipped scenarios: the five arms first, then those of closed forms and benchmarks. */
export function scenarioNames(): string[] {
  const others = shippedNames(scenarioSuffix).filter(
    (name) => !(shippedScenarios as readonly string[]).includes(name),
  );
  return [...shippedScenarios, ...others];
}

export const societyNames = (): string[] => [
  ...societyPresets.map((preset) => preset.id),
  ...shippedNames(societySuffix),
];

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** Whether a path names a file, from here or from the package. */
export const isReadable = (path: string): boolean =>
  isFile(resolve(path)) || isFile(join(packageRoot, path));

const isPath = (name: string): boolean => /\.(ya?ml|json)$/.test(name);

/** The file beside it with the nearest name, or null. */
export function nearestFile(path: string): string | null {
  const folder = dirname(resolve(path));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return null;
  const names = readdirSync(folder).filter((name) => isPath(name) && name !== basename(path));
  const found = nearestOf(basename(path), names);
  return found === null ? null : relative('.', join(folder, found));
}

function requireFile(path: string): string {
  if (isReadable(path)) return path;
  if (existsSync(path)) throw new Refusal(path, 'is not a file', 'Name a file of YAML.');
  const nearest = nearestFile(path);
  const fix = nearest === null ? 'Check the path.' : `Did you mean ${nearest}?`;
  throw new Refusal(path, 'does not exist', fix, { nearest });
}

/** The file of a shipped scenario's name, or the path itself; nothing is opened. */
export function scenarioFile(name: string): string {
  if (isPath(name)) return name;
  return `${shippedFolder}/${name}${scenarioSuffix}`;
}

/** A scenario as experiments take it. @throws Refusal with the nearest name. */
export function findScenario(name: string): string {
  if (isPath(name)) return requireFile(name);
  if (isReadable(scenarioFile(name))) return name;
  if (isFile(name)) {
    const fix = `Name it ${basename(name)}${scenarioSuffix}.`;
    throw new Refusal(name, 'does not end as scenario files do', fix);
  }
  throw unknownName('a scenario', name, scenarioNames());
}

/** A society as experiments take it: a preset's id, or a path. @throws Refusal */
export function findSociety(name: string): string {
  if (isPath(name)) return requireFile(name);
  if (societyPresets.some((preset) => preset.id === name)) return name;
  const path = `${shippedFolder}/${name}${societySuffix}`;
  if (isReadable(path)) return path;
  throw unknownName('a society', name, societyNames());
}
