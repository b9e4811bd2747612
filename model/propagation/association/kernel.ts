import { step } from '#engine/ir/builder.js';
import { add, both, div, either, eq, gt, known, lt, mul, ne, sub } from '#engine/ir/expression.js';
import { book, derivedBox, derivedFalseBox, planes, postings } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { actNumbers, kinds } from '../../points.js';
import { friendStarts, friendTargets } from '../../society/state.js';
import { depthOf, gainsSpread, passers, passing, shareOf } from '../state.js';

/** Today's own postings, and lapses of such, summed per person and ledger. */
const gather: PhaseStep = {
  phase: 'propagation.spread',
  step: step(
    { name: 'propagation/association.gather', table: 'people', reads: [], writes: [passing.spread, passing.spreadFalse, passing.passes] },
    (k) => {
      k.each(postings, ({ row, plane, kind, act, points, truth }) => {
        const own = either(eq(kind, kinds.own), eq(kind, kinds.lapse));
        const share = k.let(k.look(shareOf, add(mul(plane, actNumbers), act)));
        // A loss spreads; a gain only where the scenario says so. A lapse undoes what spread.
        const loss = eq(lt(points, 0), eq(kind, kinds.own));
        const spreads = both(either(loss, k.look(gainsSpread, plane)), eq(k.look(depthOf, plane), 1));
        k.when(both(both(own, gt(share, 0)), spreads), () => {
          const told = k.let(div(mul(known(points, -65536, 65536, 'own points are what a rule gives'), share), 1024));
          k.count('books.heldBackByShares', sub(known(points, -65536, 65536, 'own points are what a rule gives'), told));
          k.accumulate(passing.spread, row, told, plane);
          k.when(ne(truth, 0), () => k.accumulate(passing.spreadFalse, row, told, plane));
          k.when(eq(k.load(passing.passes, row), 0), () => {
            k.store(passing.passes, row, 1);
            k.push(passers, { row });
          });
        });
      });
    },
  ),
};

/** Each of them tells every friend; tomorrow it is posted there. */
const tell: PhaseStep = {
  phase: 'propagation.spread',
  step: step(
    {
      name: 'propagation/association.tell',
      table: 'people',
      reads: [],
      writes: [passing.spread, passing.spreadFalse, passing.passes, book.due, book.dueFalse],
    },
    (k) => {
      k.each(passers, ({ row }) => {
        k.store(passing.passes, row, 0);
        const first = k.let(k.look(friendStarts, row));
        const end = k.let(k.look(friendStarts, add(row, 1)));
        k.loop(0, k.parameter(planes), (plane) => {
          const told = k.let(k.load(passing.spread, row, plane));
          const untrue = k.let(k.load(passing.spreadFalse, row, plane));
          k.store(passing.spread, row, 0, plane);
          k.store(passing.spreadFalse, row, 0, plane);
          k.when(ne(told, 0), () => {
            k.loop(first, end, (tie) => k.addRemote(derivedBox, book.due, k.look(friendTargets, tie), told, plane));
          });
          k.when(ne(untrue, 0), () => {
            k.loop(first, end, (tie) => k.addRemote(derivedFalseBox, book.dueFalse, k.look(friendTargets, tie), untrue, plane));
          });
        });
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [gather, tell];
