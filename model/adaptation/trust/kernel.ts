import type { Column } from '#engine/columns/column.js';
import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  both,
  type Expression,
  either,
  eq,
  gt,
  known,
  lt,
  max,
  min,
  mulhi,
  ne,
  or,
  shl,
  shr,
  sub,
} from '#engine/ir/expression.js';
import { encounters } from '../../acts/initiative/state.js';
import { postings } from '../../ledgers/state.js';
import { type PhaseStep, parameterOf } from '../../mechanism.js';
import { kinds, truths } from '../../points.js';
import { decided, notices, outcomes } from '../../recourse/state.js';
import { person } from '../../society/state.js';
import { stepChain } from '../chain-step.js';
import { bounds, downSlots, downs, trustUp } from '../chances.js';
import { helpedBox, left, mind } from '../state.js';
import { schema } from './schema.js';

const highest = 7;
const tipChannel = 6;
const { streams } = schema;

type Trusts = 'people.trustPeople' | 'people.trustInstitutions';

/** Moves a trust by some levels; what a bound cuts off is counted. */
function move<R extends string, W extends string>(
  k: Kernel<R, W | Trusts>,
  column: Column<Trusts>,
  row: Expression,
  by: Expression | number,
): void {
  const next = k.let(add(k.load(column, row), by));
  k.when(lt(next, 0), () => k.count('trust.spilled', sub(0, next)));
  k.when(gt(next, highest), () => k.count('trust.spilled', sub(next, highest)));
  k.store(column, row, min(max(next, 0), highest));
}

/** One chain step of a trust, for adults. */
function relax<R extends string, W extends string>(
  k: Kernel<R | 'people.adult', W | Trusts>,
  column: Column<Trusts>,
  purposes: { readonly draw: number; readonly detail: number },
): void {
  k.candidates({ classes: column, bounds: bounds.trust, purpose: purposes.draw }, (row, byte) => {
    k.when(eq(k.load(person.adult, row), 1), () => {
      const [fine] = k.draw(purposes.detail, row);
      const luck = k.let(or(shl(byte, 24), shr(fine, 8)));
      const now = stepChain(
        k,
        {
          level: column,
          highest,
          downSlot: downSlots.trust,
          up: (_, level) => k.look(trustUp, level),
          down: (_, level) => k.look(downs.trust, level),
        },
        row,
        luck,
      );
      k.store(column, row, now);
    });
  });
}

/** The injured stranger who was helped is somebody of this town. */
const thank: PhaseStep = {
  phase: 'adaptation.learn',
  step: step({ name: 'adaptation/trust.thank', table: 'people', reads: [], writes: [] }, (k) => {
    k.each(encounters, ({ row, helped }) => {
      k.when(helped, () => {
        const [whom, moved] = k.draw(streams.helped, row);
        const chance = k.parameter(parameterOf(schema, 'helpedPer1024'));
        k.when(lt(shr(moved, 22), chance), () =>
          k.send(helpedBox, {
            row: known(mulhi(whom, k.rowsOf('people')), 0, 2 ** 28, 'below the people'),
          }),
        );
      });
    });
  }),
};

export const steps: readonly PhaseStep[] = [
  thank,
  {
    phase: 'adaptation.learn',
    step: step(
      {
        name: 'adaptation/trust.learn',
        table: 'people',
        reads: [person.adult],
        writes: [mind.trustPeople, mind.trustInstitutions],
      },
      (k) => {
        const part = (name: (typeof schema.parameters)[number]['name']) =>
          k.parameter(parameterOf(schema, name));
        const held = (luck: Expression, name: Parameters<typeof part>[0]) =>
          lt(shr(luck, 22), part(name));
        // Whoever is told of an entry knows whether it is wrong, and a lie from a mistake.
        k.each(notices, ({ row, plane, act, truth }) => {
          k.when(ne(truth, truths.true), () => {
            const [a, b] = k.draw(streams.learned, row, { other: act, ordinal: plane });
            k.when(held(a, 'wrongfulPer1024'), () => move(k, mind.trustInstitutions, row, -1));
            const told = k.variable(0, 0, 1);
            k.loop(0, k.countOf(postings), (i) => {
              const same = both(
                eq(k.fieldOf(postings, i, 'row'), row),
                eq(k.fieldOf(postings, i, 'act'), act),
              );
              const lie = both(
                eq(k.fieldOf(postings, i, 'channel'), tipChannel),
                eq(k.fieldOf(postings, i, 'truth'), truths.false),
              );
              const here = both(
                eq(k.fieldOf(postings, i, 'plane'), plane),
                eq(k.fieldOf(postings, i, 'kind'), kinds.own),
              );
              k.when(both(both(same, lie), here), () => k.assign(told, 1));
            });
            k.when(both(told, held(b, 'falseTipPer1024')), () =>
              move(k, mind.trustPeople, row, -1),
            );
          });
        });
        k.each(postings, ({ row, plane, kind, points }) => {
          k.when(both(eq(kind, kinds.derived), lt(points, 0)), () => {
            const [luck] = k.draw(streams.through, row, { other: plane });
            k.when(held(luck, 'derivedLossPer1024'), () => move(k, mind.trustPeople, row, -1));
          });
        });
        // Being put right, by whichever way, gives back; being sent away unheard costs.
        const { overturned, upheldUnheard, petition, dismissed, refused } = outcomes;
        k.each(decided, ({ row, outcome }) => {
          const without = either(eq(outcome, upheldUnheard), eq(outcome, petition));
          k.when(either(eq(outcome, overturned), without), () =>
            move(k, mind.trustInstitutions, row, part('upheldLevels')),
          );
        });
        k.each(decided, ({ row, ledger, what, outcome }) => {
          k.when(either(eq(outcome, dismissed), eq(outcome, refused)), () => {
            const [luck] = k.draw(streams.unheard, row, { other: ledger, ordinal: what });
            k.when(held(luck, 'unheardPer1024'), () => move(k, mind.trustInstitutions, row, -1));
          });
        });
        k.each(left, ({ row }) => {
          const [luck] = k.draw(streams.leaving, row);
          k.when(held(luck, 'leftPer1024'), () => move(k, mind.trustPeople, row, -1));
        });
        k.drain(helpedBox, ({ row }) =>
          k.when(eq(k.load(person.adult, row), 1), () => move(k, mind.trustPeople, row, 1)),
        );
        relax(k, mind.trustPeople, { draw: streams.people, detail: streams.peopleDetail });
        relax(k, mind.trustInstitutions, {
          draw: streams.institutions,
          detail: streams.institutionsDetail,
        });
      },
    ),
  },
];
