import { step } from '#engine/ir/builder.js';
import { both, either, eq, gt, lt, mul, select, shr } from '#engine/ir/expression.js';
import { court } from '../../ledgers/state.js';
import { type PhaseStep, parameterOf } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { living, person } from '../../society/state.js';
import { outcomes } from '../catalogue.js';
import { denialCost, forgone, losses, outcomeOf } from '../state.js';
import { onCustom, role, suffer } from '../suffer.js';
import { schema } from './schema.js';

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
        const set = (name: (typeof schema.parameters)[number]['name']) =>
          k.parameter(parameterOf(schema, name));
        k.each(forgone, ({ row, demand, luck }) => {
          const journey = eq(k.look(outcomeOf, demand), outcomes.indexOf('travel'));
          const dropped = both(journey, lt(shr(luck, 22), set('droppedPer1024')));
          const lost = mul(k.look(onCustom, role(k.load(person.traits, row))), set('tripPer1024'));
          const amount = k.let(select(dropped, lost, k.look(denialCost, demand)));
          k.when(gt(amount, 0), () => {
            suffer(k, row, amount);
            k.push(losses, { row, demand, amount });
          });
        });
        // Once a month: custom that stays away from the listed.
        k.rows((row) => {
          const marked = either(
            gt(k.load(standing.severity, row), 0),
            eq(k.load(court.listed, row), 1),
          );
          const custom = k.look(onCustom, role(k.load(person.traits, row)));
          k.when(both(marked, custom), () => suffer(k, row, set('selfEmployedPer1024')));
        }, 30);
      },
    ),
  },
];
