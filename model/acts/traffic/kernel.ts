import { step } from '#engine/ir/builder.js';
import { add, both, eq, gt, select } from '#engine/ir/expression.js';
import type { PhaseStep } from '../../mechanism.js';
import { standing } from '../../scoring/state.js';
import { person } from '../../society/state.js';
import { deterrenceReads } from '../deterrence.js';
import { trafficFamily } from '../draw.js';
import { performDeterred } from '../perform.js';
import { schema } from './schema.js';
import { planTable } from '#engine/ir/builder.js';

/** [slot] → 1 where the act needs a licence that holds. */
export const needsLicence = planTable('acts.traffic.needsLicence', 0, 1);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/traffic.drive',
        table: 'people',
        reads: [person.trafficClass, standing.suspendedUntil, ...deterrenceReads],
        writes: [],
      },
      (k) => {
        const { streams } = schema;
        const group = { family: trafficFamily, classes: person.trafficClass, streams };
        performDeterred(k, group, ({ row, slot }) => {
          // Who has no licence today does not drive; the slot stays theirs, and empty.
          const suspended = gt(k.load(standing.suspendedUntil, row), k.tick);
          const barred = select(both(eq(k.look(needsLicence, slot), 1), suspended), 32 * 65536, 0);
          return { held: (ledgers) => add(ledgers, barred) };
        });
      },
    ),
  },
];
