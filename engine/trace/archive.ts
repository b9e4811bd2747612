/**
 * A file of named sections that can be read one by one: a head, a header that says where each
 * section lies, then the sections. Header and sections each carry a CRC-32, so that a reader
 * who needs little reads little and still sees damage in what it reads.
 *
 * Non-goal: changing a file. It is written whole and never again.
 */
import { crc32, FileRefused, type SealedKind, textBytes, textOf } from './sealed-file.js';

/** Where bytes come from: a file on a disk, or memory. */
export interface ByteSource {
  readonly length: number;
  /** `count` bytes from `at`; fewer only where the source is shorter than it says. */
  read(at: number, count: number): Uint8Array;
}

export const inMemory = (bytes: Uint8Array): ByteSource => ({
  length: bytes.length,
  read: (at, count) => bytes.subarray(at, at + count),
});

export interface Section {
  readonly name: string;
  /** Pieces read one by one, in order; the whole section is all of them. */
  readonly pieces: readonly Uint8Array[];
}

interface Header {
  readonly facts: Readonly<Record<string, unknown>>;
  /** By section: bytes and checksum of each piece. */
  readonly sections: readonly (readonly [name: string, sizes: number[], sums: number[]])[];
}

const headBytes = 24;

/** The file in parts, to be written one after another. */
export function sealArchive(
  kind: SealedKind,
  facts: object,
  sections: readonly Section[],
): Uint8Array[] {
  const header = textBytes(
    JSON.stringify({
      facts,
      sections: sections.map(({ name, pieces }) => [
        name,
        pieces.map((piece) => piece.length),
        pieces.map((piece) => crc32(piece)),
      ]),
    }),
  );
  const bodies = sections.flatMap(({ pieces }) => pieces);
  const length = bodies.reduce((sum, piece) => sum + piece.length, 0);
  const head = new Uint8Array(headBytes);
  const words = new DataView(head.buffer);
  head.set(textBytes(kind.mark), 0);
  words.setUint32(4, kind.format, true);
  words.setUint32(8, header.length, true);
  words.setFloat64(12, headBytes + header.length + length, true);
  words.setInt32(20, crc32(header, crc32(head.subarray(0, 20))), true);
  return [head, header, ...bodies];
}

interface Place {
  readonly at: number;
  readonly size: number;
  readonly sum: number;
}

export class Archive {
  private constructor(
    private readonly kind: SealedKind,
    private readonly source: ByteSource,
    readonly facts: Readonly<Record<string, unknown>>,
    private readonly places: ReadonlyMap<string, readonly Place[]>,
  ) {}

  /** @throws FileRefused where it is another kind of file, cut short, or damaged in its header */
  static open(kind: SealedKind, source: ByteSource): Archive {
    const refuse = (why: string): never => {
      throw new FileRefused(kind.what, why);
    };
    if (source.length < headBytes) {
      return refuse(`it has ${source.length} bytes, fewer than its head`);
    }
    const head = source.read(0, headBytes);
    const words = new DataView(head.buffer, head.byteOffset, head.byteLength);
    if (textOf(head.subarray(0, 4)) !== kind.mark) {
      return refuse(`it does not begin with ${kind.mark}`);
    }
    const format = words.getUint32(4, true);
    if (format !== kind.format) {
      return refuse(`its format is ${format}, this program reads ${kind.format}`);
    }
    const [size, length] = [words.getUint32(8, true), words.getFloat64(12, true)];
    if (source.length !== length) {
      return refuse(`it has ${source.length} bytes and says ${length}`);
    }
    const bytes = source.read(headBytes, Math.min(size, source.length - headBytes));
    const sum = crc32(bytes, crc32(head.subarray(0, 20)));
    if (bytes.length !== size || words.getInt32(20, true) !== sum) {
      return refuse('its checksum does not hold');
    }
    const header = JSON.parse(textOf(bytes)) as Header;
    let at = headBytes + size;
    const places = new Map<string, Place[]>();
    for (const [name, sizes, sums] of header.sections) {
      const own = sizes.map((one, i): Place => {
        const place = { at, size: one, sum: sums[i] };
        at += one;
        return place;
      });
      places.set(name, own);
    }
    return new Archive(kind, source, header.facts, places);
  }

  get names(): readonly string[] {
    return [...this.places.keys()];
  }

  /** How many pieces a section has; 0 where there is none of that name. */
  piecesOf(name: string): number {
    return this.places.get(name)?.length ?? 0;
  }

  /** A piece of a section. @throws FileRefused where it is damaged */
  piece(name: string, index: number): Uint8Array {
    const place = this.places.get(name)?.[index];
    if (!place) throw new FileRefused(this.kind.what, `it has no piece ${index} of ${name}`);
    const bytes = this.source.read(place.at, place.size);
    if (bytes.length !== place.size || crc32(bytes) !== place.sum) {
      throw new FileRefused(this.kind.what, `its section ${name} is damaged`);
    }
    return bytes;
  }
}
