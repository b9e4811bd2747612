import { planTable, step } from '#engine/ir/builder.js';
import { add, clamp, gt, known, ltu, min, mulhi, ne, or, shl, shr } from '#engine/ir/expression.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { living } from '../../society/state.js';
import {
  claims,
  complaints,
  driverCount,
  drivers,
  initiative,
  initiativeActs,
} from '../initiative/state.js';
import { schema } from './schema.js';

/** [buffer] → chance of staging an accident, a threshold; [stager] → top byte of the largest. */
export const stagedChance = planTable('acts.staged.chance', -(2 ** 31), 2 ** 31 - 1);
export const stagedBounds = planTable('acts.staged.bounds', -1, 255);

const stage: PhaseStep = {
  phase: 'acts.perform',
  step: step(
    {
      name: 'acts/staged-accident.stage',
      table: 'people',
      reads: [initiative.stager],
      writes: [living.buffer],
    },
    (k) => {
      const { draw, detail } = schema.streams;
      k.candidates(
        { classes: initiative.stager, bounds: stagedBounds, purpose: draw },
        (row, byte) => {
          const [fine, whom] = k.draw(detail, row);
          const held = k.let(k.load(living.buffer, row));
          const happens = ltu(or(shl(byte, 24), shr(fine, 8)), k.look(stagedChance, held));
          k.when(happens, () =>
            k.when(gt(k.parameter(driverCount), 0), () => {
              const at = known(
                mulhi(whom, k.parameter(driverCount)),
                0,
                2 ** 28,
                'below the number of drivers',
              );
              const victim = k.let(k.look(drivers, at));
              k.when(ne(victim, row), () => {
                k.count('accidents.staged');
                k.store(living.buffer, row, min(add(held, 1), 7));
                k.send(claims, {
                  row: victim,
                  cost: k.parameter(parameterOf(schema, 'claimPer1024')),
                });
                k.push(complaints, {
                  row,
                  complainer: row,
                  named: victim,
                  act: initiativeActs.staged,
                  counts: 1,
                });
              });
            }),
          );
        },
      );
    },
  ),
};

const pay: PhaseStep = {
  phase: 'consequences.enforce',
  step: step(
    { name: 'acts/staged-accident.pay', table: 'people', reads: [], writes: [living.hardship] },
    (k) => {
      k.drain(claims, ({ row, cost }) => {
        k.store(living.hardship, row, clamp(add(k.load(living.hardship, row), cost), 0, 2 ** 26));
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [stage, pay];
