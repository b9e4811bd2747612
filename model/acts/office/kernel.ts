import { planTable, step } from '#engine/ir/builder.js';
import { add, mul } from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { deterrenceReads } from '../deterrence.js';
import { officeFamily as family } from '../draw.js';
import { performDeterred } from '../perform.js';
import { habit } from '../state.js';
import { schema } from './schema.js';

/** [slot × 4 + seeking] → doublings missing to what the most eager do, Q16. */
export const sloth = planTable('acts.office.sloth', 0, 32 * 65536);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/office.serve',
        table: 'people',
        reads: [habit.officeClass, mind.seeking, ...deterrenceReads],
        writes: [],
      },
      (k) => {
        const group = { family, classes: habit.officeClass, streams: schema.streams };
        performDeterred(k, group, ({ row, slot }) => {
          const lazy = k.look(sloth, add(mul(slot, 4), k.load(mind.seeking, row)));
          return { held: (ledgers) => add(lazy, ledgers) };
        });
      },
    ),
  },
];
