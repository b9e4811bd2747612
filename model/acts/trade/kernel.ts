import { planTable, step } from '#engine/ir/builder.js';
import { add, and, both, eq, lt, min, mul } from '#engine/ir/expression.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { living } from '../../society/state.js';
import { deterrenceReads } from '../deterrence.js';
import { tradeFamily as family } from '../draw.js';
import { performDeterred } from '../perform.js';
import { habit } from '../state.js';
import { schema } from './schema.js';

/** [slot × 8 + buffer] → doublings missing to the most squeezed, Q16. */
export const slack = planTable('acts.trade.slack', 0, 32 * 65536);

const taxEvaded = 6;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/trade.deal',
        table: 'people',
        reads: [habit.tradeClass, ...deterrenceReads],
        writes: [living.buffer],
      },
      (k) => {
        const group = { family, classes: habit.tradeClass, streams: schema.streams };
        performDeterred(k, group, ({ row, slot, act, luck }) => {
          const buffer = k.let(k.load(living.buffer, row));
          const relaxed = k.look(slack, add(mul(slot, 8), buffer));
          // What the tax office does not get stays in the till.
          const gain = k.parameter(parameterOf(schema, 'evasionGainPer1024'));
          const keep = (): void =>
            k.when(both(eq(act, taxEvaded), lt(and(luck, 1023), gain)), () => {
              k.store(living.buffer, row, min(add(buffer, 1), 7));
            });
          return { held: (ledgers) => add(relaxed, ledgers), afterwards: keep };
        });
      },
    ),
  },
];
