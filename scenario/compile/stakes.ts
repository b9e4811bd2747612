/** How the cost of points is felt: by stake, and by the chance of paying it (MODEL 1.4, 9). */
import { exp2neg, log2neg } from '#engine/math/exponential.js';
import type { Draft } from './draft.js';

/** What a point weighs by distance to the next fall: bottom, brink, near, safe. */
const weights: Readonly<Record<string, readonly [number, number, number, number]>> = {
  stakes: [0.1, 1, 0.4, 0.1],
  'bottom-1': [1, 1, 0.4, 0.1],
  linear: [1, 1, 1, 1],
  prospect: [0.1, 1, 0.4, 0.1],
  off: [0, 0, 0, 0],
};

const variantOf = (draft: Draft): string => draft.scenario.adaptation?.deterrence ?? 'stakes';

/** The weight of a point at a stake, in the scenario's reading of deterrence. */
export const stakeWeight = (draft: Draft, stake: number): number =>
  weights[variantOf(draft)][stake];

/** x to a positive power, for 0 ≤ x ≤ 1, by the engine's own tables. */
function power(x: number, exponent: number): number {
  if (x <= 0) return 0;
  const bits = log2neg(Math.max(1, Math.round(x * 65536)), 65536) * exponent;
  return (exp2neg(Math.round(bits)) >>> 0) / 2 ** 32;
}

/** Curvature of the weighting of losses (Tversky and Kahneman 1992), and 2 to its inverse. */
const curve = 0.69;
const doubled = 2.731;

/** The chance of paying as it is felt: as it is, or as prospects weigh it. */
export function feltChance(draft: Draft, chance: number): number {
  if (variantOf(draft) !== 'prospect') return chance;
  const [pays, goes] = [power(chance, curve), power(1 - chance, curve)];
  // Half the sum lies below one, where powers are known; the half is put right outside.
  return pays / (power((pays + goes) / 2, 1 / curve) * doubled);
}
