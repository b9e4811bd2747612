import { planTable, step } from '#engine/ir/builder.js';
import { both, eq, ltu } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { person } from '../../society/state.js';
import { sighted, suppressedChannel } from '../state.js';
import { schema } from './schema.js';

/** [channel] → chance that a sighting of the protected is dropped. */
export const dropped = planTable('observation.dropped', -(2 ** 31), 2 ** 31 - 1);

const protectedRank = 3;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'observation.witness',
    step: step(
      { name: 'observation/suppression.drop', table: 'people', reads: [person.rank], writes: [] },
      (k) => {
        k.each(sighted, ({ row, act, channel }, rewrite) => {
          k.when(eq(k.load(person.rank, row), protectedRank), () => {
            const [luck] = k.draw(schema.streams.drop, row, { other: act });
            const kept = eq(channel, suppressedChannel);
            k.when(both(eq(kept, 0), ltu(luck, k.look(dropped, channel))), () => {
              rewrite('channel', suppressedChannel);
              k.count('sightings.suppressed');
            });
          });
        });
      },
    ),
  },
];
