import { planTable, step } from '#engine/ir/builder.js';
import { add, clamp, either, eq, ge, gt, known, mulhi, select } from '#engine/ir/expression.js';
import { doors } from '../../consequences/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { living } from '../../society/state.js';
import { doings, harmed } from '../state.js';
import { schema } from './schema.js';

/** [act] → cost to somebody else in 1/1024 month; 0 where nobody else bears any. */
export const burden = planTable('acts.victim.burden', 0, 65536);
/** [act] → 1 where it is the partner who bears it, 0 where it may be anybody. */
export const athome = planTable('acts.victim.athome', 0, 1);

const reach: PhaseStep = {
  phase: 'acts.perform',
  step: step(
    { name: 'acts/victim.reach', table: 'people', reads: [doors.spouse], writes: [] },
    (k) => {
      k.each(doings, ({ row, act }) => {
        const cost = k.let(k.look(burden, act));
        k.when(gt(cost, 0), () => {
          const partner = k.let(k.load(doors.spouse, row));
          const home = k.let(k.look(athome, act));
          const [word] = k.draw(schema.streams.whom, row, { other: act });
          const anybody = known(mulhi(word, k.rowsOf('people')), 0, 2 ** 28, 'below the people');
          const bearer = k.let(select(home, known(partner, -1, 2 ** 28, 'a row'), anybody));
          k.when(either(eq(home, 0), ge(partner, 0)), () => {
            k.count('victims.cost', cost);
            k.send(harmed, { row: known(bearer, 0, 2 ** 28, 'tested above'), cost });
          });
        });
      });
    },
  ),
};

const bear: PhaseStep = {
  phase: 'acts.perform',
  step: step(
    { name: 'acts/victim.bear', table: 'people', reads: [], writes: [living.hardship] },
    (k) => {
      k.drain(harmed, ({ row, cost }) => {
        const all = add(k.load(living.hardship, row), cost);
        k.store(living.hardship, row, clamp(all, 0, 2 ** 26));
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [reach, bear];
