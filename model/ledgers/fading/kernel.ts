import { step } from '#engine/ir/builder.js';
import { clamp, div, gt, mul, ne, sub } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { scaleMax, scaleMin } from '../../scoring/state.js';
import { bookColumns, post } from '../post.js';
import { base, book, fadePer1024, planes } from '../state.js';

/** Widest distance from the base that fades in one tick; what lies beyond fades as this much. */
const reach = 2 ** 20;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'ledgers.post',
    step: step({ name: 'ledgers/fading.drift', table: 'people', reads: [], writes: [...bookColumns] }, (k) => {
      k.loop(0, k.parameter(planes), (plane) => {
        const share = k.let(k.look(fadePer1024, plane));
        k.when(gt(share, 0), () => {
          k.rows((row) => {
            // A ledger of totals holds its score to the scale: what lies beyond fades at once.
            const raw = k.let(k.load(book.raw, row, plane));
            const score = k.let(clamp(raw, k.look(scaleMin, plane), k.look(scaleMax, plane)));
            const beyond = clamp(sub(score, raw), -reach, reach);
            const away = clamp(sub(score, k.look(base, plane)), -reach, reach);
            const drift = k.let(sub(beyond, div(mul(away, share), 1024)));
            k.when(ne(drift, 0), () => {
              post(k, {
                row, plane, points: drift, kind: kinds.fading, act: 0, truth: 0, channel: 0, through: 0, cause: 0,
              });
            });
          });
        });
      });
    }),
  },
];
