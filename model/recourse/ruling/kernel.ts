import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  clamp,
  div,
  either,
  eq,
  type Expression,
  ge,
  gt,
  known,
  le,
  lt,
  ltu,
  max,
  min,
  mul,
  mulhi,
  ne,
  shr,
  sub,
} from '#engine/ir/expression.js';
import { bookColumns, post } from '../../ledgers/post.js';
import {
  corrections,
  court,
  entries,
  expiryDays,
  listings,
  partYears,
  planeOf,
} from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { announced, forceAfter, stay } from '../../scoring/state.js';
import { living, person } from '../../society/state.js';
import * as rules from '../rules.js';
import { decided, delistings, harmed, outcomes, reviews, undone, ways } from '../state.js';
import { hear, receive } from './queue.js';
import { schema } from './schema.js';

const ledgerNumber = (e: Expression): Expression => known(e, 0, 15, 'a ledger number');

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
          const stands = k.variable(eq(term, 0), 0, 1);
          // Given back by the year, what is left of the entry lies in several buckets.
          const left = k.variable(points, -131072, 131072);
          const years = k.let(k.look(partYears, at));
          k.when(gt(years, 0), () => k.assign(left, 0));
          k.loop(0, years, (year) => {
            const day = k.let(add(posted, mul(add(year, 1), 365)));
            const found = k.variable(0, 0, 1);
            k.when(gt(day, k.tick), () => {
              k.promised(entries, row, day, (entry, rewrite) => {
                const named = both(eq(entry.row, row), eq(entry.ledger, ledger));
                const same = both(named, both(eq(entry.act, act), eq(entry.posted, posted)));
                const alive = both(ne(entry.points, 0), eq(entry.truth, truth));
                k.when(both(both(same, alive), eq(found, 0)), () => {
                  k.assign(left, clamp(add(left, entry.points), -131072, 131072));
                  rewrite('points', 0);
                  k.assign(found, 1);
                  k.assign(stands, 1);
                });
              });
            });
          });
          const whole = both(gt(term, 0), eq(years, 0));
          k.when(both(whole, gt(add(posted, term), k.tick)), () => {
            k.promised(entries, row, add(posted, term), (entry, rewrite) => {
              const named = both(eq(entry.row, row), eq(entry.ledger, ledger));
              const same = both(named, both(eq(entry.act, act), eq(entry.posted, posted)));
              // One entry is returned, so one is made void, if two should be alike.
              const alike = both(eq(entry.points, points), eq(entry.truth, truth));
              k.when(both(both(same, alike), eq(stands, 0)), () => {
                rewrite('points', 0);
                k.assign(stands, 1);
              });
            });
          });
          const back = { kind: kinds.correction, channel: 0, through: 0, cause: posted };
          k.when(stands, () => {
            post(k, { row, plane: at, points: sub(0, left), act, truth, ...back });
          });
        });
      });
    },
  ),
};

/** Who is to be taken off the courts' list. */
const delist: PhaseStep = {
  phase: 'ledgers.post',
  step: step(
    { name: 'recourse/ruling.delist', table: 'people', reads: [], writes: [court.listed] },
    (k) => {
      k.due(delistings, ({ row }) => {
        k.when(ne(k.load(court.listed, row), 0), () => {
          k.store(court.listed, row, 0);
          k.push(listings, { row, on: 0 });
        });
      });
    },
  ),
};

const reads = [person.rank, harmed.accrued] as const;
const writes = [stay.stayed, stay.lifted, living.hardship, living.buffer] as const;
type Desk = Kernel<(typeof reads)[number]['name'], (typeof writes)[number]['name']>;
type Case = Record<(typeof reviews.fields)[number], Expression>;

const objectOf = (one: Case): Expression => and(one.facts, 1);

/** Costs of refusals since the entry. */
const costOf = (k: Desk, one: Case): Expression =>
  max(sub(k.load(harmed.accrued, one.row), one.before), 0);

function tell(k: Desk, one: Case, outcome: Expression | number): void {
  const { row, ledger, truth } = one;
  const days = known(sub(k.tick, one.filed), 0, 2 ** 20, 'filed before today');
  k.push(decided, { row, ledger, truth, what: objectOf(one), outcome, days, cost: costOf(k, one) });
}

/** What was overturned is put right tomorrow, here and wherever it went. */
function mend(k: Desk, one: Case): void {
  const { row, ledger, act, points, truth, posted } = one;
  const entry = { row, ledger, act, points, truth, posted };
  const plane = k.let(k.look(planeOf, ledger));
  const kept = ge(plane, 0);
  const at = known(and(plane, 15), 0, 15, 'tested above');
  k.when(
    objectOf(one),
    () => {
      const lift = (): void => {
        k.store(stay.lifted, row, 1, at);
        k.promise(announced, row, add(k.tick, 1), { row, plane: at });
      };
      k.when(kept, lift, () => k.promise(delistings, row, add(k.tick, 1), { row }));
    },
    () => {
      k.promise(corrections, row, add(k.tick, 1), entry);
      k.when(kept, () => {
        const term = k.let(k.look(expiryDays, at));
        const stands = either(eq(term, 0), gt(add(posted, term), add(k.tick, 1)));
        k.when(stands, () => k.push(undone, entry));
      });
    },
  );
  repay(k, one);
}

/** A part of the costs since the entry is given back: off the month's, the rest to the buffer. */
function repay(k: Desk, one: Case): void {
  const { row, ledger, act } = one;
  const part = k.let(k.look(rules.repaid, ledger));
  k.when(gt(part, 0), () => {
    const given = k.let(div(mul(min(costOf(k, one), 2 ** 20), part), 1024));
    k.count('repaid.costs', given);
    const hardship = k.let(k.load(living.hardship, row));
    const off = k.let(min(hardship, given));
    k.store(living.hardship, row, known(sub(hardship, off), 0, 2 ** 26, 'no more than there is'));
    const at = add(ledgerNumber(ledger), mul(objectOf(one), 16));
    const [word] = k.draw(schema.streams.repay, row, { other: act, ordinal: at });
    const buffer = k.let(k.load(living.buffer, row));
    const raises = both(lt(shr(word, 22), sub(given, off)), lt(buffer, 7));
    k.when(raises, () => k.store(living.buffer, row, clamp(add(buffer, 1), 0, 7)));
  });
}

/** A case that ended no longer holds a listing off. */
function end(k: Desk, one: Case, outcome: Expression | number): void {
  const { row, ledger, posted } = one;
  tell(k, one, outcome);
  const plane = k.let(k.look(planeOf, ledger));
  k.when(both(k.look(rules.pendingSuspends, ledger), ge(plane, 0)), () => {
    const at = k.let(and(plane, 15));
    k.accumulate(stay.stayed, row, -1, at);
    k.when(le(k.load(stay.stayed, row, at), 0), () => {
      const day = max(add(k.tick, 1), add(posted, k.look(forceAfter, at)));
      k.promise(announced, row, day, { row, plane: at });
    });
  });
}

/** The chance of overturning, by the table of 144. */
function chanceOf(k: Desk, one: Case, wrongful: Expression): Expression {
  const evidence = known(min(and(shr(one.facts, 1), 3), 2), 0, 2, 'three grades');
  const found = add(mul(add(mul(add(mul(one.ledger, 2), one.instance), 2), wrongful), 3), evidence);
  const who = add(mul(found, 4), k.load(person.rank, one.row));
  return k.look(rules.overturn, add(mul(who, 2), and(shr(one.facts, 3), 1)));
}

/** A ruling: 1 overturned, 5 goes on to the second instance, 0 neither. */
function rule(k: Desk, one: Case, [a, b, c]: readonly Expression[], outcome: Expression): void {
  const wrongful = k.let(ne(one.truth, 0));
  k.count('rulings.made');
  k.count('rulings.days', sub(k.tick, one.filed));
  k.count('rulings.wrongful', wrongful);
  k.count('rulings.second', one.instance);
  k.when(
    ltu(a, chanceOf(k, one, wrongful)),
    () => {
      k.count('rulings.overturned');
      k.count('rulings.overturnedWrongful', wrongful);
      k.assign(outcome, outcomes.overturned);
    },
    () => {
      k.when(both(eq(one.instance, 0), ltu(b, k.look(rules.further, one.ledger))), () => {
        k.count('rulings.further');
        k.assign(outcome, outcomes.wentOn);
        const span = k.look(rules.furtherDays, one.ledger);
        const within = known(mulhi(c, span), 0, 365, 'below the span');
        const day = add(add(add(k.tick, 1), within), k.look(rules.secondDays, one.ledger));
        k.promise(reviews, one.row, day, { ...one, instance: 1 });
        tell(k, one, outcomes.wentOn);
      });
    },
  );
}

const decide: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    { name: 'recourse/ruling.decide', table: 'people', reads: [...reads], writes: [...writes] },
    (k) => {
      k.due(reviews, (one) => {
        const ordinal = add(
          add(ledgerNumber(one.ledger), mul(one.instance, 16)),
          mul(objectOf(one), 32),
        );
        const words = k.draw(schema.streams.rule, one.row, { other: one.act, ordinal });
        const outcome = k.variable(outcomes.kept, 0, 6);
        const isWay = (way: number): Expression => eq(one.way, way);
        k.when(isWay(ways.refused), () => k.assign(outcome, outcomes.refused));
        k.when(isWay(ways.upheldUnheard), () => k.assign(outcome, outcomes.upheldUnheard));
        k.when(isWay(ways.dismissed), () => k.assign(outcome, outcomes.dismissed));
        k.when(isWay(ways.ruling), () => rule(k, one, words, outcome));
        const lost = either(eq(outcome, outcomes.kept), eq(outcome, outcomes.dismissed));
        k.when(both(lost, ltu(words[3], k.look(rules.petition, one.ledger))), () => {
          k.count('petitions.upheld');
          k.assign(outcome, outcomes.petition);
        });
        const put = (code: number): Expression => eq(outcome, code);
        const mended = either(
          put(outcomes.overturned),
          either(put(outcomes.upheldUnheard), put(outcomes.petition)),
        );
        k.when(mended, () => mend(k, one));
        k.when(ne(outcome, outcomes.wentOn), () => end(k, one, outcome));
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [correct, delist, receive, hear, decide];
