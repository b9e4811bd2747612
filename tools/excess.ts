/**
 * What is longer than the house allows: files over 300 lines, functions over 70, lines over 100
 * columns. New code may not exceed; what does already stands in `tests/meta/ratchet.json`, and
 * that list may only shrink.
 */
import ts from 'typescript';
import { parseSource, type Source, walkNodes } from './sources.js';

export const limits = { file: 300, function: 70, line: 100 } as const;

/** Excess by what is too long: lines of a file or function, or how many lines are too wide. */
export interface Excess {
  readonly files: Readonly<Record<string, number>>;
  readonly functions: Readonly<Record<string, number>>;
  readonly wideLines: Readonly<Record<string, number>>;
}

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isConstructorDeclaration(node) ||
  ts.isAccessor(node);

/** What a function is called where it stands, as a reader would say it. */
function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText();
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  for (let at: ts.Node = node.parent; at && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isVariableDeclaration(at) || ts.isPropertyAssignment(at)) return at.name.getText();
    if (isFunction(at)) return `${nameOf(at)} › inner`;
    if (ts.isCallExpression(at)) return calledWith(at);
  }
  return 'top level';
}

function calledWith(call: ts.CallExpression): string {
  const first = call.arguments[0];
  const label = first && ts.isStringLiteralLike(first) ? ` '${first.text}'` : '';
  return `${call.expression.getText().split('(')[0]}${label}`;
}

/** A suite is a list of tests, not one thing to be understood. */
const isSuite = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());

/** Present excess of the sources. */
export function measureExcess(sources: readonly Source[]): Excess {
  const files: Record<string, number> = {};
  const functions: Record<string, number> = {};
  const wideLines: Record<string, number> = {};
  for (const source of sources) {
    const count = source.lines.length - (source.lines.at(-1) === '' ? 1 : 0);
    if (count > limits.file) files[source.path] = count;
    const wide = source.lines.filter((line) => line.length > limits.line).length;
    if (wide > 0) wideLines[source.path] = wide;
    const tree = parseSource(source);
    walkNodes(tree, (node) => {
      if (!isFunction(node) || isSuite(node)) return;
      const line = (position: number): number => tree.getLineAndCharacterOfPosition(position).line;
      const length = line(node.getEnd()) - line(node.getStart(tree)) + 1;
      if (length > limits.function) functions[`${source.path} ${nameOf(node)}`] = length;
    });
  }
  return { files, functions, wideLines };
}

const kinds = ['files', 'functions', 'wideLines'] as const;

/** What has grown beyond the committed list, in words. */
export function grownBeyond(present: Excess, committed: Excess): string[] {
  return kinds.flatMap((kind) =>
    Object.entries(present[kind])
      .filter(([name, size]) => size > (committed[kind][name] ?? 0))
      .map(([name, size]) => `${kind}: ${name} is ${size}, allowed ${committed[kind][name] ?? 0}`),
  );
}

/** What has shrunk below the committed list, in words: the list must follow. */
export function shrunkBelow(present: Excess, committed: Excess): string[] {
  return grownBeyond(committed, present).map((line) =>
    line.replace(', allowed', ' in the list and now'),
  );
}

/** The list after lowering: never above what was committed, unless all of it is accepted. */
export function lowered(present: Excess, committed: Excess, accept: boolean): Excess {
  const lower = (kind: (typeof kinds)[number]): Record<string, number> =>
    Object.fromEntries(
      Object.entries(present[kind])
        .map(([name, size]): [string, number] => [
          name,
          accept ? size : Math.min(size, committed[kind][name] ?? 0),
        ])
        .filter(([, size]) => size > 0),
    );
  return { files: lower('files'), functions: lower('functions'), wideLines: lower('wideLines') };
}
