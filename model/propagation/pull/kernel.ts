import { step } from '#engine/ir/builder.js';
import {
  add,
  both,
  clamp,
  div,
  eq,
  type Expression,
  gt,
  known,
  mul,
  ne,
  rem,
  select,
  sub,
} from '#engine/ir/expression.js';
import { bookColumns, post } from '../../ledgers/post.js';
import { book, planes } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import {
  pulled,
  pullLayerAt,
  pullLayers,
  pullPeriod,
  pullPlaces,
  pullRecursive,
  pulls,
  pullShare,
  pullStarts,
  pullTargets,
} from '../state.js';

/** Widest sum of gaps that pulls in full: sixteen thousand points. */
const widest = 2 ** 20;

const weigh: PhaseStep = {
  phase: 'propagation.spread',
  step: step(
    {
      name: 'propagation/pull.weigh',
      table: 'people',
      reads: [book.raw, book.rawFalse, pulled.pull, pulled.pullFalse],
      writes: [pulled.pullNext, pulled.pullFalseNext],
    },
    (k) => {
      k.loop(0, k.parameter(planes), (plane) => {
        k.when(both(k.look(pulls, plane), eq(rem(k.tick, k.look(pullPeriod, plane)), 0)), () => {
          const recursive = k.let(k.look(pullRecursive, plane));
          k.rows((row) => {
            // Scores without association postings: nothing accumulates, nothing feeds on itself.
            const free = (of: Expression) =>
              sub(k.load(book.raw, of, plane), k.load(pulled.pull, of, plane));
            const untrue = (of: Expression) =>
              sub(k.load(book.rawFalse, of, plane), k.load(pulled.pullFalse, of, plane));
            // The rival reads the scores of ties with their own pulls: one step of Jacobi a period.
            const theirs = (of: Expression) =>
              select(recursive, k.load(book.raw, of, plane), free(of));
            const theirsUntrue = (of: Expression) =>
              select(recursive, k.load(book.rawFalse, of, plane), untrue(of));
            const mine = k.let(free(row));
            const mineTrue = k.let(sub(mine, untrue(row)));
            const all = k.variable(0, -(2 ** 24), 2 ** 24);
            const allTrue = k.variable(0, -(2 ** 24), 2 ** 24);
            k.loop(0, k.parameter(pullPlaces), (place) => {
              const layer = k.let(k.look(pullLayerAt, place));
              const share = k.let(k.look(pullShare, add(mul(plane, pullLayers), layer)));
              k.when(gt(share, 0), () => {
                const at = k.let(add(mul(place, add(k.rowsOf('people'), 1)), row));
                const first = k.let(k.look(pullStarts, at));
                const end = k.let(k.look(pullStarts, add(at, 1)));
                const degree = k.let(sub(end, first));
                k.when(gt(degree, 0), () => {
                  const gaps = k.variable(0, -(2 ** 28), 2 ** 28);
                  const gapsTrue = k.variable(0, -(2 ** 28), 2 ** 28);
                  k.loop(first, end, (tie) => {
                    const other = k.let(k.look(pullTargets, tie));
                    const score = k.let(theirs(other));
                    const gap = clamp(sub(score, mine), -widest, widest);
                    const gapTrue = clamp(
                      sub(sub(score, theirsUntrue(other)), mineTrue),
                      -widest,
                      widest,
                    );
                    k.assign(gaps, clamp(add(gaps, gap), -(2 ** 28), 2 ** 28));
                    k.assign(gapsTrue, clamp(add(gapsTrue, gapTrue), -(2 ** 28), 2 ** 28));
                  });
                  const ties = known(degree, 1, 2 ** 20, 'tested above');
                  const drawn = (sum: Expression) =>
                    div(mul(clamp(sum, -widest, widest), share), mul(1024, ties));
                  k.assign(all, clamp(add(all, drawn(gaps)), -(2 ** 24), 2 ** 24));
                  k.assign(allTrue, clamp(add(allTrue, drawn(gapsTrue)), -(2 ** 24), 2 ** 24));
                });
              });
            });
            k.store(pulled.pullNext, row, all, plane);
            k.store(pulled.pullFalseNext, row, sub(all, allTrue), plane);
          });
        });
      });
    },
  ),
};

const draw: PhaseStep = {
  phase: 'ledgers.post',
  step: step(
    {
      name: 'propagation/pull.draw',
      table: 'people',
      reads: [pulled.pullNext, pulled.pullFalseNext],
      writes: [pulled.pull, pulled.pullFalse, ...bookColumns],
    },
    (k) => {
      k.loop(0, k.parameter(planes), (plane) => {
        k.when(k.look(pulls, plane), () => {
          k.rows((row) => {
            const next = k.let(k.load(pulled.pullNext, row, plane));
            const nextFalse = k.let(k.load(pulled.pullFalseNext, row, plane));
            const change = k.let(sub(next, k.load(pulled.pull, row, plane)));
            const changeFalse = k.let(sub(nextFalse, k.load(pulled.pullFalse, row, plane)));
            k.store(pulled.pull, row, next, plane);
            k.store(pulled.pullFalse, row, nextFalse, plane);
            const rightly = k.let(sub(change, changeFalse));
            k.when(ne(rightly, 0), () => {
              post(k, {
                row,
                plane,
                points: known(rightly, -(2 ** 25), 2 ** 25, 'a share of the widest gap'),
                kind: kinds.association,
                act: 0,
                truth: 0,
                channel: 0,
                through: 1,
                cause: 0,
              });
            });
            k.when(ne(changeFalse, 0), () => {
              post(k, {
                row,
                plane,
                points: known(changeFalse, -(2 ** 25), 2 ** 25, 'a share of the widest gap'),
                kind: kinds.association,
                act: 0,
                truth: 1,
                channel: 0,
                through: 1,
                cause: 0,
              });
            });
          });
        });
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [draw, weigh];
