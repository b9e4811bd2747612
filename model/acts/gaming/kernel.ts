import { planTable, step } from '#engine/ir/builder.js';
import { add, both, clamp, eq, mul } from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import { planes, watches } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { living } from '../../society/state.js';
import { drawFamily, family, happens } from '../draw.js';
import { initiative } from '../initiative/state.js';
import { doings } from '../state.js';
import { schema } from './schema.js';

/** One act: a task done for the score alone. */
export const gamingFamily = family('gaming');

/** [brink × 4 + seeking] → doublings missing to the most eager, Q16. */
export const gamingBits = planTable('acts.gaming.bits', 0, 28 * 65536);

const brink = 1;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/gaming.raise',
        table: 'people',
        reads: [initiative.gamingClass, mind.seeking, standing.stake],
        writes: [living.hardship],
      },
      (k) => {
        const { draw, detail } = schema.streams;
        drawFamily(
          k,
          { family: gamingFamily, classes: initiative.gamingClass, draw, detail },
          (chosen) => {
            const { row, act, luck } = chosen;
            const close = k.variable(0, 0, 1);
            k.loop(0, k.parameter(planes), (plane) => {
              const near = eq(k.load(standing.stake, row, plane), brink);
              k.when(both(near, eq(k.look(watches, plane), 1)), () => k.assign(close, 1));
            });
            const bits = k.look(gamingBits, add(mul(close, 4), k.load(mind.seeking, row)));
            k.when(happens(chosen, bits), () => {
              // Nothing is done by it: it would not happen unseen.
              k.push(doings, { row, act, luck, hollow: 1 });
              const cost = k.parameter(parameterOf(schema, 'costPer1024'));
              k.store(
                living.hardship,
                row,
                clamp(add(k.load(living.hardship, row), cost), 0, 2 ** 26),
              );
              k.count('gaming.tasks');
            });
          },
        );
      },
    ),
  },
];
