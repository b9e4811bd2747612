/**
 * A mechanism's `example.yaml`, the smallest case in which it matters, and its `dense.yaml`, if it
 * has one: a case in which everything it does happens often, for holding implementations together.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import type { PlainSociety } from '#model/society/build.js';
import { plainSociety } from './rig.js';

const model = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'model');

export interface Example {
  readonly society: string | PlainSociety;
  readonly people: number;
  readonly days: number;
  readonly burnIn: number;
  /** Days lived before implementations are compared, where it begins to matter late. */
  readonly skip: number;
  /** The scenario as YAML text: what it starts from, with what is merged over it. */
  readonly scenario: string;
  /** What it moves; nothing where it is there to be dense. */
  readonly moves: readonly { readonly metric: string; readonly direction: 'up' | 'down' }[];
}

export function parseExample(text: string): Example {
  const raw = parse(text) as Record<string, unknown>;
  const society = raw.society as string | { layers: { friend: string }; attributes?: PlainSociety['attributes'] };
  const degree = typeof society === 'string' ? 0 : Number(String(society.layers.friend).split(' ')[1]);
  const over = (raw.with ?? {}) as Record<string, unknown>;
  return {
    society: typeof society === 'string' ? society : { ...plainSociety(degree), attributes: society.attributes },
    people: raw.people as number,
    days: raw.days as number,
    burnIn: (raw.burnIn as number | undefined) ?? 0,
    skip: (raw.skip as number | undefined) ?? 0,
    scenario: stringify({ format: 1, id: 'example', title: 'An example', extends: raw.scenario, ...over }),
    moves: (raw.moves as Example['moves'] | undefined) ?? [],
  };
}

export const exampleOf = (mechanism: string): Example =>
  parseExample(readFileSync(join(model, mechanism, 'example.yaml'), 'utf8'));

export function denseOf(mechanism: string): Example | null {
  const path = join(model, mechanism, 'dense.yaml');
  return existsSync(path) ? parseExample(readFileSync(path, 'utf8')) : null;
}
