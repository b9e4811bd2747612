import { step } from '#engine/ir/builder.js';
import { add, both, div, either, eq, gt, known, lt, mul, ne, sub } from '#engine/ir/expression.js';
import { book, derivedBox, derivedFalseBox, postings } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { actNumbers, kinds } from '../../points.js';
import { cutColumns, isCut, numberOf } from '../../society/friends.js';
import { friendStarts, friendTargets } from '../../society/state.js';
import { depthOf, gainsSpread, reached, shareOf } from '../state.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'propagation.spread',
    step: step(
      { name: 'propagation/reach.spread', table: 'people', reads: [...cutColumns], writes: [book.due, book.dueFalse] },
      (k) => {
        k.each(postings, ({ row, plane, kind, act, points, truth }) => {
          const own = either(eq(kind, kinds.own), eq(kind, kinds.lapse));
          const share = k.let(k.look(shareOf, add(mul(plane, actNumbers), act)));
          const depth = k.let(k.look(depthOf, plane));
          const loss = eq(lt(points, 0), eq(kind, kinds.own));
          const spreads = both(either(loss, k.look(gainsSpread, plane)), gt(depth, 1));
          k.when(both(both(own, gt(share, 0)), spreads), () => {
            k.push(reached, { person: row, distance: 0, points: known(points, -65536, 65536, 'own points are what a rule gives') });
            const next = k.variable(0, 0, 2 ** 26);
            k.whilst(2 ** 26, () => lt(next, k.countOf(reached)), () => {
              const person = k.let(k.fieldOf(reached, next, 'person'));
              const distance = k.let(k.fieldOf(reached, next, 'distance'));
              const carried = k.let(k.fieldOf(reached, next, 'points'));
              k.assign(next, known(add(next, 1), 0, 2 ** 26, 'below the length of the list'));
              const told = k.let(div(mul(carried, share), 1024));
              k.when(lt(distance, depth), () => {
                k.count('books.heldBackByShares', sub(carried, told));
                k.when(ne(told, 0), () => {
                  const first = k.let(k.look(friendStarts, person));
                  k.loop(first, k.look(friendStarts, add(person, 1)), (tie) => {
                    const friend = k.let(k.look(friendTargets, tie));
                    // Whoever was let go of is not reached, as whoever was met is not.
                    const already = k.variable(isCut(k, person, numberOf(tie, first)), 0, 1);
                    k.loop(0, k.countOf(reached), (i) => {
                      k.when(eq(k.fieldOf(reached, i, 'person'), friend), () => k.assign(already, 1));
                    });
                    k.when(eq(already, 0), () => {
                      k.push(reached, { person: friend, distance: known(add(distance, 1), 0, 15, 'within the depth'), points: known(told, -65536, 65536, 'a share of it') });
                      k.addRemote(derivedBox, book.due, friend, told, plane);
                      k.when(ne(truth, 0), () => k.addRemote(derivedFalseBox, book.dueFalse, friend, told, plane));
                    });
                  });
                });
              });
            });
            // Nothing of the walk outlives it.
            k.clear(reached);
          });
        });
      },
    ),
  },
];
