/**
 * Our own form of a condition, after parsing and checking, and its table. Nothing here knows CEL.
 */
import { attribute } from '#model/attributes.js';

export type Operand =
  | { readonly kind: 'attribute'; readonly id: string }
  | { readonly kind: 'number'; readonly value: number };

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

export type Expression =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly of: Operand; readonly values: readonly number[] }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Operand;
      readonly right: Operand;
    };

/** Attribute ids in the order they are first read. */
export function attributesRead(expression: Expression): string[] {
  const ids = new Set<string>();
  const visit = (one: Expression): void => {
    const operands =
      one.kind === 'compare' ? [one.left, one.right] : one.kind === 'in' ? [one.of] : [];
    for (const operand of operands) if (operand.kind === 'attribute') ids.add(operand.id);
    if (one.kind === 'not') visit(one.of);
    if (one.kind === 'and' || one.kind === 'or') {
      visit(one.left);
      visit(one.right);
    }
  };
  visit(expression);
  return [...ids];
}

/** Cells of the table over these attributes: the product of their numbers of levels. */
export function countCells(ids: readonly string[]): number {
  return ids.reduce((product, id) => product * attribute(id).levels.length, 1);
}

/** True or false for one subject, whose levels are given by attribute id. */
export function decide(expression: Expression, levels: ReadonlyMap<string, number>): boolean {
  const read = (operand: Operand): number =>
    operand.kind === 'number' ? operand.value : levels.get(operand.id)!;
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'not':
      return !decide(expression.of, levels);
    case 'and':
      return decide(expression.left, levels) && decide(expression.right, levels);
    case 'or':
      return decide(expression.left, levels) || decide(expression.right, levels);
    case 'in':
      return expression.values.includes(read(expression.of));
    case 'compare':
      return compare(expression.operator, read(expression.left), read(expression.right));
  }
}

function compare(operator: Comparison, left: number, right: number): boolean {
  switch (operator) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

/** One cell per combination of levels, the first attribute varying fastest; 0 or 1. */
export function tabulate(expression: Expression, ids: readonly string[]): number[] {
  const sizes = ids.map((id) => attribute(id).levels.length);
  return Array.from({ length: countCells(ids) }, (_, cell) => {
    let rest = cell;
    const levels = new Map<string, number>();
    for (const [index, id] of ids.entries()) {
      levels.set(id, rest % sizes[index]!);
      rest = Math.floor(rest / sizes[index]!);
    }
    return decide(expression, levels) ? 1 : 0;
  });
}
