import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Piece } from './gather.js';
import { Towns } from './towns.js';

const here = mkdtempSync(join(tmpdir(), 'glasshouse-towns-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

const piece = (value: number, failed: string | null = null): Piece => ({
  arm: 'told',
  replicate: 3,
  digest: 'd',
  seconds: 1,
  imbalance: null,
  failed,
  values: [{ metric: 'm', group: 'all', value }],
  series: [],
  silentRules: [],
});

describe('a kept town', () => {
  it('gives back every number, those without a JSON word too', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const towns = new Towns(here, { seed: 1 });
        towns.save(3, [piece(value)]);
        expect(towns.load(3)).toEqual([piece(value)]);
      }),
      { examples: [[Number.NaN], [-0], [Number.NEGATIVE_INFINITY]] },
    );
  });

  it('is not used for anything else, nor damaged, nor failed', () => {
    const towns = new Towns(here, { seed: 1 });
    towns.save(3, [piece(1)]);
    expect(new Towns(here, { seed: 2 }).load(3)).toBeNull();
    expect(towns.load(4)).toBeNull();
    towns.save(5, [piece(1), piece(1, 'full')]);
    expect(towns.load(5)).toBeNull();
    const file = join(here, 'towns', 'town-0003');
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = Buffer.from(bytes);
      damaged[at] ^= 1;
      writeFileSync(file, damaged);
      expect(towns.load(3)).toBeNull();
    }
    writeFileSync(file, bytes);
    expect(towns.load(3)).toEqual([piece(1)]);
  });
});
