/** Reads a log back: one row, some rows, or all of it; only the blocks these lie in are read. */
import type { Archive } from './archive.js';
import { ByteReader } from './log-bytes.js';
import { type LogEntry, type LogShape, type Positions, positionsOf } from './log-shape.js';
import { FileRefused } from './sealed-file.js';

export class LogReader {
  private readonly positions: Positions;
  private readonly codes: Int32Array;
  private readonly name: string;
  /** Entries in the whole log. */
  readonly count: number;

  /** @throws FileRefused where the archive holds no such log, or a damaged one */
  constructor(
    readonly shape: LogShape,
    private readonly archive: Archive,
  ) {
    this.name = `log:${shape.list}`;
    this.positions = positionsOf(shape);
    if (archive.piecesOf(`${this.name}:about`) !== 2) {
      throw new FileRefused('log', `it holds no ${shape.list}`);
    }
    const about = new ByteReader(archive.piece(`${this.name}:about`, 0));
    this.count = about.unsigned();
    about.unsigned();
    const dictionary = new ByteReader(archive.piece(`${this.name}:about`, 1));
    const words = about.unsigned() * this.positions.tight.length;
    this.codes = Int32Array.from({ length: words }, () => dictionary.signed());
  }

  get blocks(): number {
    return this.archive.piecesOf(this.name);
  }

  /** Shows every entry of a block, tick by tick; `words` is used again for the next one. */
  visitBlock(block: number, seen: (tick: number, words: Int32Array) => void): void {
    if (block >= this.blocks) return;
    const reader = new ByteReader(this.archive.piece(this.name, block));
    const { tight, loose } = this.positions;
    const words = new Int32Array(this.shape.fields.length);
    let tick = -1;
    while (!reader.done) {
      tick += reader.unsigned();
      words[0] = block << this.shape.blockShift;
      for (let left = reader.unsigned(); left > 0; left--) {
        words[0] += reader.unsigned();
        const code = reader.unsigned();
        const first = (code - 1) * tight.length;
        for (let i = 0; i < tight.length; i++) {
          words[tight[i]] = code > 0 ? this.codes[first + i] : reader.signed();
        }
        for (let i = 0; i < loose.length; i++) words[loose[i]] = reader.signed();
        seen(tick, words);
      }
    }
  }

  /** Shows every entry, block by block. */
  visit(seen: (tick: number, words: Int32Array) => void): void {
    for (let block = 0; block < this.blocks; block++) this.visitBlock(block, seen);
  }

  /** The entries of one row, in the order of their days. */
  of(row: number): LogEntry[] {
    return this.ofAll([row]).get(row)!;
  }

  /** The entries of several rows: every block they lie in is read once. */
  ofAll(rows: Iterable<number>): Map<number, LogEntry[]> {
    const own = new Map<number, LogEntry[]>();
    for (const row of rows) own.set(row, []);
    const blocks = new Set([...own.keys()].map((row) => row >> this.shape.blockShift));
    for (const block of blocks) {
      this.visitBlock(block, (tick, words) => {
        own.get(words[0])?.push({ tick, words: words.slice() });
      });
    }
    return own;
  }
}
