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
  lt,
  min,
  mul,
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
import { announced, stay } from '../../scoring/state.js';
import { living } from '../../society/state.js';
import { repaid } from '../rules.js';
import { decided, delistings, outcomes, undone } from '../state.js';
import { schema } from './schema.js';

/** Corrections ordered yesterday are posted; an entry that would lapse later is made void. */
const correct: PhaseStep = {
  phase: 'ledgers.post',
  step: step(
    { name: 'recourse/correction.correct', table: 'people', reads: [], writes: [...bookColumns] },
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
    { name: 'recourse/correction.delist', table: 'people', reads: [], writes: [court.listed] },
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

const writes = [stay.lifted, living.hardship, living.buffer] as const;
type Clerk = Kernel<never, (typeof writes)[number]['name']>;
type Case = Record<(typeof decided.fields)[number], Expression>;

/** What was overturned is put right tomorrow, here and wherever it went. */
function mend(k: Clerk, one: Case): void {
  const { row, ledger, act, points, truth, posted } = one;
  const entry = { row, ledger, act, points, truth, posted };
  const plane = k.let(k.look(planeOf, ledger));
  const kept = ge(plane, 0);
  const at = known(and(plane, 15), 0, 15, 'tested above');
  k.when(
    one.what,
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
function repay(k: Clerk, one: Case): void {
  const { row, ledger, act } = one;
  const part = k.let(k.look(repaid, ledger));
  k.when(gt(part, 0), () => {
    const given = k.let(div(mul(min(one.cost, 2 ** 20), part), 1024));
    k.count('repaid.costs', given);
    const hardship = k.let(k.load(living.hardship, row));
    const off = k.let(min(hardship, given));
    k.store(living.hardship, row, known(sub(hardship, off), 0, 2 ** 26, 'no more than there is'));
    const at = add(known(ledger, 0, 15, 'a ledger number'), mul(one.what, 16));
    const [word] = k.draw(schema.streams.repay, row, { other: act, ordinal: at });
    const buffer = k.let(k.load(living.buffer, row));
    const raises = both(lt(shr(word, 22), sub(given, off)), lt(buffer, 7));
    k.when(raises, () => k.store(living.buffer, row, clamp(add(buffer, 1), 0, 7)));
  });
}

const putRight: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    { name: 'recourse/correction.mend', table: 'people', reads: [], writes: [...writes] },
    (k) => {
      k.each(decided, (one) => {
        const put = (code: number): Expression => eq(one.outcome, code);
        const unheard = either(put(outcomes.upheldUnheard), put(outcomes.petition));
        k.when(either(put(outcomes.overturned), unheard), () => mend(k, one));
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [correct, delist, putRight];
