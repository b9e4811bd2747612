import { planTable, step } from '#engine/ir/builder.js';
import { add, both, eq, lt, ltu, mul, shr } from '#engine/ir/expression.js';
import { complaints, hushed, initiativeActs } from '../../acts/initiative/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { truths } from '../../points.js';
import { employment, living, person } from '../../society/state.js';
import { channelNamed } from '../catalogue.js';
import { delay } from '../delay.js';
import { sent } from '../state.js';
import { schema } from './schema.js';

/** [superior × 4 + stratum of the complainer] → chance that it is believed, a threshold. */
export const believed = planTable('observation.believed', -(2 ** 31), 2 ** 31 - 1);

const channel = channelNamed('complaint')!.id;
const protectedRank = 3;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'observation.witness',
    step: step(
      {
        name: 'observation/complaint.hear',
        table: 'people',
        reads: [person.rank],
        writes: [living.employment],
      },
      (k) => {
        k.each(complaints, ({ row, complainer, named, act, counts }) => {
          k.when(eq(counts, 1), () => {
            const [luck, favour, work] = k.draw(schema.streams.believe, row, { other: act });
            const superior = k.let(eq(act, initiativeActs.accused));
            const cell = add(mul(superior, 4), k.load(person.rank, complainer));
            k.when(ltu(luck, k.look(believed, cell)), () => {
              const spared = both(
                eq(k.load(person.rank, named), protectedRank),
                ltu(favour, k.look(hushed, 1)),
              );
              k.when(
                spared,
                () => k.count('sightings.suppressed'),
                () => {
                  k.count('complaints.believed');
                  k.send(sent, {
                    row: named,
                    act,
                    channel,
                    truth: truths.false,
                    actor: complainer,
                    day: add(k.tick, k.look(delay, channel)),
                  });
                  // The refuser lives here: a superior's word can cost the job on the same day.
                  const employed = eq(k.load(living.employment, row), employment.employed);
                  const dismissed = lt(
                    shr(work, 22),
                    k.parameter(parameterOf(schema, 'jobLossPer1024')),
                  );
                  k.when(both(superior, both(employed, dismissed)), () => {
                    k.store(living.employment, row, employment.jobless);
                    k.count('complaints.jobsLost');
                  });
                },
              );
            });
          });
        });
      },
    ),
  },
];
