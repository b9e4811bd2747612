/** The queue before the offices: kept in order, heard as capacity allows, left unheard. */
import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  both,
  either,
  eq,
  type Expression,
  ge,
  gt,
  known,
  le,
  lt,
  max,
  min,
  ne,
  select,
  sub,
} from '#engine/ir/expression.js';
import { ledgerNumbers } from '../../points.js';
import type { PhaseStep } from '../../mechanism.js';
import { person } from '../../society/state.js';
import {
  capacity,
  orderOf,
  secondDays,
  serviceDays,
  unheardAfter,
  unheardOutcome,
} from '../rules.js';
import { appeal, filed, office, reviews, ways } from '../state.js';

const columns = Object.values(appeal);
type Columns = (typeof columns)[number]['name'];
/** Longest queue of appeals one society may have; the plan gives the table as many rows. */
const most = 2 ** 20;

/** A row above the end of the queue. */
const maxZero = (e: Expression): Expression => max(e, 0);
const ledgerNumber = (e: Expression): Expression => known(e, 0, 15, 'a ledger number');

/** Copies the fields of a waiting appeal from one row to another. */
function move(k: Kernel<string, Columns>, from: Expression, to: Expression): void {
  for (const column of columns) k.store(column, to, k.load(column, from));
}

/** The day by which a case is ordered: of the harm where that counts, else of the filing. */
function dayOf<R extends string, W extends string>(
  k: Kernel<R, W>,
  ledger: Expression,
  posted: Expression,
  filedOn: Expression,
): Expression {
  return select(eq(k.look(orderOf, ledger), 2), posted, filedOn);
}

/** Finds the place of a new appeal from the end, moving those behind it by one row. */
function makeRoom(
  k: Kernel<'people.rank', Columns | 'offices.waiting'>,
  waiting: Expression,
  of: { rank: Expression; day: Expression; luck: Expression },
): Expression {
  const at = k.variable(waiting, 0, most);
  // No `let`: the test is evaluated anew each round, a name would be bound only once.
  const before = (row: Expression): Expression => {
    const theirRank = k.load(appeal.rank, row);
    const theirLedger = ledgerNumber(k.load(appeal.ledger, row));
    const [posted, filedOn] = [k.load(appeal.posted, row), k.load(appeal.filed, row)];
    const theirDay = dayOf(k, theirLedger, posted, filedOn);
    const tie = both(eq(theirDay, of.day), gt(k.load(appeal.luck, row), of.luck));
    const later = either(gt(theirDay, of.day), tie);
    return either(lt(theirRank, of.rank), both(eq(theirRank, of.rank), later));
  };
  const previous = (): Expression => known(sub(at, 1), 0, most, 'tested to be above zero');
  k.whilst(
    most,
    () => select(gt(at, 0), before(maxZero(sub(at, 1))), 0),
    () => {
      move(k, previous(), at);
      k.assign(at, previous());
    },
  );
  return at;
}

/** New appeals take their place in the queue; a full one refuses them today. */
export const receive: PhaseStep = {
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
      const take = ({ row, luck, ...f }: Record<(typeof filed.fields)[number], Expression>) => {
        const waiting = k.let(k.load(office.waiting, 0));
        const desk = ledgerNumber(f.ledger);
        const entry = { ledger: f.ledger, act: f.act, points: f.points, truth: f.truth };
        const rest = { posted: f.posted, facts: f.facts, before: f.before };
        const refuse = (): void => {
          k.count('appeals.refusedFull');
          const ends = { filed: k.tick, way: ways.refused, instance: 0 };
          k.promise(reviews, row, k.tick, { row, ...entry, ...rest, ...ends });
        };
        k.when(ge(waiting, sub(k.rowsOf('appeals'), 1)), refuse, () => {
          // Two classes: officials and the protected, and everybody else.
          const official = ge(k.load(person.rank, row), 2);
          const rank = k.let(both(official, eq(k.look(orderOf, desk), 1)));
          const day = k.let(dayOf(k, desk, f.posted, k.tick));
          const at = makeRoom(k, waiting, { rank, day, luck });
          const held = { person: row, filed: k.tick, rank, luck, ...entry, ...rest };
          for (const [name, value] of Object.entries(held)) {
            k.store(appeal[name as keyof typeof appeal], at, value);
          }
          const more = known(add(waiting, 1), 0, most, 'below the rows of the table');
          k.store(office.waiting, 0, more);
        });
      };
      k.each(filed, (f) => take(f), true);
    },
  ),
};

/** A waiting appeal is to be decided on a day, in one way or another. */
function decideOn(
  k: Kernel<never, Columns | 'offices.waiting' | 'offices.credit'>,
  at: Expression,
  day: Expression,
  end: { way: number; instance: number },
): void {
  k.promise(reviews, k.load(appeal.person, at), day, {
    row: known(k.load(appeal.person, at), 0, 2 ** 28, 'a waiting row holds a person'),
    ledger: ledgerNumber(k.load(appeal.ledger, at)),
    act: k.load(appeal.act, at),
    points: known(k.load(appeal.points, at), -65536, 65536, 'as filed'),
    truth: k.load(appeal.truth, at),
    posted: k.load(appeal.posted, at),
    filed: k.load(appeal.filed, at),
    facts: k.load(appeal.facts, at),
    before: k.load(appeal.before, at),
    ...end,
  });
}

/** Who waited too long leaves: to the next instance, upheld, or dismissed. */
function leaveUnheard(
  k: Kernel<never, Columns | 'offices.waiting' | 'offices.credit'>,
  at: Expression,
  desk: Expression,
): void {
  const outcome = k.let(k.look(unheardOutcome, desk));
  k.when(
    eq(outcome, 2),
    () => {
      k.count('appeals.toNext');
      const day = add(k.tick, k.look(secondDays, desk));
      decideOn(k, at, day, { way: ways.ruling, instance: 1 });
    },
    () => {
      k.count('appeals.unheard');
      const unheard = (way: number) => () => decideOn(k, at, k.tick, { way, instance: 0 });
      k.when(eq(outcome, 1), unheard(ways.upheldUnheard), unheard(ways.dismissed));
    },
  );
}

/** Offices hear what their capacity allows, first those in front; who waits too long is done. */
export const hear: PhaseStep = {
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
      k.loop(0, ledgerNumbers, (ledger) => {
        // Capacity is not saved up beyond one case: an idle desk hears no more for having waited.
        const daily = k.let(k.look(capacity, ledger));
        const saved = min(add(k.load(office.credit, ledger), daily), add(daily, 65536));
        k.store(office.credit, ledger, known(saved, 0, 2 ** 28, 'two sums below the bound'));
      });
      const waiting = k.let(k.load(office.waiting, 0));
      const kept = k.variable(0, 0, most);
      const inQueue = (i: Expression) => known(i, 0, most, 'below the number waiting');
      k.loop(0, waiting, (i) => {
        const at = k.let(inQueue(i));
        const desk = k.let(ledgerNumber(k.load(appeal.ledger, at)));
        const credit = k.let(k.load(office.credit, desk));
        const patience = k.let(k.look(unheardAfter, desk));
        const heard = (): void => {
          k.store(office.credit, desk, known(sub(credit, 65536), 0, 2 ** 28, 'tested above'));
          k.count('appeals.heard');
          const day = add(k.tick, k.look(serviceDays, desk));
          decideOn(k, at, day, { way: ways.ruling, instance: 0 });
        };
        const stays = (): void => {
          k.when(ne(kept, at), () => move(k, at, kept));
          k.assign(kept, known(add(kept, 1), 0, most, 'at most as many as waited'));
        };
        k.when(ge(credit, 65536), heard, () => {
          const end = add(k.load(appeal.filed, at), patience);
          const tired = both(gt(patience, 0), le(end, k.tick));
          k.when(tired, () => leaveUnheard(k, at, desk), stays);
        });
      });
      k.loop(kept, waiting, (i) => k.store(appeal.person, inQueue(i), -1));
      k.store(office.waiting, 0, kept);
    },
  ),
};
