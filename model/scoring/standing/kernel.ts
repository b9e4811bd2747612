import { step } from '#engine/ir/builder.js';
import { add, clamp, ge, known, le, mul, ne, select, sub } from '#engine/ir/expression.js';
import { book, planes, touched } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { levelOf } from '../level.js';
import { brink, moves, near, scaleMax, scaleMin, standing, thresholdCount, thresholds } from '../state.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'scoring.rate',
    step: step(
      { name: 'scoring/standing.rate', table: 'people', reads: [book.raw], writes: [standing.level, standing.stake] },
      (k) => {
        k.each(touched, ({ row }) => {
          k.loop(0, k.parameter(planes), (plane) => {
            const raw = k.let(k.load(book.raw, row, plane));
            const level = k.let(levelOf(k, plane, raw));
            const was = k.let(k.load(standing.level, row, plane));
            // How far the next fall is: the stake that deterrence reads.
            const score = clamp(raw, k.look(scaleMin, plane), k.look(scaleMax, plane));
            const at = known(add(mul(plane, 32), level), 0, 511, 'a cell of the plane');
            const gap = k.let(sub(score, k.look(thresholds, at)));
            const close = select(le(gap, k.look(brink, plane)), 1, select(le(gap, k.look(near, plane)), 2, 3));
            const bottom = ge(level, k.look(thresholdCount, plane));
            k.store(standing.stake, row, select(bottom, 0, close), plane);
            k.when(ne(was, level), () => {
              k.store(standing.level, row, level, plane);
              k.push(moves, { row, plane, was, level });
            });
          });
        });
      },
    ),
  },
];
