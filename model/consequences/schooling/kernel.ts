import { step } from '#engine/ir/builder.js';
import { add, both, eq, lt, min, shr } from '#engine/ir/expression.js';
import { type PhaseStep, parameterOf } from '../../mechanism.js';
import { outcomes } from '../catalogue.js';
import { forgone, outcomeOf, schooling } from '../state.js';
import { schema } from './schema.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'consequences.enforce',
    step: step(
      {
        name: 'consequences/schooling.lose',
        table: 'people',
        reads: [],
        writes: [schooling.childrenLost, schooling.ownLost],
      },
      (k) => {
        k.each(forgone, ({ row, demand, luck }) => {
          const then = k.let(k.look(outcomeOf, demand));
          const below = (name: (typeof schema.parameters)[number]['name']) =>
            lt(shr(luck, 22), k.parameter(parameterOf(schema, name)));
          k.when(both(eq(then, outcomes.indexOf('schooling')), below('childPer1024')), () => {
            k.store(
              schooling.childrenLost,
              row,
              min(add(k.load(schooling.childrenLost, row), 1), 255),
            );
            k.count('schooling.lost');
          });
          k.when(both(eq(then, outcomes.indexOf('education')), below('ownPer1024')), () => {
            k.store(schooling.ownLost, row, min(add(k.load(schooling.ownLost, row), 1), 255));
            k.count('schooling.lost');
          });
        });
      },
    ),
  },
];
