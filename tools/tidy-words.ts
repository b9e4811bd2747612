/**
 * Words, calls and names that have no place where they would stand: functions from sources to
 * sentences, of which `tests/meta/` asserts that they find nothing.
 */
import ts from 'typescript';
import { lineOf, parseSource, type Source, walkNodes } from './sources.js';

/** Words of the society; the engine knows columns, not people. */
const domainWords = [
  'person',
  'people',
  'citizen',
  'score',
  'ledger',
  'appeal',
  'keeper',
  'sighting',
  'posting',
  'household',
  'friend',
  'vehicle',
  'firm',
  'misconduct',
  'privilege',
  'penalty',
];

/** The words of a line, with names in camel case taken apart, in lower case and the singular. */
const wordsOf = (line: string): string[] =>
  line
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .flatMap((word) => [word, word.replace(/ies$/, 'y').replace(/(s|d|r)$/, '')]);

/** Domain words in identifiers, comments and texts of the engine. */
export function domainWordsIn(source: Source): string[] {
  return source.lines.flatMap((line, index) => {
    const words = new Set(wordsOf(line));
    return domainWords
      .filter((word) => words.has(word))
      .map((word) => `${source.path}:${index + 1} says '${word}'`);
  });
}

const inexact = new Set([
  'random',
  'exp',
  'expm1',
  'log',
  'log2',
  'log10',
  'log1p',
  'pow',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'sinh',
  'cosh',
  'tanh',
  'cbrt',
  'hypot',
]);
const outside = new Set([
  'Date',
  'performance',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Promise',
  'fetch',
  'globalThis',
  'console',
  'require',
  'crypto',
]);

function bannedAt(node: ts.Node): string | null {
  if (
    ts.isPropertyAccessExpression(node) &&
    node.expression.getText() === 'Math' &&
    inexact.has(node.name.text)
  ) {
    return `Math.${node.name.text}`;
  }
  if (ts.isForInStatement(node)) return 'for … in';
  if (ts.isAwaitExpression(node)) return 'await';
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken
  ) {
    return ts.isNumericLiteral(node.left) && node.left.text === '2'
      ? null
      : '** of a base other than 2';
  }
  if (!ts.isIdentifier(node) || !outside.has(node.text)) return null;
  const { parent } = node;
  const isName =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isPropertySignature(parent);
  return isName ? null : node.text;
}

/** Calls that let the clock, chance, the machine or inexact arithmetic into what must repeat. */
export function bannedCallsIn(source: Source): string[] {
  const tree = parseSource(source);
  const found: string[] = [];
  walkNodes(tree, (node) => {
    const banned = bannedAt(node);
    if (banned) found.push(`${source.path}:${lineOf(tree, node)} uses ${banned}`);
  });
  return found;
}

/** Every `any`, in types and in assertions. */
export function anyTypesIn(source: Source): string[] {
  const tree = parseSource(source);
  const found: string[] = [];
  walkNodes(tree, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${source.path}:${lineOf(tree, node)}`);
  });
  return found;
}

const forbiddenNames = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'misc',
  'manager',
  'service',
  'data',
]);

/** Names of folders and files that say nothing, or are not in kebab case. */
export function poorNames(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const parts = path.split('/');
    const stems = parts.map((part) => part.replace(/(\.[a-z0-9]+)+$/i, ''));
    if (
      stems.some((stem) =>
        stem.split(/[-_]/).some((word) => forbiddenNames.has(word.toLowerCase())),
      )
    )
      return true;
    return path.endsWith('.ts') && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stems.at(-1)!);
  });
}

const postponed = new RegExp(
  ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].map((word) => `\\b${word}\\b`).join('|'),
);
const passedOver = /\b(it|test|describe)\s*\.\s*(skip|only|todo|fails)\b/;

/** Work put off, and tests passed over. */
export function postponedIn(source: Source): string[] {
  return source.lines.flatMap((line, index) =>
    postponed.test(line) || passedOver.test(line)
      ? [`${source.path}:${index + 1} ${line.trim()}`]
      : [],
  );
}
