import { step } from '#engine/ir/builder.js';
import { both, eq, ge, gt, known, lt, shr } from '#engine/ir/expression.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { person } from '../../society/state.js';
import { pickTie } from '../initiative/acquaintance.js';
import { complaints, coworkerTies, initiativeActs } from '../initiative/state.js';
import { doings } from '../state.js';
import { schema } from './schema.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      { name: 'acts/false-complaint.answer', table: 'people', reads: [person.rank], writes: [] },
      (k) => {
        k.each(doings, ({ row, act }) => {
          k.when(eq(act, initiativeActs.refusal), () => {
            const [answers, first, second] = k.draw(schema.streams.answer, row);
            k.when(
              lt(shr(answers, 22), k.parameter(parameterOf(schema, 'answeredPer1024'))),
              () => {
                const one = k.variable(-1, -1, 2 ** 28);
                const other = k.variable(-1, -1, 2 ** 28);
                pickTie(k, row, first, coworkerTies, one);
                pickTie(k, row, second, coworkerTies, other);
                const rankOf = (who: typeof one) =>
                  k.load(person.rank, known(who, 0, 2 ** 28, 'tested above'));
                // Of two colleagues the one of higher rank is the superior.
                k.when(both(ge(one, 0), gt(other, -1)), () => {
                  k.when(gt(rankOf(other), rankOf(one)), () => k.assign(one, other));
                  k.count('complaints.bySuperiors');
                  k.push(complaints, {
                    row,
                    complainer: known(one, 0, 2 ** 28, 'tested above'),
                    named: row,
                    act: initiativeActs.accused,
                    counts: 1,
                  });
                });
              },
            );
          });
        });
      },
    ),
  },
];
