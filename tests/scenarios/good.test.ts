/** Every file of `good/` is accepted, with the lint and the resolved values written beside it. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '#scenario/load.js';
import { catalogue } from '#scenario/problem-catalogue.js';
import type { Problem, Scenario } from '#scenario/types.js';
import { checkout, withText } from './files.js';

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
  if (path.startsWith('origins.')) {
    // The text of the line and not its number: parents grow above it.
    const { file, line, column } = scenario.origins[path.slice('origins.'.length)]!;
    return { file, text: checkout.read(file)!.split('\n')[line - 1]!.trim(), column };
  }
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

  test('together they show every kind of lint', () => {
    const shown = files.flatMap((name) => {
      const text = checkout.read(`${folder}/${name.replace('.scenario.yaml', '.expected.json')}`);
      return (JSON.parse(text!) as Expected).lint.map((code) => code.split('@')[0]);
    });
    const kinds = Object.keys(catalogue).filter((code) => code.startsWith('L'));
    expect(kinds.filter((code) => !shown.includes(code))).toEqual([]);
  });
});

describe('lint that is meant', () => {
  const folderFile = (accept: string) => `format: 1\nid: x\ntitle: X\nextends: told\n${accept}`;
  const load = (accept: string) =>
    loadScenario(withText('x.scenario.yaml', folderFile(accept)), 'x.scenario.yaml');

  test('is handed down with its reason, and not told as lint', () => {
    const { problems, accepted } = load('');
    expect(problems).toEqual([]);
    expect(accepted.map((one) => one.problem.code)).toContain('L0104');
    for (const { because } of accepted) expect(because).not.toBe('');
  });

  test('is told when it excuses nothing, and refused without a reason', () => {
    const row = (rest: string) => `accept:\n  - { id: a, code: L0107${rest} }\n`;
    expect(load(row(', because: no reason at all')).problems.map(({ code }) => code)).toEqual([
      'L0113',
    ]);
    const { scenario, problems } = load(row(''));
    expect(scenario).toBeNull();
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['E0206', 6]]);
  });

  test('a --set that repeats the value is told', () => {
    const overrides = [{ path: 'gates.flight.enforcedPer1024', value: '1004' }];
    const files = withText('x.scenario.yaml', folderFile(''));
    const { problems } = loadScenario(files, 'x.scenario.yaml', overrides);
    expect(problems).toMatchObject([{ code: 'L0115', file: '--set', line: 1 }]);
    expect(problems[0]!.fix).toContain('told.scenario.yaml:');
  });
});
