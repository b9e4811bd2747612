import { describe, expect, test } from 'vitest';
import { catalogue } from './problem-catalogue.js';
import { type ProblemCode, problem, sortProblems } from './problems.js';
import { problemsPage } from './problems-page.js';

const origin = { file: 'x', line: 2, column: 3 };

describe('the catalogue of problems', () => {
  // After a change: npx vitest run scenario/problems.test.ts --update
  // The flag stands last: before a path it would take the path as its value and run everything.
  test('has a fresh page', async () => {
    await expect(problemsPage()).toMatchFileSnapshot('../docs/reference/problems.md');
  });

  test('gives each code a title of its own, a reason and a fix', () => {
    const titles = Object.values(catalogue).map((kind) => kind.title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const [code, kind] of Object.entries(catalogue)) {
      expect(code).toMatch(/^(E0[1-5]|L01)\d\d$/);
      expect(kind.why.endsWith('.')).toBe(true);
      expect(kind.fix({})).not.toBe('');
    }
  });

  test('calls lint what begins with L', () => {
    for (const code of Object.keys(catalogue) as ProblemCode[]) {
      const { severity } = problem(code, origin);
      expect(severity).toBe(code.startsWith('L') ? 'lint' : 'error');
    }
  });
});

test('problems are sorted by place, each once', () => {
  const at = (line: number) => problem('E0201', { ...origin, line }, { name: 'a' });
  expect(sortProblems([at(9), at(2), at(9)]).map((one) => one.line)).toEqual([2, 9]);
});
