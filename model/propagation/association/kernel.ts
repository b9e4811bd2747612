import { step } from '#engine/ir/builder.js';
import { and, both, either, eq, ge, gt, ne, sub } from '#engine/ir/expression.js';
import { planeOf, postings } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { undone } from '../../recourse/state.js';
import { cutColumns } from '../../society/friends.js';
import { person } from '../../society/state.js';
import { correctedPoints, depthOf, passers, returners } from '../state.js';
import {
  classFor,
  isOfficial,
  ofRule,
  passingColumns,
  passOn,
  tellAll,
  tellingColumns,
  wasGain,
} from '../tell.js';

/** Today's own postings, and lapses of such, summed per person and group of ties. */
const gather: PhaseStep = {
  phase: 'propagation.spread',
  step: step(
    {
      name: 'propagation/association.gather',
      table: 'people',
      reads: [person.rank],
      writes: [...passingColumns],
    },
    (k) => {
      k.each(postings, ({ row, plane, kind, act, points, truth }) => {
        const own = eq(kind, kinds.own);
        k.when(both(either(own, eq(kind, kinds.lapse)), eq(k.look(depthOf, plane), 1)), () => {
          const official = isOfficial(k.load(person.rank, row));
          const shares = classFor(k, { plane, act, official, gain: wasGain(points, own) });
          k.when(gt(shares, 0), () =>
            passOn(k, passers, {
              row,
              plane,
              kind: shares,
              points: ofRule(points),
              untrue: ne(truth, 0),
            }),
          );
        });
      });
    },
  ),
};

/** Each of them tells every tie; tomorrow it is posted there. */
const tell: PhaseStep = {
  phase: 'propagation.spread',
  step: step(
    {
      name: 'propagation/association.tell',
      table: 'people',
      reads: [...cutColumns],
      writes: [...tellingColumns],
    },
    (k) => {
      tellAll(k, passers);
    },
  ),
};

/** What a ruling undoes tomorrow is taken back from everyone it reached. */
const gatherReturns: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    {
      name: 'propagation/association.gather-returns',
      table: 'people',
      reads: [person.rank],
      writes: [...passingColumns],
    },
    (k) => {
      k.each(undone, ({ row, ledger, act, points, truth }) => {
        const found = k.let(k.look(planeOf, ledger));
        k.when(ge(found, 0), () => {
          const plane = k.let(and(found, 15));
          k.when(eq(k.look(depthOf, plane), 1), () => {
            const official = isOfficial(k.load(person.rank, row));
            const shares = classFor(k, { plane, act, official, gain: gt(points, 0) });
            k.when(gt(shares, 0), () =>
              passOn(k, returners, {
                row,
                plane,
                kind: shares,
                points: sub(0, points),
                untrue: ne(truth, 0),
              }),
            );
          });
        });
      });
    },
  ),
};

const tellReturns: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    {
      name: 'propagation/association.tell-returns',
      table: 'people',
      reads: [...cutColumns],
      writes: [...tellingColumns],
    },
    (k) => {
      tellAll(k, returners, correctedPoints);
    },
  ),
};

export const steps: readonly PhaseStep[] = [gather, tell, gatherReturns, tellReturns];
