/** Opens societies and scenarios by name or path; everything wrong with a request at once. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlainSociety, buildSociety } from '#model/society/build.js';
import { findPreset, societyPresets } from '#model/society/registry.js';
import type { Society } from '#model/society/society.js';
import { loadScenario, type ScenarioFiles } from '#scenario/load.js';
import { nearestOf } from '#scenario/nearest.js';
import { loadSociety } from '#scenario/society-file.js';
import { RequestRefused, type Problem, type Scenario, type ScenarioChoice, type SocietyChoice } from './api.js';

/** The package's own folder: two up from dist/experiments, one up from the source. */
export const packageRoot = ((): string => {
  const here = dirname(fileURLToPath(import.meta.url));
  const up = resolve(here, '..');
  return up.endsWith('dist') ? resolve(up, '..') : up;
})();

const largestFile = 4 * 1024 * 1024;

/** Reads relative to the current folder first, then to the package. */
export const files: ScenarioFiles = {
  read: (path) => {
    for (const at of [resolve(path), join(packageRoot, path)]) {
      if (!existsSync(at)) continue;
      const found = statSync(at);
      if (!found.isFile()) continue;
      if (found.size > largestFile) throw new RequestRefused(path, `has ${found.size} bytes`, 'A file may have four million');
      return textOf(path, readFileSync(at));
    }
    return null;
  },
};

/** Text in UTF-8, a mark at its head left out. What is no text is no file of ours. */
function textOf(path: string, bytes: Uint8Array): string {
  const refuse = (why: string): never => {
    throw new RequestRefused(path, why, 'Save it as text in UTF-8');
  };
  if (bytes.includes(0)) return refuse('is no text: it holds bytes of zero');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('is no text in UTF-8');
  }
}

/** Names under which scenarios are shipped, besides any path. */
export function scenarioPath(source: string): string {
  return source.endsWith('.yaml') || source.endsWith('.yml') ? source : `scenarios/${source}.scenario.yaml`;
}

export function openScenario(choice: ScenarioChoice): { scenario: Scenario; problems: Problem[] } {
  const path = scenarioPath(choice.source);
  const loaded = loadScenario(files, path, choice.overrides);
  if (!loaded.scenario) {
    throw new RequestRefused(choice.source, `cannot be run: ${loaded.problems.length} problems`, 'Mend the places named', loaded.problems);
  }
  return { scenario: loaded.scenario, problems: [...loaded.problems] };
}

/** Rows beyond which one memory cannot hold a run with room to spare. */
export const mostPeople = 10_000_000;

const societies = new Map<string, Society>();

export function openSociety(choice: SocietyChoice): Society {
  const { society: id, people, seed } = choice;
  if (!Number.isInteger(people) || people < 2 || people > mostPeople) {
    throw new RequestRefused('--people', `is ${people}`, `Choose a whole number from 2 to ${mostPeople.toLocaleString('en')}`);
  }
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new RequestRefused('--seed', `is ${seed}`, 'A seed is a whole number from 0 to 4294967295');
  }
  const key = `${id} ${people} ${seed}`;
  const known = societies.get(key);
  if (known) return known;
  const made = make(id, people, seed);
  societies.clear();
  societies.set(key, made);
  return made;
}

function make(id: string, people: number, seed: number): Society {
  const preset = findPreset(id);
  if (preset) return buildSociety({ id, people, seed }, preset);
  if (!id.includes('.') && !id.includes('/')) {
    const names = societyPresets.map((known) => known.id);
    const nearest = nearestOf(id, names);
    throw new RequestRefused(id, 'is no society', nearest ? `Did you mean ${nearest}?` : `There are ${names.join(', ')}, or a *.society.yaml`);
  }
  const loaded = loadSociety(files, id);
  if (!loaded.society) throw new RequestRefused(id, 'cannot be opened', 'Mend the places named', loaded.problems);
  return buildPlainSociety({ id: loaded.society.id, people, seed }, loaded.society);
}
