import { planParameter, planTable, step } from '#engine/ir/builder.js';
import { ge, ltu, mulhi, select } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { person } from '../../society/state.js';
import { declaredFamily, drawFamily } from '../draw.js';
import { doings } from '../state.js';
import { schema } from './schema.js';

/** Relative frequency while the lowest standing of the watched ledger holds, a draw threshold. */
export const restrictedShare = planTable('acts.declared.restrictedShare', -(2 ** 31), 2 ** 31 - 1);
/** The plane watched, and its lowest level; level 31 where none is. */
export const watchedPlane = planParameter('acts.declared.watchedPlane', 0, 15);
export const lowestLevel = planParameter('acts.declared.lowestLevel', 0, 31);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      { name: 'acts/declared.act', table: 'people', reads: [person.declaredClass, standing.inForce], writes: [] },
      (k) => {
        const { draw, detail } = schema.streams;
        drawFamily(k, { family: declaredFamily, classes: person.declaredClass, draw, detail }, (chosen) => {
          const { row, slot, act, into, chance, luck } = chosen;
          const lowest = ge(k.load(standing.inForce, row, k.parameter(watchedPlane)), k.parameter(lowestLevel));
          const held = mulhi(chance, k.look(restrictedShare, slot));
          k.when(ltu(into, select(lowest, held, chance)), () => {
            k.push(doings, { row, act, luck, hollow: 0 });
          });
        });
      },
    ),
  },
];
