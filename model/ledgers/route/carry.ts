/** Where a copy goes: drawn at the day of its parent, so that a take-back finds it again. */
import type { Kernel } from '#engine/ir/builder.js';
import {
  add, both, either, eq, type Expression, ge, gt, known, lt, ltu, max, mulhi, ne, select, shr, sub,
} from '#engine/ir/expression.js';
import { parameterOf } from '../../mechanism.js';
import { truths } from '../../points.js';
import { person, segmentMembers, segmentStarts } from '../../society/state.js';
import {
  backLag, backReached, expiryDays, fated, fates, mostRoutes, routeLag, routeLoss, routeMislink,
  routeTo, strays, underWay,
} from '../state.js';
import { schema } from './schema.js';

/** Columns by which a wrong link finds somebody else. */
export const who = [person.housemate, person.segment] as const;
type Who = (typeof who)[number]['name'];

/** What one entry, or one listing, sends along a route: or what is taken back of it. */
export interface Parent {
  readonly row: Expression;
  readonly act: Expression | number;
  readonly truth: Expression | number;
  /** Points of the copy. */
  readonly points: Expression;
  /** Day the parent was posted: the day its copy's fate was drawn. */
  readonly posted: Expression;
  /** 1 takes back. */
  readonly back: Expression;
}

/** Somebody of the household, or of the segment; it may be the right person after all. */
function linked<R extends string, W extends string>(
  k: Kernel<R | Who, W>, row: Expression, where: Expression, member: Expression,
): Expression {
  const housemate = k.let(k.load(person.housemate, row));
  const home = k.parameter(parameterOf(schema, 'housematePer1024'));
  const atHome = both(lt(shr(where, 22), home), ge(housemate, 0));
  const segment = k.let(k.load(person.segment, row));
  const first = k.let(k.look(segmentStarts, segment));
  const size = sub(k.look(segmentStarts, add(segment, 1)), first);
  const within = known(mulhi(member, size), 0, 2 ** 28, 'below the size');
  const at = known(add(first, within), 0, 2 ** 28, 'a member of it');
  const named = select(atHome, housemate, k.look(segmentMembers, at));
  return known(named, 0, 2 ** 28, 'a row of people');
}

/** Sends the copy of an entry along a route, or what takes it back. */
export function carry<R extends string, W extends string>(
  k: Kernel<R | Who, W>, route: Expression, parent: Parent,
): void {
  const { row, act, truth, points, posted, back } = parent;
  const ordinal = known(route, 0, mostRoutes - 1, 'below the count');
  const at = { other: act, ordinal };
  const [lose, link, where, member] = k.draw(schema.streams.send, row, { ...at, tick: posted });
  const note = (fate: number): void => k.push(fated, { row, route: ordinal, fate });
  k.when(ltu(lose, k.look(routeLoss, route)), () => {
    k.when(eq(back, 0), () => note(fates.lost));
  }, () => {
    const named = k.variable(row, 0, 2 ** 28);
    const wrongly = ltu(link, k.look(routeMislink, route));
    k.when(wrongly, () => k.assign(named, linked(k, row, where, member)));
    const wrong = k.let(ne(named, row));
    const told = k.let(select(wrong, truths.misattributed, truth));
    const send = (days: Expression): void => {
      const day = k.let(add(k.tick, days));
      const copy = { route: ordinal, act, points, truth: told, posted, back };
      k.when(
        wrong,
        () => k.send(strays, { row: named, ...copy, day }),
        () => k.promise(underWay, row, day, { row, ...copy }),
      );
    };
    k.when(eq(back, 0), () => {
      k.when(wrong, () => note(fates.mislinked));
      send(k.look(routeLag, route));
    }, () => {
      const [luck] = k.draw(schema.streams.back, row, at);
      const term = k.let(k.look(expiryDays, k.look(routeTo, route)));
      const arrived = k.let(add(posted, k.look(routeLag, route)));
      const reached = k.let(both(gt(term, 0), lt(shr(luck, 22), k.parameter(backReached))));
      // A take-back does not overtake its copy; of one that has lapsed there is nothing to take.
      const days = max(k.parameter(backLag), add(sub(arrived, k.tick), 1));
      k.when(either(eq(term, 0), gt(add(arrived, term), k.tick)), () => {
        k.when(reached, () => send(days), () => note(fates.stale));
      });
    });
  });
}
