import { planTable, step } from '#engine/ir/builder.js';
import { add, and, both, clamp, either, eq, gt, shr } from '#engine/ir/expression.js';
import { attribute } from '../../attributes.js';
import { court } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { living, person } from '../../society/state.js';
import { denialCost, denied } from '../state.js';
import { schema } from './schema.js';

/** [role] → 1 for those who live on custom. */
export const onCustom = planTable('hardship.onCustom', 0, 1);
/** Where the role stands in the traits word. */
const roleShift = attribute('role').shift;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'consequences.enforce',
    step: step(
      {
        name: 'consequences/hardship.cost',
        table: 'people',
        reads: [standing.severity, court.listed, person.traits],
        writes: [living.hardship],
      },
      (k) => {
        const cost = (row: Parameters<typeof k.load>[1], amount: Parameters<typeof add>[1]) => {
          k.store(living.hardship, row, clamp(add(k.load(living.hardship, row), amount), 0, 2 ** 26));
        };
        k.each(denied, ({ row, demand }) => cost(row, k.look(denialCost, demand)));
        // Once a month: custom that stays away from the listed.
        k.rows((row) => {
          const marked = either(gt(k.load(standing.severity, row), 0), eq(k.load(court.listed, row), 1));
          const role = and(shr(k.load(person.traits, row), roleShift), 15);
          k.when(both(marked, k.look(onCustom, role)), () => cost(row, k.parameter(parameterOf(schema, 'selfEmployedPer1024'))));
        }, 30);
      },
    ),
  },
];
