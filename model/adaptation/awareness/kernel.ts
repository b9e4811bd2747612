import { step } from '#engine/ir/builder.js';
import { add, both, eq, gt, lt, min, mul, ne, or, shl, shr, sub } from '#engine/ir/expression.js';
import { denied, lenderCause, listCause } from '../../consequences/state.js';
import { watches } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { notices } from '../../recourse/state.js';
import { cutColumns } from '../../society/friends.js';
import { friendship, person } from '../../society/state.js';
import { stepChain } from '../chain-step.js';
import { awarenessUp, bounds, downs, downSlots } from '../chances.js';
import { awareBox, awareChanges, mind } from '../state.js';
import { shareOfFriends, tellFriends } from '../ties.js';
import { schema } from './schema.js';
import type { Kernel } from '#engine/ir/builder.js';
import type { Expression } from '#engine/ir/expression.js';

/** Sets a level; friends keep count of who is aware at all. */
function set<R extends string, W extends string>(
  k: Kernel<R, W | 'people.awareness'>,
  row: Expression,
  was: Expression,
  now: Expression,
): void {
  k.store(mind.awareness, row, now);
  k.when(ne(gt(was, 0), gt(now, 0)), () =>
    k.push(awareChanges, { row, by: sub(gt(now, 0), gt(was, 0)) }),
  );
}

export const steps: readonly PhaseStep[] = [
  {
    phase: 'adaptation.learn',
    step: step(
      {
        name: 'adaptation/awareness.learn',
        table: 'people',
        reads: [person.adult, mind.awareTies, friendship.lostTies],
        writes: [mind.awareness],
      },
      (k) => {
        // What happens to oneself is learnt at once, one level a notice or refusal.
        const jolt = (row: Expression) => {
          const was = k.let(k.load(mind.awareness, row));
          const learns = eq(k.parameter(parameterOf(schema, 'constant')), 0);
          k.when(both(learns, gt(3, was)), () => set(k, row, was, min(add(was, 1), 3)));
        };
        k.each(notices, ({ row, plane }) => k.when(eq(k.look(watches, plane), 1), () => jolt(row)));
        k.each(denied, ({ row, cause }) => {
          k.when(eq(cause, listCause), () => jolt(row));
          k.when(lt(cause, lenderCause), () =>
            k.when(eq(k.look(watches, cause), 1), () => jolt(row)),
          );
        });
        const { draw, detail } = schema.streams;
        k.candidates(
          { classes: mind.awareness, bounds: bounds.awareness, purpose: draw },
          (row, byte) => {
            k.when(eq(k.load(person.adult, row), 1), () => {
              const [fine] = k.draw(detail, row);
              const luck = k.let(or(shl(byte, 24), shr(fine, 8)));
              const was = k.let(k.load(mind.awareness, row));
              const share = shareOfFriends(k, row, k.load(mind.awareTies, row));
              const up = k.look(awarenessUp, add(mul(was, 65), share));
              const now = stepChain(
                k,
                {
                  level: mind.awareness,
                  highest: 3,
                  downSlot: downSlots.awareness,
                  up: () => up,
                  down: (_, level) => k.look(downs.awareness, level),
                },
                row,
                luck,
              );
              k.when(ne(was, now), () => set(k, row, was, now));
            });
          },
        );
      },
    ),
  },
  {
    phase: 'adaptation.learn',
    step: step(
      {
        name: 'adaptation/awareness.tell',
        table: 'people',
        reads: [...cutColumns],
        writes: [mind.awareTies],
      },
      (k) => {
        k.each(awareChanges, ({ row, by }) =>
          tellFriends(k, row, { box: awareBox, column: mind.awareTies }, by),
        );
      },
    ),
  },
  {
    phase: 'adaptation.learn',
    step: step(
      {
        name: 'adaptation/awareness.collect',
        table: 'people',
        reads: [],
        writes: [mind.awareTies],
      },
      (k) => {
        k.drainAdds(awareBox, mind.awareTies);
      },
    ),
  },
];
