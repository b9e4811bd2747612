import { step } from '#engine/ir/builder.js';
import { add, eq, ge, lt, select, shr } from '#engine/ir/expression.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { copying, court, listings } from '../state.js';
import { schema } from './schema.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'ledgers.share',
    step: step(
      { name: 'ledgers/copy.send', table: 'people', reads: [], writes: [court.copied] },
      (k) => {
        const part = (name: (typeof schema.parameters)[number]['name']) => k.parameter(parameterOf(schema, name));
        k.each(listings, ({ row, on }) => {
          const [luck] = k.draw(schema.streams.send, row, { other: on });
          const upper = shr(luck, 22);
          const arrives = select(eq(on, 1), ge(upper, part('lossPer1024')), lt(upper, part('reachedPer1024')));
          k.when(arrives, () => k.promise(copying, row, add(k.tick, part('lagDays')), { row, on }));
        });
        k.due(copying, ({ row, on }) => {
          k.store(court.copied, row, on);
        });
      },
    ),
  },
];
