import { step } from '#engine/ir/builder.js';
import { eq } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { employment, living } from '../../society/state.js';
import { deterrenceReads } from '../deterrence.js';
import { workFamily as family } from '../draw.js';
import { performDeterred } from '../perform.js';
import { habit } from '../state.js';
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
        const group = { family, classes: habit.workClass, streams: schema.streams };
        performDeterred(k, group, ({ row }) => ({
          // Who lost the job since the society was laid has nobody to refuse.
          able: eq(k.load(living.employment, row), employment.employed),
        }));
      },
    ),
  },
];
