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

/** The bits of a person's cut ties, read once for all of them. */
export interface Cuts {
  readonly low: Expression;
  readonly high: Expression;
}

export const cutsOf = <R extends string, W extends string>(
  k: Kernel<R | Cut, W>,
  row: Expression,
): Cuts => ({
  low: k.let(k.load(friendship.cutLow, row)),
  high: k.let(k.load(friendship.cutHigh, row)),
});

/** 1 where the person's tie of that number is cut. */
export function isCut<R extends string, W extends string>(
  k: Kernel<R | Cut, W>,
  row: Expression,
  number: Expression,
): Expression {
  const low = k.load(friendship.cutLow, row);
  return isAmong({ low, high: k.load(friendship.cutHigh, row) }, number);
}

/** 1 where the bit of that number is among those of the cut ties. */
export function isAmong({ low, high }: Cuts, number: Expression): Expression {
  const word = select(lt(number, 32), low, high);
  const bit = and(shr(word, and(number, 31)), 1);
  return select(lt(number, mostTies), bit, 0);
}
