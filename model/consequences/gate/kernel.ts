import { step } from '#engine/ir/builder.js';
import { add, and, both, eq, known, lt, ltu, min, mul, shr } from '#engine/ir/expression.js';
import { credit, demanded, loans } from '../../acts/state.js';
import { schema as demandSchema } from '../../acts/demand/schema.js';
import { court, planes } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { living } from '../../society/state.js';
import { againChance, closedAt, closedOnList, denied, lenderCause, listCause, loanDemand, retries } from '../state.js';
import { schema } from './schema.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'consequences.enforce',
    step: step(
      {
        name: 'consequences/gate.open',
        table: 'people',
        reads: [standing.inForce, court.copied, credit.arrears, living.buffer],
        writes: [credit.loan],
      },
      (k) => {
        k.each(demanded, ({ row, demand, attempt }) => {
          const [luck, again, informal] = k.draw(schema.streams.open, row, { other: demand });
          const loan = k.let(eq(demand, k.parameter(loanDemand)));
          const cause = k.variable(-1, -1, 15);
          k.loop(0, k.parameter(planes), (plane) => {
            const cell = add(mul(add(mul(demand, 16), known(plane, 0, 13, 'at most fourteen planes')), 32), k.load(standing.inForce, row, plane));
            k.when(both(eq(cause, -1), ltu(luck, k.look(closedAt, cell))), () => k.assign(cause, known(plane, 0, 13, 'at most fourteen planes')));
          });
          const listed = both(eq(k.load(court.copied, row), 1), ltu(luck, k.look(closedOnList, demand)));
          // A lender does not lend to those ninety days behind with it, in any arm.
          const behind = both(loan, eq(k.load(credit.arrears, row), 3));
          k.when(both(eq(cause, -1), listed), () => k.assign(cause, listCause));
          k.when(both(eq(cause, -1), behind), () => k.assign(cause, lenderCause));
          k.count('demands.met');
          k.when(eq(cause, -1), () => {
            k.when(loan, () => k.store(credit.loan, row, loans.lender));
          }, () => {
            k.push(denied, { row, demand, cause: and(cause, 15) });
            k.when(ltu(again, k.look(againChance, demand)), () => {
              const wait = k.parameter(parameterOf(demandSchema, 'retryDays'));
              k.promise(retries, row, add(k.tick, wait), { row, demand, attempt: min(add(attempt, 1), 255) });
            });
            const thin = lt(k.load(living.buffer, row), 2);
            k.when(both(both(loan, thin), lt(shr(informal, 22), k.parameter(parameterOf(schema, 'informalPer1024')))), () => {
              k.store(credit.loan, row, loans.informal);
            });
          });
        });
      },
    ),
  },
];
