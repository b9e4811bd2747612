/**
 * Friends as this room reads them: a tie that was cut carries nothing until it is formed again.
 * Every tie of a person has a number, its place among the person's ties; the cut ones are bits.
 */
import type { Column } from '#engine/columns/column.js';
import type { BoxSpec } from '#engine/columns/structures.js';
import { type Kernel, planTable } from '#engine/ir/builder.js';
import {
  add,
  and,
  div,
  eq,
  type Expression,
  gt,
  known,
  lt,
  min,
  mul,
  select,
  shr,
  sub,
  type Value,
} from '#engine/ir/expression.js';
import { friendStarts, friendTargets } from '../society/state.js';
import { around } from './state.js';

/** Most friend ties that can be told apart; a society with more cannot have shunning. */
export const mostTies = 64;

/** [friend tie] → its number among the ties of its other end. */
export const friendBack = planTable('ties.friend.back', 0, mostTies - 1);

/** Columns a step must declare as read to know which ties are cut. */
export const cutColumns = [around.cutLow, around.cutHigh] as const;
type Cut = (typeof cutColumns)[number]['name'];

/** 1 where the person's tie of that number is cut. */
export function isCut<R extends string, W extends string>(
  k: Kernel<R | Cut, W>,
  row: Expression,
  number: Expression,
): Expression {
  const word = select(lt(number, 32), k.load(around.cutLow, row), k.load(around.cutHigh, row));
  const bit = and(shr(word, and(number, 31)), 1);
  return select(lt(number, mostTies), bit, 0);
}

/** Adds to a kept count at every friend: counts are changed by what changes, never recounted. */
export function tellFriends<R extends string, W extends string, N extends string>(
  k: Kernel<R | Cut, W | N>,
  row: Expression,
  to: { box: BoxSpec; column: Column<N> },
  value: Value,
): void {
  const first = k.let(k.look(friendStarts, row));
  k.loop(first, k.look(friendStarts, add(row, 1)), (tie) => {
    k.when(eq(isCut(k, row, numberOf(tie, first)), 0), () => {
      k.addRemote(to.box, to.column, k.look(friendTargets, tie), value);
    });
  });
}

/** The number of a tie among those of its person. */
export const numberOf = (tie: Expression, first: Expression): Expression =>
  known(sub(tie, first), 0, 2 ** 20, 'a place among the ties of one person');

/** A kept count as a share of the person's live friends, in 1/64; 0 for who has none. */
export function shareOfFriends<R extends string, W extends string>(
  k: Kernel<R | 'people.lostTies', W>,
  row: Expression,
  count: Expression,
): Expression {
  const all = sub(k.look(friendStarts, add(row, 1)), k.look(friendStarts, row));
  const degree = k.let(sub(all, k.load(around.lostTies, row)));
  const some = known(select(gt(degree, 0), degree, 1), 1, 2 ** 20, 'one at least');
  return k.let(min(div(mul(known(count, 0, 2 ** 20, 'at most the degree'), 64), some), 64));
}
