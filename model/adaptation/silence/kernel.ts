import { step } from '#engine/ir/builder.js';
import {
  add,
  both,
  eq,
  ge,
  gt,
  lt,
  max,
  mul,
  ne,
  or,
  shl,
  shr,
  sub,
} from '#engine/ir/expression.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { cutColumns } from '../../society/friends.js';
import { friendship, person } from '../../society/state.js';
import { stepChain } from '../chain-step.js';
import { bounds, downs, downSlots, silenceReply, silenceUp } from '../chances.js';
import { mind, silentBox, silentChanges } from '../state.js';
import { shareOfFriends, tellFriends } from '../ties.js';
import { schema } from './schema.js';

/** The level from which a person counts as silent. */
const silentFrom = 2;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'adaptation.learn',
    step: step(
      {
        name: 'adaptation/silence.learn',
        table: 'people',
        reads: [
          person.adult,
          person.boldness,
          mind.awareness,
          mind.fear,
          mind.silentTies,
          friendship.lostTies,
        ],
        writes: [mind.silence],
      },
      (k) => {
        const { draw, detail } = schema.streams;
        k.when(eq(k.parameter(parameterOf(schema, 'bestReply')), 1), () => {
          k.rows((row) => {
            const risk = add(mul(k.load(mind.awareness, row), 8), k.load(mind.fear, row));
            const dreads = gt(k.look(silenceReply, risk), k.load(person.boldness, row));
            k.when(both(eq(k.load(person.adult, row), 1), dreads), () => {
              const was = k.let(k.load(mind.silence, row));
              k.store(mind.silence, row, 3);
              k.when(lt(was, silentFrom), () => k.push(silentChanges, { row, by: 1 }));
            });
          }, 30);
        });
        k.candidates(
          { classes: mind.silence, bounds: bounds.silence, purpose: draw },
          (row, byte) => {
            k.when(eq(k.load(person.adult, row), 1), () => {
              const [fine] = k.draw(detail, row);
              const luck = k.let(or(shl(byte, 24), shr(fine, 8)));
              const share = shareOfFriends(k, row, k.load(mind.silentTies, row));
              const excess = k.let(max(sub(share, shr(k.load(person.boldness, row), 2)), 0));
              const fear = k.let(k.load(mind.fear, row));
              const was = k.let(k.load(mind.silence, row));
              const now = stepChain(
                k,
                {
                  level: mind.silence,
                  highest: 3,
                  downSlot: downSlots.silence,
                  up: (_, level) =>
                    k.look(silenceUp, add(mul(add(mul(fear, 4), level), 65), excess)),
                  down: (_, level) => k.look(downs.silence, level),
                },
                row,
                luck,
              );
              k.store(mind.silence, row, now);
              const silent = k.let(ge(now, silentFrom));
              k.when(ne(silent, ge(was, silentFrom)), () => {
                k.push(silentChanges, { row, by: sub(silent, ge(was, silentFrom)) });
              });
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
        name: 'adaptation/silence.tell',
        table: 'people',
        reads: [...cutColumns],
        writes: [mind.silentTies],
      },
      (k) => {
        k.each(silentChanges, ({ row, by }) =>
          tellFriends(k, row, { box: silentBox, column: mind.silentTies }, by),
        );
      },
    ),
  },
  {
    phase: 'adaptation.learn',
    step: step(
      { name: 'adaptation/silence.collect', table: 'people', reads: [], writes: [mind.silentTies] },
      (k) => {
        k.drainAdds(silentBox, mind.silentTies);
      },
    ),
  },
];
