/**
 * A snapshot as bytes: what a stopped run needs to go on to the digest of the undisturbed one.
 *
 * The file names the plan, the engine, the seed and the replicate it belongs to, and is refused for
 * any other: a run continued under other rules would be neither of the two. Columns are stored by
 * name and plane label, each value in as few bytes as its column needs at that moment.
 *
 * Non-goal: moving a past into another plan. That is `restoreSnapshot`, within one process.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EnginePlan } from '../schedule/plan.js';
import { FileRefused, openSealed, type SealedKind, sealFile } from './sealed-file.js';
import type { Snapshot } from './snapshot.js';

/** What a checkpoint belongs to. */
export interface CheckpointOwner {
  readonly planHash: string;
  readonly engineHash: string;
  readonly seed: number;
  readonly replicate: number;
}

const kind: SealedKind = { what: 'checkpoint', mark: 'GHCP', format: 1 };

/** A piece of the body: `plane` null for a calendar; `bytes` a value, 1 to 4, signed. */
interface Piece {
  readonly name: string;
  readonly plane: string | null;
  readonly count: number;
  readonly bytes: number;
}

interface Header extends CheckpointOwner {
  readonly tick: number;
  readonly hashed: Snapshot['hashed'];
  readonly pieces: readonly Piece[];
}

/** Bytes that hold every value as a signed number. */
function bytesNeeded(values: Int32Array): number {
  let spread = 0;
  // A number and its complement need the same bits but for the sign.
  for (let i = 0; i < values.length; i++) spread |= values[i] ^ (values[i] >> 31);
  return Math.min(4, ((32 - Math.clz32(spread)) >> 3) + 1);
}

function pack(values: Int32Array, bytes: number): Uint8Array {
  const packed = new Uint8Array(values.length * bytes);
  for (let i = 0, at = 0; i < values.length; i++) {
    for (let byte = 0; byte < bytes; byte++) packed[at++] = values[i] >> (byte * 8);
  }
  return packed;
}

function unpack(packed: Uint8Array, bytes: number): Int32Array {
  const values = new Int32Array(packed.length / bytes);
  const unused = 32 - bytes * 8;
  for (let i = 0, at = 0; i < values.length; i++) {
    let value = 0;
    for (let byte = 0; byte < bytes; byte++) value |= packed[at++] << (byte * 8);
    values[i] = (value << unused) >> unused;
  }
  return values;
}

/** The bytes of a checkpoint, to be written under a temporary name and renamed. */
export function encodeCheckpoint(snapshot: Snapshot, owner: CheckpointOwner): Uint8Array {
  const pieces: Piece[] = [];
  const body: Uint8Array[] = [];
  const add = (name: string, plane: string | null, values: Int32Array): void => {
    const bytes = bytesNeeded(values);
    pieces.push({ name, plane, count: values.length, bytes });
    body.push(pack(values, bytes));
  };
  for (const [name, planes] of Object.entries(snapshot.columns)) {
    for (const [plane, values] of Object.entries(planes)) add(name, plane, values);
  }
  for (const [name, words] of Object.entries(snapshot.calendars)) add(name, null, words);
  const { planHash, engineHash, seed, replicate } = owner;
  const { tick, hashed } = snapshot;
  const header: Header = { planHash, engineHash, seed, replicate, tick, hashed, pieces };
  return sealFile(kind, header, body);
}

/**
 * The snapshot a checkpoint holds.
 * @throws FileRefused where the bytes are damaged or belong to something else than `expected`
 */
export function decodeCheckpoint(bytes: Uint8Array, expected: CheckpointOwner): Snapshot {
  const { header: facts, body } = openSealed(kind, bytes);
  const header = facts as unknown as Header;
  const owned = [
    ['planHash', 'plan'],
    ['engineHash', 'engine'],
    ['seed', 'seed'],
    ['replicate', 'replicate'],
  ] as const;
  for (const [key, what] of owned) {
    if (header[key] !== expected[key]) {
      throw new FileRefused(
        kind.what,
        `its ${what} is ${header[key]}, this run's is ${expected[key]}`,
      );
    }
  }
  // Names and labels come from files: a map has no names of its own that they could hit.
  const planes = new Map<string, [string, Int32Array][]>();
  const calendars: [string, Int32Array][] = [];
  let at = 0;
  for (const { name, plane, count, bytes: width } of header.pieces) {
    const values = unpack(body.subarray(at, at + count * width), width);
    at += count * width;
    if (plane === null) calendars.push([name, values]);
    else planes.set(name, [...(planes.get(name) ?? []), [plane, values]]);
  }
  return {
    tick: header.tick,
    columns: Object.fromEntries([...planes].map(([name, own]) => [name, Object.fromEntries(own)])),
    calendars: Object.fromEntries(calendars),
    hashed: header.hashed,
  };
}

/**
 * What makes two plans the same run: steps, parameters, tables, start values, rows, labels. How
 * rows are cut into shards is left out, for a snapshot does not know it either.
 */
export function hashPlan(plan: EnginePlan): string {
  const hash = sha256.create();
  const text = (value: unknown): void => {
    hash.update(utf8ToBytes(`${JSON.stringify(value)}\n`));
  };
  const sorted = <T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  text(plan.steps.map((step) => step.name));
  text(sorted(Object.entries(plan.parameters)));
  text(sorted(Object.entries(plan.axes)));
  text(sorted(Object.values(plan.layout.tables).map((shape) => [shape.name, shape.rows] as const)));
  for (const values of [plan.tables, plan.columns]) {
    for (const [name, words] of sorted<ArrayLike<number>>(values)) {
      text([name, words.length]);
      hash.update(pack(Int32Array.from(words), 4));
    }
  }
  return bytesToHex(hash.digest()).slice(0, 16);
}
