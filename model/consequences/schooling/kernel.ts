import { step } from '#engine/ir/builder.js';
import { both, either, eq, lt, select, shr } from '#engine/ir/expression.js';
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
        const set = (name: (typeof schema.parameters)[number]['name']) =>
          k.parameter(parameterOf(schema, name));
        k.each(forgone, ({ row, demand, luck }) => {
          const outcome = k.let(k.look(outcomeOf, demand));
          const child = k.let(eq(outcome, outcomes.indexOf('schooling')));
          const own = k.let(eq(outcome, outcomes.indexOf('education')));
          const share = select(child, set('childPer1024'), set('ownPer1024'));
          k.when(both(either(child, own), lt(shr(luck, 22), share)), () => {
            k.accumulate(schooling.childrenLost, row, child);
            k.accumulate(schooling.ownLost, row, own);
            k.count('schooling.lost');
          });
        });
      },
    ),
  },
];
