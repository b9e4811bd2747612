/**
 * Integer exponentials and logarithms to base 2, bit-exact everywhere.
 *
 * `exp2neg(x)` with x in Q16 gives 2^32 · 2^(−x / 65536) or up to 3 units less, never rising in x,
 * from two tables of 256 words; the tables come from exact BigInt square roots, so no platform
 * transcendental is involved. `log2neg` is for building tables only.
 */
import { mulHigh } from '../random/philox.js';

/** Bits of the working precision of the tables. */
const precision = 128n;

function integerSqrt(value: bigint): bigint {
  if (value < 2n) return value;
  let x = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + value / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** 2^precision · 2^(−numerator / 2^bits), rounded down. */
function halvings(numerator: number, bits: number): bigint {
  let result = 1n << precision;
  let root = 1n << (precision - 1n);
  for (let bit = bits - 1; bit >= 0; bit--) {
    root = integerSqrt(root << precision);
    if ((numerator >> bit) & 1) result = (result * root) >> precision;
  }
  return result;
}

function tableOf(entry: (index: number) => bigint): Int32Array {
  const table = new Int32Array(256);
  for (let i = 0; i < 256; i++) {
    const value = entry(i) >> (precision - 32n);
    table[i] = Number(BigInt.asIntN(32, value > 0xffffffffn ? 0xffffffffn : value));
  }
  return table;
}

function halvingsTables(): readonly [Int32Array, Int32Array] {
  // The roots 2^(-1/2), 2^(-1/4), … once; each entry is a product of at most eight of them.
  const roots: bigint[] = [];
  let root = 1n << (precision - 1n);
  for (let i = 0; i < 16; i++) {
    root = integerSqrt(root << precision);
    roots.push(root);
  }
  const product = (index: number, firstRoot: number): bigint => {
    let result = 1n << precision;
    for (let bit = 0; bit < 8; bit++) {
      if ((index >> (7 - bit)) & 1) result = (result * roots[firstRoot + bit]) >> precision;
    }
    return result;
  };
  return [tableOf((i) => product(i, 0)), tableOf((i) => product(i, 8))];
}

/** `high[i]` is 2^32 · 2^(−i/256), `low[j]` 2^32 · 2^(−j/65536), as int32 views of uint32. */
export const [exp2High, exp2Low] = halvingsTables();

/** 2^32 · 2^(−x / 65536) as an int32 view of a uint32; x ≥ 0; 0 from x = 32 · 65536 on. */
export function exp2neg(x: number): number {
  const whole = x >> 16;
  if (whole >= 32) return 0;
  return mulHigh(exp2High[(x >> 8) & 255], exp2Low[x & 255]) >>> whole | 0;
}

/**
 * −log2(numerator / denominator) in Q16, rounded to nearest, for 0 < numerator ≤ denominator.
 * By repeated squaring in BigInt; used while tables are built, never in a tick.
 */
export function log2neg(numerator: number, denominator: number): number {
  if (!(numerator > 0 && numerator <= denominator)) {
    throw new RangeError(`log2neg(${numerator}, ${denominator}): needs 0 < numerator ≤ denominator`);
  }
  const one = 1n << 96n;
  let x = (BigInt(denominator) << 96n) / BigInt(numerator);
  let bits = 0;
  while (x >= one << 1n) {
    x >>= 1n;
    bits += 1;
  }
  let result = bits;
  for (let i = 0; i < 17; i++) {
    x = (x * x) >> 96n;
    result *= 2;
    if (x >= one << 1n) {
      x >>= 1n;
      result += 1;
    }
  }
  return (result + 1) >> 1;
}

/** Exported for the tests: the exact value the tables round. */
export const exactHalvings = halvings;
