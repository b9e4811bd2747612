import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  both,
  clamp,
  div,
  type Expression,
  gt,
  known,
  le,
  lt,
  max,
  min,
  mul,
  shr,
  sub,
} from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { edgeCount, edges, mostEdges, scaleMax, scaleMin } from '../../scoring/state.js';
import { touch } from '../post.js';
import {
  base,
  book,
  fadeCells,
  fadeNear,
  fadePer1024,
  fadeShift,
  mark,
  planes,
} from '../state.js';

/** Widest distance from the base that fades in one tick; what lies beyond fades as this much. */
const reach = 2 ** 20;

/** Names the person among the touched where the rating may change between two scores. */
function touchAcross<R extends string, W extends string>(
  k: Kernel<R, W | 'people.touched'>,
  row: Expression,
  plane: Expression,
  scores: readonly [Expression, Expression],
): void {
  const [lower, upper] = [k.let(min(...scores)), k.let(max(...scores))];
  k.loop(0, k.look(edgeCount, plane), (i) => {
    const edge = k.let(k.look(edges, add(mul(plane, mostEdges), i)));
    k.when(both(lt(lower, edge), le(edge, upper)), () => touch(k, row));
  });
}

const drifting = { name: 'ledgers/fading.drift', table: 'people' } as const;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'ledgers.post',
    step: step({ ...drifting, reads: [], writes: [book.raw, mark.touched] }, (k) => {
      k.loop(0, k.parameter(planes), (plane) => {
        const share = k.let(k.look(fadePer1024, plane));
        k.when(gt(share, 0), () => {
          const lowest = k.let(k.look(scaleMin, plane));
          const highest = k.let(k.look(scaleMax, plane));
          const middle = k.let(k.look(base, plane));
          const [first, width] = [k.let(mul(plane, fadeCells)), k.let(k.look(fadeShift, plane))];
          k.rows((row) => {
            // A ledger of totals holds its score to the scale: what lies beyond fades at once.
            const raw = k.let(k.load(book.raw, row, plane));
            const score = k.let(clamp(raw, lowest, highest));
            const beyond = clamp(sub(score, raw), -reach, reach);
            const away = clamp(sub(score, middle), -reach, reach);
            const drift = k.let(sub(beyond, div(mul(away, share), 1024)));
            k.accumulate(book.raw, row, drift, plane);
            k.count('books.faded', drift);
            // Most scores lie so far from every edge that a day cannot bring them over one.
            const up = known(sub(score, lowest), 0, 2 ** 28, 'held to the scale');
            const cell = known(shr(up, width), 0, fadeCells - 1, 'cut when the plan is made');
            k.when(k.look(fadeNear, add(first, cell)), () => {
              const next = clamp(add(raw, drift), lowest, highest);
              touchAcross(k, row, plane, [score, k.let(next)]);
            });
          });
        });
      });
    }),
  },
];
