import { step } from '#engine/ir/builder.js';
import { both, either, eq, ltu } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { petition } from '../rules.js';
import { decided, outcomes } from '../state.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'recourse.hear',
    step: step({ name: 'recourse/petition.plead', table: 'people', reads: [], writes: [] }, (k) => {
      k.each(decided, ({ ledger, outcome, plea }, rewrite) => {
        const lost = either(eq(outcome, outcomes.kept), eq(outcome, outcomes.dismissed));
        k.when(both(lost, ltu(plea, k.look(petition, ledger))), () => {
          k.count('petitions.upheld');
          rewrite('outcome', outcomes.petition);
        });
      });
    }),
  },
];
