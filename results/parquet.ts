/**
 * Long tables to Parquet and back.
 *
 * Goal: files DuckDB, Arrow and pandas read without help: plain types, snappy, metadata inside.
 * Non-goal: appending; a table is written whole when its comparison is.
 */
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { StorageProblem } from './storage-problem.js';
import { type LongTable, leadingColumns } from './tables.js';

const integers = new Set<string>(['point_id', 'replicate', 'tick']);

function column(table: LongTable, name: keyof LongTable): ColumnSource {
  if (name === 'value') return { name, data: Float64Array.from(table.value), type: 'DOUBLE' };
  // A seed is an unsigned 32-bit number, which INT32 cannot hold.
  if (name === 'seed') return { name, data: table.seed.map(BigInt), type: 'INT64' };
  if (integers.has(name)) return { name, data: table[name], type: 'INT32' };
  return { name, data: table[name], type: 'STRING' };
}

/** The bytes of a Parquet file; `facts` go into its key-value metadata. */
export function toParquet(table: LongTable, facts: Readonly<Record<string, string>>): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: [...leadingColumns, 'arm' as const].map((name) => column(table, name)),
    kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
  });
  return new Uint8Array(buffer);
}

/**
 * The table of a Parquet file, checked: every fixed column is there, in order.
 * @throws StorageProblem when the bytes are not such a file
 */
export async function fromParquet(bytes: Uint8Array, name: string): Promise<LongTable> {
  // A copy of its own: a small Buffer is a window on a pool it shares with others.
  const file = new Uint8Array(bytes).buffer;
  const what = `cannot use the table ${name}`;
  const fix = 'Run the comparison again, or copy the file anew.';
  let rows: Record<string, unknown>[];
  let columns: string[];
  try {
    const metadata = parquetMetadata(file);
    columns = metadata.schema.slice(1).map((element) => element.name);
    rows = await parquetReadObjects({ file, metadata });
  } catch (error) {
    throw new StorageProblem(what, 'it is not a whole Parquet file', fix, { cause: error });
  }
  const wanted = [...leadingColumns, 'arm'];
  if (wanted.some((wantedName, i) => columns[i] !== wantedName)) {
    const why = `its columns are ${columns.join(', ')}, not ${wanted.join(', ')}`;
    throw new StorageProblem(what, why, fix);
  }
  const text = (key: string) => rows.map((row) => String(row[key]));
  const number = (key: string) => rows.map((row) => Number(row[key]));
  return {
    experiment: text('experiment'),
    point_id: number('point_id'),
    replicate: number('replicate'),
    seed: number('seed'),
    scenario_hash: text('scenario_hash'),
    engine_hash: text('engine_hash'),
    tick: number('tick'),
    date: text('date'),
    metric: text('metric'),
    group: text('group'),
    value: number('value'),
    arm: text('arm'),
  };
}
