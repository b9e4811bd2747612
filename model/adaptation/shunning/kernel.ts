import { type Kernel, planParameter, planTable, step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  div,
  either,
  eq,
  type Expression,
  exp2neg,
  ge,
  gt,
  known,
  lt,
  ltu,
  mul,
  ne,
  not,
  shl,
  shr,
  sub,
  xor,
} from '#engine/ir/expression.js';
import { shown as shownColumns } from '../../consequences/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { isCut, numberOf } from '../../society/friends.js';
import {
  friendBack,
  friendship,
  friendStarts,
  friendTargets,
  mostTies,
  person,
} from '../../society/state.js';
import { cutBox, left, mind } from '../state.js';
import { schema } from './schema.js';

/** Days between two looks at one's friends. */
const quarter = 91;
/** The level from which a person counts as silent. */
const silentFrom = 2;

/** Halvings (Q16) of the chance that a tie is kept, for each quarter point it costs a year. */
export const bitsPerCost = planParameter('adaptation.shunning.bitsPerCost', 0, 8191);
/** [silence] → share of speech left, 1/1024; [fear] → chance of dropping the costliest tie. */
export const openShare = planTable('adaptation.shunning.openShare', 0, 1024);
export const dropChance = planTable('adaptation.shunning.dropChance', -(2 ** 31), 2 ** 31 - 1);

const written = [
  friendship.cutLow,
  friendship.cutHigh,
  friendship.lostTies,
  mind.awareTies,
  mind.silentTies,
] as const;
type Written = (typeof written)[number]['name'];

/** Cuts a tie or forms it again at one end, and takes its other end into the counts or out. */
function turn<R extends string, W extends string>(
  k: Kernel<R, W | Written>,
  at: { row: Expression; number: Expression },
  change: { cut: Expression; aware: Expression; silent: Expression },
): void {
  const { row, number } = at;
  const bit = k.let(shl(1, and(number, 31)));
  k.when(
    lt(number, 32),
    () => k.store(friendship.cutLow, row, xor(k.load(friendship.cutLow, row), bit)),
    () => k.store(friendship.cutHigh, row, xor(k.load(friendship.cutHigh, row), bit)),
  );
  const sign = k.let(sub(1, mul(change.cut, 2)));
  const lost = sub(k.load(friendship.lostTies, row), sign);
  k.store(friendship.lostTies, row, known(lost, 0, mostTies, 'as many as there are bits set'));
  k.accumulate(mind.awareTies, row, mul(sign, change.aware));
  k.accumulate(mind.silentTies, row, mul(sign, change.silent));
}

/** Turns a tie at the end of `row` and tells its other end. */
function part<R extends string, W extends string>(
  k: Kernel<R | 'people.awareness' | 'people.silence', W | Written>,
  at: { row: Expression; number: Expression; tie: Expression },
  cut: 0 | 1,
): void {
  const friend = k.let(k.look(friendTargets, at.tie));
  const aware = (of: Expression): Expression => gt(k.load(mind.awareness, of), 0);
  const silent = (of: Expression): Expression => ge(k.load(mind.silence, of), silentFrom);
  const here = { cut: k.let(cut), aware: aware(friend), silent: silent(friend) };
  turn(k, at, here);
  const there = { cut, aware: aware(at.row), silent: silent(at.row) };
  k.send(cutBox, { row: friend, tie: k.look(friendBack, at.tie), ...there });
}

/** Halvings (Q16) of the chance that the tie to a friend is kept, by what it costs. */
function costOf<R extends string, W extends string>(
  k: Kernel<R | 'people.tieCostSpeech' | 'people.tieCostOther' | 'people.silence', W>,
  friend: Expression,
): Expression {
  const open = k.look(openShare, k.load(mind.silence, friend));
  const spoken = div(mul(k.load(friendship.tieCostSpeech, friend), open), 1024);
  const cost = add(spoken, k.load(friendship.tieCostOther, friend));
  return k.let(mul(div(cost, 16), k.parameter(bitsPerCost)));
}

const weigh: PhaseStep = {
  phase: 'adaptation.learn',
  step: step(
    {
      name: 'adaptation/shunning.weigh',
      table: 'people',
      reads: [
        person.adult,
        friendship.tieCostSpeech,
        friendship.tieCostOther,
        mind.awareness,
        mind.silence,
        mind.fear,
        shownColumns.shownUntil,
      ],
      writes: [...written],
    },
    (k) => {
      const set = (name: (typeof schema.parameters)[number]['name']) =>
        k.parameter(parameterOf(schema, name));
      const { keep, drop } = schema.streams;
      k.rows((row) => {
        k.when(eq(k.load(person.adult, row), 1), () => {
          const first = k.let(k.look(friendStarts, row));
          const costliest = k.variable(-1, -1, 2 ** 28);
          const most = k.variable(0, 0, 2 ** 30);
          k.loop(first, k.look(friendStarts, add(row, 1)), (tie) => {
            const number = k.let(numberOf(tie, first));
            const friend = k.let(k.look(friendTargets, tie));
            const [goes, shown, again] = k.draw(keep, row, { other: number });
            k.when(
              isCut(k, row, number),
              () => {
                const formed = lt(shr(again, 22), set('formedAgainPer1024'));
                k.when(both(lt(row, friend), formed), () => {
                  k.count('ties.formedAgain');
                  part(k, { row, number, tie }, 0);
                });
              },
              () => {
                const bits = costOf(k, friend);
                const costs = both(gt(bits, 0), not(ltu(goes, exp2neg(bits))));
                const until = k.let(k.load(shownColumns.shownUntil, friend));
                const onShow = both(gt(until, 0), gt(until, sub(k.tick, quarter)));
                const displayed = both(onShow, lt(shr(shown, 22), set('displayedPer1024')));
                const able = lt(number, mostTies);
                k.when(
                  both(either(costs, displayed), able),
                  () => {
                    k.count('ties.cut');
                    part(k, { row, number, tie }, 1);
                  },
                  () =>
                    k.when(both(gt(bits, most), able), () => {
                      k.assign(most, bits);
                      k.assign(costliest, tie);
                    }),
                );
              },
            );
          });
          k.when(ge(costliest, 0), () => {
            const [luck] = k.draw(drop, row);
            k.when(ltu(luck, k.look(dropChance, k.load(mind.fear, row))), () => {
              const tie = k.let(known(costliest, 0, 2 ** 28, 'tested above'));
              k.count('ties.dropped');
              part(k, { row, number: k.let(numberOf(tie, first)), tie }, 1);
            });
          });
        });
      }, quarter);
    },
  ),
};

/** The other end learns of it; whoever did not want it is left. */
const hear: PhaseStep = {
  phase: 'adaptation.learn',
  step: step(
    { name: 'adaptation/shunning.hear', table: 'people', reads: [], writes: [...written] },
    (k) => {
      k.drain(cutBox, ({ row, tie, cut, aware, silent }) => {
        k.when(ne(isCut(k, row, tie), cut), () => {
          turn(k, { row, number: tie }, { cut, aware, silent });
          k.when(cut, () => k.push(left, { row }));
        });
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [weigh, hear];
