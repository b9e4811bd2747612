import { planTable, step } from '#engine/ir/builder.js';
import { both, eq, lt, ne, shr } from '#engine/ir/expression.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { sighted, suppressedChannel } from '../state.js';
import { schema } from './schema.js';

/** [act] → 1 for acts with harm: others need no excuse. */
export const excusable = planTable('observation.excusable', 0, 1);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'observation.witness',
    step: step(
      { name: 'observation/mitigation.ask', table: 'people', reads: [], writes: [] },
      (k) => {
        const part = (name: (typeof schema.parameters)[number]['name']) =>
          k.parameter(parameterOf(schema, name));
        k.each(sighted, ({ row, act, channel }, rewrite) => {
          k.when(both(ne(channel, suppressedChannel), eq(k.look(excusable, act), 1)), () => {
            const [why, asked] = k.draw(schema.streams.context, row, { other: act });
            k.when(lt(shr(why, 22), part('mitigatedPer1024')), () => {
              k.count('sightings.mitigated');
              k.when(lt(shr(asked, 22), part('readPer1024')), () => {
                rewrite('channel', suppressedChannel);
                k.count('sightings.excused');
              });
            });
          });
        });
      },
    ),
  },
];
