/**
 * Reads the text of a scenario or society file into a tree with places. Goals: every position is
 * kept, nothing in a stranger's file can make reading it expensive, nothing throws. It does not
 * know the grammar.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
  type YAMLWarning,
  type Scalar as YamlScalar,
} from 'yaml';
import { problem } from './problems.js';
import type { Entry, Scalar, Tree } from './tree.js';
import type { Origin, Problem } from './types.js';

/** What a file may cost. An alias counts everything it repeats. */
export const limits = {
  bytes: 1 << 20,
  depth: 24,
  nodes: 20_000,
  aliases: 100,
  problems: 500,
} as const;

export interface Parsed {
  /** Null where the text is no tree at all. */
  readonly tree: Tree | null;
  readonly problems: readonly Problem[];
}

/** Raised inside this file only, where a limit is passed; it becomes one problem. */
class LimitPassed extends Error {
  constructor(
    readonly node: Node,
    readonly detail: string,
  ) {
    super(detail);
  }
}

interface Reading {
  readonly document: Document.Parsed;
  readonly placeAt: (offset: number) => Origin;
  readonly problems: Problem[];
  nodes: number;
  aliases: number;
}

/** Bytes of a text in UTF-8, counted without encoding it. */
function countBytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // A half of a surrogate pair takes two of the four bytes of its character.
    const wide = unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : wide;
  }
  return bytes;
}

/** True where brackets open deeper than any file within the limits; cheap, before parsing. */
function nestsTooDeep(text: string): boolean {
  let open = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (letter === '[' || letter === '{') open++;
    else if (letter === ']' || letter === '}') open = Math.max(0, open - 1);
    if (open > 512) return true;
  }
  return false;
}

/**
 * Text to tree.
 *
 * @param text The whole file.
 * @param file The name problems give.
 * @returns The tree, or null with at least one problem; never throws.
 */
export function parseText(text: string, file: string): Parsed {
  const start: Origin = { file, line: 1, column: 1 };
  const size = countBytes(text);
  if (size > limits.bytes) {
    const values = { size: String(size), limit: String(limits.bytes) };
    return { tree: null, problems: [problem('E0102', start, values)] };
  }
  const deep = { detail: 'the file nests too deep to be read' };
  if (nestsTooDeep(text)) return { tree: null, problems: [problem('E0103', start, deep)] };
  try {
    return parseBounded(text, file, start);
  } catch (thrown) {
    // The parser itself recurses; a stack that runs out is a file that nests too deep.
    if (thrown instanceof RangeError) {
      return { tree: null, problems: [problem('E0103', start, deep)] };
    }
    throw thrown;
  }
}

function parseBounded(text: string, file: string, start: Origin): Parsed {
  const lineCounter = new LineCounter();
  // The library compares every key with every other; a set in `readMap` does the same at once.
  const options = { lineCounter, version: '1.2', prettyErrors: false, uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  const placeAt = (offset: number): Origin => {
    const { line, col } = lineCounter.linePos(offset);
    return line === 0 ? start : { file, line, column: col };
  };
  const errors = [...document.errors, ...document.warnings].slice(0, limits.problems);
  const syntax = errors.map((error) => describeSyntax(error, placeAt(error.pos[0])));
  if (syntax.length > 0) return { tree: null, problems: syntax };
  if (!document.contents) {
    return { tree: null, problems: [problem('E0101', start, { detail: 'the file is empty' })] };
  }
  const reading: Reading = { document, placeAt, problems: [], nodes: 0, aliases: 0 };
  try {
    const tree = readNode(reading, document.contents, 0);
    return { tree, problems: reading.problems.slice(0, limits.problems) };
  } catch (thrown) {
    if (!(thrown instanceof LimitPassed)) throw thrown;
    const place = placeAt(thrown.node.range?.[0] ?? 0);
    return { tree: null, problems: [problem('E0103', place, { detail: thrown.detail })] };
  }
}

/** The library reports a stack that ran out as one of its syntax errors. */
function describeSyntax(error: YAMLError | YAMLWarning, place: Origin): Problem {
  const detail = error.message.split('\n')[0]!.trim();
  if (!detail.includes('call stack')) return problem('E0101', place, { detail });
  return problem('E0103', place, { detail: 'the file nests too deep to be read' });
}

function readNode(reading: Reading, node: Node | null, depth: number, at?: Origin): Tree {
  const origin = node?.range ? reading.placeAt(node.range[0]) : (at ?? reading.placeAt(0));
  if (!node) return { kind: 'scalar', origin, value: null, inner: 0 };
  reading.nodes++;
  if (depth > limits.depth) throw new LimitPassed(node, `more than ${limits.depth} levels deep`);
  if (reading.nodes > limits.nodes) throw new LimitPassed(node, `more than ${limits.nodes} values`);
  if (isAlias(node)) {
    reading.aliases++;
    if (reading.aliases > limits.aliases) {
      throw new LimitPassed(node, `more than ${limits.aliases} aliases`);
    }
    return readNode(reading, node.resolve(reading.document) ?? null, depth + 1, origin);
  }
  if (isMap(node)) return readMap(reading, node, depth, origin);
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(reading, item as Node, depth + 1, origin));
    return { kind: 'list', origin, items };
  }
  return readScalar(node as YamlScalar, origin);
}

/** A scalar that is none of the plain kinds (a tagged one) becomes text. */
function readScalar(node: YamlScalar, origin: Origin): Tree {
  const given = node.value;
  const isPlain =
    given === null ||
    typeof given === 'string' ||
    typeof given === 'number' ||
    typeof given === 'boolean';
  const value: Scalar = isPlain ? (given as Scalar) : String(given);
  const quotes = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  const written = node.range ? node.range[1] - node.range[0] : -1;
  const isOneRun = typeof value === 'string' && written === value.length + 2 * quotes;
  return { kind: 'scalar', origin, value, inner: isOneRun ? quotes : null };
}

function readMap(reading: Reading, node: YAMLMap, depth: number, origin: Origin): Tree {
  const entries = new Map<string, Entry>();
  for (const pair of node.items) {
    // Keys count too, so that rows which are passed over are not free.
    reading.nodes++;
    const key = pair.key as Node | null;
    const keyOrigin = key?.range ? reading.placeAt(key.range[0]) : origin;
    const name = isScalar(key) && key.value !== null ? String(key.value) : null;
    if (name === null || name === '__proto__' || name.length > 128) {
      const shown = name === null ? 'this' : name.slice(0, 32);
      reading.problems.push(problem('E0104', keyOrigin, { name: shown }));
      continue;
    }
    if (entries.has(name)) {
      const detail = `the key \`${name}\` stands twice in one map`;
      reading.problems.push(problem('E0101', keyOrigin, { detail }));
      continue;
    }
    const child = readNode(reading, pair.value as Node | null, depth + 1, keyOrigin);
    entries.set(name, { keyOrigin, node: child });
  }
  return { kind: 'map', origin, entries };
}
