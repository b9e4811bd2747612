import { planTable, step } from '#engine/ir/builder.js';
import { add, ltu, mul, or, shl, shr } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { actNumbers, channelNumbers, truths } from '../../points.js';
import { person } from '../../society/state.js';
import { delay } from '../delay.js';
import { sightings } from '../state.js';
import { schema } from './schema.js';

/** Kinds of false sighting: the pairs of a channel and an act it sees; at most 64. */
export const imaginedKinds = 64;
/** Class of those whom no channel imagines anything of: error class × 8 + 7 lies below it. */
export const childrenImagined = 128;
export const imaginedChannel = planTable('observation.imaginedChannel', 0, channelNumbers - 1);
export const imaginedAct = planTable('observation.imaginedAct', 0, actNumbers - 1);
/** [class × 64 + kind] → 64 times the kind's chance a day, a draw threshold. */
export const imaginedChance = planTable('observation.imaginedChance', -(2 ** 31), 2 ** 31 - 1);
/** [class] → top byte of the largest of them, −1 where nothing is imagined. */
export const imaginedBounds = planTable('observation.imaginedBounds', -1, 255);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'observation.witness',
    step: step(
      { name: 'observation/false-sighting.imagine', table: 'people', reads: [person.imaginedClass], writes: [] },
      (k) => {
        const { draw, detail } = schema.streams;
        k.candidates({ classes: person.imaginedClass, bounds: imaginedBounds, purpose: draw }, (row, byte) => {
          const [fine, which] = k.draw(detail, row);
          const luck = or(shl(byte, 24), shr(fine, 8));
          const kind = k.let(shr(which, 26));
          const cell = add(mul(k.load(person.imaginedClass, row), imaginedKinds), kind);
          k.when(ltu(luck, k.look(imaginedChance, cell)), () => {
            k.count('sightings.false');
            const channel = k.let(k.look(imaginedChannel, kind));
            k.promise(sightings, row, add(k.tick, k.look(delay, channel)), {
              row, act: k.look(imaginedAct, kind), channel, truth: truths.false, actor: -1,
            });
          });
        });
      },
    ),
  },
];
