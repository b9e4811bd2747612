/**
 * Tenths of income, for measuring only: each fifth, which is an attribute of the model, is split at
 * the middle of the incomes dealt in it. No rule, gate or draw can read them.
 */
import { attribute } from '../attributes.js';

/** [row] → 0, the poorest tenth, to 9. People of one income are never split. */
export function incomeDeciles(traits: ArrayLike<number>, income: ArrayLike<number>): Uint8Array {
  const { shift, bits, levels } = attribute('income');
  const fifthOf = (row: number): number => (traits[row] >>> shift) & ((1 << bits) - 1);
  const dealt = levels.map(() => [] as number[]);
  for (let row = 0; row < traits.length; row++) dealt[fifthOf(row)].push(income[row]);
  const middles = dealt.map((amounts) => {
    const sorted = Float64Array.from(amounts).sort();
    return sorted.length === 0 ? 0 : sorted[Math.floor(sorted.length / 2)];
  });
  return Uint8Array.from({ length: traits.length }, (_, row) => {
    const fifth = fifthOf(row);
    return 2 * fifth + (income[row] >= middles[fifth] ? 1 : 0);
  });
}
