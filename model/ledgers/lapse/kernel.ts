import { step } from '#engine/ir/builder.js';
import { and, both, ge, ne, sub } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { bookColumns, post } from '../post.js';
import { entries, planeOf } from '../state.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'society.open',
    step: step({ name: 'ledgers/lapse.forget', table: 'people', reads: [], writes: [...bookColumns] }, (k) => {
      k.due(entries, ({ row, ledger, act, points, truth, posted }) => {
        const plane = k.let(k.look(planeOf, ledger));
        // Points of 0 mark an entry that a correction has made void.
        k.when(both(ne(points, 0), ge(plane, 0)), () => {
          post(k, {
            row, plane: and(plane, 15), points: sub(0, points), kind: kinds.lapse, act, truth, channel: 0, through: 0, cause: posted,
          });
        });
      });
    }),
  },
];
