import { step } from '#engine/ir/builder.js';
import { add, and, known, lt, ltu, mul, ne } from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { retaliation } from '../rules.js';
import { filed } from '../state.js';
import { schema } from './schema.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'recourse.hear',
    step: step(
      { name: 'recourse/retaliation.threaten', table: 'people', reads: [], writes: [mind.fear] },
      (k) => {
        k.each(filed, ({ row, ledger, act, facts }) => {
          const threat = k.let(k.look(retaliation, ledger));
          k.when(ne(threat, 0), () => {
            const desk = known(ledger, 0, 15, 'sixteen ledgers');
            const ordinal = add(desk, mul(and(facts, 1), 16));
            const [word] = k.draw(schema.streams.retaliate, row, { other: act, ordinal });
            k.when(ltu(word, threat), () => {
              k.count('appeals.retaliations');
              const fear = k.let(k.load(mind.fear, row));
              k.when(
                lt(fear, 7),
                () => {
                  k.store(mind.fear, row, known(add(fear, 1), 0, 7, 'tested above'));
                },
                () => k.count('fear.spilled'),
              );
            });
          });
        });
      },
    ),
  },
];
