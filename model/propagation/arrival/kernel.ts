import { step } from '#engine/ir/builder.js';
import { either, known, ne, sub } from '#engine/ir/expression.js';
import { bookColumns, post } from '../../ledgers/post.js';
import { book, derivedBox, derivedFalseBox, planes } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';

/** Sums from other shards join the receivers' own: the last thing of the day they were sent. */
const collect: PhaseStep = {
  phase: 'recourse.hear',
  step: step({ name: 'propagation/arrival.collect', table: 'people', reads: [], writes: [book.due, book.dueFalse] }, (k) => {
    k.drainAdds(derivedBox, book.due);
    k.drainAdds(derivedFalseBox, book.dueFalse);
  }),
};

const arrive: PhaseStep = {
  phase: 'ledgers.post',
  step: step(
    { name: 'propagation/arrival.post', table: 'people', reads: [], writes: [book.due, book.dueFalse, ...bookColumns] },
    (k) => {
      k.loop(0, k.parameter(planes), (plane) => {
        k.rows((row) => {
          const due = k.let(k.load(book.due, row, plane));
          const untrue = k.let(k.load(book.dueFalse, row, plane));
          k.when(either(ne(due, 0), ne(untrue, 0)), () => {
            // Two postings where only a part derives from false sightings: each keeps its truth.
            const rightly = k.let(known(sub(due, untrue), -(2 ** 27), 2 ** 27, 'a part of the sum'));
            k.store(book.due, row, 0, plane);
            k.store(book.dueFalse, row, 0, plane);
            k.when(ne(rightly, 0), () => {
              post(k, { row, plane, points: rightly, kind: kinds.derived, act: 0, truth: 0, channel: 0, through: 1, cause: 0 });
            });
            k.when(ne(untrue, 0), () => {
              post(k, { row, plane, points: untrue, kind: kinds.derived, act: 0, truth: 1, channel: 0, through: 1, cause: 0 });
            });
          });
        });
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [arrive, collect];
