import { planTable, step } from '#engine/ir/builder.js';
import { add, mul } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { living } from '../../society/state.js';
import { deterrenceReads } from '../deterrence.js';
import { purchasesFamily as family } from '../draw.js';
import { performDeterred } from '../perform.js';
import { habit } from '../state.js';
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
        const group = { family, classes: habit.purchasesClass, streams: schema.streams };
        performDeterred(k, group, ({ row, slot }) => {
          const thrifty = k.look(thrift, add(mul(slot, 8), k.load(living.buffer, row)));
          return { held: (ledgers) => add(thrifty, ledgers) };
        });
      },
    ),
  },
];
