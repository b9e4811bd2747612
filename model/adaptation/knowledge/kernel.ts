import { step } from '#engine/ir/builder.js';
import { add, and, eq, lt, min, mul, or, shl, shr } from '#engine/ir/expression.js';
import { attribute } from '../../attributes.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { filed } from '../../recourse/state.js';
import { person } from '../../society/state.js';
import { stepChain } from '../chain-step.js';
import { bounds, downs, downSlots, knowledgeUp } from '../chances.js';
import { mind } from '../state.js';
import { schema } from './schema.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'adaptation.learn',
    step: step(
      {
        name: 'adaptation/knowledge.learn',
        table: 'people',
        reads: [person.adult, person.education, person.traits],
        writes: [mind.knowledge],
      },
      (k) => {
        const { draw, detail, file } = schema.streams;
        k.each(filed, ({ row, act, ledger }) => {
          const [luck] = k.draw(file, row, { other: act, ordinal: ledger });
          k.when(
            lt(shr(luck, 22), k.parameter(parameterOf(schema, 'filingTeachesPer1024'))),
            () => {
              const level = k.let(k.load(mind.knowledge, row));
              k.when(eq(level, 3), () => k.count('knowledge.spilled'));
              k.store(mind.knowledge, row, min(add(level, 1), 3));
            },
          );
        });
        k.candidates(
          { classes: mind.knowledge, bounds: bounds.knowledge, purpose: draw },
          (row, byte) => {
            k.when(eq(k.load(person.adult, row), 1), () => {
              const [fine] = k.draw(detail, row);
              const luck = k.let(or(shl(byte, 24), shr(fine, 8)));
              const online = and(shr(k.load(person.traits, row), attribute('online').shift), 1);
              const schooled = k.let(add(mul(k.load(person.education, row), 2), online));
              const now = stepChain(
                k,
                {
                  level: mind.knowledge,
                  highest: 3,
                  downSlot: downSlots.knowledge,
                  up: (_, level) => k.look(knowledgeUp, add(mul(schooled, 4), level)),
                  down: (_, level) => k.look(downs.knowledge, level),
                },
                row,
                luck,
              );
              k.store(mind.knowledge, row, now);
            });
          },
        );
      },
    ),
  },
];
