/**
 * A family of acts laid by hand for examples: everyone is of class 1, and the slots are given.
 *
 * Goal: unit intervals a reader can divide on paper. Non-goal: the slots of real scenarios.
 */
import type { Sparse } from '../contract/hand-town.js';

export interface LaidSlot {
  readonly act: number;
  /** In 2^−32. */
  readonly start: number;
  readonly width: number;
  readonly chance: number;
}

/** Half of the unit interval, in 2^−32. */
export const half = 2 ** 31;

/** The threshold below which nearly every word lies. */
export const nearlyAll = 2 ** 32 - 1;

/** Tables and parameters of a family whose class 1 has these slots; class 0 does nothing. */
export function laidFamily(name: string, slots: readonly LaidSlot[]) {
  const cells = (of: (slot: LaidSlot) => number): Sparse => ({
    at: Object.fromEntries(slots.map((slot, i) => [32 + i, of(slot) | 0])),
  });
  const tables: Record<string, Sparse> = {
    [`acts.${name}.bounds`]: { otherwise: -1, at: { 1: 255 } },
    [`acts.${name}.starts`]: cells(({ start }) => start),
    [`acts.${name}.widths`]: cells(({ width }) => width),
    [`acts.${name}.chances`]: cells(({ chance }) => chance),
    [`acts.${name}.acts`]: { at: Object.fromEntries(slots.map(({ act }, i) => [i, act])) },
  };
  return { tables, parameters: { [`acts.${name}.count`]: slots.length } };
}
