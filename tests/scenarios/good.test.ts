/** Every file of `good/` is accepted, with the lint and the resolved values written beside it. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '#scenario/load.js';
import type { Problem, Scenario } from '#scenario/types.js';
import { checkout } from './files.js';

interface Expected {
  /** Codes, with `@line` where the place matters. */
  readonly lint: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

const folder = 'tests/scenarios/good';
const files = readdirSync(new URL('good/', import.meta.url)).filter((name) =>
  name.endsWith('.scenario.yaml'),
);

/** A value by dotted path; origins are keyed by paths with dots themselves. */
function valueAt(scenario: Scenario, path: string): unknown {
  if (path.startsWith('origins.')) return scenario.origins[path.slice('origins.'.length)];
  let value: unknown = scenario;
  for (const key of path.split('.')) value = (value as Record<string, unknown>)[key];
  return value ?? null;
}

function show(problem: Problem, wanted: string | undefined): string {
  return wanted?.includes('@') ? `${problem.code}@${problem.line}` : problem.code;
}

describe('good scenarios', () => {
  test.each(files)('%s', (name) => {
    const text = checkout.read(`${folder}/${name.replace('.scenario.yaml', '.expected.json')}`);
    const expected = JSON.parse(text!) as Expected;
    const loaded = loadScenario(checkout, `${folder}/${name}`);
    const lint = loaded.problems.map((one, index) => show(one, expected.lint[index]));
    expect(lint).toEqual(expected.lint);
    expect(loaded.scenario).not.toBeNull();
    const values = Object.keys(expected.values).map((path) => [
      path,
      valueAt(loaded.scenario!, path),
    ]);
    expect(Object.fromEntries(values)).toEqual(expected.values);
  });
});
