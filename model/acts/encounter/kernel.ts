import { planTable, step } from '#engine/ir/builder.js';
import {
  add,
  both,
  eq,
  lt,
  ltu,
  max,
  mul,
  or,
  rem,
  shl,
  shr,
  sub,
  wadd,
} from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import { court } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { living, person } from '../../society/state.js';
import { encounters, initiativeActs } from '../initiative/state.js';
import { doings, unpaid } from '../state.js';
import { schema } from './schema.js';

/** [0] an adult's chance of an encounter, [1] that a helper is made to pay: thresholds. */
export const encounterChance = planTable('acts.encounter.chance', -(2 ** 31), 2 ** 31 - 1);
export const encounterBounds = planTable('acts.encounter.bounds', -1, 255);
/** [(motive × 8 + trust in people) × 4 + seeking] → chance of helping, a threshold. */
export const helpChance = planTable('acts.encounter.help', -(2 ** 31), 2 ** 31 - 1);

const unpaidAct = 3;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/encounter.meet',
        table: 'people',
        reads: [person.adult, mind.motive, mind.trustPeople, mind.seeking, court.stage],
        writes: [living.buffer],
      },
      (k) => {
        const { meet, detail } = schema.streams;
        k.candidates(
          { classes: person.adult, bounds: encounterBounds, purpose: meet },
          (row, byte) => {
            const [fine, w1, w2, w3] = k.draw(detail, row);
            k.when(ltu(or(shl(byte, 24), shr(fine, 8)), k.look(encounterChance, 0)), () => {
              k.count('encounters.met');
              const cell = k.let(
                mul(add(mul(k.load(mind.motive, row), 8), k.load(mind.trustPeople, row)), 4),
              );
              const helps = k.let(
                ltu(w1, k.look(helpChance, add(cell, k.load(mind.seeking, row)))),
              );
              const claimed = k.let(both(helps, ltu(w3, k.look(encounterChance, 1))));
              k.push(encounters, { row, helped: helps, claimed });
              k.when(helps, () => {
                k.count('encounters.helped');
                // Helped only to be seen helping: without seeking the person would have passed by.
                const freely = ltu(w1, k.look(helpChance, cell));
                k.push(doings, {
                  row,
                  act: initiativeActs.helped,
                  luck: w2,
                  hollow: eq(freely, 0),
                });
              });
              k.when(claimed, () => {
                k.count('encounters.claimed');
                const held = k.let(k.load(living.buffer, row));
                k.store(living.buffer, row, max(sub(held, 2), 0));
                // Who cannot pay from what is held becomes a debtor.
                k.when(lt(held, 2), () => {
                  k.push(doings, { row, act: unpaidAct, luck: wadd(w2, w3), hollow: 0 });
                  // On the month-day it is the month's own debts that may open a case.
                  const settled = eq(rem(k.tick, 30), rem(row, 30));
                  const free = both(eq(k.load(court.stage, row), 0), eq(settled, 0));
                  k.when(free, () => k.push(unpaid, { row, luck: wadd(w1, w3) }));
                });
              });
            });
          },
        );
      },
    ),
  },
];
