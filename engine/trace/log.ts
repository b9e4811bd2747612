/**
 * The log of a list: every entry made, tick by tick, in a few bytes each.
 *
 * A tick's entries are sorted by row, then by all other fields, so that the log knows nothing of
 * shards or workers. A row is coded as the gap to the row before; the fields that take few values
 * together are coded as one number out of a dictionary that both sides build as they go; the
 * others as zigzag varints. Nothing that runs ever reads the log.
 *
 * Non-goal: looking up one row without reading the rest. A life is read by one pass, which is
 * quick; an index would cost as much as the entries.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ListView } from '../columns/storage.js';
import { ByteReader, GrowingBytes } from './log-bytes.js';
import { CombinationCodes, mostCodes } from './log-codes.js';
import { openSealed, type SealedKind, sealFile } from './sealed-file.js';

/** What a log's records look like; the first field is the row. */
export interface LogShape {
  readonly list: string;
  readonly fields: readonly string[];
  /** Fields that take many values, coded by themselves: traces, numbers of other rows. */
  readonly loose: readonly string[];
}

/** A record and the tick that made it; fields in the order of the shape. */
export interface LogEntry {
  readonly tick: number;
  readonly words: Int32Array;
}

const kind: SealedKind = { what: 'log', mark: 'GHLG', format: 1 };

interface Positions {
  readonly tight: readonly number[];
  readonly loose: readonly number[];
}

function positionsOf({ fields, loose }: LogShape): Positions {
  const others = fields.map((_, field) => field).slice(1);
  return {
    tight: others.filter((field) => !loose.includes(fields[field])),
    loose: others.filter((field) => loose.includes(fields[field])),
  };
}

/** Starts of the entries of every shard in a list's words. */
export function startsOf(list: ListView): number[] {
  const starts: number[] = [];
  list.counts.forEach((count, shard) => {
    for (let i = 0; i < count; i++) starts.push((shard * list.capacity + i) * list.width);
  });
  return starts;
}

/** Rows and ordinals share one exact double: fewer entries a tick than this. */
const mostOfTick = 2 ** 24;

/** Starts in the order of the records: by row, then by all other fields in turn. */
function sortRecords(words: Int32Array, starts: readonly number[], width: number): number[] {
  if (starts.length >= mostOfTick) throw new RangeError(`${starts.length} entries in one tick`);
  const keys = Float64Array.from(starts, (at, ordinal) => words[at] * mostOfTick + ordinal).sort();
  const sorted = Array.from(keys, (key) => starts[key % mostOfTick]);
  const before = (a: number, b: number): boolean => {
    for (let field = 0; field < width; field++) {
      if (words[a + field] !== words[b + field]) return words[a + field] < words[b + field];
    }
    return true;
  };
  // A row has few entries a tick: those are put in order by insertion.
  for (let i = 1; i < sorted.length; i++) {
    const held = sorted[i];
    let to = i;
    while (to > 0 && !before(sorted[to - 1], held)) {
      sorted[to] = sorted[to - 1];
      to -= 1;
    }
    sorted[to] = held;
  }
  return sorted;
}

export class LogWriter {
  private readonly bytes = new GrowingBytes();
  private readonly codes: CombinationCodes;
  private readonly positions: Positions;
  private lastTick = -1;
  entries = 0;

  constructor(readonly shape: LogShape) {
    this.positions = positionsOf(shape);
    this.codes = new CombinationCodes(this.positions.tight);
  }

  /** Bytes of all entries so far. */
  get length(): number {
    return this.bytes.length;
  }

  /** Adds what the list holds at the end of `tick`; ticks come in order. */
  append(tick: number, list: ListView): void {
    this.add(tick, list.entries, startsOf(list));
  }

  /** Adds the records that begin at `starts` in `words`; a tick without any leaves no trace. */
  add(tick: number, words: Int32Array, starts: readonly number[]): void {
    if (tick <= this.lastTick) throw new RangeError(`tick ${tick} comes after ${this.lastTick}`);
    if (starts.length === 0) return;
    const { bytes, shape, positions } = this;
    bytes.unsigned(tick - this.lastTick);
    bytes.unsigned(starts.length);
    this.lastTick = tick;
    this.entries += starts.length;
    let row = 0;
    for (const at of sortRecords(words, starts, shape.fields.length)) {
      bytes.unsigned(words[at] - row);
      row = words[at];
      this.combination(words, at);
      for (const field of positions.loose) bytes.signed(words[at + field]);
    }
  }

  /** The number of a combination, or 0 and, the first time, the combination itself. */
  private combination(words: Int32Array, at: number): void {
    const { tight } = this.positions;
    const code = this.codes.codeOf(words, at);
    this.bytes.unsigned(code);
    if (code > 0) return;
    for (const field of tight) this.bytes.signed(words[at + field]);
  }

  /** SHA-256 of the entries, as hex: the same for any number of workers. */
  hash(): string {
    const hash = sha256.create();
    for (const part of this.bytes.parts) hash.update(part);
    return bytesToHex(hash.digest());
  }

  /** The log as a file; `facts` tell a reader what it needs to know of the run. */
  seal(facts: object): Uint8Array {
    const header = { ...this.shape, entries: this.entries, facts };
    return sealFile(kind, header, this.bytes.parts);
  }
}

export class LogReader {
  private constructor(
    readonly shape: LogShape,
    /** Entries in the whole log. */
    readonly count: number,
    readonly facts: Readonly<Record<string, unknown>>,
    private readonly bytes: Uint8Array,
  ) {}

  /** @throws FileRefused where the bytes are no log, or a damaged one. */
  static open(file: Uint8Array): LogReader {
    const { header, body } = openSealed(kind, file);
    const { list, fields, loose, entries, facts } = header as unknown as LogShape & {
      entries: number;
      facts: Record<string, unknown>;
    };
    return new LogReader({ list, fields, loose }, entries, facts, body);
  }

  /** Shows every entry in order; `words` is used again for the next one. */
  visit(seen: (tick: number, words: Int32Array) => void): void {
    const reader = new ByteReader(this.bytes);
    const { tight, loose } = positionsOf(this.shape);
    const codes: Int32Array[] = [];
    const words = new Int32Array(this.shape.fields.length);
    let tick = -1;
    while (!reader.done) {
      tick += reader.unsigned();
      words[0] = 0;
      for (let left = reader.unsigned(); left > 0; left--) {
        words[0] += reader.unsigned();
        this.combination(reader, codes, tight, words);
        for (const field of loose) words[field] = reader.signed();
        seen(tick, words);
      }
    }
  }

  private combination(
    reader: ByteReader,
    codes: Int32Array[],
    tight: readonly number[],
    words: Int32Array,
  ): void {
    const code = reader.unsigned();
    if (code > 0) {
      tight.forEach((field, i) => {
        words[field] = codes[code - 1][i];
      });
      return;
    }
    for (const field of tight) words[field] = reader.signed();
    if (codes.length < mostCodes) codes.push(Int32Array.from(tight, (field) => words[field]));
  }

  /** The entries of one row, in the order of their days. */
  of(row: number): LogEntry[] {
    const own: LogEntry[] = [];
    this.visit((tick, words) => {
      if (words[0] === row) own.push({ tick, words: words.slice() });
    });
    return own;
  }
}
