import { planTable, step } from '#engine/ir/builder.js';
import { add, mul } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { living } from '../../society/state.js';
import { deterrence, deterrenceReads } from '../deterrence.js';
import { civicFamily as family, drawFamily, happens } from '../draw.js';
import { doings, habit } from '../state.js';
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
        const { draw, detail } = schema.streams;
        const classes = habit.civicClass;
        drawFamily(k, { family, classes, draw, detail }, (chosen) => {
          const { row, slot, act, luck } = chosen;
          const work = add(mul(slot, 3), k.load(living.employment, row));
          const at = add(mul(work, 8), k.load(living.buffer, row));
          k.when(happens(chosen, add(k.look(ease, at), deterrence(k, row, act))), () => {
            k.push(doings, { row, act, luck, hollow: 0 });
          });
        });
      },
    ),
  },
];
