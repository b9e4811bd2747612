/**
 * Good deeds as expectations: what is expected to be done and seen, and how much of it would not be
 * done if points drew nobody (MODEL 10, hollow good deeds: a counterfactual inside the run).
 */
import { exp2neg } from '#engine/math/exponential.js';

export interface DeedsInput {
  /** Columns of people by name. */
  readonly column: (name: string) => ArrayLike<number> | undefined;
  readonly tables: ReadonlyMap<string, ArrayLike<number>>;
  readonly rows: number;
  readonly adults: ArrayLike<number>;
}

export interface Deeds {
  /** Per person and year: deeds that a channel sees, and the part that is done for points. */
  readonly deeds: Float64Array;
  readonly hollow: Float64Array;
}

/** Slots of a class in the tables of a family. */
const familyActs = 32;

/** A draw threshold as a chance. */
const chance = (threshold: number): number => (threshold >>> 0) / 2 ** 32;

export function expectDeeds({ column, tables, rows, adults }: DeedsInput): Deeds {
  const out = { deeds: new Float64Array(rows), hollow: new Float64Array(rows) };
  const classes = column('helpingClass');
  const [chances, widths, motiveBits, pull] = ['chances', 'widths', 'motiveBits', 'pull'].map(
    (name) => tables.get(`acts.helping.${name}`),
  );
  if (!classes || !chances || !widths || !motiveBits || !pull) return out;
  const [motive, seeking] = [column('motive'), column('seeking')];
  for (let i = 0; i < adults.length; i++) {
    const row = adults[i];
    const left = chance(exp2neg(motiveBits[motive ? motive[row] : 7]));
    for (let slot = 0; slot < familyActs; slot++) {
      const at = classes[row] * familyActs + slot;
      if (at >= chances.length) break;
      const own = chance(chances[at]) * left;
      const sought = chance(pull[slot * 4 + (seeking ? seeking[row] : 0)] ?? 0);
      const paid = Math.min(sought, Math.max(0, chance(widths[at]) - own));
      out.deeds[row] += 365 * (own + paid);
      out.hollow[row] += 365 * paid;
    }
  }
  return out;
}
