/** What this room keeps of friends: counts that change with them, and shares of them. */
import type { Column } from '#engine/columns/column.js';
import type { BoxSpec } from '#engine/columns/structures.js';
import type { Kernel } from '#engine/ir/builder.js';
import {
  add,
  div,
  eq,
  type Expression,
  gt,
  known,
  min,
  mul,
  select,
  sub,
  type Value,
} from '#engine/ir/expression.js';
import { type Cut, isCut, numberOf } from '../society/friends.js';
import { friendship, friendStarts, friendTargets } from '../society/state.js';

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

/** A kept count as a share of the person's live friends, in 1/64; 0 for who has none. */
export function shareOfFriends<R extends string, W extends string>(
  k: Kernel<R | 'people.lostTies', W>,
  row: Expression,
  count: Expression,
): Expression {
  const all = sub(k.look(friendStarts, add(row, 1)), k.look(friendStarts, row));
  const degree = k.let(sub(all, k.load(friendship.lostTies, row)));
  const some = known(select(gt(degree, 0), degree, 1), 1, 2 ** 20, 'one at least');
  return k.let(min(div(mul(known(count, 0, 2 ** 20, 'at most the degree'), 64), some), 64));
}
