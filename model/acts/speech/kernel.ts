import { planTable, step } from '#engine/ir/builder.js';
import { add } from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { person } from '../../society/state.js';
import { deterrenceReads } from '../deterrence.js';
import { speechFamily } from '../draw.js';
import { performDeterred } from '../perform.js';
import { schema } from './schema.js';

/** [silence] → −log2(1 − withheld · silence), Q16. */
export const silenceBits = planTable('acts.speech.silenceBits', 0, 32 * 65536);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      { name: 'acts/speech.speak', table: 'people', reads: [person.speechClass, mind.silence, ...deterrenceReads], writes: [] },
      (k) => {
        const { streams } = schema;
        const group = { family: speechFamily, classes: person.speechClass, streams };
        performDeterred(k, group, ({ row }) => {
          const withheld = k.look(silenceBits, k.load(mind.silence, row));
          return { held: (ledgers) => add(withheld, ledgers) };
        });
      },
    ),
  },
];
