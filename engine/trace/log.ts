/**
 * The log of a list: every entry made, in a few bytes each, found by row without reading the rest.
 *
 * Rows are cut into blocks, and each block keeps its entries in the order of their ticks. Within a
 * tick they are sorted by row, then by all other fields, so that the log knows nothing of shards or
 * workers. A row is coded as the gap to the row before; the fields that take few values together
 * are coded as one number out of a dictionary; the others as zigzag varints. Nothing that runs
 * ever reads the log.
 *
 * Non-goal: looking up one tick without reading the rest.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { startsOf } from '../columns/operations.js';
import type { ListView } from '../columns/storage.js';
import type { Archive, Section } from './archive.js';
import { ByteReader, GrowingBytes } from './log-bytes.js';
import { CombinationCodes } from './log-codes.js';
import { type LogShape, type Positions, positionsOf } from './log-shape.js';

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

interface Block {
  readonly bytes: GrowingBytes;
  lastTick: number;
}

export class LogWriter {
  private readonly blocks: Block[] = [];
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
    return this.blocks.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  /**
   * Adds what the list holds at the end of `tick`; ticks come in order. Fields of the list that
   * the shape does not name are left out.
   */
  append(tick: number, list: ListView): void {
    const starts = startsOf(list);
    if (starts.length === 0) return;
    const { fields } = this.shape;
    const own = fields.map((field) => list.region.spec.fields.indexOf(field));
    if (own.every((at, field) => at === field) && list.width === fields.length) {
      this.add(tick, list.entries, starts);
      return;
    }
    const words = new Int32Array(starts.length * fields.length);
    starts.forEach((start, entry) => {
      own.forEach((at, field) => {
        words[entry * fields.length + field] = list.entries[start + at];
      });
    });
    this.add(
      tick,
      words,
      Array.from(starts, (_, entry) => entry * fields.length),
    );
  }

  /** Adds the records that begin at `starts` in `words`; a tick without any leaves no trace. */
  add(tick: number, words: Int32Array, starts: readonly number[]): void {
    if (tick <= this.lastTick) throw new RangeError(`tick ${tick} comes after ${this.lastTick}`);
    if (starts.length === 0) return;
    this.lastTick = tick;
    this.entries += starts.length;
    const { blockShift, fields } = this.shape;
    const sorted = sortRecords(words, starts, fields.length);
    for (let from = 0; from < sorted.length; ) {
      const block = words[sorted[from]] >> blockShift;
      let to = from + 1;
      while (to < sorted.length && words[sorted[to]] >> blockShift === block) to += 1;
      this.addToBlock(block, tick, words, sorted, from, to);
      from = to;
    }
  }

  private block(index: number): Block {
    while (this.blocks.length <= index) {
      this.blocks.push({ bytes: new GrowingBytes(), lastTick: -1 });
    }
    return this.blocks[index];
  }

  private addToBlock(
    index: number,
    tick: number,
    words: Int32Array,
    sorted: readonly number[],
    from: number,
    to: number,
  ): void {
    const { positions } = this;
    const block = this.block(index);
    const { bytes } = block;
    bytes.unsigned(tick - block.lastTick);
    bytes.unsigned(to - from);
    block.lastTick = tick;
    let row = index << this.shape.blockShift;
    for (let i = from; i < to; i++) {
      const at = sorted[i];
      bytes.unsigned(words[at] - row);
      row = words[at];
      const code = this.codes.codeOf(words, at);
      bytes.unsigned(code);
      if (code === 0) for (const field of positions.tight) bytes.signed(words[at + field]);
      for (const field of positions.loose) bytes.signed(words[at + field]);
    }
  }

  /** SHA-256 of the entries, as hex: the same for any number of workers. */
  hash(): string {
    const hash = sha256.create();
    for (const { pieces } of this.sections()) for (const piece of pieces) hash.update(piece);
    return bytesToHex(hash.digest());
  }

  /** The log as sections of an archive: what it is, its dictionary, its blocks. */
  sections(): Section[] {
    const dictionary = new GrowingBytes();
    for (const word of this.codes.words) dictionary.signed(word);
    const about = new GrowingBytes();
    for (const value of [this.entries, this.lastTick + 1, this.codes.count]) about.unsigned(value);
    for (const { lastTick } of this.blocks) about.unsigned(lastTick + 1);
    const name = `log:${this.shape.list}`;
    return [
      { name: `${name}:about`, pieces: [about.view(), dictionary.view()] },
      { name, pieces: this.blocks.map(({ bytes }) => bytes.view()) },
    ];
  }

  /**
   * Sections of what was added since the blocks had `lengths`; laid one after another upon an
   * empty writer of the same shape they give this one again.
   */
  since(lengths: readonly number[]): { readonly sections: Section[]; readonly lengths: number[] } {
    const [about] = this.sections();
    const pieces = this.blocks.map(({ bytes }, i) => bytes.view(lengths[i] ?? 0));
    return {
      sections: [about, { name: `log:${this.shape.list}`, pieces }],
      lengths: this.blocks.map(({ bytes }) => bytes.length),
    };
  }

  /** Lays the sections that `since` gave upon what is here. @throws FileRefused */
  lay(archive: Archive): void {
    const name = `log:${this.shape.list}`;
    if (archive.piecesOf(`${name}:about`) !== 2) return;
    const about = new ByteReader(archive.piece(`${name}:about`, 0));
    const [entries, next, codes] = [about.unsigned(), about.unsigned(), about.unsigned()];
    const dictionary = new ByteReader(archive.piece(`${name}:about`, 1));
    const words = new Int32Array(this.shape.fields.length);
    for (let code = 0; code < codes; code++) {
      for (const field of this.positions.tight) words[field] = dictionary.signed();
      this.codes.codeOf(words, 0);
    }
    for (let i = 0; i < archive.piecesOf(name); i++) {
      const block = this.block(i);
      block.bytes.append(archive.piece(name, i));
      block.lastTick = about.unsigned() - 1;
    }
    this.entries = entries;
    this.lastTick = next - 1;
  }
}
