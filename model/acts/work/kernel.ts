import { step } from '#engine/ir/builder.js';
import { both, eq } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { employment, living } from '../../society/state.js';
import { deterrence, deterrenceReads } from '../deterrence.js';
import { drawFamily, happens, workFamily as family } from '../draw.js';
import { doings, habit } from '../state.js';
import { schema } from './schema.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/work.refuse',
        table: 'people',
        reads: [habit.workClass, living.employment, ...deterrenceReads],
        writes: [],
      },
      (k) => {
        const { draw, detail } = schema.streams;
        const classes = habit.workClass;
        drawFamily(k, { family, classes, draw, detail }, (chosen) => {
          const { row, act, luck } = chosen;
          // Who lost the job since the society was laid has nobody to refuse.
          const employed = eq(k.load(living.employment, row), employment.employed);
          k.when(both(employed, happens(chosen, deterrence(k, row, act))), () => {
            k.push(doings, { row, act, luck, hollow: 0 });
          });
        });
      },
    ),
  },
];
