/** The published JSON Schema (2020-12), and the questions validation asks of it. */
import { z } from 'zod';
import { nodeAt, type Path, type Tree } from './tree.js';

/** The part of JSON Schema that the grammar uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** The JSON Schema of a zod schema, as an editor would load it. */
export function publishSchema(schema: z.ZodType, title: string): JsonSchema {
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { title, ...json } as JsonSchema;
}

/** Follows references and unions to the schemas that may hold at one place. */
function open(root: JsonSchema, schema: JsonSchema): JsonSchema[] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop()!;
    return open(root, root.$defs?.[name] ?? {});
  }
  if (schema.anyOf) {
    // A description of the union explains every branch that has none.
    return schema.anyOf.flatMap((branch) => open(root, branch));
  }
  return [schema];
}

function stepInto(root: JsonSchema, schema: JsonSchema, key: string | number): JsonSchema | null {
  for (const one of open(root, schema)) {
    if (typeof key === 'number' && one.items) return one.items;
    const named = one.properties?.[String(key)];
    if (named) return named;
  }
  for (const one of open(root, schema)) {
    if (one.items && typeof key === 'string') return one.items;
    if (typeof one.additionalProperties === 'object') return one.additionalProperties;
  }
  return null;
}

/** The schema at a path (rows of a list by position or by id), or null. */
export function schemaAt(root: JsonSchema, path: Path): JsonSchema | null {
  let schema: JsonSchema | null = root;
  for (const key of path) schema = schema && stepInto(root, schema, key);
  return schema;
}

/** The keys a map at this place may have; empty where any key may stand. */
export function keysAt(root: JsonSchema, path: Path): string[] {
  const schema = schemaAt(root, path);
  if (!schema) return [];
  return open(root, schema).flatMap((one) => Object.keys(one.properties ?? {}));
}

/** True where a list of rows stands at this place. */
export function isListAt(root: JsonSchema, path: Path): boolean {
  const schema = schemaAt(root, path);
  return schema !== null && open(root, schema).some((one) => one.type === 'array');
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map of keys',
};

/** What may stand at a place, in words. */
export function describeAt(root: JsonSchema, path: Path): string {
  const schema = schemaAt(root, path);
  if (!schema) return 'another value';
  if (schema.description) return schema.description;
  const words = open(root, schema).map((one) => {
    if (one.description) return one.description;
    if (one.const !== undefined) return `\`${String(one.const)}\``;
    if (one.enum) return listNames(one.enum.map(String));
    return kinds[one.type ?? ''] ?? 'a value';
  });
  return [...new Set(words)].join(' or ');
}

/** Names in backquotes, the first few of a long list. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => `\`${name}\``);
  return names.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}

/** What was given, in words. */
export function describeGiven(tree: Tree, path: Path): string {
  const node = nodeAt(tree, path);
  if (!node || node.kind === 'broken') return 'nothing';
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a map';
  if (node.value === null) return 'empty';
  const text = String(node.value);
  return `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``;
}
