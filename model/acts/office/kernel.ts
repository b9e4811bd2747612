import { planTable, step } from '#engine/ir/builder.js';
import { add, mul } from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { deterrence, deterrenceReads } from '../deterrence.js';
import { drawFamily, happens, officeFamily as family } from '../draw.js';
import { doings, habit } from '../state.js';
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
        const { draw, detail } = schema.streams;
        const classes = habit.officeClass;
        drawFamily(k, { family, classes, draw, detail }, (chosen) => {
          const { row, slot, act, luck } = chosen;
          const held = k.look(sloth, add(mul(slot, 4), k.load(mind.seeking, row)));
          k.when(happens(chosen, add(held, deterrence(k, row, act))), () => {
            k.push(doings, { row, act, luck, hollow: 0 });
          });
        });
      },
    ),
  },
];
