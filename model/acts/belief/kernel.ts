import { planTable, step } from '#engine/ir/builder.js';
import { add, mul } from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { deterrenceReads } from '../deterrence.js';
import { beliefFamily as family } from '../draw.js';
import { performDeterred } from '../perform.js';
import { habit } from '../state.js';
import { schema } from './schema.js';

/** [slot × 4 + silence] → doublings that silence takes from what is said in public, Q16. */
export const hush = planTable('acts.belief.hush', 0, 32 * 65536);
/** [slot × 4 + severity] → doublings missing to what the most restricted do, Q16. */
export const calm = planTable('acts.belief.calm', 0, 32 * 65536);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/belief.practise',
        table: 'people',
        reads: [habit.beliefClass, mind.silence, standing.severity, ...deterrenceReads],
        writes: [],
      },
      (k) => {
        const group = { family, classes: habit.beliefClass, streams: schema.streams };
        performDeterred(k, group, ({ row, slot }) => {
          const first = k.let(mul(slot, 4));
          const silent = k.look(hush, add(first, k.load(mind.silence, row)));
          const content = k.look(calm, add(first, k.load(standing.severity, row)));
          return { held: (ledgers) => add(add(silent, content), ledgers) };
        });
      },
    ),
  },
];
