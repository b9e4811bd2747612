/**
 * Wrong kernels made from right ones: one place of the intermediate form changed, by a seed.
 *
 * Goal: the contract suite is held against faults that somebody could have made (a sign, a bound,
 * a line left out). Non-goal: faults that nobody can see, such as one part in 2^32 of a chance, or
 * any in a branch that no run reaches.
 */
import type { Step } from '#engine/ir/statement.js';

type Tree = { readonly [key: string]: unknown };

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A fault: where it is, what it is, and the steps with it. */
export interface Mutant {
  readonly says: string;
  readonly steps: readonly Step[];
}

const swapped: Readonly<Record<string, string>> = {
  add: 'sub',
  sub: 'add',
  lt: 'ge',
  ge: 'lt',
  gt: 'le',
  le: 'gt',
  eq: 'ne',
  ne: 'eq',
  min: 'max',
  max: 'min',
  div: 'mul',
  and: 'or',
  or: 'and',
};

const droppable = new Set([
  'store',
  'accumulate',
  'addRemote',
  'push',
  'send',
  'promise',
  'count',
  'assign',
  'rewrite',
  'rewriteEntry',
]);

const zero = { op: 'constant', value: 0, low: 0, high: 0 };
const nothing = { op: 'if', test: zero, yes: [], no: [] };

/** What a node becomes when it goes wrong, or null where it has no fault to make. */
function wrongForm(node: Tree): { readonly says: string; readonly node: Tree } | null {
  const { op } = node;
  if (typeof op !== 'string') return null;
  if (op === 'binary' && swapped[node.kind as string]) {
    const kind = swapped[node.kind as string];
    return { says: `${String(node.kind)} → ${kind}`, node: { ...node, kind } };
  }
  if (op === 'constant') {
    const value = node.value as number;
    const other = Math.abs(value) < 1024 ? value + 1 : value >> 1;
    return { says: `${value} → ${other}`, node: { ...node, value: other } };
  }
  if (op === 'if')
    return { says: 'branches swapped', node: { ...node, yes: node.no, no: node.yes } };
  if (op === 'select')
    return { says: 'choices swapped', node: { ...node, yes: node.no, no: node.yes } };
  if (droppable.has(op)) {
    const what = node.column ?? node.list ?? node.box ?? node.calendar ?? node.counter ?? '';
    return { says: `${op} ${String(what)} left out`, node: nothing };
  }
  return null;
}

/** When a test holds whatever lies in the intervals of its operands. */
const always: Readonly<Record<string, (a: Interval, b: Interval) => boolean>> = {
  lt: (a, b) => a.high < b.low,
  le: (a, b) => a.high <= b.low,
  gt: (a, b) => a.low > b.high,
  ge: (a, b) => a.low >= b.high,
  ne: (a, b) => a.high < b.low || a.low > b.high,
  eq: (a, b) => a.low === a.high && b.low === b.high && a.low === b.low,
};

/**
 * The branch that no run reaches, where the intervals of a test's operands decide it. Every
 * expression carries the interval it provably lies in, and with one fault a kernel all others still
 * do: so nobody can see a fault in there (a trust raised by one, tested for being below zero).
 */
function unreached({ op, test }: Tree): 'yes' | 'no' | null {
  if (op !== 'if' && op !== 'select') return null;
  const { kind, a, b } = test as Tree & { kind: string; a: Interval; b: Interval };
  if (!(kind in always)) return null;
  if (always[kind](a, b)) return 'no';
  return always[swapped[kind]](a, b) ? 'yes' : null;
}

/** Copies a tree; the node numbered `target` is replaced by its wrong form. */
function copyWith(root: unknown, target: number): { tree: unknown; says: string; count: number } {
  let count = 0;
  let says = '';
  const copy = (value: unknown, dead: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => copy(one, dead));
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Tree;
    const wrong = dead ? null : wrongForm(node);
    const chosen = wrong !== null && count++ === target;
    if (chosen) says = wrong.says;
    const branch = unreached(node);
    const inner = ([key, part]: [string, unknown]) => [key, copy(part, dead || key === branch)];
    return Object.fromEntries(Object.entries(chosen ? wrong.node : node).map(inner));
  };
  return { tree: copy(root, false), says, count };
}

/** Up to `most` different faults in the steps of a mechanism, chosen by a seed. */
export function mutantsOf(steps: readonly Step[], most: number, seed: number): Mutant[] {
  const sites = steps.flatMap((step, index) =>
    Array.from({ length: copyWith(step.body, -1).count }, (_, site) => ({ index, site })),
  );
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const chosen: Mutant[] = [];
  while (chosen.length < most && sites.length > 0) {
    const [{ index, site }] = sites.splice(next(sites.length), 1);
    const { tree, says } = copyWith(steps[index].body, site);
    const wrong = { ...steps[index], body: tree as Step['body'] };
    chosen.push({
      says: `${steps[index].name}, place ${site}: ${says}`,
      steps: steps.map((step, other) => (other === index ? wrong : step)),
    });
  }
  return chosen;
}
