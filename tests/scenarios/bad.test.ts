/** Every file of `bad/` has exactly the problems written beside it, in their order. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '#scenario/load.js';
import type { Override } from '#scenario/overrides.js';
import { catalogue } from '#scenario/problem-catalogue.js';
import { loadSociety } from '#scenario/society-file.js';
import type { Problem } from '#scenario/types.js';
import { checkout } from './files.js';

interface Expected {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly messageIncludes: string;
  readonly nearest?: string;
}

const folder = 'tests/scenarios/bad';
const files = readdirSync(new URL('bad/', import.meta.url)).filter((name) =>
  /\.(scenario|society)\.yaml$/.test(name),
);
const beside = (name: string): string =>
  name.replace(/\.(scenario|society)\.yaml$/, '.problems.json');

/** A first line `# --set path=value` is laid over the file, as on the command line. */
function overridesOf(path: string): Override[] {
  const asked = /^# --set (\S+?)=(.*)$/m.exec(checkout.read(path)!);
  return asked ? [{ path: asked[1]!, value: asked[2]! }] : [];
}

function problemsOf(path: string): readonly Problem[] {
  if (path.endsWith('.society.yaml')) {
    const { society, problems } = loadSociety(checkout, path);
    expect(society).toBeNull();
    return problems;
  }
  const { scenario, problems } = loadScenario(checkout, path, overridesOf(path));
  expect(scenario).toBeNull();
  return problems;
}

describe('bad scenarios', () => {
  test('there are enough of them, and each has its problems beside it', () => {
    expect(files.length).toBeGreaterThanOrEqual(100);
  });

  test.each(files)('%s', (name) => {
    const text = checkout.read(`${folder}/${beside(name)}`);
    const expected = JSON.parse(text!) as Expected[];
    const problems = problemsOf(`${folder}/${name}`);
    const found = problems.map(({ code, line, column, nearest }) => ({
      code,
      line,
      column,
      nearest: nearest ?? undefined,
    }));
    const wanted = expected.map(({ code, line, column, nearest }) => ({
      code,
      line,
      column,
      nearest,
    }));
    expect(found).toEqual(wanted);
    for (const [index, one] of problems.entries()) {
      expect(one.message).toContain(expected[index]!.messageIncludes);
      expect(one.severity).toBe('error');
      expect(one.why).not.toBe('');
      expect(one.fix).not.toMatch(/undefined|null|^$/);
      expect(one.message).not.toMatch(/undefined|null/);
    }
  });

  test('together they show every error of the catalogue', () => {
    const shown = new Set(
      files.flatMap((name) => {
        const path = `${folder}/${beside(name)}`;
        return (JSON.parse(checkout.read(path)!) as Expected[]).map((one) => one.code);
      }),
    );
    const errors = Object.keys(catalogue).filter((code) => code.startsWith('E'));
    // A file of a megabyte is made by the unit test of the parser.
    const elsewhere = ['E0102'];
    expect(errors.filter((code) => !shown.has(code) && !elsewhere.includes(code))).toEqual([]);
  });
});
