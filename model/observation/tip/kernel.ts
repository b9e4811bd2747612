import { step } from '#engine/ir/builder.js';
import { add, both, eq, gt, lt, ltu, shr } from '#engine/ir/expression.js';
import { hushed, initiativeActs, tipKinds, tips } from '../../acts/initiative/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { truths } from '../../points.js';
import { person } from '../../society/state.js';
import { channelNamed } from '../catalogue.js';
import { delay } from '../delay.js';
import { sent, sightings } from '../state.js';
import { schema } from './schema.js';

const channel = channelNamed('tip')!.id;
const protectedRank = 3;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'observation.witness',
    step: step(
      { name: 'observation/tip.take', table: 'people', reads: [person.rank], writes: [] },
      (k) => {
        k.each(tips, ({ row, named, act, kind, counts }) => {
          const [favour, luck] = k.draw(schema.streams.take, row, { other: act });
          const day = k.let(add(k.tick, k.look(delay, channel)));
          const malicious = k.let(eq(kind, tipKinds.malicious));
          k.when(eq(counts, 1), () => {
            const spared = both(
              eq(k.load(person.rank, named), protectedRank),
              ltu(favour, k.look(hushed, 0)),
            );
            k.when(
              spared,
              () => k.count('sightings.suppressed'),
              () => {
                k.count('sightings.tips');
                k.when(malicious, () => k.count('sightings.malicious'));
                k.send(sent, { row: named, act, channel, truth: gt(kind, 0), actor: row, day });
                // Whoever takes a tip down cannot tell its kind: the reward is the same.
                k.promise(sightings, row, day, {
                  row,
                  act: initiativeActs.tip,
                  channel,
                  truth: truths.true,
                  actor: row,
                });
              },
            );
          });
          k.when(
            both(malicious, lt(shr(luck, 22), k.parameter(parameterOf(schema, 'foundPer1024')))),
            () => {
              k.count('tips.maliceFound');
              const later = add(day, k.parameter(parameterOf(schema, 'foundAfterDays')));
              k.promise(sightings, row, later, {
                row,
                act: initiativeActs.maliceFound,
                channel,
                truth: truths.true,
                actor: row,
              });
            },
          );
        });
      },
    ),
  },
];
