import { planTable, step } from '#engine/ir/builder.js';
import { add, exp2neg, ltu, mul, mulhi, wadd } from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { person } from '../../society/state.js';
import { drawFamily, helpingFamily } from '../draw.js';
import { doings } from '../state.js';
import { schema } from './schema.js';

/** [motive] → doublings missing to the full motive, Q16. */
export const motiveBits = planTable('acts.helping.motiveBits', 0, 32 * 65536);
/** [slot × 4 + seeking] → chance of a deed done for its points, a draw threshold. */
export const pull = planTable('acts.helping.pull', -(2 ** 31), 2 ** 31 - 1);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      { name: 'acts/helping.give', table: 'people', reads: [person.helpingClass, mind.motive, mind.seeking], writes: [] },
      (k) => {
        const { draw, detail } = schema.streams;
        drawFamily(k, { family: helpingFamily, classes: person.helpingClass, draw, detail }, (chosen) => {
          const { row, slot, act, into, luck } = chosen;
          const own = k.let(mulhi(chosen.chance, exp2neg(k.look(motiveBits, k.load(mind.motive, row)))));
          const paid = k.let(k.look(pull, add(mul(slot, 4), k.load(mind.seeking, row))));
          // The slot's first part is the deed one would do anyway; what lies beyond is done for points.
          k.when(ltu(into, wadd(own, paid)), () => {
            k.push(doings, { row, act, luck, hollow: ltu(own, wadd(into, 1)) });
          });
        });
      },
    ),
  },
];
