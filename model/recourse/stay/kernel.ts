import { step } from '#engine/ir/builder.js';
import { add, and, both, type Expression, ge, known, le, max, ne } from '#engine/ir/expression.js';
import { planeOf } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { announced, forceAfter, stay } from '../../scoring/state.js';
import { pendingSuspends } from '../rules.js';
import { decided, filed, outcomes } from '../state.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'recourse.hear',
    step: step(
      { name: 'recourse/stay.hold', table: 'people', reads: [], writes: [stay.stayed] },
      (k) => {
        const where = (ledger: Expression, act: (plane: Expression) => void): void => {
          const found = k.let(k.look(planeOf, ledger));
          k.when(both(k.look(pendingSuspends, ledger), ge(found, 0)), () => {
            act(k.let(known(and(found, 15), 0, 15, 'tested above')));
          });
        };
        k.each(filed, ({ row, ledger }) => {
          where(ledger, (plane) => {
            k.accumulate(stay.stayed, row, 1, plane);
            k.promise(announced, row, add(k.tick, 1), { row, plane });
          });
        });
        // A case that ended no longer holds a listing off.
        k.each(decided, ({ row, ledger, posted, outcome }) => {
          k.when(ne(outcome, outcomes.wentOn), () => {
            where(ledger, (plane) => {
              k.accumulate(stay.stayed, row, -1, plane);
              k.when(le(k.load(stay.stayed, row, plane), 0), () => {
                const day = max(add(k.tick, 1), add(posted, k.look(forceAfter, plane)));
                k.promise(announced, row, day, { row, plane });
              });
            });
          });
        });
      },
    ),
  },
];
