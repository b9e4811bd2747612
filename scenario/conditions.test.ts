import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributes } from '#model/attributes.js';
import { readCondition } from './conditions.js';
import type { Condition, Problem } from './types.js';

const origin = { file: 'x', line: 3, column: 10 };

function read(text: string): { condition: Condition | null; problems: Problem[] } {
  const problems: Problem[] = [];
  return { condition: readCondition(text, origin, 0, problems), problems };
}

const byId = new Map(attributes.map((one) => [one.id, one]));
const few = ['age', 'sex', 'group', 'income', 'education'].map((id) => byId.get(id)!);

/** A random condition in our part of CEL. */
const leaf = fc.constantFrom(...few).chain((one) =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('==', '!='), fc.constantFrom(...one.levels))
      .map(([operator, level]) => `subject.${one.id} ${operator} "${level}"`),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), fc.integer({ min: -1, max: 6 }))
      .map(([operator, value]) => `subject.${one.id} ${operator} ${value}`),
    fc
      .subarray([...one.levels], { minLength: 1 })
      .map((levels) => `subject.${one.id} in [${levels.map((level) => `"${level}"`).join(', ')}]`),
  ),
);
const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.tuple(tie('node'), tie('node')).map(([left, right]) => `(${left} && ${right})`),
    fc.tuple(tie('node'), tie('node')).map(([left, right]) => `(${left} || ${right})`),
    tie('node').map((one) => `!(${one})`),
  ),
})).node;

/**
 * The library's own evaluation, which the product never uses, is the independent reference: text
 * levels are compared as text and orders as numbers, so each attribute is given both ways.
 */
function decideByCel(text: string, levels: ReadonlyMap<string, number>): boolean {
  const names: Record<string, string> = {};
  const numbers: Record<string, bigint> = {};
  for (const [id, level] of levels) {
    names[id] = byId.get(id)!.levels[level]!;
    numbers[id] = BigInt(level);
  }
  const both = text
    .replace(/subject\.([a-z]+) (<=|>=|<|>|==|!=) (-?\d)/g, 'number.$1 $2 $3')
    .replaceAll('subject.', 'text.');
  const language = new Environment({ unlistedVariablesAreDyn: true });
  return language.evaluate(both, { text: names, number: numbers }) as boolean;
}

describe('conditions', () => {
  test('give the table that evaluating them cell by cell gives', () => {
    const property = fc.property(tree, (text) => {
      const { condition, problems } = read(text);
      if (!condition) {
        expect(problems.map((one) => one.code)).toEqual(['E0508']);
        return;
      }
      const sizes = condition.reads.map((id) => byId.get(id)!.levels.length);
      expect(condition.cells.length).toBe(sizes.reduce((product, size) => product * size, 1));
      for (const cell of [0, condition.cells.length - 1, Math.floor(condition.cells.length / 2)]) {
        let rest = cell;
        const levels = new Map<string, number>();
        for (const [index, id] of condition.reads.entries()) {
          levels.set(id, rest % sizes[index]!);
          rest = Math.floor(rest / sizes[index]!);
        }
        expect(condition.cells[cell]).toBe(decideByCel(text, levels) ? 1 : 0);
      }
    });
    fc.assert(property, { numRuns: 200 });
  });

  test('the first attribute varies fastest', () => {
    const { condition } = read('subject.sex == "men" && subject.group == "minority-1"');
    expect(condition!.reads).toEqual(['sex', 'group']);
    expect(condition!.cells).toEqual([0, 0, 0, 1, 0, 0, 0, 0]);
  });

  test('a constant has one cell', () => {
    expect(read('true').condition).toEqual({ text: 'true', reads: [], cells: [1] });
  });

  test.each([
    ['subject.income = 2', 'E0501'],
    ['subject.income >= 2.5', 'E0505'],
    ['subject.income / 2 > 1', 'E0504'],
    ['subject.income + 1 > 1', 'E0504'],
    ['matches(subject.group, "(a+)+$")', 'E0506'],
    ['subject.group.startsWith("m")', 'E0506'],
    ['subject.group < "minority-1"', 'E0507'],
    ['subject.score < 600', 'E0502'],
    ['income >= 2', 'E0502'],
    ['subject.group == "x"', 'E0503'],
    ['subject.group == null', 'E0509'],
    ['subject.income', 'E0509'],
    ['subject.income in 3', 'E0509'],
    ['subject.income > 1 ? true : false', 'E0509'],
    ['subject["income"] > 1', 'E0509'],
    ['"a" == "a"', 'E0509'],
    ['subject.income > 1u', 'E0509'],
    ['(((((', 'E0501'],
  ])('refuses %s', (text, code) => {
    const { condition, problems } = read(text);
    expect(condition).toBeNull();
    expect(problems.map((one) => one.code)).toContain(code);
  });

  test('points into the text', () => {
    const { problems } = read('subject.income >= 1 && subject.ag > 1');
    expect(problems[0]).toMatchObject({ line: 3, column: 33, nearest: 'subject.age' });
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void read(text)));
  });
});
