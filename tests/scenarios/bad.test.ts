/** Every file of `bad/` has exactly the problems written beside it, in their order. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '#scenario/load.js';
import { catalogue } from '#scenario/problem-catalogue.js';
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
  name.endsWith('.scenario.yaml'),
);

describe('bad scenarios', () => {
  test('there are enough of them, and each has its problems beside it', () => {
    expect(files.length).toBeGreaterThanOrEqual(34);
  });

  test.each(files)('%s', (name) => {
    const text = checkout.read(`${folder}/${name.replace('.scenario.yaml', '.problems.json')}`);
    const expected = JSON.parse(text!) as Expected[];
    const loaded = loadScenario(checkout, `${folder}/${name}`);
    expect(loaded.scenario).toBeNull();
    const found = loaded.problems.map(({ code, line, column, nearest }) => ({
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
    for (const [index, one] of loaded.problems.entries()) {
      expect(one.message).toContain(expected[index]!.messageIncludes);
      expect(one.severity).toBe('error');
      expect(one.why).not.toBe('');
      expect(one.fix).not.toMatch(/undefined|null|^$/);
      expect(one.message).not.toMatch(/undefined|null/);
    }
  });

  test('together they show nearly every error of the catalogue', () => {
    const shown = new Set(
      files.flatMap((name) => {
        const path = `${folder}/${name.replace('.scenario.yaml', '.problems.json')}`;
        return (JSON.parse(checkout.read(path)!) as Expected[]).map((one) => one.code);
      }),
    );
    const errors = Object.keys(catalogue).filter((code) => code.startsWith('E'));
    // Shown by unit tests instead: size, a chain too long, overrides and society files.
    const elsewhere = ['E0102', 'E0107', 'E0208', 'E0418'];
    expect(errors.filter((code) => !shown.has(code) && !elsewhere.includes(code))).toEqual([]);
  });
});
