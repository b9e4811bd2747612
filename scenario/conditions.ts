/**
 * Reads a condition: a small part of CEL, over the fixed attributes of the subject, turned into a
 * table when the plan is made (RULINGS 19). CEL is parsed by a library and never evaluated by it;
 * what it accepts beyond our part is a problem with a fix.
 */
import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import { attributes } from '#model/attributes.js';
import {
  attributesRead,
  type Comparison,
  countCells,
  type Expression,
  type Operand,
  tabulate,
} from './condition-tree.js';
import { listNames } from './json-schema.js';
import { nearestOf } from './nearest.js';
import { type ProblemCode, problem, type Values } from './problems.js';
import type { Condition, Origin, Problem } from './types.js';

export const conditionLimits = { attributes: 4, cells: 4096 } as const;

const language = new Environment({ limits: { maxAstNodes: 200, maxDepth: 40 } });
const attributeIds = attributes.map((one) => one.id);
const comparisons: readonly string[] = ['==', '!=', '<', '<=', '>', '>='];

interface Reading {
  readonly say: (code: ProblemCode, node: { readonly start: number }, values: Values) => void;
}

/** What a leaf of a comparison turned out to be; null where it was reported. */
type Leaf = Operand | { readonly kind: 'text'; readonly value: string } | null;

/**
 * A condition as a table, or null with its problems.
 *
 * @param text The condition as written.
 * @param origin Where it was written.
 * @param inner Columns from the origin to its first letter, null where it spans lines.
 */
export function readCondition(
  text: string,
  origin: Origin,
  inner: number | null,
  problems: Problem[],
): Condition | null {
  const placeAt = (start: number): Origin =>
    inner === null ? origin : { ...origin, column: origin.column + inner + start };
  const before = problems.length;
  const reading: Reading = {
    say: (code, node, values) => problems.push(problem(code, placeAt(node.start), values)),
  };
  const ast = parseCel(text, reading);
  const expression = ast && readExpression(reading, ast);
  if (!expression || problems.length > before) return null;
  const reads = attributesRead(expression);
  const cells = countCells(reads);
  if (reads.length > conditionLimits.attributes || cells > conditionLimits.cells) {
    const most = `${conditionLimits.attributes} attributes, ${conditionLimits.cells} cells`;
    const bound = `${cells} cells; at most ${most}`;
    reading.say('E0508', { start: 0 }, { names: listNames(reads), bound });
    return null;
  }
  return { text, reads, cells: tabulate(expression, reads) };
}

function parseCel(text: string, reading: Reading): ASTNode | null {
  try {
    return language.parse(text).ast;
  } catch (thrown) {
    const start = thrown instanceof ParseError ? (thrown.range?.start ?? 0) : 0;
    const detail =
      thrown instanceof ParseError ? thrown.summary : 'it is too long or nests too deep';
    reading.say('E0501', { start }, { detail });
    return null;
  }
}

function readExpression(reading: Reading, node: ASTNode): Expression | null {
  switch (node.op) {
    case '&&':
    case '||': {
      const left = readExpression(reading, node.args[0]);
      const right = readExpression(reading, node.args[1]);
      return left && right && { kind: node.op === '&&' ? 'and' : 'or', left, right };
    }
    case '!_': {
      const of = readExpression(reading, node.args);
      return of && { kind: 'not', of };
    }
    case 'in':
      return readMembership(reading, node.args[0], node.args[1]);
    case 'value':
      if (typeof node.args === 'boolean') return { kind: 'constant', value: node.args };
      break;
  }
  if (comparisons.includes(node.op)) {
    const [left, right] = node.args as [ASTNode, ASTNode];
    return readComparison(reading, node, node.op as Comparison, left, right);
  }
  const leaf = readLeaf(reading, node);
  if (leaf) {
    const detail = 'this is a value, neither true nor false';
    reading.say('E0509', node, { detail });
  }
  return null;
}

function readComparison(
  reading: Reading,
  node: ASTNode,
  operator: Comparison,
  leftNode: ASTNode,
  rightNode: ASTNode,
): Expression | null {
  const leftLeaf = readLeaf(reading, leftNode);
  const rightLeaf = readLeaf(reading, rightNode);
  if (!leftLeaf || !rightLeaf) return null;
  const hasText = leftLeaf.kind === 'text' || rightLeaf.kind === 'text';
  if (hasText && operator !== '==' && operator !== '!=') {
    reading.say('E0507', node, { name: operator, remedy: orderRemedy(leftLeaf, rightLeaf) });
    return null;
  }
  const left = toOperand(reading, leftLeaf, rightLeaf, leftNode);
  const right = toOperand(reading, rightLeaf, leftLeaf, rightNode);
  return left && right && { kind: 'compare', operator, left, right };
}

/** For `subject.income > "low"`: the number that stands for the level. */
function orderRemedy(left: Leaf, right: Leaf): string {
  const text = left?.kind === 'text' ? left : right?.kind === 'text' ? right : null;
  const other = left?.kind === 'attribute' ? left : right?.kind === 'attribute' ? right : null;
  const owner = attributes.find((one) => one.id === other?.id);
  const level = text && owner ? owner.levels.indexOf(text.value) : -1;
  return level < 0 ? 'compare with a whole number' : `write ${level} for \`${text!.value}\``;
}

function readMembership(reading: Reading, of: ASTNode, list: ASTNode): Expression | null {
  const leaf = readLeaf(reading, of);
  if (list.op !== 'list' || list.args.length === 0) {
    const detail = 'after `in` stands a list such as `["18-24", "25-34"]`';
    reading.say('E0509', list, { detail });
    return null;
  }
  const leaves = list.args.map((item) => readLeaf(reading, item));
  if (!leaf) return null;
  const operand = toOperand(reading, leaf, leaf, of);
  const values = leaves.map((item, index) => {
    const read = item && toOperand(reading, item, leaf, list.args[index]!);
    if (read?.kind !== 'attribute') return read?.value ?? null;
    reading.say('E0509', list.args[index]!, { detail: 'a list holds levels or numbers only' });
    return null;
  });
  if (!operand || values.includes(null)) return null;
  return { kind: 'in', of: operand, values: values as number[] };
}

/** Text becomes the level of the attribute it is compared with. */
function toOperand(reading: Reading, leaf: Leaf, other: Leaf, node: ASTNode): Operand | null {
  if (leaf?.kind !== 'text') return leaf;
  const owner = other?.kind === 'attribute' && attributes.find((one) => one.id === other.id);
  if (!owner) {
    const detail = `\`${leaf.value}\` is compared with no attribute`;
    reading.say('E0509', node, { detail });
    return null;
  }
  const level = owner.levels.indexOf(leaf.value);
  if (level >= 0) return { kind: 'number', value: level };
  const names = listNames(owner.levels);
  const nearest = nearestOf(leaf.value, owner.levels);
  reading.say('E0503', node, { attribute: owner.id, name: leaf.value, names, nearest });
  return null;
}

function readLeaf(reading: Reading, node: ASTNode): Leaf {
  switch (node.op) {
    case 'value':
      return readValue(reading, node, node.args);
    case '.':
      return readAttribute(reading, node, node.args[0], node.args[1]);
    case 'id':
      return refuseName(reading, node, node.args);
    case '-_': {
      const of = readLeaf(reading, node.args);
      return of?.kind === 'number' ? { kind: 'number', value: -of.value } : of;
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      reading.say('E0504', node, { name: node.op });
      return null;
    case 'call':
      reading.say('E0506', node, { name: node.args[0] });
      return null;
    case 'rcall':
      reading.say('E0506', node, { name: node.args[0] });
      return null;
  }
  const detail = 'only attributes, levels and whole numbers are compared';
  reading.say('E0509', node, { detail });
  return null;
}

function readValue(reading: Reading, node: ASTNode, value: unknown): Leaf {
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value === 'bigint' && value < 65_536n) return { kind: 'number', value: Number(value) };
  if (typeof value === 'number') {
    const low = String(Math.floor(value));
    const high = String(Math.floor(value) + 1);
    reading.say('E0505', node, { given: String(value), low, high });
    return null;
  }
  const detail = 'only attributes, levels and whole numbers are compared';
  reading.say('E0509', node, { detail });
  return null;
}

function readAttribute(reading: Reading, node: ASTNode, of: ASTNode, id: string): Leaf {
  if (of.op !== 'id' || of.args !== 'subject') {
    const before = of.op === 'id' ? `${of.args}.` : '';
    return refuseName(reading, node, `${before}${id}`);
  }
  if (attributeIds.includes(id)) return { kind: 'attribute', id };
  return refuseName(reading, node, `subject.${id}`);
}

function refuseName(reading: Reading, node: ASTNode, name: string): null {
  const names = attributeIds.map((id) => `subject.${id}`);
  const bare = attributeIds.includes(name) ? `subject.${name}` : nearestOf(name, names);
  reading.say('E0502', node, { name, names: listNames(names), nearest: bare });
  return null;
}
