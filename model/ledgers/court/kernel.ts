import { planParameter, planTable, step } from '#engine/ir/builder.js';
import { add, either, eq, type Expression, known, lt, ltu, mulhi, select, shr } from '#engine/ir/expression.js';
import { credit, doings, unpaid } from '../../acts/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { living } from '../../society/state.js';
import { court, docket, listings, stages } from '../state.js';
import { schema } from './schema.js';

/** What may happen next in a case. */
export const events = { suit: 1, judgment: 2, enforcement: 3, listing: 4, month: 5, close: 6, listingUnable: 7 } as const;

/** 1 where the scenario keeps the courts' list; without it the same people stay unlisted. */
export const keepsList = planParameter('court.keepsList', 0, 1);
/** [0] able, [1 + buffer] unable: monthly chance of leaving, a draw threshold. */
export const leaveChance = planTable('court.leaveChance', -(2 ** 31), 2 ** 31 - 1);

const judgmentUnperformed = 4;

/** A number of days from `least` to `least + spread` − 1, by a word. */
const lag = (word: Expression, least: number, spread: number): Expression =>
  add(known(mulhi(word, spread), 0, spread - 1, 'below the spread'), least);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'ledgers/court.proceed',
        table: 'people',
        reads: [living.buffer],
        writes: [court.stage, court.listed, credit.arrears],
      },
      (k) => {
        const part = (name: (typeof schema.parameters)[number]['name']) => k.parameter(parameterOf(schema, name));
        const below = (word: Expression, share: Expression) => lt(shr(word, 22), share);
        k.each(unpaid, ({ row, luck }) => {
          const [when] = k.draw(schema.streams.step, row, { other: 0 });
          k.when(below(luck, part('suedPer1024')), () => {
            k.store(court.stage, row, stages.sued);
            k.promise(docket, row, add(k.tick, lag(when, 30, 61)), { row, event: events.suit });
            // Nobody sues: the debt is written off, and the lender forgets.
          }, () => k.store(credit.arrears, row, 0));
        });
        k.due(docket, ({ row, event }) => {
          const [luck, when, means, third] = k.draw(schema.streams.step, row, { other: event });
          const promise = (days: Expression | number, next: number) =>
            k.promise(docket, row, add(k.tick, days), { row, event: next });
          const end = () => {
            k.store(court.stage, row, stages.none);
            k.store(credit.arrears, row, 0);
          };
          k.when(eq(event, events.suit), () => {
            k.when(below(luck, part('judgedPer1024')), () => promise(lag(when, 60, 121), events.judgment), end);
          });
          k.when(eq(event, events.judgment), () => {
            k.store(court.stage, row, stages.judged);
            k.when(below(luck, part('performedPer1024')), () => promise(30, events.close), () => promise(30, events.enforcement));
          });
          k.when(eq(event, events.close), end);
          k.when(eq(event, events.enforcement), () => {
            k.count('court.enforcements');
            k.push(doings, { row, act: judgmentUnperformed, luck: third, hollow: 0 });
            const able = k.let(below(means, part('ablePer1024')));
            const share = select(able, part('listedAblePer1024'), part('listedUnablePer1024'));
            k.store(court.stage, row, stages.enforcement);
            k.when(below(luck, share), () => {
              // The grace period of one to three months.
              k.when(able, () => promise(lag(when, 30, 61), events.listing), () => promise(lag(when, 30, 61), events.listingUnable));
            }, () => {
              k.store(court.stage, row, stages.closed);
              promise(30, events.month);
            });
          });
          k.when(eq(event, events.listing), () => k.store(court.stage, row, stages.able));
          k.when(eq(event, events.listingUnable), () => k.store(court.stage, row, stages.unable));
          k.when(either(eq(event, events.listing), eq(event, events.listingUnable)), () => {
            k.count('court.entered');
            k.when(eq(event, events.listingUnable), () => k.count('court.enteredUnable'));
            k.store(court.listed, row, k.parameter(keepsList));
            k.when(eq(k.parameter(keepsList), 1), () => k.push(listings, { row, on: 1 }));
            promise(30, events.month);
          });
          k.when(eq(event, events.month), () => {
            const stage = k.let(k.load(court.stage, row));
            const chance = select(eq(stage, stages.able), k.look(leaveChance, 0), k.look(leaveChance, add(k.load(living.buffer, row), 1)));
            const leaves = select(eq(stage, stages.closed), below(luck, part('closedReturnPer1024')), ltu(luck, chance));
            k.when(leaves, () => {
              k.when(eq(stage, stages.closed), () => {}, () => k.count('court.left'));
              k.when(eq(k.load(court.listed, row), 1), () => {
                k.store(court.listed, row, 0);
                k.push(listings, { row, on: 0 });
              });
              end();
            }, () => promise(30, events.month));
          });
        });
      },
    ),
  },
];
