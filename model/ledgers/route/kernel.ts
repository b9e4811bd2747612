import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add, and, both, div, either, eq, type Expression, ge, gt, known, mul, ne, select, shr, sub,
} from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds, truths } from '../../points.js';
import { living } from '../../society/state.js';
import { bookColumns, post } from '../post.js';
import {
  entries, expiryDays, fated, fates, lastDay, ledgerOf, listings, mostRoutes, postings, routeFrom,
  routeLag, routePoints, routes, routeShare, routeTo, strays, traced, underWay,
} from '../state.js';
import { carry, who } from './carry.js';

const judgmentUnperformed = 4;

/** Makes void the entry that a copy left, if it is still there: 1 where it was. */
function annul<R extends string, W extends string>(
  k: Kernel<R, W>,
  copy: Readonly<Record<'row' | 'ledger' | 'act' | 'points' | 'truth', Expression>>,
  arrived: Expression,
  term: Expression,
): Expression {
  const done = k.variable(0, 0, 1);
  k.when(gt(add(arrived, term), k.tick), () => {
    k.promised(entries, copy.row, add(arrived, term), (entry, rewrite) => {
      const whose = both(eq(entry.row, copy.row), eq(entry.ledger, copy.ledger));
      const what = both(eq(entry.act, copy.act), eq(entry.posted, arrived));
      const size = both(eq(entry.points, copy.points), eq(entry.truth, copy.truth));
      k.when(both(both(both(whose, what), size), eq(done, 0)), () => {
        rewrite('points', 0);
        k.assign(done, 1);
      });
    });
  });
  return done;
}

/** Copies that arrive today are posted; what is taken back is found, voided and posted back. */
const arrive: PhaseStep = {
  phase: 'ledgers.share',
  step: step(
    {
      name: 'ledgers/route.arrive', table: 'people', reads: [living.subject],
      writes: [...bookColumns],
    },
    (k) => {
      k.due(underWay, ({ row, route, act, points, truth, posted, back }) => {
        const plane = k.let(k.look(routeTo, route));
        const ledger = k.let(k.look(ledgerOf, plane));
        const term = k.let(k.look(expiryDays, plane));
        const same = { row, plane, act, truth, channel: 0, through: 0 };
        k.when(eq(back, 0), () => {
          const subject = and(shr(k.load(living.subject, row), ledger), 1);
          k.when(both(subject, ne(points, 0)), () => {
            const cause = add(mul(posted, mostRoutes), route);
            post(k, { ...same, points, kind: kinds.copy, cause });
            k.when(gt(term, 0), () => {
              const entry = { row, ledger, act, points, truth, posted: k.tick };
              k.promise(entries, row, add(k.tick, term), entry);
            });
          });
        }, () => {
          // The copy arrived its route's lag after its parent was posted.
          const came = add(posted, k.look(routeLag, route));
          const arrived = k.let(known(came, 0, 2 ** 20, 'a day of the run'));
          const done = annul(k, { row, ledger, act, points, truth }, arrived, term);
          k.when(eq(done, 1), () => {
            const opposite = { points: sub(0, points), kind: kinds.correction };
            post(k, { ...same, ...opposite, cause: sub(-1, posted) });
            k.push(fated, { row, route, fate: fates.takenBack });
          });
        });
      });
    },
  ),
};

/** Own postings, corrections and changes of the list set out on the routes that start there. */
const send: PhaseStep = {
  phase: 'ledgers.share',
  step: step(
    { name: 'ledgers/route.send', table: 'people', reads: [...who], writes: [traced.listedOn] },
    (k) => {
      const along = (from: Expression | number, go: (route: Expression) => void): void => {
        k.loop(0, k.parameter(routes), (route) => {
          k.when(eq(k.look(routeFrom, route), from), () => go(route));
        });
      };
      k.each(postings, ({ row, plane, kind, act, points, truth, cause }) => {
        const back = k.let(both(eq(kind, kinds.correction), ge(cause, 0)));
        k.when(either(eq(kind, kinds.own), back), () => {
          // The correction is the opposite of its parent; the copy is taken back as it was sent.
          const first = select(back, sub(0, points), points);
          const given = k.let(known(first, -65536, 65536, 'what a rule gives'));
          const posted = k.let(known(select(back, cause, k.tick), 0, lastDay, 'a day of the run'));
          along(plane, (route) => {
            const part = div(mul(given, k.look(routeShare, route)), 1024);
            const held = k.let(known(part, -65536, 65536, 'a part of it'));
            carry(k, route, { row, act, truth, back, posted, points: held });
          });
        });
      });
      k.each(listings, ({ row, on }) => {
        k.when(eq(on, 1), () => k.store(traced.listedOn, row, k.tick));
        const since = k.let(k.load(traced.listedOn, row));
        k.when(ge(since, 0), () => {
          const posted = k.let(known(since, 0, lastDay, 'tested above'));
          const back = k.let(eq(on, 0));
          along(-1, (route) => {
            const points = k.look(routePoints, route);
            const listing = { act: judgmentUnperformed, truth: truths.true, points };
            carry(k, route, { row, ...listing, back, posted });
          });
        });
        k.when(eq(on, 0), () => k.store(traced.listedOn, row, -1));
      });
    },
  ),
};

/** What was sent to others joins what is under way to them. */
const receive: PhaseStep = {
  phase: 'recourse.hear',
  step: step({ name: 'ledgers/route.receive', table: 'people', reads: [], writes: [] }, (k) => {
    k.drain(strays, ({ row, route, act, points, truth, posted, back, day }) => {
      k.promise(underWay, row, day, { row, route, act, points, truth, posted, back });
    });
  }),
};

export const steps: readonly PhaseStep[] = [arrive, send, receive];
