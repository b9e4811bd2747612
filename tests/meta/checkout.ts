/** The checkout as the meta tests read it, once. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow, readSources, type Source } from '#tools/sources.js';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const sources: readonly Source[] = readSources(root);

/** Sources of one top folder that ship. */
export const shipped = (...tops: readonly string[]): Source[] =>
  sources.filter((source) => tops.includes(source.top) && !source.isTest);

export const files: readonly string[] = filesBelow(root);

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
