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
  shr,
  sub,
} from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import { court, planes } from '../../ledgers/state.js';
import { type PhaseStep, parameterOf } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { employment, living } from '../../society/state.js';
import { dailies, demandNamed } from '../catalogue.js';
import {
  closedAt,
  closedByBar,
  closedOnList,
  dailyChance,
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
  demand: number,
): Expression {
  const most = k.variable(0, -(2 ** 31), 2 ** 31 - 1);
  const raise = (chance: Expression): void => {
    const word = k.let(chance);
    k.when(ltu(most, word), () => k.assign(most, word));
  };
  k.loop(0, k.parameter(planes), (plane) => {
    raise(
      k.look(closedAt, add(mul(add(demand * 16, plane), 32), k.load(standing.inForce, row, plane))),
    );
  });
  k.when(eq(k.load(court.copied, row), 1), () => raise(k.look(closedOnList, demand)));
  const bars = k.let(k.load(doors.barred, row));
  k.when(gt(bars, 0), () =>
    k.loop(0, 8, (bar) => {
      k.when(eq(and(shr(bars, bar), 1), 1), () => raise(k.look(closedByBar, add(demand * 8, bar))));
    }),
  );
  return most;
}

const reads = [standing.severity, standing.inForce, court.copied, doors.barred] as const;

const numberOf = (name: string): number => demandNamed(name)!.id;

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
        for (const { id, necessity } of dailies) {
          const chance = shut(k, row, id);
          k.when(ne(chance, 0), () => {
            const [met, luck] = k.draw(schema.streams.visit, row, { other: id });
            k.when(ltu(met, k.look(dailyChance, id)), () => {
              k.count('doors.met');
              k.when(ltu(luck, chance), () => {
                k.assign(refused, or(refused, 1 << id));
                const each = k.look(denialCost, id);
                k.assign(cost, min(add(cost, necessity ? mul(each, times) : each), 2 ** 26));
              });
            });
          });
        }
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
          const employed = eq(k.load(living.employment, row), employment.employed);
          const bread = ne(shut(k, row, numberOf('shop')), 0);
          const bus = ne(shut(k, row, numberOf('bus')), 0);
          k.when(both(employed, either(bread, bus)), () => {
            const [luck] = k.draw(schema.streams.job, row);
            k.when(below(luck, 'jobPer65536'), () => {
              k.store(living.employment, row, employment.jobless);
              k.count('jobs.lostToDoors');
            });
          });
          const network = ne(shut(k, row, numberOf('network')), 0);
          const knows = k.let(k.load(mind.knowledge, row));
          k.when(both(network, gt(knows, 0)), () => {
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
