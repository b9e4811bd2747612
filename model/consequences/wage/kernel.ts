import { step } from '#engine/ir/builder.js';
import { add, both, div, either, eq, gt, min, mul } from '#engine/ir/expression.js';
import { court } from '../../ledgers/state.js';
import { type PhaseStep, parameterOf } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { employment, living } from '../../society/state.js';
import { wages } from '../state.js';
import { suffer } from '../suffer.js';
import { schema } from './schema.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'consequences.enforce',
    step: step(
      {
        name: 'consequences/wage.lose',
        table: 'people',
        reads: [standing.severity, court.listed, living.employment],
        writes: [wages.markedMonths, living.hardship],
      },
      (k) => {
        k.rows((row) => {
          const marked = either(
            gt(k.load(standing.severity, row), 0),
            eq(k.load(court.listed, row), 1),
          );
          k.when(both(marked, eq(k.load(living.employment, row), employment.employed)), () => {
            const months = k.let(min(add(k.load(wages.markedMonths, row), 1), 2 ** 16));
            const lost = k.let(
              div(mul(k.parameter(parameterOf(schema, 'perYearPer1024')), min(months, 120)), 12),
            );
            k.store(wages.markedMonths, row, months);
            suffer(k, row, lost);
            k.count('wages.lost', lost);
          });
        }, 30);
      },
    ),
  },
];
