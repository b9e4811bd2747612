import { step } from '#engine/ir/builder.js';
import { both, eq, ge, select, shr } from '#engine/ir/expression.js';
import { complaints, tipKinds, tips } from '../../acts/initiative/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { channelNamed } from '../catalogue.js';
import { sighted, suppressedChannel } from '../state.js';
import { schema } from './schema.js';

const tipChannel = channelNamed('tip')!.id;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'observation.witness',
    step: step(
      { name: 'observation/corroboration.ask', table: 'people', reads: [], writes: [] },
      (k) => {
        const { collected, reported, heard } = schema.streams;
        const forTrue = k.let(k.parameter(parameterOf(schema, 'truePer1024')));
        const forFalse = k.let(k.parameter(parameterOf(schema, 'falsePer1024')));
        k.each(sighted, ({ row, act, channel }, rewrite) => {
          k.when(eq(channel, tipChannel), () => {
            const [luck] = k.draw(collected, row, { other: act });
            k.when(ge(shr(luck, 22), forTrue), () => {
              rewrite('channel', suppressedChannel);
              k.count('tips.uncorroborated');
            });
          });
        });
        k.each(tips, ({ row, act, kind, counts }, rewrite) => {
          const [luck] = k.draw(reported, row, { other: act });
          const found = k.let(select(eq(kind, tipKinds.truthful), forTrue, forFalse));
          k.when(both(counts, ge(shr(luck, 22), found)), () => {
            rewrite('counts', 0);
            k.count('tips.uncorroborated');
          });
        });
        // The accused is heard before anything is written: nothing happened, so little stands.
        k.each(complaints, ({ row, act, counts }, rewrite) => {
          const [luck] = k.draw(heard, row, { other: act });
          k.when(both(counts, ge(shr(luck, 22), forFalse)), () => {
            rewrite('counts', 0);
            k.count('complaints.dismissed');
          });
        });
      },
    ),
  },
];
