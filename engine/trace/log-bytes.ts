/** Bytes that grow at their end, numbers of seven bits a byte, and reading them back. */

/** A signed number as an unsigned one, small where it is near zero. */
export const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;
export const unzigzag = (word: number): number => (word >>> 1) ^ -(word & 1);

/** Bytes set aside at first; doubled whenever they are used up. */
const firstBytes = 64;

export class GrowingBytes {
  private bytes = new Uint8Array(firstBytes);
  private used = 0;

  get length(): number {
    return this.used;
  }

  /** A view of what was written so far, from `start` on; it holds until the next byte. */
  view(start = 0): Uint8Array {
    return this.bytes.subarray(start, this.used);
  }

  /** Adds bytes as they are. */
  append(more: Uint8Array): void {
    this.reserve(more.length);
    this.bytes.set(more, this.used);
    this.used += more.length;
  }

  private reserve(more: number): void {
    if (this.used + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.used + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }

  /** An unsigned word of up to 32 bits, low bits first. */
  unsigned(word: number): void {
    this.reserve(5);
    let rest = word >>> 0;
    while (rest > 127) {
      this.bytes[this.used++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.used++] = rest;
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
      if (byte < 128 || byte === undefined) return word >>> 0;
    }
  }

  signed(): number {
    return unzigzag(this.unsigned());
  }
}
