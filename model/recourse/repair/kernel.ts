import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  either,
  eq,
  type Expression,
  gt,
  known,
  lt,
  ltu,
  sub,
} from '#engine/ir/expression.js';
import { corrections, expiryDays, ledgerOf, planeOf, postings } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { repairAnswered, repairChance, repairEnds } from '../rules.js';
import { conduct, repairs, undone } from '../state.js';
import { schema } from './schema.js';

type Clerk = Kernel<never, 'people.lastLoss'>;
type Entry = Record<'row' | 'ledger' | 'act' | 'points' | 'truth' | 'posted', Expression>;

const planeFor = (k: Clerk, ledger: Expression): Expression =>
  known(and(k.look(planeOf, ledger), 15), 0, 15, 'only kept ledgers are repaired');

/** The entry is corrected tomorrow, with what derived from it. */
function end(k: Clerk, { row, ledger, act, points, truth, posted }: Entry): void {
  const entry = { row, ledger, act, points, truth, posted };
  k.promise(corrections, row, add(k.tick, 1), entry);
  const term = k.let(k.look(expiryDays, planeFor(k, ledger)));
  const stands = either(eq(term, 0), gt(add(posted, term), add(k.tick, 1)));
  k.when(stands, () => k.push(undone, entry));
}

function answer(k: Clerk, one: Entry): void {
  const last = k.load(conduct.lastLoss, one.row, planeFor(k, one.ledger));
  k.when(
    eq(last, one.posted),
    () => {
      k.count('repairs.granted');
      const wait = k.let(sub(k.look(repairEnds, one.ledger), 1));
      const { row, ledger, act, points, truth, posted } = one;
      k.when(
        eq(wait, 0),
        () => end(k, one),
        () => {
          const later = { row, ledger, act, points, truth, posted, granted: 1 };
          k.promise(repairs, row, add(k.tick, wait), later);
        },
      );
    },
    () => k.count('repairs.refused'),
  );
}

export const steps: readonly PhaseStep[] = [
  {
    phase: 'recourse.hear',
    step: step(
      { name: 'recourse/repair.answer', table: 'people', reads: [], writes: [conduct.lastLoss] },
      (k) => {
        k.each(postings, ({ row, plane, kind, act, points, truth }) => {
          k.when(both(eq(kind, kinds.own), lt(points, 0)), () => {
            k.store(conduct.lastLoss, row, k.tick, plane);
            const ledger = k.let(known(k.look(ledgerOf, plane), 0, 15, 'a ledger number'));
            const wait = k.let(k.look(repairAnswered, ledger));
            k.when(gt(wait, 0), () => {
              const [word] = k.draw(schema.streams.apply, row, { other: act, ordinal: ledger });
              k.when(ltu(word, k.look(repairChance, ledger)), () => {
                k.count('repairs.applied');
                const loss = known(points, -65536, 65536, 'own points are what a rule gives');
                const entry = { row, ledger, act, points: loss, truth, posted: k.tick };
                k.promise(repairs, row, add(k.tick, wait), { ...entry, granted: 0 });
              });
            });
          });
        });
        k.due(repairs, (one) => {
          k.when(
            one.granted,
            () => end(k, one),
            () => answer(k, one),
          );
        });
      },
    ),
  },
];
