import { type Kernel, type PlanTable, step } from '#engine/ir/builder.js';
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
import { initiative, passed } from '../../acts/initiative/state.js';
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

const reads = [
  standing.inForce,
  court.copied,
  credit.arrears,
  living.buffer,
  living.subject,
  person.rank,
  doors.spouse,
  doors.barred,
  initiative.wayRound,
] as const;
const writes = [credit.loan, doors.bare] as const;
type NameOf<C extends readonly { readonly name: string }[]> = C[number]['name'];
type GateKernel = Kernel<NameOf<typeof reads>, NameOf<typeof writes>>;

/** One demand at the gates, with the luck that all of them share. */
interface Asked {
  readonly row: Expression;
  readonly demand: Expression;
  readonly luck: Expression;
  readonly loan: Expression;
}

/** Whether a table's chance at somebody's level in force refuses, or opens. */
function below(k: GateKernel, asked: Asked, table: PlanTable, plane: Expression, of: Expression) {
  const cell = add(mul(add(mul(asked.demand, 16), plane), 32), k.load(standing.inForce, of, plane));
  return ltu(asked.luck, k.look(table, cell));
}

function eachPlane(k: GateKernel, body: (plane: Expression) => void): void {
  k.loop(0, k.parameter(planes), (one) => {
    body(k.let(known(one, 0, 13, 'fewer planes than other causes')));
  });
}

/** Who refuses: a plane, one of the other causes, or −1 if the door is open. */
function whoRefuses(k: GateKernel, asked: Asked): Expression {
  const { row, demand, luck, loan } = asked;
  const spouse = k.let(k.load(doors.spouse, row));
  const paired = k.let(ge(spouse, 0));
  const other = k.let(max(spouse, 0));
  const cause = k.variable(-1, -1, 63);
  const refuse = (test: Expression, by: Expression | number): void =>
    k.when(both(eq(cause, -1), test), () => k.assign(cause, by));
  eachPlane(k, (plane) => {
    const shuts = (table: PlanTable, of: Expression) => below(k, asked, table, plane, of);
    refuse(shuts(closedAt, row), plane);
    const theirs = either(eq(paired, 0), shuts(closedAtBoth, other));
    refuse(both(shuts(closedAtBoth, row), theirs), add(partnerCause, plane));
    refuse(both(paired, shuts(closedAtPartners, other)), add(partnerCause, plane));
  });
  const onList = (of: Expression, table: PlanTable) =>
    both(eq(k.load(court.copied, of), 1), ltu(luck, k.look(table, demand)));
  refuse(onList(row, closedOnList), listCause);
  refuse(both(paired, onList(other, closedOnPartnersList)), partnerCause + listCause);
  const rank = add(mul(demand, 4), k.load(person.rank, row));
  refuse(ltu(luck, k.look(closedToRank, rank)), rankCause);
  const bars = k.let(k.load(doors.barred, row));
  k.when(gt(bars, 0), () =>
    k.loop(0, 8, (bar) => {
      const begun = eq(and(shr(bars, bar), 1), 1);
      const shuts = ltu(luck, k.look(closedByBar, add(mul(demand, 8), bar)));
      refuse(both(begun, shuts), conductCause);
    }),
  );
  // A lender does not lend to those ninety days behind with it, in any arm.
  refuse(both(loan, eq(k.load(credit.arrears, row), 3)), lenderCause);
  return cause;
}

function open(k: GateKernel, asked: Asked): void {
  const { row, demand, loan } = asked;
  k.when(loan, () => {
    k.store(credit.loan, row, loans.lender);
    k.store(doors.bare, row, 0);
  });
  const favoured = k.variable(0, 0, 1);
  const subject = k.let(k.load(living.subject, row));
  eachPlane(k, (plane) => {
    const under = ne(and(subject, shl(1, k.look(ledgerOf, plane))), 0);
    k.assign(favoured, or(favoured, both(under, below(k, asked, openedAt, plane, row))));
  });
  k.when(favoured, () => k.push(favours, { row, demand }));
}

/** Refused a loan on thin buffers: some borrow informally, the others have nothing left. */
function borrowElsewhere(k: GateKernel, { row, loan }: Asked, luck: Expression): void {
  k.when(both(loan, lt(k.load(living.buffer, row), 2)), () => {
    const share = k.parameter(parameterOf(schema, 'informalPer1024'));
    const elsewhere = k.let(lt(shr(luck, 22), share));
    k.when(elsewhere, () => k.store(credit.loan, row, loans.informal));
    k.store(doors.bare, row, eq(elsewhere, 0));
  });
}

export const steps: readonly PhaseStep[] = [
  {
    phase: 'consequences.enforce',
    step: step({ name: 'consequences/gate.open', table: 'people', reads, writes }, (k) => {
      k.each(demanded, ({ row, demand, attempt }) => {
        const [luck, again, third, rest] = k.draw(schema.streams.open, row, { other: demand });
        const loan = k.let(eq(demand, k.parameter(loanDemand)));
        const asked = { row, demand, luck, loan };
        const cause = whoRefuses(k, asked);
        k.count('demands.met');
        // A closed gate may have a way round it (acts/bypass): then nothing is refused.
        const round = eq(and(shr(k.load(initiative.wayRound, row), demand), 1), 1);
        k.when(both(ge(cause, 0), round), () => {
          k.push(passed, { row, demand, cause: and(cause, 63) });
          k.assign(cause, -1);
        });
        k.when(
          eq(cause, -1),
          () => open(k, asked),
          () => {
            const by = k.let(and(cause, 63));
            k.push(denied, { row, demand, cause: by });
            k.when(
              ltu(again, k.look(againChance, demand)),
              () => {
                const day = add(k.tick, k.parameter(parameterOf(demandSchema, 'retryDays')));
                k.promise(retries, row, day, { row, demand, attempt: min(add(attempt, 1), 255) });
              },
              () => k.push(forgone, { row, demand, cause: by, luck: rest }),
            );
            borrowElsewhere(k, asked, third);
          },
        );
      });
    }),
  },
];
