import { planTable, step } from '#engine/ir/builder.js';
import { add, mul } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { living } from '../../society/state.js';
import { deterrence, deterrenceReads } from '../deterrence.js';
import { drawFamily, happens, purchasesFamily as family } from '../draw.js';
import { doings, habit } from '../state.js';
import { schema } from './schema.js';

/** [slot × 8 + buffer] → doublings missing to what a full buffer buys, Q16. */
export const thrift = planTable('acts.purchases.thrift', 0, 32 * 65536);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/purchases.buy',
        table: 'people',
        reads: [habit.purchasesClass, living.buffer, ...deterrenceReads],
        writes: [],
      },
      (k) => {
        const { draw, detail } = schema.streams;
        const classes = habit.purchasesClass;
        drawFamily(k, { family, classes, draw, detail }, (chosen) => {
          const { row, slot, act, luck } = chosen;
          const held = k.look(thrift, add(mul(slot, 8), k.load(living.buffer, row)));
          k.when(happens(chosen, add(held, deterrence(k, row, act))), () => {
            k.push(doings, { row, act, luck, hollow: 0 });
          });
        });
      },
    ),
  },
];
