import { planTable, step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  clamp,
  either,
  eq,
  ge,
  gt,
  ltu,
  mul,
  or,
  shl,
  shr,
} from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import { court, planes, watches } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { living } from '../../society/state.js';
import { bypasses, initiative, initiativeActs, passed } from '../initiative/state.js';
import { demanded, doings } from '../state.js';
import { schema } from './schema.js';

/** Bits of the demands that a scalper or another document can serve: low and high sixteen. */
export const servable = planTable('acts.bypass.servable', 0, 65535);
/** [brink × 4 + seeking] → chance of having a way round, a threshold. */
export const wayChance = planTable('acts.bypass.chance', -(2 ** 31), 2 ** 31 - 1);

const brink = 1;

const prepare: PhaseStep = {
  phase: 'acts.perform',
  step: step(
    {
      name: 'acts/bypass.prepare',
      table: 'people',
      reads: [standing.severity, standing.stake, court.copied, living.buffer, mind.seeking],
      writes: [initiative.wayRound],
    },
    (k) => {
      // What was passed yesterday may be found at an inspection.
      k.due(bypasses, ({ row }) => {
        const [luck] = k.draw(schema.streams.found, row);
        k.push(doings, { row, act: initiativeActs.bypass, luck, hollow: 0 });
      });
      k.each(demanded, ({ row, demand }) => {
        const marked = either(
          gt(k.load(standing.severity, row), 0),
          eq(k.load(court.copied, row), 1),
        );
        const means = ge(
          k.load(living.buffer, row),
          k.parameter(parameterOf(schema, 'meansLevel')),
        );
        const served = eq(and(shr(k.look(servable, shr(demand, 4)), and(demand, 15)), 1), 1);
        k.when(both(both(marked, means), served), () => {
          const close = k.variable(0, 0, 1);
          k.loop(0, k.parameter(planes), (plane) => {
            const near = eq(k.load(standing.stake, row, plane), brink);
            k.when(both(near, eq(k.look(watches, plane), 1)), () => k.assign(close, 1));
          });
          const [luck] = k.draw(schema.streams.way, row, { other: demand });
          k.when(
            ltu(luck, k.look(wayChance, add(mul(close, 4), k.load(mind.seeking, row)))),
            () => {
              k.store(
                initiative.wayRound,
                row,
                or(k.load(initiative.wayRound, row), shl(1, demand)),
              );
            },
          );
        });
      });
    },
  ),
};

const settle: PhaseStep = {
  phase: 'consequences.enforce',
  step: step(
    {
      name: 'acts/bypass.settle',
      table: 'people',
      reads: [],
      writes: [initiative.wayRound, living.hardship],
    },
    (k) => {
      k.each(demanded, ({ row }) => k.store(initiative.wayRound, row, 0));
      k.each(passed, ({ row }) => {
        const price = k.parameter(parameterOf(schema, 'pricePer1024'));
        k.store(living.hardship, row, clamp(add(k.load(living.hardship, row), price), 0, 2 ** 26));
        k.promise(bypasses, row, add(k.tick, 1), { row });
        k.count('gates.bypassed');
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [prepare, settle];
