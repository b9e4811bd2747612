import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  type Expression,
  either,
  eq,
  gt,
  lt,
  ltu,
  max,
  min,
  mul,
  ne,
  or,
  select,
  shl,
  shr,
  sub,
} from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import { court, planes } from '../../ledgers/state.js';
import { type PhaseStep, parameterOf } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { employment, living } from '../../society/state.js';
import {
  closedAt,
  closedByBar,
  closedOnList,
  dailyChance,
  dailyCount,
  dailyDoors,
  dailyKind,
  dailyKinds,
  denialCost,
  doors,
  turnedAway,
} from '../state.js';
import { suffer } from '../suffer.js';
import { schema } from './schema.js';

type Reads = 'people.inForce' | 'people.copied' | 'people.barred';

/** The largest chance with which a gate could refuse the person, 0 where every door is open. */
function shut<R extends string, W extends string>(
  k: Kernel<R | Reads, W>,
  row: Expression,
  demand: Expression,
): Expression {
  const most = k.variable(0, -(2 ** 31), 2 ** 31 - 1);
  const raise = (chance: Expression): void => {
    const word = k.let(chance);
    k.when(ltu(most, word), () => k.assign(most, word));
  };
  k.loop(0, k.parameter(planes), (plane) => {
    raise(
      k.look(
        closedAt,
        add(mul(add(mul(demand, 16), plane), 32), k.load(standing.inForce, row, plane)),
      ),
    );
  });
  k.when(eq(k.load(court.copied, row), 1), () => raise(k.look(closedOnList, demand)));
  const bars = k.let(k.load(doors.barred, row));
  k.when(gt(bars, 0), () =>
    k.loop(0, 8, (bar) => {
      k.when(eq(and(shr(bars, bar), 1), 1), () =>
        raise(k.look(closedByBar, add(mul(demand, 8), bar))),
      );
    }),
  );
  return most;
}

const reads = [standing.severity, standing.inForce, court.copied, doors.barred] as const;

/** Every daily demand that a gate may close, with what kind of door it is. */
function eachDoor<R extends string, W extends string>(
  k: Kernel<R, W>,
  body: (demand: Expression, kind: Expression) => void,
): void {
  k.loop(0, k.parameter(dailyCount), (door) => {
    body(k.let(k.look(dailyDoors, door)), k.look(dailyKinds, door));
  });
}

/** Only who is restricted or under a bar can be refused at such a door. */
const mayBeRefused = <R extends string, W extends string>(
  k: Kernel<R | Reads | 'people.severity', W>,
  row: Expression,
): Expression => either(gt(k.load(standing.severity, row), 0), gt(k.load(doors.barred, row), 0));

const visit = step(
  {
    name: 'consequences/necessity.visit',
    table: 'people',
    reads,
    writes: [living.hardship],
  },
  (k) => {
    const times = k.parameter(parameterOf(schema, 'timesPerRefusal'));
    k.rows((row) =>
      k.when(mayBeRefused(k, row), () => {
        const refused = k.variable(0, -(2 ** 31), 2 ** 31 - 1);
        const cost = k.variable(0, 0, 2 ** 26);
        eachDoor(k, (demand, kind) => {
          const chance = shut(k, row, demand);
          k.when(ne(chance, 0), () => {
            const [met, luck] = k.draw(schema.streams.visit, row, { other: demand });
            k.when(ltu(met, k.look(dailyChance, demand)), () => {
              k.count('doors.met');
              k.when(ltu(luck, chance), () => {
                k.assign(refused, or(refused, shl(1, demand)));
                const each = select(eq(kind, dailyKind.necessity), times, 1);
                const sum = add(cost, mul(k.look(denialCost, demand), each));
                k.assign(cost, min(sum, 2 ** 26));
              });
            });
          });
        });
        k.when(ne(refused, 0), () => {
          suffer(k, row, cost);
          k.push(turnedAway, { row, doors: refused, amount: cost });
        });
      }),
    );
  },
);

/** What it does in the long run to be kept from bread, bus and network. */
const month = step(
  {
    name: 'consequences/necessity.month',
    table: 'people',
    reads,
    writes: [living.employment, mind.knowledge],
  },
  (k) => {
    const below = (word: Expression, name: (typeof schema.parameters)[number]['name']) =>
      lt(shr(word, 16), k.parameter(parameterOf(schema, name)));
    k.rows(
      (row) =>
        k.when(mayBeRefused(k, row), () => {
          const shutKinds = k.variable(0, 0, 7);
          eachDoor(k, (demand, kind) => {
            const closed = ne(shut(k, row, demand), 0);
            k.assign(shutKinds, and(or(shutKinds, shl(closed, kind)), 7));
          });
          const isShut = (kind: number) => ne(and(shutKinds, 1 << kind), 0);
          const employed = eq(k.load(living.employment, row), employment.employed);
          k.when(both(employed, isShut(dailyKind.necessity)), () => {
            const [luck] = k.draw(schema.streams.job, row);
            k.when(below(luck, 'jobPer65536'), () => {
              k.store(living.employment, row, employment.jobless);
              k.count('jobs.lostToDoors');
            });
          });
          const knows = k.let(k.load(mind.knowledge, row));
          k.when(both(isShut(dailyKind.network), gt(knows, 0)), () => {
            const [luck] = k.draw(schema.streams.forget, row);
            k.when(below(luck, 'forgetsPer65536'), () => {
              k.store(mind.knowledge, row, max(sub(knows, 1), 0));
              k.count('knowledge.lostToDoors');
            });
          });
        }),
      30,
    );
  },
);

export const steps: readonly PhaseStep[] = [visit, month].map((one) => ({
  phase: 'consequences.enforce',
  step: one,
}));
