import * as fs from 'node:fs';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, writeWhole } from './atomic.js';
import type { Comparison } from './comparison.js';
import { comparisonDigest } from './manifest.js';
import { fromParquet, toParquet } from './parquet.js';
import { StorageProblem } from './storage-problem.js';
import { exportCsv, readComparison, writeComparison } from './store.js';
import { csv, dateOf, experimentName, leadingColumns, longTable } from './tables.js';
import { inventComparison } from './testing/invented.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glasshouse-results-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const small = (): Comparison => inventComparison({ replicates: 2, arms: ['no-scoring', 'told'] });
const failing = (part: Partial<Disk>): Disk => ({ ...fs, ...part });
const refuseWith = (code: string) => () => {
  throw Object.assign(new Error(`${code}: refused`), { code });
};

describe('a file is whole or absent', () => {
  it('whichever step fails, the old file stays and no temporary one does', () => {
    const path = join(folder, 'note.txt');
    writeWhole(path, 'old');
    const steps = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const;
    for (const step of steps) {
      for (const code of ['ENOSPC', 'EACCES', 'EIO', 'EROFS', 'ECURIOUS']) {
        const attempt = () => writeWhole(path, 'new', failing({ [step]: refuseWith(code) }));
        expect(attempt, `${step} ${code}`).toThrow(StorageProblem);
        expect(readFileSync(path, 'utf8')).toBe('old');
        expect(readdirSync(folder)).toEqual(['note.txt']);
      }
    }
  });

  it('a disk that fills in the middle is told as such', () => {
    let calls = 0;
    const writeSync: Disk['writeSync'] = (file, bytes, offset, length) => {
      if (calls++ > 0) refuseWith('ENOSPC')();
      return fs.writeSync(file, bytes, offset, Math.min(3, length));
    };
    const path = join(folder, 'long.txt');
    expect(() => writeWhole(path, 'a long text', failing({ writeSync }))).toThrow(
      /disk is full.*Free/s,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes in pieces where the disk takes only pieces', () => {
    const writeSync: Disk['writeSync'] = (file, bytes, offset, length) =>
      fs.writeSync(file, bytes, offset, Math.min(3, length));
    writeWhole(join(folder, 'x'), 'täglich', failing({ writeSync }));
    expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('täglich');
  });

  it('says what, why and what to do about a folder that is a file', () => {
    writeFileSync(join(folder, 'plain'), '');
    const caught = (() => {
      try {
        writeComparison(join(folder, 'plain', 'out'), small());
      } catch (error) {
        return error as StorageProblem;
      }
    })();
    expect(caught).toBeInstanceOf(StorageProblem);
    expect(caught?.why).toMatch(/a file, not a folder/);
    expect(caught?.fix).toMatch(/path/);
  });
});

describe('tables', () => {
  it('start with the fixed columns and go to Parquet and back unchanged', async () => {
    const word = fc.string({ maxLength: 12, unit: 'grapheme' });
    const number = fc.double({ noDefaultInfinity: true });
    const cells = fc.array(fc.record({ metric: word, group: word, value: number }), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(cells, async (rows) => {
        const made = small();
        const values = rows.map((cell) => ({ arm: 'told', replicate: 1, ...cell }));
        const table = longTable({ ...made, values }, 'final');
        expect(Object.keys(table).slice(0, 11)).toEqual([...leadingColumns]);
        expect(await fromParquet(toParquet(table, { a: 'b' }), 'it')).toEqual(table);
      }),
      { numRuns: 40 },
    );
  });

  it('date every row, through leap years', () => {
    expect(dateOf('2024-02-28', 1)).toBe('2024-02-29');
    expect(dateOf('2026-01-01', 1095)).toBe('2028-12-31');
    expect(() => dateOf('soon', 1)).toThrow(/no ISO date/);
    expect(experimentName('Five schemes: one town!')).toBe('five-schemes-one-town');
    expect(experimentName('…')).toBe('comparison');
  });

  it('write CSV that a spreadsheet cannot mistake for a formula', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['=1+1', -2],
          ['x,"y"', Number.NaN],
        ],
      ),
    ).toBe('a,b\r\n\'=1+1,-2\r\n"x,""y""",\r\n');
  });
});

describe('a comparison as a folder', () => {
  it('is read exactly as it was written', async () => {
    const made = small();
    const facts = writeComparison(folder, made, '2026-11-21T00:00:00.000Z');
    expect(await readComparison(folder)).toEqual(made);
    expect(readdirSync(folder).sort()).toEqual([
      'comparison.json',
      'final.parquet',
      'ro-crate-metadata.json',
      'run.json',
      'series.parquet',
    ]);
    expect(facts.machine.cores).toBeGreaterThan(0);
    expect(JSON.stringify(facts)).not.toContain(folder);
    const crate = JSON.parse(readFileSync(join(folder, 'ro-crate-metadata.json'), 'utf8'));
    const root = crate['@graph'].find((thing: { '@id': string }) => thing['@id'] === './');
    expect(root.hasPart.map((part: { '@id': string }) => part['@id']).sort()).toEqual([
      'comparison.json',
      'final.parquet',
      'run.json',
      'series.parquet',
    ]);
  });

  it('keeps failed runs, and an empty series', async () => {
    const failed = [{ arm: 'told', replicate: 1 }];
    const made = { ...inventComparison({ replicates: 2, asked: 8, failed }), series: [] };
    writeComparison(folder, made);
    const back = await readComparison(folder);
    expect(back).toEqual(made);
    expect(back.runs.filter((run) => run.failed).length).toBe(1);
  });

  it(
    'refuses a table that belongs to another comparison, is cut short, or is ' + 'changed',
    async () => {
      const made = small();
      const other = mkdtempSync(join(tmpdir(), 'glasshouse-results-'));
      const swap = (changed: Comparison) => {
        writeComparison(folder, made);
        writeComparison(other, changed);
        fs.copyFileSync(join(other, 'final.parquet'), join(folder, 'final.parquet'));
        return readComparison(folder);
      };
      const { values } = made;
      const louder = values.map((row, i) => (i === 3 ? { ...row, value: row.value + 1 } : row));
      await expect(swap({ ...made, values: values.slice(1) })).rejects.toThrow(/rows, comparison/);
      await expect(swap({ ...made, seed: 5 })).rejects.toThrow(/belongs to no run/);
      await expect(swap({ ...made, engineHash: '77' })).rejects.toThrow(/belongs to no run/);
      await expect(swap({ ...made, values: louder })).rejects.toThrow(/values were changed/);
      truncateSync(join(folder, 'final.parquet'), 200);
      await expect(readComparison(folder)).rejects.toThrow(/not a whole Parquet file/);
      rmSync(other, { recursive: true });
    },
  );

  it('says when there is nothing, or nothing whole, to read', async () => {
    await expect(readComparison(join(folder, 'none'))).rejects.toThrow(/does not exist/);
    writeFileSync(join(folder, 'comparison.json'), '{"format":');
    await expect(readComparison(folder)).rejects.toThrow(/not whole JSON/);
    writeFileSync(join(folder, 'comparison.json'), '{"format":"other"}');
    await expect(readComparison(folder)).rejects.toThrow(/its format is "other"/);
  });

  it('has one digest, whatever the order in which runs finished', () => {
    const made = small();
    const turned = { ...made, runs: [...made.runs].reverse() };
    expect(comparisonDigest(turned)).toBe(comparisonDigest(made));
    const changed = made.runs.map((run, i) => (i === 0 ? { ...run, digest: 'f00' } : run));
    expect(comparisonDigest({ ...made, runs: changed })).not.toBe(comparisonDigest(made));
  });

  it('exports the same rows as CSV', () => {
    const made = small();
    const paths = exportCsv(folder, made);
    const lines = readFileSync(paths[0], 'utf8').trimEnd().split('\r\n');
    expect(lines.length).toBe(made.values.length + 1);
    expect(lines[0]).toBe(`${leadingColumns.join(',')},arm`);
    expect(lines[1].split(',').slice(0, 4)).toEqual([
      'five-schemes-in-one-invented-town',
      '0',
      '0',
      '4294967295',
    ]);
  });
});
