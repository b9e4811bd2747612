/**
 * Friends as kernels read them: a tie that was cut carries nothing until it is formed again.
 * Every tie of a person has a number, its place among the person's ties; the cut ones are bits.
 */
import type { Kernel } from '#engine/ir/builder.js';
import { and, type Expression, known, lt, select, shr, sub } from '#engine/ir/expression.js';
import { friendship, mostTies } from './state.js';

/** Columns a step must declare as read to know which ties are cut. */
export const cutColumns = [friendship.cutLow, friendship.cutHigh] as const;
export type Cut = (typeof cutColumns)[number]['name'];

/** The number of a tie among those of its person. */
export const numberOf = (tie: Expression, first: Expression): Expression =>
  known(sub(tie, first), 0, 2 ** 20, 'a place among the ties of one person');

/** 1 where the person's tie of that number is cut. */
export function isCut<R extends string, W extends string>(
  k: Kernel<R | Cut, W>,
  row: Expression,
  number: Expression,
): Expression {
  const low = k.load(friendship.cutLow, row);
  const word = select(lt(number, 32), low, k.load(friendship.cutHigh, row));
  const bit = and(shr(word, and(number, 31)), 1);
  return select(lt(number, mostTies), bit, 0);
}
