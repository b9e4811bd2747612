/**
 * A WebAssembly module as bytes: numbers in LEB128, sections, and nothing that knows a step.
 * Format: WebAssembly Core Specification 2.0, section 5 (binary format), with the threads proposal.
 */

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 0x80 : low);
  } while (rest > 0);
  return bytes;
}

/** Signed LEB128 of a 32-bit word. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

export const vector = (items: readonly (readonly number[])[]): number[] => [
  ...unsigned(items.length),
  ...items.flat(),
];

/** A name of plain letters. */
export const name = (text: string): number[] => {
  const bytes = [...text].map((letter) => letter.charCodeAt(0));
  return [...unsigned(bytes.length), ...bytes];
};

export const section = (id: number, content: readonly number[]): number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];

/** Numbers of the sections used here, in the order in which they must stand. */
export const sections = {
  types: 1,
  imports: 2,
  functions: 3,
  exports: 7,
  code: 10,
  data: 11,
} as const;

export const valueTypes = { i32: 0x7f, i64: 0x7e, v128: 0x7b } as const;
export type ValueType = keyof typeof valueTypes;

/** Magic number and version. */
export const preamble = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00] as const;

export interface Signature {
  readonly takes: number;
  readonly gives: number;
  /** What is given: 32-bit words where nothing is said. */
  readonly kind?: ValueType;
}

/** A function type: takes 32-bit words. */
export const functionType = ({ takes, gives, kind = 'i32' }: Signature): number[] => {
  const values = (count: number, of: ValueType): number[][] =>
    Array.from({ length: count }, () => [valueTypes[of]]);
  return [0x60, ...vector(values(takes, 'i32')), ...vector(values(gives, kind))];
};
