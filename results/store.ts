/**
 * A comparison as a folder, and back.
 *
 * ```
 * comparison.json        everything but the long tables, and what they must hold
 * final.parquet          one value a row, at the end of each run
 * series.parquet         one value a row and day
 * run.json               manifest: versions, seed, digests, machine class
 * ro-crate-metadata.json the same for archives
 * ```
 *
 * Goal: what is read is what was written, or a StorageProblem says what differs.
 * Non-goal: reports; they are written beside these by the caller.
 */
import { join } from 'node:path';
import { makeFolder, readWhole, type WholeFile, writeAll, writeWhole } from './atomic.js';
import type { Comparison } from './comparison.js';
import {
  type CrateFile,
  crateMetadata,
  type Manifest,
  machineClass,
  manifest,
  sha256,
} from './manifest.js';
import { fromParquet, toParquet } from './parquet.js';
import { StorageProblem } from './storage-problem.js';
import { finalRows, type LongTable, longTable, seriesRows, tableCsv } from './tables.js';

type Part = 'final' | 'series';
const parts: readonly Part[] = ['final', 'series'];
const tableFile = (part: Part): string => `${part}.parquet`;

interface TableFacts {
  readonly rows: number;
  readonly sha256: string;
}

/** The content of `comparison.json`. */
type Stored = Omit<Comparison, 'values' | 'series'> & {
  readonly format: 'glasshouse-comparison/1';
  readonly tables: Record<Part, TableFacts>;
};

const says: Record<Part, string> = {
  final: 'Every metric of every run, at its end, by group',
  series: 'Metrics over time, every run',
};

function file(
  name: string,
  content: Uint8Array | string,
  meaning: string,
  type: string,
): CrateFile {
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  return { name, says: meaning, type, bytes, sha256: sha256(content) };
}

/**
 * Writes the folder; every file whole or absent, and none before all of them fit on the disk.
 * `comparison.json` comes last: while it is missing or old, the folder is not read as the new
 * comparison. `beside` are further files of the same run. Returns the manifest.
 * @throws StorageProblem; what was there before is then unharmed
 */
export function writeComparison(
  folder: string,
  comparison: Comparison,
  written: string = new Date().toISOString(),
  beside: readonly WholeFile[] = [],
): Manifest {
  makeFolder(folder);
  const facts = manifest(comparison, machineClass(), written);
  const files: CrateFile[] = [];
  const tables = {} as Record<Part, TableFacts>;
  const whole: WholeFile[] = [...beside];
  for (const part of parts) {
    const table = longTable(comparison, part);
    const bytes = toParquet(table, {
      glasshouse: comparison.version,
      'glasshouse.engine': comparison.engineHash,
      'glasshouse.digest': facts.digest,
    });
    const described = file(tableFile(part), bytes, says[part], 'application/vnd.apache.parquet');
    tables[part] = { rows: table.value.length, sha256: described.sha256 };
    files.push(described);
    whole.push({ path: join(folder, tableFile(part)), content: bytes });
  }
  const { values: _values, series: _series, ...rest } = comparison;
  const stored: Stored = { format: 'glasshouse-comparison/1', ...rest, tables };
  const text = json(stored);
  const run = json(facts);
  files.push(file('comparison.json', text, 'Arms, metrics, limits and runs', 'application/json'));
  files.push(file('run.json', run, 'Manifest of the run', 'application/json'));
  whole.push({ path: join(folder, 'run.json'), content: run });
  const crate = json(crateMetadata(facts, files));
  whole.push({ path: join(folder, 'ro-crate-metadata.json'), content: crate });
  whole.push({ path: join(folder, 'comparison.json'), content: text });
  writeAll(whole);
  return facts;
}

function json(content: object): string {
  return `${JSON.stringify(content, null, 1)}\n`;
}

const again = 'Run the comparison again, or copy the folder anew.';

type Check = readonly [key: keyof Stored, isSuch: (value: unknown) => boolean];

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isListOf =
  (key: string) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every((one) => isMap(one) && isText(one[key]));

/** What everybody who reads a comparison leans on. */
const neededKeys: readonly Check[] = [
  ['title', isText],
  ['command', isText],
  ['start', isText],
  ['engineHash', isText],
  ['seed', isNumber],
  ['days', isNumber],
  ['replicatesAsked', isNumber],
  ['society', isMap],
  ['arms', isListOf('id')],
  ['metrics', isListOf('id')],
  ['limits', isListOf('metric')],
  ['runs', isListOf('arm')],
  [
    'tables',
    (value) => isMap(value) && parts.every((part) => isMap((value as Stored['tables'])[part])),
  ],
];

function readStored(folder: string): Stored {
  const path = join(folder, 'comparison.json');
  const text = new TextDecoder().decode(readWhole(path));
  let stored: Stored;
  try {
    stored = JSON.parse(text) as Stored;
  } catch (error) {
    throw new StorageProblem(`cannot use ${path}`, 'it is not whole JSON', again, { cause: error });
  }
  if (stored?.format !== 'glasshouse-comparison/1') {
    const why =
      `its format is ${JSON.stringify(stored?.format)}, this version reads ` +
      `glasshouse-comparison/1`;
    throw new StorageProblem(`cannot use ${path}`, why, 'Name the folder of a comparison.');
  }
  const missing = neededKeys.find(([key, isSuch]) => !isSuch(stored[key]));
  if (missing) {
    const why = `its \`${missing[0]}\` is missing or no such thing`;
    throw new StorageProblem(`cannot use ${path}`, why, again);
  }
  return stored;
}

/** Refuses a table that is not the one `comparison.json` speaks of. */
function requireMatch(stored: Stored, part: Part, table: LongTable): void {
  const refuse = (why: string): never => {
    throw new StorageProblem(`refused the table ${tableFile(part)}`, why, again);
  };
  const wanted = stored.tables[part].rows;
  if (table.value.length !== wanted) {
    refuse(`it has ${table.value.length} rows, comparison.json says ${wanted}`);
  }
  const runs = new Set(stored.runs.map((run) => `${run.arm}\n${run.replicate}`));
  for (let row = 0; row < table.value.length; row++) {
    const arm = stored.arms[table.point_id[row]];
    if (
      arm?.id !== table.arm[row] ||
      arm.scenarioHash !== table.scenario_hash[row] ||
      table.engine_hash[row] !== stored.engineHash ||
      table.seed[row] !== stored.seed ||
      !runs.has(`${arm.id}\n${table.replicate[row]}`)
    ) {
      refuse(`row ${row + 1} belongs to no run of comparison.json`);
    }
  }
}

/** Reads one table, checked by its SHA-256, its columns and its rows. */
async function readTable(folder: string, stored: Stored, part: Part): Promise<LongTable> {
  const path = join(folder, tableFile(part));
  const bytes = readWhole(path);
  const table = await fromParquet(bytes, path);
  requireMatch(stored, part, table);
  if (sha256(bytes) !== stored.tables[part].sha256) {
    const why = 'its SHA-256 is not the one in comparison.json: its values were changed';
    throw new StorageProblem(`refused the table ${tableFile(part)}`, why, again);
  }
  return table;
}

/** The comparison of a folder, exactly as it was written. @throws StorageProblem */
export async function readComparison(folder: string): Promise<Comparison> {
  const stored = readStored(folder);
  const final = await readTable(folder, stored, 'final');
  const series = await readTable(folder, stored, 'series');
  const { format: _format, tables: _tables, ...rest } = stored;
  return { ...rest, values: finalRows(final), series: seriesRows(series) };
}

/**
 * Writes `final.csv` and `series.csv` into a folder; returns their paths. @throws StorageProblem
 */
export function exportCsv(folder: string, comparison: Comparison): string[] {
  makeFolder(folder);
  return parts.map((part) => {
    const path = join(folder, `${part}.csv`);
    writeWhole(path, tableCsv(longTable(comparison, part)));
    return path;
  });
}
