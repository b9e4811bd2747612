import { type Kernel, planTable, step } from '#engine/ir/builder.js';
import {
  add,
  both,
  clamp,
  eq,
  type Expression,
  gt,
  lt,
  ltu,
  max,
  min,
  mul,
  ne,
  or,
  select,
  shl,
  shr,
  sub,
} from '#engine/ir/expression.js';
import { postings } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { person } from '../../society/state.js';
import { stepChain } from '../chain-step.js';
import { bounds, downs, downSlots, motiveUp } from '../chances.js';
import { mind } from '../state.js';
import { schema } from './schema.js';

/** [act] → 1 for good deeds, 2 for breaches of a norm that points fine, 0 for the rest. */
export const moral = planTable('adaptation.moral', 0, 2);

const highest = 7;

/** A share where the test holds, else nothing. */
const held = (test: Expression, share: Expression): Expression => select(test, share, 0);

/** Gives a level of motive or takes one; what a bound cuts off is counted. */
function shift<R extends string, W extends string>(
  k: Kernel<R, W | 'people.motive'>,
  row: Expression,
  gives: Expression,
): void {
  const next = k.let(add(k.load(mind.motive, row), sub(mul(gives, 2), 1)));
  k.when(ne(next, clamp(next, 0, highest)), () => k.count('motive.spilled'));
  k.store(mind.motive, row, clamp(next, 0, highest));
}

export const steps: readonly PhaseStep[] = [
  {
    phase: 'adaptation.learn',
    step: step(
      {
        name: 'adaptation/motive.learn',
        table: 'people',
        reads: [person.adult],
        writes: [mind.motive, mind.seeking],
      },
      (k) => {
        const part = (name: (typeof schema.parameters)[number]['name']) =>
          k.parameter(parameterOf(schema, name));
        const { draw, detail, reward, fade, fadeDetail } = schema.streams;
        k.each(postings, ({ row, kind, act, points }) => {
          const meaning = k.let(k.look(moral, act));
          k.when(both(eq(kind, kinds.own), gt(meaning, 0)), () => {
            const [first, second] = k.draw(reward, row, { other: act });
            const rewarded = k.let(both(eq(meaning, 1), gt(points, 0)));
            const fined = both(eq(meaning, 2), lt(points, 0));
            const erodes = k.let(
              add(
                held(rewarded, part('rewardErodesPer1024')),
                held(fined, part('fineErodesPer1024')),
              ),
            );
            const gives = both(rewarded, eq(part('crowdingIn'), 1));
            k.when(lt(shr(first, 22), erodes), () => shift(k, row, gives));
            k.when(both(rewarded, lt(shr(second, 22), part('rewardTeachesPer1024'))), () => {
              k.when(eq(k.load(mind.seeking, row), 3), () => k.count('seeking.spilled'));
              k.store(mind.seeking, row, min(add(k.load(mind.seeking, row), 1), 3));
            });
          });
        });
        k.candidates(
          { classes: mind.motive, bounds: bounds.motive, purpose: draw },
          (row, byte) => {
            k.when(eq(k.load(person.adult, row), 1), () => {
              const [fine] = k.draw(detail, row);
              const luck = k.let(or(shl(byte, 24), shr(fine, 8)));
              k.store(
                mind.motive,
                row,
                stepChain(
                  k,
                  {
                    level: mind.motive,
                    highest,
                    downSlot: downSlots.motive,
                    up: (_, level) => k.look(motiveUp, level),
                    down: (_, level) => k.look(downs.motive, level),
                  },
                  row,
                  luck,
                ),
              );
            });
          },
        );
        k.candidates(
          { classes: mind.seeking, bounds: bounds.seeking, purpose: fade },
          (row, byte) => {
            const [fine] = k.draw(fadeDetail, row);
            const luck = or(shl(byte, 24), shr(fine, 8));
            const level = k.let(k.load(mind.seeking, row));
            k.when(ltu(luck, k.look(downs.seeking, level)), () =>
              k.store(mind.seeking, row, max(sub(level, 1), 0)),
            );
          },
        );
      },
    ),
  },
];
