/** Philox4x32-10 as WebAssembly, alone and four side by side (`engine/random/philox.ts`). */
import { Code } from './code.js';

/** Globals of the module, in the order of their import. */
export const globals = { key0: 0, key1: 1 } as const;

const multipliers = [0xd2511f53, 0xcd9e8d57] as const;
const weyl = [0x9e3779b9 | 0, 0xbb67ae85 | 0] as const;

/** High word of the unsigned product of the two words on the stack. */
export const mulHigh = (code: Code, a: () => void, b: () => void): void => {
  a();
  code.do('i64.extend_i32_u');
  b();
  code.do('i64.extend_i32_u').do('i64.mul').wide(32).do('i64.shr_u').do('i32.wrap_i64');
};

export function philoxBody(): readonly number[] {
  const code = new Code(4);
  const [high0, high1] = [code.local(), code.local()];
  for (let round = 0; round < 10; round++) {
    const product = (local: number, multiplier: number, high: number): void => {
      mulHigh(
        code,
        () => code.get(local),
        () => code.constant(multiplier | 0),
      );
      code.set(high);
    };
    product(0, multipliers[0], high0);
    product(2, multipliers[1], high1);
    const key = (index: 0 | 1): void => {
      code
        .global(index === 0 ? globals.key0 : globals.key1)
        .constant(Math.imul(round, weyl[index]))
        .do('i32.add');
    };
    // x0' = high1 ^ x1 ^ k0, x1' = low1, x2' = high0 ^ x3 ^ k1, x3' = low0, all from the old words.
    code
      .get(0)
      .constant(multipliers[0] | 0)
      .do('i32.mul');
    code.get(high0).get(3).do('i32.xor');
    key(1);
    code.do('i32.xor');
    code
      .get(2)
      .constant(multipliers[1] | 0)
      .do('i32.mul');
    code.get(high1).get(1).do('i32.xor');
    key(0);
    code.do('i32.xor');
    code.set(0).set(1).set(2).set(3);
  }
  code.get(0).get(1).get(2).get(3);
  return code.function();
}

/** Four calls side by side, a lane each; the words are turned so that each call has its vector. */
export function philoxOfFourBody(): readonly number[] {
  const code = new Code(3);
  const vectors = (): [number, number, number, number] => {
    const one = (): number => code.local('v128');
    return [one(), one(), one(), one()];
  };
  const x = vectors();
  const [even, odd, high0, high1] = vectors();
  code.get(0).simd('i32x4.splat').constant(0).simd('i32x4.splat');
  for (let lane = 1; lane < 4; lane++) code.constant(lane).replaceLane(lane);
  code.simd('i32x4.add').set(x[0]);
  code.get(1).simd('i32x4.splat').set(x[1]);
  code.get(2).simd('i32x4.splat').set(x[2]);
  code.constant(0).simd('i32x4.splat').set(x[3]);
  for (let round = 0; round < 10; round++) {
    /** Leaves the low words of the products on the stack; the high ones go into a local. */
    const product = (of: number, multiplier: number, high: number): void => {
      const times = (half: 'low' | 'high'): Code =>
        code
          .get(of)
          .constant(multiplier | 0)
          .simd('i32x4.splat')
          .simd(`i64x2.extmul_${half}_i32x4_u`);
      times('low').set(even);
      times('high').set(odd);
      code.get(even).get(odd).shuffleWords(1, 3, 5, 7).set(high);
      code.get(even).get(odd).shuffleWords(0, 2, 4, 6);
    };
    const key = (index: 0 | 1): Code =>
      code
        .global(index === 0 ? globals.key0 : globals.key1)
        .constant(Math.imul(round, weyl[index]))
        .do('i32.add')
        .simd('i32x4.splat');
    product(x[0], multipliers[0], high0);
    code.get(high0).get(x[3]).simd('v128.xor');
    key(1).simd('v128.xor');
    product(x[2], multipliers[1], high1);
    code.get(high1).get(x[1]).simd('v128.xor');
    key(0).simd('v128.xor');
    code.set(x[0]).set(x[1]).set(x[2]).set(x[3]);
  }
  const [a, b] = [even, odd];
  code.get(x[0]).get(x[1]).shuffleWords(0, 4, 1, 5).set(a);
  code.get(x[2]).get(x[3]).shuffleWords(0, 4, 1, 5).set(b);
  code.get(a).get(b).shuffleWords(0, 1, 4, 5);
  code.get(a).get(b).shuffleWords(2, 3, 6, 7);
  code.get(x[0]).get(x[1]).shuffleWords(2, 6, 3, 7).set(a);
  code.get(x[2]).get(x[3]).shuffleWords(2, 6, 3, 7).set(b);
  code.get(a).get(b).shuffleWords(0, 1, 4, 5);
  code.get(a).get(b).shuffleWords(2, 3, 6, 7);
  return code.function();
}
