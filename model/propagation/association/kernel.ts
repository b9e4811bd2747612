import { step } from '#engine/ir/builder.js';
import { add, both, div, either, eq, gt, known, lt, mul, ne, sub } from '#engine/ir/expression.js';
import { postings } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { actNumbers, kinds } from '../../points.js';
import { cutColumns } from '../../society/friends.js';
import { depthOf, gainsSpread, passers, shareOf } from '../state.js';
import { passingColumns, passOn, tellAll, tellingColumns } from '../tell.js';

/** Today's own postings, and lapses of such, summed per person and ledger. */
const gather: PhaseStep = {
  phase: 'propagation.spread',
  step: step(
    { name: 'propagation/association.gather', table: 'people', reads: [], writes: [...passingColumns] },
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
          passOn(k, passers, { row, plane, points: told, untrue: ne(truth, 0) });
        });
      });
    },
  ),
};

/** Each of them tells every friend; tomorrow it is posted there. */
const tell: PhaseStep = {
  phase: 'propagation.spread',
  step: step({ name: 'propagation/association.tell', table: 'people', reads: [...cutColumns], writes: [...tellingColumns] }, (k) => {
    tellAll(k, passers);
  }),
};

export const steps: readonly PhaseStep[] = [gather, tell];
