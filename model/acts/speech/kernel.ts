import { planTable, step } from '#engine/ir/builder.js';
import { add } from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { person } from '../../society/state.js';
import { deterrence, deterrenceReads } from '../deterrence.js';
import { drawFamily, happens, speechFamily } from '../draw.js';
import { doings } from '../state.js';
import { schema } from './schema.js';

/** [silence] → −log2(1 − withheld · silence), Q16. */
export const silenceBits = planTable('acts.speech.silenceBits', 0, 32 * 65536);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      { name: 'acts/speech.speak', table: 'people', reads: [person.speechClass, mind.silence, ...deterrenceReads], writes: [] },
      (k) => {
        const { draw, detail } = schema.streams;
        drawFamily(k, { family: speechFamily, classes: person.speechClass, draw, detail }, (chosen) => {
          const { row, act, luck } = chosen;
          const withheld = k.look(silenceBits, k.load(mind.silence, row));
          k.when(happens(chosen, add(withheld, deterrence(k, row, act))), () => {
            k.push(doings, { row, act, luck, hollow: 0 });
          });
        });
      },
    ),
  },
];
