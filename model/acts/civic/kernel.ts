import { planTable, step } from '#engine/ir/builder.js';
import { add, mul } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { living } from '../../society/state.js';
import { deterrenceReads } from '../deterrence.js';
import { civicFamily as family } from '../draw.js';
import { performDeterred } from '../perform.js';
import { habit } from '../state.js';
import { schema } from './schema.js';

/** [(slot × 3 + employment) × 8 + buffer] → doublings missing to the neediest, Q16. */
export const ease = planTable('acts.civic.ease', 0, 32 * 65536);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/civic.offend',
        table: 'people',
        reads: [habit.civicClass, living.buffer, living.employment, ...deterrenceReads],
        writes: [],
      },
      (k) => {
        const group = { family, classes: habit.civicClass, streams: schema.streams };
        performDeterred(k, group, ({ row, slot }) => {
          const work = add(mul(slot, 3), k.load(living.employment, row));
          const at = add(mul(work, 8), k.load(living.buffer, row));
          return { held: (ledgers) => add(k.look(ease, at), ledgers) };
        });
      },
    ),
  },
];
