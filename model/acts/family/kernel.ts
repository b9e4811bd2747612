import { planTable, step } from '#engine/ir/builder.js';
import { add, both, eq, ge, mul, ne } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { doors } from '../../consequences/state.js';
import { living } from '../../society/state.js';
import { deterrenceReads } from '../deterrence.js';
import { homeFamily as family } from '../draw.js';
import { performDeterred } from '../perform.js';
import { habit } from '../state.js';
import { schema } from './schema.js';

/** [(slot × 3 + employment) × 8 + buffer] → doublings missing to the most strained, Q16. */
export const rest = planTable('acts.family.rest', 0, 32 * 65536);
/** [slot] → 0 done by anyone, 1 only with a partner, 2 only without. */
export const couple = planTable('acts.family.couple', 0, 2);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/family.live',
        table: 'people',
        reads: [
          habit.familyClass,
          doors.spouse,
          living.buffer,
          living.employment,
          ...deterrenceReads,
        ],
        writes: [],
      },
      (k) => {
        const group = { family, classes: habit.familyClass, streams: schema.streams };
        performDeterred(k, group, ({ row, slot }) => {
          // 1 with a partner, 2 without; an act that is only for the other does not happen.
          const alone = add(eq(ge(k.load(doors.spouse, row), 0), 0), 1);
          const needs = k.let(k.look(couple, slot));
          const unfit = both(ne(needs, 0), ne(needs, alone));
          const work = add(mul(slot, 3), k.load(living.employment, row));
          const rested = k.look(rest, add(mul(work, 8), k.load(living.buffer, row)));
          return { able: eq(unfit, 0), held: (ledgers) => add(rested, ledgers) };
        });
      },
    ),
  },
];
