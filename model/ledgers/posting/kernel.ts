import { type Kernel, step } from '#engine/ir/builder.js';
import { add, and, both, div, eq, type Expression, ge, gt, known, lt, max, min, mul, ne, or, select, shl, shr, sub } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { sent, sightings } from '../../observation/state.js';
import { actNumbers, kinds, noteWords } from '../../points.js';
import { living, person } from '../../society/state.js';
import { bookColumns, pointsOf, post } from '../post.js';
import {
  book, cappedRules, entries, expiryDays, ledgerOf, mostRules, noteBit, partYears, planes, ruleCap, ruleCapPlane, ruleChannels, ruleOf,
  ruleYears, seen,
} from '../state.js';

/** Sightings reach the keepers on the day they are due. */
const arrive: PhaseStep = {
  phase: 'ledgers.post',
  step: step({ name: 'ledgers/posting.arrive', table: 'people', reads: [], writes: [] }, (k) => {
    k.drain(sent, ({ row, act, channel, truth, actor, day }) => {
      k.promise(sightings, row, day, { row, act, channel, truth, actor });
    });
    k.due(sightings, ({ row, act, channel, truth, actor }) => k.push(seen, { row, act, truth, channel, actor }));
    // The order in which they arrived is nobody's luck.
    k.sort(seen, ['row', 'act', 'truth', 'channel', 'actor']);
  }),
};

/** Months and years of persons begin again: nothing noted, no cap used. */
const renew: PhaseStep = {
  phase: 'ledgers.post',
  step: step({ name: 'ledgers/posting.renew', table: 'people', reads: [], writes: [book.noted, book.capUsed] }, (k) => {
    k.rows((row) => k.loop(0, noteWords, (word) => k.store(book.noted, row, 0, word)), 30);
    k.rows((row) => k.loop(0, k.parameter(cappedRules), (cap) => k.store(book.capUsed, row, 0, cap)), 360);
  }),
};

interface Written {
  readonly row: Expression;
  readonly act: Expression;
  readonly points: Expression;
  readonly truth: Expression;
}

/** An entry will lapse: whole at its term, or in yearly parts that add up to it. */
function promiseLapse<R extends string, W extends string>(
  k: Kernel<R, W>,
  plane: Expression,
  rule: Expression,
  one: Written,
): void {
  const entry = { ...one, ledger: k.look(ledgerOf, plane), posted: k.tick };
  k.when(
    gt(k.look(partYears, plane), 0),
    () => {
      const years = k.let(k.look(ruleYears, rule));
      const size = k.let(max(years, 1));
      k.loop(0, years, (year) => {
        const upTo = (done: Expression) => div(mul(one.points, min(done, 10)), size);
        const back = sub(upTo(add(year, 1)), upTo(year));
        const part = known(back, -65536, 65536, 'a part of the whole');
        const day = add(k.tick, mul(add(year, 1), 365));
        k.promise(entries, one.row, day, { ...entry, points: part });
      });
    },
    () => {
      const term = k.let(k.look(expiryDays, plane));
      k.when(gt(term, 0), () => k.promise(entries, one.row, add(k.tick, term), entry));
    },
  );
}

const write: PhaseStep = {
  phase: 'ledgers.post',
  step: step(
    {
      name: 'ledgers/posting.write',
      table: 'people',
      reads: [living.subject, person.traits],
      writes: [book.noted, book.capUsed, ...bookColumns],
    },
    (k) => {
      k.each(seen, ({ row, act, truth, channel, actor }) => {
        const bit = k.let(k.look(noteBit, act));
        const word = k.let(shr(max(bit, 0), 5));
        const before = k.let(k.load(book.noted, row, word));
        const again = both(ge(bit, 0), eq(and(shr(before, and(bit, 31)), 1), 1));
        k.when(eq(again, 0), () => {
          const written = k.variable(0, 0, 1);
          k.loop(0, k.parameter(planes), (plane) => {
            const rule = k.let(k.look(ruleOf, add(mul(plane, actNumbers), act)));
            k.when(ge(rule, 0), () => {
              const number = known(rule, 0, mostRules, 'tested above');
              const subject = and(shr(k.load(living.subject, row), k.look(ledgerOf, plane)), 1);
              const accepted = and(shr(k.look(ruleChannels, number), channel), 1);
              k.when(both(subject, accepted), () => {
                const given = k.variable(pointsOf(k, number, row), -65536, 65536);
                // A cap holds back what goes beyond it in the person's year; that is counted.
                const cap = k.let(k.look(ruleCapPlane, number));
                k.when(ge(cap, 0), () => {
                  const slot = known(cap, 0, 255, 'tested above');
                  const left = k.let(max(sub(k.look(ruleCap, number), k.load(book.capUsed, row, slot)), 0));
                  const held = k.let(select(lt(given, 0), max(given, sub(0, left)), min(given, left)));
                  k.count('books.heldBackByCaps', select(lt(given, 0), sub(held, given), sub(given, held)));
                  k.assign(given, known(held, -65536, 65536, 'never beyond the rule'));
                  k.accumulate(book.capUsed, row, select(lt(given, 0), sub(0, given), given), slot);
                });
                k.when(ne(given, 0), () => {
                  k.assign(written, 1);
                  post(k, { row, plane, points: given, kind: kinds.own, act, truth, channel, through: 0, cause: actor });
                  promiseLapse(k, plane, number, { row, act, points: given, truth });
                });
              });
            });
          });
          k.when(both(written, ge(bit, 0)), () => {
            k.store(book.noted, row, or(before, shl(1, and(bit, 31))), word);
          });
        });
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [renew, arrive, write];
