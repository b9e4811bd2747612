import { step } from '#engine/ir/builder.js';
import { add, both, eq, gt, lt, min, mul, ne, or, shl, shr } from '#engine/ir/expression.js';
import { watches } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { notices } from '../../recourse/state.js';
import { falls } from '../../scoring/state.js';
import { cutColumns } from '../../society/friends.js';
import { person } from '../../society/state.js';
import { stepChain } from '../chain-step.js';
import { bounds, downs, downSlots, fearUp } from '../chances.js';
import { fallenBox, mind } from '../state.js';
import { tellFriends } from '../ties.js';
import { schema } from './schema.js';

const highest = 7;

/** Who fell today is seen by their friends. */
const tell: PhaseStep = {
  phase: 'adaptation.learn',
  step: step(
    {
      name: 'adaptation/fear.tell',
      table: 'people',
      reads: [...cutColumns],
      writes: [mind.fallenTies],
    },
    (k) => {
      k.each(falls, ({ row, severity, was }) => {
        k.when(both(gt(severity, was), eq(was, 0)), () =>
          tellFriends(k, row, { box: fallenBox, column: mind.fallenTies }, 1),
        );
      });
    },
  ),
};

const learn: PhaseStep = {
  phase: 'adaptation.learn',
  step: step(
    {
      name: 'adaptation/fear.learn',
      table: 'people',
      reads: [person.adult, mind.awareness],
      writes: [mind.fear, mind.fallenTies],
    },
    (k) => {
      k.drainAdds(fallenBox, mind.fallenTies);
      const part = (name: (typeof schema.parameters)[number]['name']) =>
        k.parameter(parameterOf(schema, name));
      const { draw, detail, own, others } = schema.streams;
      // What a bound cuts off is counted, never lost.
      const raise = (row: Parameters<typeof k.load>[1], by: number) => {
        const next = k.let(add(k.load(mind.fear, row), by));
        k.when(gt(next, highest), () => k.count('fear.spilled', add(next, -highest)));
        k.store(mind.fear, row, min(next, highest));
      };
      k.each(notices, ({ row, plane, act }) => {
        k.when(eq(k.look(watches, plane), 1), () => {
          const [luck] = k.draw(own, row, { other: act });
          k.when(lt(shr(luck, 22), part('ownNoticePer1024')), () => raise(row, 1));
        });
      });
      k.each(falls, ({ row, severity, was }) => {
        k.when(gt(severity, was), () => raise(row, 2));
      });
      k.rows((row) => {
        const fallen = k.let(k.load(mind.fallenTies, row));
        k.when(ne(fallen, 0), () => {
          k.store(mind.fallenTies, row, 0);
          k.when(eq(k.load(person.adult, row), 1), () => {
            k.loop(0, min(fallen, 64), (one) => {
              const [luck] = k.draw(others, row, { other: one });
              k.when(lt(shr(luck, 22), part('tieFallPer1024')), () => raise(row, 1));
            });
          });
        });
      });
      k.candidates({ classes: mind.fear, bounds: bounds.fear, purpose: draw }, (row, byte) => {
        k.when(eq(k.load(person.adult, row), 1), () => {
          const [fine] = k.draw(detail, row);
          const luck = k.let(or(shl(byte, 24), shr(fine, 8)));
          const aware = k.let(k.load(mind.awareness, row));
          const now = stepChain(
            k,
            {
              level: mind.fear,
              highest,
              downSlot: downSlots.fear,
              up: (_, level) => k.look(fearUp, add(mul(aware, 8), level)),
              down: (_, level) => k.look(downs.fear, level),
            },
            row,
            luck,
          );
          k.store(mind.fear, row, now);
        });
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [tell, learn];
