import type { Kernel } from '#engine/ir/builder.js';
import { add, eq, type Expression, ne } from '#engine/ir/expression.js';
import type { ListSpec } from '#engine/columns/structures.js';
import { book, derivedBox, derivedFalseBox, planes } from '../ledgers/state.js';
import { type Cut, isCut, numberOf } from '../society/friends.js';
import { friendStarts, friendTargets } from '../society/state.js';
import { passing } from './state.js';

/** Columns a step must declare as written to note what a person passes on, and to pass it on. */
export const passingColumns = [passing.spread, passing.spreadFalse, passing.passes] as const;
export const tellingColumns = [...passingColumns, book.due, book.dueFalse] as const;

/** Notes points (1/64) that every friend of the person will receive; merged per person and day. */
export function passOn<R extends string, W extends string>(
  k: Kernel<R, W | (typeof passingColumns)[number]['name']>,
  passers: ListSpec<string, 'row'>,
  told: { row: Expression; plane: Expression; points: Expression; untrue: Expression },
): void {
  k.accumulate(passing.spread, told.row, told.points, told.plane);
  k.when(told.untrue, () => k.accumulate(passing.spreadFalse, told.row, told.points, told.plane));
  k.when(eq(k.load(passing.passes, told.row), 0), () => {
    k.store(passing.passes, told.row, 1);
    k.push(passers, { row: told.row });
  });
}

/** Each of them tells every friend whose tie is not cut: one message a tie and ledger a day. */
export function tellAll<R extends string, W extends string>(
  k: Kernel<R | Cut, W | (typeof tellingColumns)[number]['name']>,
  passers: ListSpec<string, 'row'>,
): void {
  k.each(passers, ({ row }) => {
    k.store(passing.passes, row, 0);
    const first = k.let(k.look(friendStarts, row));
    const end = k.let(k.look(friendStarts, add(row, 1)));
    k.loop(0, k.parameter(planes), (plane) => {
      const told = k.let(k.load(passing.spread, row, plane));
      const untrue = k.let(k.load(passing.spreadFalse, row, plane));
      k.store(passing.spread, row, 0, plane);
      k.store(passing.spreadFalse, row, 0, plane);
      const each = (amount: Expression, send: (friend: Expression) => void): void =>
        k.when(ne(amount, 0), () => {
          k.loop(first, end, (tie) => {
            const live = eq(isCut(k, row, numberOf(tie, first)), 0);
            k.when(live, () => send(k.look(friendTargets, tie)));
          });
        });
      each(told, (friend) => k.addRemote(derivedBox, book.due, friend, told, plane));
      each(untrue, (friend) => k.addRemote(derivedFalseBox, book.dueFalse, friend, untrue, plane));
    });
  });
}
