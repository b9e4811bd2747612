import { planTable, step } from '#engine/ir/builder.js';
import { add, both, either, eq, gt, ltu, mul, ne, wadd, xor } from '#engine/ir/expression.js';
import { court } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { living, person } from '../../society/state.js';
import { credit, doings, loans, unpaid } from '../state.js';
import { schema } from './schema.js';

const word = [-(2 ** 31), 2 ** 31 - 1] as const;

/** [(loan × 3 + employment) × 8 + buffer] → monthly chance of default, a draw threshold. */
export const defaultChance = planTable('acts.credit.defaultChance', ...word);
/** [buffer] → monthly chance of being thirty days late. */
export const lateChance = planTable('acts.credit.lateChance', ...word);
/** [buffer] → monthly chance of paying a bill late. */
export const billChance = planTable('acts.credit.billChance', ...word);
/** [0] other obligations unpaid, [1] the loan ends: monthly chances. */
export const otherChance = planTable('acts.credit.otherChance', ...word);

/** Numbers of the acts in the catalogue. */
export const creditActs = { paid: 1, late: 2, unpaid: 3, bill: 5 } as const;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/credit.month',
        table: 'people',
        reads: [person.adult, living.buffer, living.employment, court.stage],
        writes: [credit.loan, credit.arrears],
      },
      (k) => {
        // Everyone has one day in thirty on which the month is settled: no tick is special.
        k.rows((row) => {
          k.when(eq(k.load(person.adult, row), 1), () => {
            const [w0, w1, w2, w3] = k.draw(schema.streams.month, row);
            const loan = k.let(k.load(credit.loan, row));
            const buffer = k.let(k.load(living.buffer, row));
            const kind = add(mul(add(mul(loan, 3), k.load(living.employment, row)), 8), buffer);
            const borrows = gt(loan, loans.none);
            const defaults = k.let(both(borrows, ltu(w0, k.look(defaultChance, kind))));
            const other = ltu(w1, k.look(otherChance, 0));
            const free = eq(k.load(court.stage, row), 0);
            k.when(either(defaults, other), () => {
              k.push(doings, { row, act: creditActs.unpaid, luck: w3, hollow: 0 });
              // One case at a time: who is already before the court is not sued again.
              k.when(free, () => k.push(unpaid, { row, luck: wadd(w0, w2) }));
            });
            k.when(ltu(xor(w1, -1), k.look(billChance, buffer)), () => {
              k.push(doings, { row, act: creditActs.bill, luck: xor(w0, w3), hollow: 0 });
            });
            k.when(defaults, () => {
              k.store(credit.loan, row, loans.none);
              k.store(credit.arrears, row, 3);
            });
            k.when(both(borrows, eq(defaults, 0)), () => {
              k.when(ltu(w2, k.look(lateChance, buffer)), () => {
                k.push(doings, { row, act: creditActs.late, luck: xor(w2, w3), hollow: 0 });
                k.when(ne(k.load(credit.arrears, row), 3), () => k.store(credit.arrears, row, 2));
              }, () => {
                k.when(eq(k.load(credit.arrears, row), 2), () => k.store(credit.arrears, row, 0));
                // Who is in time with a lender is seen to be; an informal loan is nobody's file.
                k.when(eq(loan, loans.lender), () => {
                  k.push(doings, { row, act: creditActs.paid, luck: xor(w1, w2), hollow: 0 });
                });
                // The other end of the same word: a slot of its own.
                k.when(ltu(xor(w2, -1), k.look(otherChance, 1)), () => k.store(credit.loan, row, loans.none));
              });
            });
          });
        }, 30);
      },
    ),
  },
];
