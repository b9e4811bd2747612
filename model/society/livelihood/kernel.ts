import { planTable, step } from '#engine/ir/builder.js';
import { add, both, div, either, eq, gt, lt, ltu, max, min, mul, shl, shr, sub, wsub, xor } from '#engine/ir/expression.js';
import { doors } from '../../consequences/state.js';
import { court } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { depth, employment, living, person } from '../state.js';
import { schema } from './schema.js';

const word = [-(2 ** 31), 2 ** 31 - 1] as const;

/** [(quintile × 3 + employment) × 8 + buffer] → monthly chance of one level up, and down. */
export const up = planTable('livelihood.up', ...word);
export const down = planTable('livelihood.down', ...word);
/** [quintile] → monthly chance of a shock, and of losing the job. */
export const shock = planTable('livelihood.shock', ...word);
export const loss = planTable('livelihood.loss', ...word);
/** [0] chance of being hired, [1] the same for the restricted. */
export const hire = planTable('livelihood.hire', ...word);
export { depth } from '../state.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'society.open',
    step: step(
      {
        name: 'society/livelihood.month',
        table: 'people',
        reads: [person.adult, person.income, standing.severity, court.listed, doors.bare],
        writes: [living.buffer, living.employment, living.hardship],
      },
      (k) => {
        k.rows((row) => {
          k.when(eq(k.load(person.adult, row), 1), () => {
            const [w0, , w2, w3] = k.draw(schema.streams.month, row);
            const quintile = k.let(k.load(person.income, row));
            const work = k.let(k.load(living.employment, row));
            const was = k.let(k.load(living.buffer, row));
            const cell = k.let(add(mul(add(mul(quintile, 3), work), 8), was));
            const level = k.variable(was, 0, 7);
            // Saving and spending: slots of one word, from its two ends.
            const rise = k.let(k.look(up, cell));
            k.when(ltu(w0, rise), () => k.assign(level, min(add(level, 1), 7)), () => {
              // A shock takes the next part of the same word: no month has both.
              k.when(ltu(wsub(w0, rise), k.look(shock, quintile)), () => k.assign(level, max(sub(sub(level, 2), k.load(doors.bare, row)), 0)), () => {
                k.when(ltu(xor(w0, -1), k.look(down, cell)), () => k.assign(level, max(sub(level, 1), 0)));
              });
            });
            // What restrictions and fines have cost since last month: a level with the right chance.
            const cost = k.let(min(k.load(living.hardship, row), 4096));
            const share = min(div(shl(cost, 16), k.look(depth, level)), 65536);
            k.when(both(gt(level, 0), lt(shr(w3, 16), share)), () => k.assign(level, max(sub(level, 1), 0)));
            k.store(living.hardship, row, 0);
            k.store(living.buffer, row, level);
            const marked = either(gt(k.load(standing.severity, row), 0), eq(k.load(court.listed, row), 1));
            k.when(eq(work, employment.employed), () => {
              k.when(ltu(w2, k.look(loss, quintile)), () => k.store(living.employment, row, employment.jobless));
            });
            k.when(eq(work, employment.jobless), () => {
              k.when(ltu(w2, k.look(hire, marked)), () => k.store(living.employment, row, employment.employed));
            });
          });
        }, 30);
      },
    ),
  },
];
