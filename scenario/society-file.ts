/**
 * Reads a `*.society.yaml`: a plain society for closed forms and benchmarks, given by the degree
 * law of its tie layers and, if wanted, by shares of attribute levels. It holds no person.
 */
import { z } from 'zod';
import { attributes } from '#model/attributes.js';
import { type TieLayerId, tieLayers } from '#model/society/society.js';
import { publishSchema } from './json-schema.js';
import type { ScenarioFiles } from './load.js';
import { parseText } from './parse.js';
import { problem, sortProblems } from './problems.js';
import { closedMap, id, share } from './schema-parts.js';
import { placeOf, type Tree, toValue } from './tree.js';
import type { Problem } from './types.js';
import { type Grammar, validateTree } from './validate.js';

/** How the ties of one layer are laid. */
export type LayerLaw =
  | { readonly regular: number }
  | { readonly poisson: number }
  | { readonly wattsStrogatz: { readonly degree: number; readonly rewiredPer1024: number } };

export interface PlainSociety {
  readonly id: string;
  readonly title: string;
  /** A layer that is not named has no ties. */
  readonly layers: Readonly<Partial<Record<TieLayerId, LayerLaw>>>;
  /** Share of each level in 1/1024, by attribute; the rest of 1024 keeps the default level. */
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const lawForm = /^(regular|poisson) (\d{1,3}(\.\d{1,3})?)$/;

const smallWorld = z.strictObject({
  'watts-strogatz': z.strictObject({
    degree: z.int().min(2).max(200).multipleOf(2).meta({
      description: 'an even whole number from 2 to 200',
    }),
    rewiredPer1024: share,
  }),
});

const law = z.union([z.string().regex(lawForm), smallWorld]).meta({
  description:
    '`regular 10`, `poisson 4` or `{ watts-strogatz: { degree: 10, rewiredPer1024: 102 } }`',
});

const attributeShares = Object.fromEntries(
  attributes.map((one) => [one.id, closedMap(one.levels, share).optional()] as const),
);

/** The zod schema of a society file. */
export const societySchema = z.strictObject({
  id,
  title: z.string().min(1).max(200),
  layers: closedMap(tieLayers, law),
  attributes: z.strictObject(attributeShares).optional(),
});

let grammar: Grammar | null = null;

function societyGrammar(): Grammar {
  grammar ??= {
    schema: societySchema,
    json: publishSchema(societySchema, 'A plain society of Glasshouse'),
    title: 'the society',
    named: { layers: 'layer of ties', attributes: 'attribute', 'attributes.*': 'level' },
  };
  return grammar;
}

/**
 * Loads a society file.
 *
 * @returns The society, or null where any problem is an error; never throws.
 */
export function loadSociety(
  files: ScenarioFiles,
  path: string,
): { readonly society: PlainSociety | null; readonly problems: readonly Problem[] } {
  const text = files.read(path);
  if (text === null) {
    const start = { file: path, line: 1, column: 1 };
    return { society: null, problems: [problem('E0105', start, { name: `\`${path}\`` })] };
  }
  const parsed = parseText(text, path);
  const problems = [...parsed.problems];
  const { tree } = parsed;
  if (!tree) return { society: null, problems: sortProblems(problems) };
  problems.push(...validateTree(tree, societyGrammar()));
  if (tree.kind !== 'map') return { society: null, problems: sortProblems(problems) };
  const society = resolveSociety(tree, problems);
  return {
    society: problems.length === 0 ? society : null,
    problems: sortProblems(problems),
  };
}

function resolveSociety(tree: Tree, problems: Problem[]): PlainSociety {
  const given = toValue(tree) as Partial<z.infer<typeof societySchema>>;
  const layers: Partial<Record<TieLayerId, LayerLaw>> = {};
  for (const layer of tieLayers) {
    const written = given.layers?.[layer];
    if (written !== undefined) layers[layer] = readLaw(tree, layer, written, problems);
  }
  const shares = given.attributes as Record<string, Record<string, number>> | undefined;
  for (const [name, levels] of Object.entries(shares ?? {})) {
    const sum = Object.values(levels).reduce((total, one) => total + one, 0);
    if (sum <= 1024) continue;
    const place = placeOf(tree, ['attributes', name]);
    problems.push(problem('E0418', place, { name, given: String(sum) }));
  }
  const head = { id: given.id ?? '', title: given.title ?? '', layers };
  return shares ? { ...head, attributes: shares } : head;
}

function readLaw(
  tree: Tree,
  layer: TieLayerId,
  written: z.infer<typeof law>,
  problems: Problem[],
): LayerLaw {
  if (typeof written !== 'string') return { wattsStrogatz: written['watts-strogatz'] };
  const [kind, number] = written.split(' ');
  const degree = Number(number);
  if (kind === 'poisson') return { poisson: degree };
  if (!Number.isInteger(degree)) {
    const expected = 'a whole number of ties, such as `regular 10`';
    const values = { name: layer, given: `\`${written}\``, expected };
    problems.push(problem('E0205', placeOf(tree, ['layers', layer]), values));
  }
  return { regular: degree };
}
