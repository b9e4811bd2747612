import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { checkout } from '../tests/scenarios/files.js';
import { shippedScenarios } from './load.js';
import { parseText } from './parse.js';
import { type Tree, toValue } from './tree.js';

/** Every scalar with what its place in the text begins with. */
function checkPlaces(tree: Tree, lines: readonly string[]): number {
  if (tree.kind === 'broken') return 0;
  if (tree.kind === 'scalar') {
    const { line, column } = tree.origin;
    const rest = lines[line - 1]!.slice(column - 1);
    if (tree.inner === null) return 0;
    expect(rest.slice(tree.inner).startsWith(String(tree.value ?? ''))).toBe(true);
    return 1;
  }
  const children =
    tree.kind === 'list' ? tree.items : [...tree.entries.values()].map((entry) => entry.node);
  let count = 0;
  for (const child of children) count += checkPlaces(child, lines);
  if (tree.kind === 'map') {
    for (const [key, { keyOrigin }] of tree.entries) {
      const rest = lines[keyOrigin.line - 1]!.slice(keyOrigin.column - 1);
      expect(rest.replace(/^["']/, '').startsWith(key)).toBe(true);
    }
  }
  return count;
}

describe('places', () => {
  test.each(shippedScenarios)('in %s are where the values are written', (name) => {
    const text = checkout.read(`scenarios/${name}.scenario.yaml`)!;
    const { tree, problems } = parseText(text, name);
    expect(problems).toEqual([]);
    expect(checkPlaces(tree!, text.split('\n'))).toBeGreaterThan(30);
    expect(toValue(tree!)).toEqual(parseYaml(text));
  });
});

describe('reading', () => {
  const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), minLength: 1, maxLength: 5 });
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  test('gives back what was written', () => {
    const property = fc.property(fc.dictionary(key, value, { noNullPrototype: true }), (given) => {
      const { tree, problems } = parseText(stringify(given), 'x');
      expect(problems).toEqual([]);
      expect(toValue(tree!)).toEqual(given);
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('keeps dates, yes and no as text, and numbers as numbers', () => {
    const { tree } = parseText('a: 2019-01-01\nb: yes\nc: 010\nd: 1.5\ne: on\n', 'x');
    const expected = { a: '2019-01-01', b: 'yes', c: 10, d: 1.5, e: 'on' };
    expect(toValue(tree!)).toEqual(expected);
  });
});
