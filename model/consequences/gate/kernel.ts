import { type PlanTable, step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  type Expression,
  either,
  eq,
  ge,
  gt,
  known,
  lt,
  ltu,
  max,
  min,
  mul,
  ne,
  or,
  shl,
  shr,
} from '#engine/ir/expression.js';
import { schema as demandSchema } from '../../acts/demand/schema.js';
import { credit, demanded, loans } from '../../acts/state.js';
import { court, ledgerOf, planes } from '../../ledgers/state.js';
import { type PhaseStep, parameterOf } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { living, person } from '../../society/state.js';
import {
  againChance,
  closedAt,
  closedAtBoth,
  closedAtPartners,
  closedByBar,
  closedOnList,
  closedOnPartnersList,
  closedToRank,
  conductCause,
  denied,
  doors,
  favours,
  forgone,
  lenderCause,
  listCause,
  loanDemand,
  openedAt,
  partnerCause,
  rankCause,
  retries,
} from '../state.js';
import { schema } from './schema.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'consequences.enforce',
    step: step(
      {
        name: 'consequences/gate.open',
        table: 'people',
        reads: [
          standing.inForce,
          court.copied,
          credit.arrears,
          living.buffer,
          living.subject,
          person.rank,
          doors.spouse,
          doors.barred,
        ],
        writes: [credit.loan, doors.bare],
      },
      (k) => {
        k.each(demanded, ({ row, demand, attempt }) => {
          const [luck, again, informal, rest] = k.draw(schema.streams.open, row, { other: demand });
          const loan = k.let(eq(demand, k.parameter(loanDemand)));
          const spouse = k.let(k.load(doors.spouse, row));
          const paired = k.let(ge(spouse, 0));
          const other = k.let(max(spouse, 0));
          const cause = k.variable(-1, -1, 63);
          const refuse = (test: Expression, by: Expression | number) =>
            k.when(both(eq(cause, -1), test), () => k.assign(cause, by));
          const closed = (table: PlanTable, plane: Expression, of: Expression) =>
            ltu(
              luck,
              k.look(
                table,
                add(mul(add(mul(demand, 16), plane), 32), k.load(standing.inForce, of, plane)),
              ),
            );
          k.loop(0, k.parameter(planes), (one) => {
            const plane = k.let(known(one, 0, 13, 'fewer planes than other causes'));
            refuse(closed(closedAt, plane, row), plane);
            const theirs = either(eq(paired, 0), closed(closedAtBoth, plane, other));
            refuse(both(closed(closedAtBoth, plane, row), theirs), add(partnerCause, plane));
            refuse(both(paired, closed(closedAtPartners, plane, other)), add(partnerCause, plane));
          });
          refuse(
            both(eq(k.load(court.copied, row), 1), ltu(luck, k.look(closedOnList, demand))),
            listCause,
          );
          const theirList = both(paired, eq(k.load(court.copied, other), 1));
          refuse(
            both(theirList, ltu(luck, k.look(closedOnPartnersList, demand))),
            partnerCause + listCause,
          );
          refuse(
            ltu(luck, k.look(closedToRank, add(mul(demand, 4), k.load(person.rank, row)))),
            rankCause,
          );
          const bars = k.let(k.load(doors.barred, row));
          k.when(gt(bars, 0), () =>
            k.loop(0, 8, (bar) => {
              const begun = eq(and(shr(bars, bar), 1), 1);
              refuse(
                both(begun, ltu(luck, k.look(closedByBar, add(mul(demand, 8), bar)))),
                conductCause,
              );
            }),
          );
          // A lender does not lend to those ninety days behind with it, in any arm.
          refuse(both(loan, eq(k.load(credit.arrears, row), 3)), lenderCause);
          k.count('demands.met');
          k.when(
            eq(cause, -1),
            () => {
              k.when(loan, () => {
                k.store(credit.loan, row, loans.lender);
                k.store(doors.bare, row, 0);
              });
              const favoured = k.variable(0, 0, 1);
              const subject = k.let(k.load(living.subject, row));
              k.loop(0, k.parameter(planes), (one) => {
                const plane = k.let(known(one, 0, 13, 'fewer planes than other causes'));
                const under = ne(and(subject, shl(1, k.look(ledgerOf, plane))), 0);
                k.assign(favoured, or(favoured, both(under, closed(openedAt, plane, row))));
              });
              k.when(favoured, () => k.push(favours, { row, demand }));
            },
            () => {
              const by = k.let(and(cause, 63));
              k.push(denied, { row, demand, cause: by });
              k.when(
                ltu(again, k.look(againChance, demand)),
                () => {
                  const wait = k.parameter(parameterOf(demandSchema, 'retryDays'));
                  k.promise(retries, row, add(k.tick, wait), {
                    row,
                    demand,
                    attempt: min(add(attempt, 1), 255),
                  });
                },
                () => k.push(forgone, { row, demand, cause: by, luck: rest }),
              );
              const thin = lt(k.load(living.buffer, row), 2);
              k.when(both(loan, thin), () => {
                const elsewhere = k.let(
                  lt(shr(informal, 22), k.parameter(parameterOf(schema, 'informalPer1024'))),
                );
                k.when(elsewhere, () => k.store(credit.loan, row, loans.informal));
                k.store(doors.bare, row, eq(elsewhere, 0));
              });
            },
          );
        });
      },
    ),
  },
];
