/**
 * A small counter generator for tests of statistics; the engine has its own (philox4x32-10).
 */

/** Uniform in [0, 1) from a seed and a counter, by the finaliser of MurmurHash3 (Appleby 2011). */
export function uniformFrom(seed: number): (counter: number) => number {
  return (counter) => {
    let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(counter + 1, 0xc2b2ae35);
    for (const factor of [0x85ebca6b, 0xc2b2ae35]) {
      h ^= h >>> 16;
      h = Math.imul(h, factor);
    }
    h ^= h >>> 16;
    return (h >>> 0) / 2 ** 32;
  };
}

/** Standard normal numbers from uniform ones (Box & Muller 1958). */
export function normalFrom(uniform: (counter: number) => number): (counter: number) => number {
  return (counter) => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform(2 * counter)));
    return radius * Math.cos(2 * Math.PI * uniform(2 * counter + 1));
  };
}
