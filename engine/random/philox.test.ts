import { describe, expect, it } from 'vitest';
import { mulHigh, philox } from './philox.js';

const words = (counter: number[], key: number[]): string[] => {
  const out = new Int32Array(4);
  philox(counter[0], counter[1], counter[2], counter[3], key[0], key[1], out);
  return [...out].map((word) => (word >>> 0).toString(16).padStart(8, '0'));
};

describe('philox4x32-10', () => {
  it.each([
    [[0, 0, 0, 0], [0, 0], ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      ['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd'],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      ['d16cfe09', '94fdcceb', '5001e420', '24126ea1'],
    ],
  ])('gives the published words for counter %j and key %j', (counter, key, expected) => {
    expect(words(counter, key)).toEqual(expected);
  });

  it('multiplies exactly', () => {
    let a = 0x12345678;
    for (let i = 0; i < 5000; i++) {
      a = Math.imul(a, 1664525) + 1013904223;
      const b = Math.imul(a, 22695477) + 1;
      const exact = (BigInt(a >>> 0) * BigInt(b >>> 0)) >> 32n;
      expect(mulHigh(a, b) >>> 0).toBe(Number(exact));
    }
  });
});
