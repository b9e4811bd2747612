import type { Kernel } from '#engine/ir/builder.js';
import type { ListSpec } from '#engine/columns/structures.js';
import {
  add,
  and,
  div,
  eq,
  type Expression,
  gt,
  known,
  lt,
  mul,
  ne,
  or,
  rem,
  sub,
} from '#engine/ir/expression.js';
import { book, derivedBox, derivedFalseBox, planes } from '../ledgers/state.js';
import { actNumbers } from '../points.js';
import { type Cut, type Cuts, cutsOf, isAmong } from '../society/friends.js';
import {
  classOf,
  friendBit,
  groupEnd,
  groupFirst,
  groupLayers,
  groupOf,
  layerMasks,
  passing,
  shareAt,
  spreadFriend,
  spreadLayers,
  spreadStarts,
  spreadTargets,
} from './state.js';

/** Columns a step must declare as written to note what a person passes on, and to pass it on. */
export const passingColumns = [passing.spread, passing.spreadFalse, passing.passes] as const;
export const tellingColumns = [...passingColumns, book.due, book.dueFalse] as const;

/** Which shares hold for an entry: by its ledger, its act, who acted, and whether it is a gain. */
export function classFor<R extends string, W extends string>(
  k: Kernel<R, W>,
  of: { plane: Expression; act: Expression; official: Expression; gain: Expression },
): Expression {
  const cell = add(
    mul(add(mul(add(mul(of.plane, actNumbers), of.act), 2), of.official), 2),
    of.gain,
  );
  return k.let(k.look(classOf, cell));
}

/** Notes points (1/64) that each group of ties of the person will receive; merged per person and day. */
export function passOn<R extends string, W extends string>(
  k: Kernel<R, W | (typeof passingColumns)[number]['name']>,
  passers: ListSpec<string, 'row'>,
  told: {
    row: Expression;
    plane: Expression;
    kind: Expression;
    points: Expression;
    untrue: Expression;
  },
): void {
  k.loop(k.look(groupFirst, told.plane), k.look(groupEnd, told.plane), (group) => {
    const share = k.let(k.look(shareAt, add(mul(told.kind, 8 * 64), k.look(groupLayers, group))));
    k.when(gt(share, 0), () => {
      const whole = k.let(mul(told.points, share));
      const passed = k.let(div(whole, 1024));
      // What truncation keeps back, in 1/1024 of 1/64 point.
      k.count('books.heldBackByShares', rem(whole, 1024));
      k.when(ne(passed, 0), () => {
        k.accumulate(passing.spread, told.row, passed, group);
        k.when(told.untrue, () => k.accumulate(passing.spreadFalse, told.row, passed, group));
        k.when(eq(k.load(passing.passes, told.row), 0), () => {
          k.store(passing.passes, told.row, 1);
          k.push(passers, { row: told.row });
        });
      });
    });
  });
}

/** The layers in which a person's tie still holds: without that of friends where it is cut. */
export function liveLayers<R extends string, W extends string>(
  k: Kernel<R | Cut, W>,
  cuts: Cuts,
  tie: Expression,
): Expression {
  const layers = k.let(k.look(spreadLayers, tie));
  // Few have cut a tie: the others' need not be looked for among them.
  const cut = k.variable(0, 0, 1);
  k.when(ne(or(cuts.low, cuts.high), 0), () =>
    k.assign(cut, isAmong(cuts, k.let(k.look(spreadFriend, tie)))),
  );
  const lost = mul(cut, and(layers, friendBit));
  return k.let(known(sub(layers, lost), 0, layerMasks - 1, 'without a bit it had'));
}

/** Each of them tells every tie: one message a tie and ledger, however many postings. */
export function tellAll<R extends string, W extends string>(
  k: Kernel<R | Cut, W | (typeof tellingColumns)[number]['name']>,
  passers: ListSpec<string, 'row'>,
  counter: string | null = null,
): void {
  k.each(passers, ({ row }) => {
    k.store(passing.passes, row, 0);
    const first = k.let(k.look(spreadStarts, row));
    const end = k.let(k.look(spreadStarts, add(row, 1)));
    const cuts = cutsOf(k, row);
    k.loop(0, k.parameter(planes), (plane) => {
      k.loop(k.look(groupFirst, plane), k.look(groupEnd, plane), (group) => {
        const told = k.let(k.load(passing.spread, row, group));
        const untrue = k.let(k.load(passing.spreadFalse, row, group));
        k.store(passing.spread, row, 0, group);
        k.store(passing.spreadFalse, row, 0, group);
        k.when(ne(told, 0), () => {
          k.loop(first, end, (tie) => {
            const mine = eq(k.look(groupOf, add(mul(plane, 64), liveLayers(k, cuts, tie))), group);
            k.when(mine, () => {
              if (counter) k.count(counter, told);
              k.addRemote(derivedBox, book.due, k.look(spreadTargets, tie), told, plane);
            });
          });
        });
        k.when(ne(untrue, 0), () => {
          k.loop(first, end, (tie) => {
            const mine = eq(k.look(groupOf, add(mul(plane, 64), liveLayers(k, cuts, tie))), group);
            k.when(mine, () => {
              k.addRemote(
                derivedFalseBox,
                book.dueFalse,
                k.look(spreadTargets, tie),
                untrue,
                plane,
              );
            });
          });
        });
      });
    });
  });
}

/** Whether an own posting, or a lapse of one, was a gain when it was made: 1 or 0. */
export const wasGain = (points: Expression, isOwn: Expression): Expression =>
  eq(gt(points, 0), isOwn);

/** Points as what a rule can give. */
export const ofRule = (points: Expression): Expression =>
  known(points, -65536, 65536, 'own points are what a rule gives');

/** 1 where the person's rank makes the office count. */
export const isOfficial = (rank: Expression): Expression => lt(1, rank);
