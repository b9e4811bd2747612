/** Bytes that grow at their end, numbers of seven bits a byte, and reading them back. */

/** A signed number as an unsigned one, small where it is near zero. */
export const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;
export const unzigzag = (word: number): number => (word >>> 1) ^ -(word & 1);

/** Bytes of a chunk: large enough that chunks are few, small enough that little is wasted. */
const chunkBytes = 1 << 16;

export class GrowingBytes {
  private readonly full: Uint8Array[] = [];
  private chunk = new Uint8Array(chunkBytes);
  private used = 0;

  get length(): number {
    return this.full.length * chunkBytes + this.used;
  }

  /** What was written so far, chunk by chunk. */
  get parts(): readonly Uint8Array[] {
    return [...this.full, this.chunk.subarray(0, this.used)];
  }

  private byte(value: number): void {
    if (this.used === chunkBytes) {
      this.full.push(this.chunk);
      this.chunk = new Uint8Array(chunkBytes);
      this.used = 0;
    }
    this.chunk[this.used++] = value;
  }

  /** An unsigned word of up to 32 bits, low bits first. */
  unsigned(word: number): void {
    let rest = word >>> 0;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  signed(value: number): void {
    this.unsigned(zigzag(value));
  }
}

export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  unsigned(): number {
    let word = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      word |= (byte & 127) << shift;
      if (byte < 128) return word >>> 0;
    }
  }

  signed(): number {
    return unzigzag(this.unsigned());
  }
}
