/**
 * Do like know like: the correlation of a number across ties
 * (Newman 2003, Phys. Rev. E 67:026126, section III; here for ties without direction).
 */

/**
 * Newman's r of `values` over the ties `from[i]`–`to[i]`, each tie listed once; every tie counts in
 * both directions. 1 like with like, 0 by chance, negative unlike. `null` when there is no tie or
 * when everyone at the ends of ties has the same value.
 */
export function assortativity(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  values: ArrayLike<number>,
): number | null {
  if (from.length !== to.length) throw new RangeError('a tie has two ends');
  const ties = from.length;
  if (ties === 0) return null;
  let sum = 0;
  for (let i = 0; i < ties; i++) sum += values[from[i]] + values[to[i]];
  const centre = sum / (2 * ties);
  let together = 0;
  let spread = 0;
  for (let i = 0; i < ties; i++) {
    const a = values[from[i]] - centre;
    const b = values[to[i]] - centre;
    together += 2 * a * b;
    spread += a * a + b * b;
  }
  return spread === 0 ? null : together / spread;
}
