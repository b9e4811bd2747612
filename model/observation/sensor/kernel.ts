import { planTable, step } from '#engine/ir/builder.js';
import { add, both, eq, ltu, mul } from '#engine/ir/expression.js';
import { doings } from '../../acts/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { channelNumbers } from '../../points.js';
import { sighted, suppressedChannel } from '../state.js';
import { schema } from './schema.js';

/** [act × 16 + channel] → chance that this channel or an earlier one sees the act (threshold). */
export const seenUpTo = planTable('observation.seenUpTo', -(2 ** 31), 2 ** 31 - 1);
/** [act] → the channel that sees the rest for certain, or 15: a threshold cannot say 1. */
export const seenSurely = planTable('observation.seenSurely', 0, channelNumbers - 1);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'observation.witness',
    step: step({ name: 'observation/sensor.see', table: 'people', reads: [], writes: [] }, (k) => {
      k.each(doings, ({ row, act, luck }) => {
        const channel = k.variable(suppressedChannel, 0, channelNumbers - 1);
        k.loop(0, channelNumbers - 1, (c) => {
          const within = ltu(luck, k.look(seenUpTo, add(mul(act, channelNumbers), c)));
          k.when(both(eq(channel, suppressedChannel), within), () => k.assign(channel, c));
        });
        k.when(eq(channel, suppressedChannel), () => k.assign(channel, k.look(seenSurely, act)));
        k.when(eq(eq(channel, suppressedChannel), 0), () => {
          const [next] = k.draw(schema.streams.notice, row, { other: act });
          k.push(sighted, { row, act, channel, luck: next });
        });
      });
    }),
  },
];
