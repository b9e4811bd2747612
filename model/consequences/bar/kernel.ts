import { step } from '#engine/ir/builder.js';
import { add, and, both, eq, known, max, ne, or, shl, shr, xor } from '#engine/ir/expression.js';
import { seen } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { barDays, barsOf, doors, terms } from '../state.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'consequences.enforce',
    step: step(
      { name: 'consequences/bar.begin', table: 'people', reads: [], writes: [doors.barred] },
      (k) => {
        k.due(terms, ({ row, bar }) => {
          const others = and(k.load(doors.barred, row), xor(shl(1, bar), 255));
          k.store(doors.barred, row, known(others, 0, 255, 'bits of a byte'));
        });
        k.each(seen, ({ row, act }) => {
          const begins = k.let(k.look(barsOf, act));
          k.when(ne(begins, 0), () =>
            k.loop(0, 8, (bar) => {
              const held = k.let(k.load(doors.barred, row));
              const fresh = both(eq(and(shr(begins, bar), 1), 1), eq(and(shr(held, bar), 1), 0));
              k.when(fresh, () => {
                k.store(doors.barred, row, known(or(held, shl(1, bar)), 0, 255, 'bits of a byte'));
                k.count('bars.begun');
                k.promise(terms, row, add(k.tick, max(k.look(barDays, bar), 1)), { row, bar });
              });
            }),
          );
        });
      },
    ),
  },
];
