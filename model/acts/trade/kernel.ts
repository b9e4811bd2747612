import { planTable, step } from '#engine/ir/builder.js';
import { add, and, both, eq, lt, min, mul } from '#engine/ir/expression.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { living } from '../../society/state.js';
import { deterrence, deterrenceReads } from '../deterrence.js';
import { drawFamily, happens, tradeFamily as family } from '../draw.js';
import { doings, habit } from '../state.js';
import { schema } from './schema.js';

/** [slot × 8 + buffer] → doublings missing to the most squeezed, Q16. */
export const slack = planTable('acts.trade.slack', 0, 32 * 65536);

const taxEvaded = 6;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/trade.deal',
        table: 'people',
        reads: [habit.tradeClass, ...deterrenceReads],
        writes: [living.buffer],
      },
      (k) => {
        const { draw, detail } = schema.streams;
        const classes = habit.tradeClass;
        drawFamily(k, { family, classes, draw, detail }, (chosen) => {
          const { row, slot, act, luck } = chosen;
          const buffer = k.let(k.load(living.buffer, row));
          const held = k.look(slack, add(mul(slot, 8), buffer));
          k.when(happens(chosen, add(held, deterrence(k, row, act))), () => {
            k.push(doings, { row, act, luck, hollow: 0 });
            // What the tax office does not get stays in the till.
            const gain = k.parameter(parameterOf(schema, 'evasionGainPer1024'));
            k.when(both(eq(act, taxEvaded), lt(and(luck, 1023), gain)), () => {
              k.store(living.buffer, row, min(add(buffer, 1), 7));
            });
          });
        });
      },
    ),
  },
];
