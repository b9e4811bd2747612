/**
 * Files that say what they are and whether they are whole: a mark, a format, a header of facts, a
 * body of bytes, one CRC-32 over all of it. A CRC of 32 bits sees every damage that lies within
 * four neighbouring bytes, and all but one in 2^32 of the rest.
 *
 * Non-goal: secrecy or proof of origin. Who can write the file can also write its checksum.
 *
 * Source of the polynomial: ISO-HDLC CRC-32 (0xedb88320 reflected), as in zlib and PNG.
 */

/** A file that is damaged, of another kind, or of another run than the one it is opened for. */
export class FileRefused extends Error {
  constructor(
    readonly what: string,
    readonly why: string,
  ) {
    super(`the ${what} is refused: ${why}`);
    this.name = 'FileRefused';
  }
}

export interface SealedKind {
  /** What a reader is told it is: `checkpoint`, `log`. */
  readonly what: string;
  /** Four letters at the head of the file. */
  readonly mark: string;
  /** Raised by one whenever the bytes mean something else. */
  readonly format: number;
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let word = byte;
  for (let bit = 0; bit < 8; bit++) word = word & 1 ? (word >>> 1) ^ 0xedb88320 : word >>> 1;
  return word;
});

/** CRC-32 of the bytes, going on from `before`; an int32 view of the unsigned word. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = crcTable[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return ~crc;
}

/** Bytes of mark, format, two lengths and checksum. */
const headBytes = 20;

/** Puts header and body into one file; all numbers are little-endian. */
export function sealFile(
  kind: SealedKind,
  header: object,
  body: readonly Uint8Array[],
): Uint8Array {
  const facts = textBytes(JSON.stringify(header));
  const length = body.reduce((sum, part) => sum + part.length, 0);
  const file = new Uint8Array(headBytes + facts.length + length);
  const words = new DataView(file.buffer);
  file.set(textBytes(kind.mark), 0);
  words.setUint32(4, kind.format, true);
  words.setUint32(8, facts.length, true);
  words.setUint32(12, length, true);
  file.set(facts, headBytes);
  let at = headBytes + facts.length;
  for (const part of body) {
    file.set(part, at);
    at += part.length;
  }
  words.setInt32(16, checksumOf(file), true);
  return file;
}

/** Everything but the checksum itself. */
const checksumOf = (file: Uint8Array): number =>
  crc32(file.subarray(headBytes), crc32(file.subarray(0, 16)));

/**
 * Header and body of a sealed file.
 * @throws FileRefused where it is another kind of file, of another format, cut short or damaged
 */
export function openSealed(
  kind: SealedKind,
  file: Uint8Array,
): { header: Readonly<Record<string, unknown>>; body: Uint8Array } {
  const refuse = (why: string): never => {
    throw new FileRefused(kind.what, why);
  };
  if (file.length < headBytes) return refuse(`it has ${file.length} bytes, fewer than its head`);
  const words = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (textOf(file.subarray(0, 4)) !== kind.mark)
    return refuse(`it does not begin with ${kind.mark}`);
  const format = words.getUint32(4, true);
  if (format !== kind.format)
    return refuse(`its format is ${format}, this program reads ${kind.format}`);
  const [facts, length] = [words.getUint32(8, true), words.getUint32(12, true)];
  if (file.length !== headBytes + facts + length) {
    return refuse(`it has ${file.length} bytes and says ${headBytes + facts + length}`);
  }
  if (words.getInt32(16, true) !== checksumOf(file)) return refuse('its checksum does not hold');
  const header = JSON.parse(textOf(file.subarray(headBytes, headBytes + facts))) as Record<
    string,
    unknown
  >;
  return { header, body: file.subarray(headBytes + facts) };
}

/** Bytes of a text that goes into a header; beyond ASCII it is escaped, so a char is a byte. */
export function textBytes(text: string): Uint8Array {
  const plain = text.replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

export function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i]);
  return text;
}
