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
  min,
  mul,
  ne,
  or,
  shr,
} from '#engine/ir/expression.js';
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

export const steps: readonly PhaseStep[] = [
  {
    phase: 'consequences.enforce',
    step: step(
      {
        name: 'consequences/necessity.visit',
        table: 'people',
        reads,
        writes: [living.hardship, living.employment],
      },
      (k) => {
        const set = (name: (typeof schema.parameters)[number]['name']) =>
          k.parameter(parameterOf(schema, name));
        const mayBeRefused = (row: Expression) =>
          either(gt(k.load(standing.severity, row), 0), gt(k.load(doors.barred, row), 0));
        k.rows((row) =>
          k.when(mayBeRefused(row), () => {
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
                    k.assign(
                      cost,
                      min(add(cost, necessity ? mul(each, set('timesPerRefusal')) : each), 2 ** 26),
                    );
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
        // Who cannot buy bread or take the bus does not come to work for ever.
        k.rows(
          (row) =>
            k.when(
              both(mayBeRefused(row), eq(k.load(living.employment, row), employment.employed)),
              () => {
                const bread = shut(k, row, demandNamed('shop')!.id);
                const bus = shut(k, row, demandNamed('bus')!.id);
                k.when(either(ne(bread, 0), ne(bus, 0)), () => {
                  const [luck] = k.draw(schema.streams.job, row);
                  k.when(lt(shr(luck, 16), set('jobPer65536')), () => {
                    k.store(living.employment, row, employment.jobless);
                    k.count('jobs.lostToDoors');
                  });
                });
              },
            ),
          30,
        );
      },
    ),
  },
];
