/**
 * How references read a score and a level, in the words of the rulebook.
 *
 * Goal: one plain statement of "held to the scale" and of "below a threshold".
 * Non-goal: any sharing with the kernels' own way of reading a level.
 */
import type { Town } from '../town.js';
import { scaleMax, scaleMin, severityOf, thresholdCount, thresholds } from './state.js';

/** Thresholds and levels lie this far apart from plane to plane. */
const stride = 32;

/** The score raw points make: held to the ends of the ledger's scale (1/64 point). RULINGS 8. */
export function scoreOf(town: Town, plane: number, raw: number): number {
  return Math.min(Math.max(raw, town.look(scaleMin, plane)), town.look(scaleMax, plane));
}

/** The ledger's thresholds, falling (1/64 point). */
export function thresholdsOf(town: Town, plane: number): number[] {
  const count = town.look(thresholdCount, plane);
  return Array.from({ length: count }, (_, i) => town.look(thresholds, plane * stride + i));
}

/** How many thresholds the score of these raw points is below. */
export function levelAt(town: Town, plane: number, raw: number): number {
  const score = scoreOf(town, plane, raw);
  return thresholdsOf(town, plane).filter((threshold) => score < threshold).length;
}

/** How severely a level of a ledger restricts: 0 none … 3 locked out. */
export function severityAt(town: Town, plane: number, level: number): number {
  return town.look(severityOf, plane * stride + level);
}
