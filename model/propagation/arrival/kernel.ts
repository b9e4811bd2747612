import { step } from '#engine/ir/builder.js';
import { add, both, either, ge, known, max, ne, sub } from '#engine/ir/expression.js';
import { bookColumns, post } from '../../ledgers/post.js';
import { book, derivedBox, derivedFalseBox } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { reachedPlanes, receiving, receivingCap } from '../state.js';

/** Sums from other shards join the receivers' own: the last thing of the day they were sent. */
const collect: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    {
      name: 'propagation/arrival.collect',
      table: 'people',
      reads: [],
      writes: [book.due, book.dueFalse],
    },
    (k) => {
      k.drainAdds(derivedBox, book.due);
      k.drainAdds(derivedFalseBox, book.dueFalse);
    },
  ),
};

/** A person's year begins anew: nothing received yet. */
const renew: PhaseStep = {
  phase: 'ledgers.post',
  step: step(
    { name: 'propagation/arrival.renew', table: 'people', reads: [], writes: [receiving.received] },
    (k) => {
      k.loop(0, k.parameter(reachedPlanes), (plane) => {
        k.when(ge(k.look(receivingCap, plane), 0), () =>
          k.rows((row) => k.store(receiving.received, row, 0, plane), 360),
        );
      });
    },
  ),
};

const arrive: PhaseStep = {
  phase: 'ledgers.post',
  step: step(
    {
      name: 'propagation/arrival.post',
      table: 'people',
      reads: [],
      writes: [book.due, book.dueFalse, receiving.received, ...bookColumns],
    },
    (k) => {
      k.loop(0, k.parameter(reachedPlanes), (plane) => {
        const cap = k.let(k.look(receivingCap, plane));
        k.rows((row) => {
          const due = k.let(k.load(book.due, row, plane));
          const untrue = k.let(k.load(book.dueFalse, row, plane));
          k.when(either(ne(due, 0), ne(untrue, 0)), () => {
            // Two postings where only a part derives from false sightings: each keeps its truth.
            const rightly = k.let(
              known(sub(due, untrue), -(2 ** 27), 2 ** 27, 'a part of the sum'),
            );
            k.store(book.due, row, 0, plane);
            k.store(book.dueFalse, row, 0, plane);
            for (const [part, truth] of [
              [rightly, 0],
              [untrue, 1],
            ] as const) {
              const points = k.variable(part, -(2 ** 27), 2 ** 27);
              k.when(both(ge(cap, 0), ne(part, 0)), () => {
                // Posted is what the year's sum, held to the cap, changes by; the rest is counted.
                const before = k.let(k.load(receiving.received, row, plane));
                const after = k.let(
                  known(add(before, part), -(2 ** 27), 2 ** 27, 'proved for the longest run'),
                );
                k.store(receiving.received, row, after, plane);
                const floor = k.let(sub(0, cap));
                const posted = known(
                  sub(max(after, floor), max(before, floor)),
                  -(2 ** 27),
                  2 ** 27,
                  'no more than the part',
                );
                k.assign(points, posted);
                k.count('books.heldBackByReceivingCaps', sub(points, part));
              });
              k.when(ne(points, 0), () => {
                post(k, {
                  row,
                  plane,
                  points,
                  kind: kinds.derived,
                  act: 0,
                  truth,
                  channel: 0,
                  through: 1,
                  cause: 0,
                });
              });
            }
          });
        });
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [renew, arrive, collect];
