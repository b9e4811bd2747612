import { step } from '#engine/ir/builder.js';
import { eq, gt } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { person } from '../../society/state.js';
import { mildOf, moves, standing } from '../state.js';

const protectedRank = 3;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'scoring.rate',
    step: step(
      {
        name: 'scoring/exemption.hold',
        table: 'people',
        reads: [person.rank],
        writes: [standing.level],
      },
      (k) => {
        k.each(moves, ({ row, plane, was, level }, rewrite) => {
          k.when(eq(k.load(person.rank, row), protectedRank), () => {
            const mild = k.let(k.look(mildOf, plane));
            k.when(gt(was, mild), () => rewrite('was', mild));
            k.when(gt(level, mild), () => {
              rewrite('level', mild);
              k.store(standing.level, row, mild, plane);
              k.count('standings.exempted');
            });
          });
        });
      },
    ),
  },
];
