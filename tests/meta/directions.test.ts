/** Who may lean on whom; what the compiler's project references cannot see. */
import { describe, expect, it } from 'vitest';
import { mechanisms } from '#model/mechanisms.js';
import { importsOf, type Source } from '#tools/sources.js';
import {
  doors,
  isReference,
  leaningReferences,
  mechanismExceptions,
  roomsEntered,
  takenFromKernel,
  targetOf,
  wrongDirections,
} from '#tools/tidy.js';
import { files, sources } from './checkout.js';

const names = new Set(mechanisms.map((one) => one.name));
const kernelModules = import.meta.glob<Record<string, unknown>>('../../model/*/*/kernel.ts');

describe('directions', () => {
  it('lead from the top folders down only', () => {
    expect(wrongDirections(sources)).toEqual([]);
  });

  it('lead from no mechanism into another, and into no room but through its columns', () => {
    expect(roomsEntered(sources, names)).toEqual([]);
  });

  it('let nothing that ships lean on tests, bench or tools', () => {
    const leaning = sources
      .filter((source) => !source.isTest && !['tools', ''].includes(source.top))
      .flatMap((source) =>
        importsOf(source)
          .filter((one) => /^(tests|bench|tools)\//.test(targetOf(source.path, one) ?? ''))
          .map((one) => `${source.path} imports ${one}`),
      );
    expect(leaning).toEqual([]);
  });

  it('keep only exceptions that are still needed', () => {
    const used = new Set(
      sources.flatMap((source) =>
        importsOf(source).map((one) => `${source.path} → ${targetOf(source.path, one)}`),
      ),
    );
    expect(mechanismExceptions.filter((one) => !used.has(one))).toEqual([]);
    for (const door of doors) expect(files).toContain(door.replace(/\.js$/, '.ts'));
  });
});

describe('references', () => {
  it('know nothing of the intermediate form', () => {
    expect(leaningReferences(sources)).toEqual([]);
  });

  it('take from a kernel the tables and codes it declares, never what it computes', async () => {
    for (const source of sources.filter(isReference)) {
      const taken = takenFromKernel(source);
      if (taken.length === 0) continue;
      const load = kernelModules[`../../${source.path.replace(/[^/]+$/, 'kernel.ts')}`];
      const exported = await load();
      for (const name of taken)
        expect(isDeclaration(exported[name]), `${source.path}: ${name}`).toBe(true);
    }
  });
});

/** A plan table or parameter, a number, or an object of these. */
function isDeclaration(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(isDeclaration);
}

describe('the checks bite', () => {
  const made = (path: string, text: string): Source => ({
    path,
    top: path.split('/')[0],
    text,
    lines: text.split('\n'),
    isTest: false,
  });

  it('on an import against the direction', () => {
    const found = wrongDirections([
      made('engine/columns/a.ts', "import { x } from '#model/points.js';"),
    ]);
    expect(found).toEqual(['engine/columns/a.ts imports model/points.js']);
  });

  it('on a package in a pure folder', () => {
    expect(wrongDirections([made('model/a.ts', "import 'node:fs';")])).toEqual([
      'model/a.ts imports node:fs',
    ]);
  });

  it('on a mechanism in a mechanism, and on a room behind its state', () => {
    const found = roomsEntered(
      [
        made(
          'model/recourse/notice/kernel.ts',
          "import { steps } from '../../adaptation/fear/kernel.js';",
        ),
        made('model/recourse/rules.ts', "import { x } from '../adaptation/ties.js';"),
        made('model/recourse/other.ts', "import { mind } from '../adaptation/state.js';"),
      ],
      names,
    );
    expect(found).toEqual([
      'model/recourse/notice/kernel.ts → model/adaptation/fear/kernel.js',
      'model/recourse/rules.ts → model/adaptation/ties.js',
    ]);
  });
});
