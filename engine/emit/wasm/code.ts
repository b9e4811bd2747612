/** The body of one function while it is written: instructions, locals, blocks. */
import { signed, unsigned, type ValueType, valueTypes, vector } from './bytes.js';

/** Instructions of 32-bit words, by their names in the specification. */
export const instructions = {
  'i32.eqz': 0x45,
  'i32.eq': 0x46,
  'i32.ne': 0x47,
  'i32.lt_s': 0x48,
  'i32.lt_u': 0x49,
  'i32.gt_s': 0x4a,
  'i32.gt_u': 0x4b,
  'i32.le_s': 0x4c,
  'i32.ge_s': 0x4e,
  'i32.ge_u': 0x4f,
  'i32.ctz': 0x68,
  'i32.add': 0x6a,
  'i32.sub': 0x6b,
  'i32.mul': 0x6c,
  'i32.div_s': 0x6d,
  'i32.rem_s': 0x6f,
  'i32.and': 0x71,
  'i32.or': 0x72,
  'i32.xor': 0x73,
  'i32.shl': 0x74,
  'i32.shr_s': 0x75,
  'i32.shr_u': 0x76,
  'i64.eqz': 0x50,
  'i64.ctz': 0x7a,
  'i64.sub': 0x7d,
  'i64.mul': 0x7e,
  'i64.and': 0x83,
  'i64.or': 0x84,
  'i64.shl': 0x86,
  'i64.shr_u': 0x88,
  'i32.wrap_i64': 0xa7,
  'i64.extend_i32_u': 0xad,
  select: 0x1b,
  return: 0x0f,
  drop: 0x1a,
} as const;
export type Instruction = keyof typeof instructions;

const memoryInstructions = {
  'i32.load': [0x28, 2],
  'i32.load8_s': [0x2c, 0],
  'i32.load8_u': [0x2d, 0],
  'i32.load16_s': [0x2e, 1],
  'i32.load16_u': [0x2f, 1],
  'i32.store': [0x36, 2],
  'i32.store8': [0x3a, 0],
  'i32.store16': [0x3b, 1],
} as const;
export type MemoryInstruction = keyof typeof memoryInstructions;

const vectorInstructions = {
  'i32x4.splat': 17,
  'i8x16.splat': 15,
  'i8x16.swizzle': 14,
  'i8x16.le_u': 0x2a,
  'v128.xor': 0x51,
  'i8x16.bitmask': 0x64,
  'i32x4.add': 0xae,
  'i64x2.extmul_low_i32x4_u': 0xde,
  'i64x2.extmul_high_i32x4_u': 0xdf,
} as const;

export class Code {
  private readonly bytes: number[] = [];
  private readonly kinds: ValueType[] = [];
  private readonly idle: Record<ValueType, number[]> = { i32: [], i64: [], v128: [] };

  /** @param parameters Words the function takes: locals 0 … parameters − 1. */
  constructor(
    private readonly parameters: number,
    words = 0,
  ) {
    for (let i = 0; i < words; i++) this.kinds.push('i32');
  }

  /** A local that nobody uses now; give it back with `release`. */
  local(kind: ValueType = 'i32'): number {
    const known = this.idle[kind].pop();
    if (known !== undefined) return known;
    this.kinds.push(kind);
    return this.parameters + this.kinds.length - 1;
  }

  release(...locals: readonly number[]): void {
    for (const local of locals) this.idle[this.kinds[local - this.parameters]].push(local);
  }

  do(instruction: Instruction): this {
    this.bytes.push(instructions[instruction]);
    return this;
  }

  constant(value: number): this {
    this.bytes.push(0x41, ...signed(value));
    return this;
  }

  /** A constant of 64 bits that fits 32 unsigned ones. */
  wide(value: number): this {
    this.bytes.push(0x42, ...wideBytes(value));
    return this;
  }

  get(local: number): this {
    this.bytes.push(0x20, ...unsigned(local));
    return this;
  }

  set(local: number): this {
    this.bytes.push(0x21, ...unsigned(local));
    return this;
  }

  tee(local: number): this {
    this.bytes.push(0x22, ...unsigned(local));
    return this;
  }

  global(index: number): this {
    this.bytes.push(0x23, ...unsigned(index));
    return this;
  }

  call(index: number): this {
    this.bytes.push(0x10, ...unsigned(index));
    return this;
  }

  /** Loads from, or stores to, the address on the stack plus `offset` bytes. */
  memory(instruction: MemoryInstruction, offset: number): this {
    const [code, align] = memoryInstructions[instruction];
    this.bytes.push(code, align, ...unsigned(offset));
    return this;
  }

  /** Adds atomically to a word and drops what was there. */
  atomicAdd(offset: number): this {
    this.bytes.push(0xfe, 0x1e, 2, ...unsigned(offset));
    return this.do('drop');
  }

  simd(instruction: keyof typeof vectorInstructions): this {
    this.bytes.push(0xfd, ...unsigned(vectorInstructions[instruction]));
    return this;
  }

  /** Puts the word on the stack into a lane of the vector below it. */
  replaceLane(lane: number): this {
    this.bytes.push(0xfd, ...unsigned(28), lane);
    return this;
  }

  /** The first byte of the vector on the stack. */
  firstByte(): this {
    this.bytes.push(0xfd, ...unsigned(22), 0);
    return this;
  }

  /** Four words of the two vectors on the stack: 0 to 3 of the lower, 4 to 7 of the upper. */
  shuffleWords(...words: readonly number[]): this {
    const bytes = words.flatMap((word) => [0, 1, 2, 3].map((byte) => 4 * word + byte));
    this.bytes.push(0xfd, 13, ...bytes);
    return this;
  }

  /** `if` on the word on the stack; with `gives` it leaves a word. */
  if(yes: () => void, no: (() => void) | null = null, gives = false): this {
    this.bytes.push(0x04, gives ? valueTypes.i32 : 0x40);
    yes();
    if (no) {
      this.bytes.push(0x05);
      no();
    }
    this.bytes.push(0x0b);
    return this;
  }

  /** Repeats `body` while `test` leaves a word that is not zero. */
  while(test: () => void, body: () => void): this {
    this.bytes.push(0x02, 0x40, 0x03, 0x40);
    test();
    this.do('i32.eqz');
    this.bytes.push(0x0d, 1);
    body();
    this.bytes.push(0x0c, 0, 0x0b, 0x0b);
    return this;
  }

  /** The function as it stands in the code section. */
  function(): number[] {
    const declared = vector(this.kinds.map((kind) => [1, valueTypes[kind]]));
    const body = [...declared, ...this.bytes, 0x0b];
    return [...unsigned(body.length), ...body];
  }
}

/** Signed LEB128 of an unsigned 32-bit number in a 64-bit constant. */
function wideBytes(value: number): number[] {
  const bytes: number[] = [];
  let rest = BigInt(value);
  for (;;) {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    const done = rest === 0n && (low & 0x40) === 0;
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}
