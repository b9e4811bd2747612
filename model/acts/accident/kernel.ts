import { planTable, step } from '#engine/ir/builder.js';
import { add, clamp, eq, le, ltu, xor } from '#engine/ir/expression.js';
import { court } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { living } from '../../society/state.js';
import { crashes, doings, unpaid } from '../state.js';
import { schema } from './schema.js';

/** [act] → chance that it injures somebody; [0] that the driver flees: draw thresholds. */
export const injures = planTable('acts.accident.injures', -(2 ** 31), 2 ** 31 - 1);

const [unpaid90, roadInjury, hitAndRun] = [3, 15, 16];

/** Offences of today that hurt somebody, and injuries without an offence. */
const happen: PhaseStep = {
  phase: 'acts.perform',
  step: step({ name: 'acts/accident.happen', table: 'people', reads: [], writes: [] }, (k) => {
    k.each(doings, ({ row, act }) => {
      k.when(
        eq(act, roadInjury),
        () => k.push(crashes, { row, offence: 0 }),
        () => {
          const chance = k.let(k.look(injures, act));
          k.when(eq(eq(chance, 0), 0), () => {
            const [luck] = k.draw(schema.streams.crash, row, { other: act });
            k.when(ltu(luck, chance), () => k.push(crashes, { row, offence: 1 }));
          });
        },
      );
    });
  }),
};

/** The driver answers for it: pays, leaves the claim unpaid, or is gone. */
const answer: PhaseStep = {
  phase: 'acts.perform',
  step: step(
    {
      name: 'acts/accident.answer',
      table: 'people',
      reads: [living.buffer, court.stage],
      writes: [living.hardship],
    },
    (k) => {
      const part = (name: (typeof schema.parameters)[number]['name']) =>
        k.parameter(parameterOf(schema, name));
      k.each(crashes, ({ row, offence }) => {
        const [w0, w1, w2, w3] = k.draw(schema.streams.after, row, { other: offence });
        k.when(eq(offence, 1), () => {
          k.push(doings, { row, act: roadInjury, luck: w0, hollow: 0 });
        });
        k.when(ltu(w1, k.look(injures, 0)), () => {
          k.push(doings, { row, act: hitAndRun, luck: w2, hollow: 0 });
        });
        k.when(
          le(k.load(living.buffer, row), part('thinBuffer')),
          () => {
            k.push(doings, { row, act: unpaid90, luck: w3, hollow: 0 });
            k.when(eq(k.load(court.stage, row), 0), () => {
              k.push(unpaid, { row, luck: xor(w2, w3) });
            });
          },
          () => {
            const cost = add(k.load(living.hardship, row), part('claimPer1024'));
            k.store(living.hardship, row, clamp(cost, 0, 2 ** 26));
          },
        );
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [happen, answer];
