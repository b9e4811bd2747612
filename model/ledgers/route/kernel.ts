import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  div,
  either,
  eq,
  type Expression,
  ge,
  gt,
  known,
  lt,
  ltu,
  max,
  mul,
  mulhi,
  ne,
  select,
  shr,
  sub,
} from '#engine/ir/expression.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { kinds, truths } from '../../points.js';
import { living, person, segmentMembers, segmentStarts } from '../../society/state.js';
import { bookColumns, post } from '../post.js';
import {
  backLag,
  backReached,
  fated,
  fates,
  lastDay,
  mostRoutes,
  routeFrom,
  routeLag,
  routeLoss,
  routeMislink,
  routePoints,
  routes,
  routeShare,
  routeTo,
  strays,
  traced,
  underWay,
} from '../routes.js';
import { entries, expiryDays, ledgerOf, listings, postings } from '../state.js';
import { schema } from './schema.js';

const judgmentUnperformed = 4;
const who = [person.housemate, person.segment] as const;
type Who = (typeof who)[number]['name'];

/** The number of a route as the ordinal of a draw. */
const numbered = (route: Expression): Expression =>
  known(route, 0, mostRoutes - 1, 'below the count');

/** Copies that arrive today are posted; what is taken back is found, voided and posted back. */
const arrive: PhaseStep = {
  phase: 'ledgers.share',
  step: step(
    {
      name: 'ledgers/route.arrive',
      table: 'people',
      reads: [living.subject],
      writes: [...bookColumns],
    },
    (k) => {
      k.due(underWay, ({ row, route, act, points, truth, posted, back }) => {
        const plane = k.let(k.look(routeTo, route));
        const ledger = k.let(k.look(ledgerOf, plane));
        const term = k.let(k.look(expiryDays, plane));
        k.when(
          eq(back, 0),
          () => {
            const subject = and(shr(k.load(living.subject, row), ledger), 1);
            k.when(both(subject, ne(points, 0)), () => {
              const cause = add(mul(posted, mostRoutes), route);
              post(k, {
                row,
                plane,
                points,
                kind: kinds.copy,
                act,
                truth,
                channel: 0,
                through: 0,
                cause,
              });
              k.when(gt(term, 0), () => {
                k.promise(entries, row, add(k.tick, term), {
                  row,
                  ledger,
                  act,
                  points,
                  truth,
                  posted: k.tick,
                });
              });
            });
          },
          () => {
            // The copy arrived its route's lag after its parent was posted.
            const arrived = k.let(
              known(add(posted, k.look(routeLag, route)), 0, 2 ** 20, 'a day of the run'),
            );
            const done = k.variable(0, 0, 1);
            k.when(gt(add(arrived, term), k.tick), () => {
              k.promised(entries, row, add(arrived, term), (entry, rewrite) => {
                const same = both(
                  both(eq(entry.row, row), eq(entry.ledger, ledger)),
                  both(eq(entry.act, act), eq(entry.posted, arrived)),
                );
                const alike = both(
                  both(same, both(eq(entry.points, points), eq(entry.truth, truth))),
                  eq(done, 0),
                );
                k.when(alike, () => {
                  rewrite('points', 0);
                  k.assign(done, 1);
                });
              });
            });
            k.when(eq(done, 1), () => {
              const cause = sub(-1, posted);
              post(k, {
                row,
                plane,
                points: sub(0, points),
                kind: kinds.correction,
                act,
                truth,
                channel: 0,
                through: 0,
                cause,
              });
              k.push(fated, { row, route, fate: fates.takenBack });
            });
          },
        );
      });
    },
  ),
};

/** What one entry, or one listing, sends along a route: or what is taken back of it. */
interface Parent {
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

/** Where the copy of an entry went, drawn at the parent's day; sends it, or its take-back. */
function carry<R extends string, W extends string>(
  k: Kernel<R | Who, W>,
  route: Expression,
  parent: Parent,
): void {
  const { row, act, truth, points, posted, back } = parent;
  const ordinal = numbered(route);
  const [lose, link, where, member] = k.draw(schema.streams.send, row, {
    other: act,
    ordinal,
    tick: posted,
  });
  k.when(
    ltu(lose, k.look(routeLoss, route)),
    () => {
      k.when(eq(back, 0), () => k.push(fated, { row, route: ordinal, fate: fates.lost }));
    },
    () => {
      const named = k.variable(row, 0, 2 ** 28);
      k.when(ltu(link, k.look(routeMislink, route)), () => {
        const housemate = k.let(k.load(person.housemate, row));
        const home = k.parameter(parameterOf(schema, 'housematePer1024'));
        const atHome = both(lt(shr(where, 22), home), ge(housemate, 0));
        const segment = k.let(k.load(person.segment, row));
        const first = k.let(k.look(segmentStarts, segment));
        const size = sub(k.look(segmentStarts, add(segment, 1)), first);
        const at = known(
          add(first, known(mulhi(member, size), 0, 2 ** 28, 'below the size')),
          0,
          2 ** 28,
          'a member',
        );
        k.assign(
          named,
          known(
            select(atHome, housemate, k.look(segmentMembers, at)),
            0,
            2 ** 28,
            'a row of people',
          ),
        );
      });
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
      k.when(
        eq(back, 0),
        () => {
          k.when(wrong, () => k.push(fated, { row, route: ordinal, fate: fates.mislinked }));
          send(k.look(routeLag, route));
        },
        () => {
          const [luck] = k.draw(schema.streams.back, row, { other: act, ordinal });
          const term = k.let(k.look(expiryDays, k.look(routeTo, route)));
          const arrived = k.let(add(posted, k.look(routeLag, route)));
          const reached = k.let(both(gt(term, 0), lt(shr(luck, 22), k.parameter(backReached))));
          // A take-back does not overtake its copy; and of a copy that has lapsed there is nothing to take.
          const days = max(k.parameter(backLag), add(sub(arrived, k.tick), 1));
          const stands = either(eq(term, 0), gt(add(arrived, term), k.tick));
          k.when(stands, () => {
            k.when(
              reached,
              () => send(days),
              () => k.push(fated, { row, route: ordinal, fate: fates.stale }),
            );
          });
        },
      );
    },
  );
}

/** Own postings, corrections and changes of the list set out on the routes that start there. */
const send: PhaseStep = {
  phase: 'ledgers.share',
  step: step(
    { name: 'ledgers/route.send', table: 'people', reads: [...who], writes: [traced.listedOn] },
    (k) => {
      k.each(postings, ({ row, plane, kind, act, points, truth, cause }) => {
        const back = k.let(both(eq(kind, kinds.correction), ge(cause, 0)));
        k.when(either(eq(kind, kinds.own), back), () => {
          k.loop(0, k.parameter(routes), (route) => {
            k.when(eq(k.look(routeFrom, route), plane), () => {
              // The correction is the opposite of its parent; the copy is taken back as it was sent.
              const first = select(back, sub(0, points), points);
              const part = div(
                mul(known(first, -65536, 65536, 'what a rule gives'), k.look(routeShare, route)),
                1024,
              );
              const posted = known(select(back, cause, k.tick), 0, lastDay, 'a day of the run');
              carry(k, route, {
                row,
                act,
                truth,
                back,
                posted: k.let(posted),
                points: k.let(known(part, -65536, 65536, 'a part of it')),
              });
            });
          });
        });
      });
      k.each(listings, ({ row, on }) => {
        k.when(eq(on, 1), () => k.store(traced.listedOn, row, k.tick));
        const posted = k.let(k.load(traced.listedOn, row));
        k.when(ge(posted, 0), () => {
          k.loop(0, k.parameter(routes), (route) => {
            k.when(eq(k.look(routeFrom, route), -1), () => {
              carry(k, route, {
                row,
                act: judgmentUnperformed,
                truth: truths.true,
                back: k.let(eq(on, 0)),
                posted: known(posted, 0, lastDay, 'tested above'),
                points: k.look(routePoints, route),
              });
            });
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
