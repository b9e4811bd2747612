/** What the tables of people's own initiative share: set-up luck, bits of shares, bounds. */
import { log2neg } from '#engine/math/exponential.js';
import { philox } from '#engine/random/philox.js';
import { type Draft, threshold } from './draft.js';
import type { Frailty } from './families.js';
import { frailtyOf } from './frailty.js';

/** Set-up purposes: heterogeneity, grudges, stagers and who would game. */
export const setUp = {
  informing: 0x0fb0,
  gaming: 0x0fb1,
  feud: 0x0fb2,
  stager: 0x0fb3,
} as const;

/** Doublings after which a chance has become nothing. */
const nothing = 28 * 65536;

/** −log2 of a share, Q16; a share of nothing is 28 doublings. */
export const bitsOf = (part: number): number =>
  part <= 0
    ? nothing
    : Math.min(nothing, log2neg(Math.max(1, Math.round(part * 2 ** 30)), 2 ** 30));

/** Top byte of the last word below a chance, −1 where there is none. */
export const topByte = (chance: number): number => {
  const word = threshold(chance) >>> 0;
  return word > 0 ? Math.floor((word - 1) / 2 ** 24) : -1;
};

/** Heterogeneity as of the acts of the catalogue. */
export const frailty = (purpose: number): Frailty => ({ purpose, levels: frailtyOf(1024) });

/** Words of a person's set-up draw. */
export function setUpWord(draft: Draft, purpose: number): (row: number) => Int32Array {
  const words = new Int32Array(4);
  return (row) => {
    philox(row, 0, purpose << 16, 0, draft.society.spec.seed, 0, words);
    return words;
  };
}
