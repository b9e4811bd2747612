import { step } from '#engine/ir/builder.js';
import { add, both, eq, known, ltu, mulhi } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { further, furtherDays, secondDays } from '../rules.js';
import { decided, outcomes, reviews, ways } from '../state.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'recourse.hear',
    step: step(
      { name: 'recourse/second-instance.go-on', table: 'people', reads: [], writes: [] },
      (k) => {
        k.each(decided, (one, rewrite) => {
          const { row, ledger, act, points, truth, posted, filed, facts, before } = one;
          const lost = both(eq(one.outcome, outcomes.kept), eq(one.instance, 0));
          k.when(both(lost, ltu(one.onward, k.look(further, ledger))), () => {
            k.count('rulings.further');
            rewrite('outcome', outcomes.wentOn);
            const span = k.look(furtherDays, ledger);
            const within = known(mulhi(one.when, span), 0, 365, 'below the span');
            const day = add(add(add(k.tick, 1), within), k.look(secondDays, ledger));
            const entry = { row, ledger, act, points, truth, posted, filed, facts, before };
            k.promise(reviews, row, day, { ...entry, way: ways.ruling, instance: 1 });
          });
        });
      },
    ),
  },
];
