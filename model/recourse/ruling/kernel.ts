import { step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  either,
  eq,
  type Expression,
  ge,
  gt,
  known,
  le,
  lt,
  ltu,
  min,
  mul,
  ne,
  select,
  sub,
} from '#engine/ir/expression.js';
import { bookColumns, post } from '../../ledgers/post.js';
import { corrections, entries, expiryDays, planeOf } from '../../ledgers/state.js';
import type { Kernel } from '#engine/ir/builder.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { person } from '../../society/state.js';
import { capacity, orderOf, overturn, serviceDays, unheardAfter, unheardUpheld } from '../rules.js';
import { appeal, filed, office, reviews, undone } from '../state.js';
import { schema } from './schema.js';

const columns = Object.values(appeal);
/** Longest queue of appeals one society may have; the plan gives the table as many rows. */
const most = 2 ** 20;

/** A row above the end of the queue. */
const maxZero = (e: Expression): Expression =>
  known(select(lt(e, 0), 0, e), 0, most, 'not below zero');

/** Copies the fields of a waiting appeal from one row to another. */
function move(
  k: Kernel<string, (typeof columns)[number]['name']>,
  from: Expression,
  to: Expression,
): void {
  for (const column of columns) k.store(column, to, k.load(column, from));
}

/** Corrections ordered yesterday are posted; an entry that would lapse later is made void. */
const correct: PhaseStep = {
  phase: 'ledgers.post',
  step: step(
    { name: 'recourse/ruling.correct', table: 'people', reads: [], writes: [...bookColumns] },
    (k) => {
      k.due(corrections, ({ row, ledger, act, points, truth, posted }) => {
        const plane = k.let(k.look(planeOf, ledger));
        k.when(ge(plane, 0), () => {
          const at = k.let(and(plane, 15));
          const term = k.let(k.look(expiryDays, at));
          const standing = either(eq(term, 0), gt(add(posted, term), k.tick));
          k.when(standing, () => {
            post(k, {
              row,
              plane: at,
              points: sub(0, points),
              kind: kinds.correction,
              act,
              truth,
              channel: 0,
              through: 0,
              cause: posted,
            });
            k.when(gt(term, 0), () => {
              const done = k.variable(0, 0, 1);
              k.promised(entries, row, add(posted, term), (entry, rewrite) => {
                const same = both(
                  both(eq(entry.row, row), eq(entry.ledger, ledger)),
                  both(eq(entry.act, act), eq(entry.posted, posted)),
                );
                // One entry was returned, so one is made void, if two should be alike.
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
          });
        });
      });
    },
  ),
};

/** The day by which a case is ordered: of the harm where that counts, else of the filing. */
function dayOf<R extends string, W extends string>(
  k: Kernel<R, W>,
  ledger: Expression,
  posted: Expression,
  filedOn: Expression,
): Expression {
  return select(eq(k.look(orderOf, ledger), 2), posted, filedOn);
}

/** New appeals take their place in the queue. */
const receive: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    {
      name: 'recourse/ruling.receive',
      table: 'people',
      mode: 'once',
      reads: [person.rank],
      writes: [...columns, office.waiting],
    },
    (k) => {
      k.each(
        filed,
        (f) => {
          const waiting = k.let(k.load(office.waiting, 0));
          const full = ge(waiting, sub(k.rowsOf('appeals'), 1));
          k.when(
            full,
            () => k.count('appeals.refusedFull'),
            () => {
              // Two classes: officials and the protected, and everybody else.
              const official = ge(k.load(person.rank, f.row), 2);
              const rank = k.let(
                both(official, eq(k.look(orderOf, known(f.ledger, 0, 15, 'a ledger number')), 1)),
              );
              const day = k.let(
                dayOf(k, known(f.ledger, 0, 15, 'a ledger number'), f.posted, k.tick),
              );
              const at = k.variable(waiting, 0, most);
              // Insertion from the end: higher rank first, then by day, then by luck.
              const before = (row: Expression): Expression => {
                const theirRank = k.load(appeal.rank, row);
                const theirLedger = known(k.load(appeal.ledger, row), 0, 15, 'a ledger number');
                // No `let`: the test is evaluated anew each round, a name would be bound only once.
                const theirDay = dayOf(
                  k,
                  theirLedger,
                  k.load(appeal.posted, row),
                  k.load(appeal.filed, row),
                );
                const sameRank = eq(theirRank, rank);
                const later = gt(theirDay, day);
                const tie = both(eq(theirDay, day), gt(k.load(appeal.luck, row), f.luck));
                return either(lt(theirRank, rank), both(sameRank, either(later, tie)));
              };
              const previous = (): Expression =>
                known(sub(at, 1), 0, most, 'tested to be above zero');
              k.whilst(
                most,
                () => select(gt(at, 0), before(maxZero(sub(at, 1))), 0),
                () => {
                  move(k, previous(), at);
                  k.assign(at, previous());
                },
              );
              k.store(appeal.person, at, f.row);
              k.store(appeal.ledger, at, f.ledger);
              k.store(appeal.act, at, f.act);
              k.store(appeal.points, at, f.points);
              k.store(appeal.truth, at, f.truth);
              k.store(appeal.posted, at, f.posted);
              k.store(appeal.filed, at, k.tick);
              k.store(appeal.rank, at, known(rank, 0, 3, 'a rank or nothing'));
              k.store(appeal.luck, at, f.luck);
              k.store(
                office.waiting,
                0,
                known(add(waiting, 1), 0, most, 'below the rows of the table'),
              );
            },
          );
        },
        true,
      );
    },
  ),
};

/** Offices hear what their capacity allows, first those in front; who waits too long is done. */
const hear: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    {
      name: 'recourse/ruling.hear',
      table: 'people',
      mode: 'once',
      reads: [],
      writes: [...columns, office.waiting, office.credit],
    },
    (k) => {
      k.loop(0, 16, (ledger) => {
        // Capacity is not saved up beyond one case: an idle desk hears no more for having waited.
        const saved = min(
          add(k.load(office.credit, ledger), k.look(capacity, ledger)),
          add(k.look(capacity, ledger), 65536),
        );
        k.store(office.credit, ledger, known(saved, 0, 2 ** 28, 'two sums below the bound'));
      });
      const waiting = k.let(k.load(office.waiting, 0));
      const kept = k.variable(0, 0, most);
      k.loop(0, waiting, (i) => {
        const at = k.let(known(i, 0, most, 'below the number waiting'));
        const ledger = k.let(k.load(appeal.ledger, at));
        const desk = known(ledger, 0, 15, 'a ledger number');
        const credit = k.let(k.load(office.credit, desk));
        const patience = k.let(k.look(unheardAfter, desk));
        const due = (day: Expression, sure: number) =>
          k.promise(reviews, k.load(appeal.person, at), day, {
            row: known(k.load(appeal.person, at), 0, 2 ** 28, 'a waiting row holds a person'),
            ledger: desk,
            act: k.load(appeal.act, at),
            points: known(k.load(appeal.points, at), -65536, 65536, 'as filed'),
            truth: k.load(appeal.truth, at),
            posted: k.load(appeal.posted, at),
            filed: k.load(appeal.filed, at),
            sure,
          });
        k.when(
          ge(credit, 65536),
          () => {
            k.store(office.credit, desk, known(sub(credit, 65536), 0, 2 ** 28, 'tested above'));
            k.count('appeals.heard');
            due(add(k.tick, k.look(serviceDays, desk)), 0);
          },
          () => {
            const tired = both(
              gt(patience, 0),
              le(add(k.load(appeal.filed, at), patience), k.tick),
            );
            k.when(
              tired,
              () => {
                k.count('appeals.unheard');
                k.when(eq(k.look(unheardUpheld, desk), 1), () => due(k.tick, 1));
              },
              () => {
                k.when(ne(kept, at), () => move(k, at, kept));
                k.assign(kept, known(add(kept, 1), 0, most, 'at most as many as waited'));
              },
            );
          },
        );
      });
      k.loop(kept, waiting, (i) =>
        k.store(appeal.person, known(i, 0, most, 'below the number waiting'), -1),
      );
      k.store(office.waiting, 0, kept);
    },
  ),
};

/** Rulings fall; what is overturned is put right tomorrow, here and wherever it went. */
const decide: PhaseStep = {
  phase: 'recourse.hear',
  step: step({ name: 'recourse/ruling.decide', table: 'people', reads: [], writes: [] }, (k) => {
    k.due(reviews, ({ row, ledger, act, points, truth, posted, filed: filedOn, sure }) => {
      const [luck] = k.draw(schema.streams.rule, row, {
        other: act,
        ordinal: known(ledger, 0, 15, 'a ledger number'),
      });
      const wrongful = k.let(ne(truth, 0));
      const overturned = k.let(
        either(sure, ltu(luck, k.look(overturn, add(mul(ledger, 2), wrongful)))),
      );
      // What is upheld because nobody heard it is put right without a ruling.
      k.when(eq(sure, 0), () => {
        k.count('rulings.made');
        k.count('rulings.days', sub(k.tick, filedOn));
        k.when(wrongful, () => k.count('rulings.wrongful'));
        k.when(overturned, () => k.count('rulings.overturned'));
        k.when(both(overturned, wrongful), () => k.count('rulings.overturnedWrongful'));
      });
      k.when(overturned, () => {
        k.promise(corrections, row, add(k.tick, 1), { row, ledger, act, points, truth, posted });
        const plane = k.let(k.look(planeOf, ledger));
        k.when(ge(plane, 0), () => {
          const term = k.let(k.look(expiryDays, and(plane, 15)));
          const stands = either(eq(term, 0), gt(add(posted, term), add(k.tick, 1)));
          k.when(stands, () => k.push(undone, { row, ledger, act, points, truth, posted }));
        });
      });
    });
  }),
};

export const steps: readonly PhaseStep[] = [correct, receive, hear, decide];
