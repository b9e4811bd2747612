import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  both,
  div,
  eq,
  type Expression,
  gt,
  known,
  lt,
  ltu,
  min,
  mul,
  ne,
  or,
  shl,
  shr,
  sub,
  wsub,
} from '#engine/ir/expression.js';
import { displays } from '../../consequences/state.js';
import { postings, watches } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { notices } from '../../recourse/state.js';
import { falls } from '../../scoring/state.js';
import { cutColumns } from '../../society/friends.js';
import { person } from '../../society/state.js';
import { stepChain } from '../chain-step.js';
import {
  bounds,
  downs,
  downSlots,
  fearUp,
  graveFrom,
  heardChance,
  unseenSlot,
  unseenStep,
} from '../chances.js';
import { around, fallenBox, mind, noticedBox } from '../state.js';
import { tellFriends } from '../ties.js';
import { schema } from './schema.js';

const highest = 7;
const { draw, detail, own, others, told, heard } = schema.streams;

type Part = (typeof schema.parameters)[number]['name'];
const part = <R extends string, W extends string>(k: Kernel<R, W>, name: Part): Expression =>
  k.parameter(parameterOf(schema, name));
const isBeta = <R extends string, W extends string>(k: Kernel<R, W>): Expression =>
  eq(part(k, 'beta'), 1);

/** Raises fear; what a bound cuts off is counted, never lost. */
function raise<R extends string, W extends string>(
  k: Kernel<R, W | 'people.fear'>,
  row: Expression,
  by: number,
): void {
  const next = k.let(add(k.load(mind.fear, row), by));
  k.when(gt(next, highest), () => k.count('fear.spilled', sub(next, highest)));
  k.store(mind.fear, row, min(next, highest));
}

/** Who fell today is seen by their friends; who is told of an entry fears, and tells of it. */
const tell: PhaseStep = {
  phase: 'adaptation.learn',
  step: step(
    {
      name: 'adaptation/fear.tell',
      table: 'people',
      reads: [...cutColumns],
      writes: [mind.fear, mind.fallenTies, around.noticedTies, around.sanctions],
    },
    (k) => {
      const learns = (row: Expression, act: Expression): void =>
        k.when(
          isBeta(k),
          () => k.store(around.sanctions, row, min(add(k.load(around.sanctions, row), 1), 65535)),
          () => {
            const [luck] = k.draw(own, row, { other: act });
            k.when(lt(shr(luck, 22), part(k, 'ownNoticePer1024')), () => raise(k, row, 1));
            tellFriends(k, row, { box: noticedBox, column: around.noticedTies }, 1);
          },
        );
      k.each(notices, ({ row, plane, act }) => {
        k.when(eq(k.look(watches, plane), 1), () => learns(row, act));
      });
      // Entries too small to appeal come without a paper, and are told of as often.
      k.each(postings, ({ row, plane, kind, act, points }) => {
        const small = both(lt(points, 0), lt(sub(0, points), k.look(graveFrom, plane)));
        k.when(both(both(eq(kind, kinds.own), small), eq(k.look(watches, plane), 1)), () => {
          const [luck] = k.draw(heard, row, { other: act, ordinal: plane });
          k.when(ltu(luck, k.look(heardChance, plane)), () => learns(row, act));
        });
      });
      k.each(falls, ({ row, severity, was }) => {
        k.when(both(gt(severity, was), eq(was, 0)), () =>
          tellFriends(k, row, { box: fallenBox, column: mind.fallenTies }, 1),
        );
      });
      // Who is put on show without having fallen today is seen as well, and nobody twice.
      k.each(displays, ({ row }) => {
        const seen = k.variable(0, 0, 1);
        k.loop(0, k.countOf(falls), (i) => {
          const fell = gt(k.fieldOf(falls, i, 'severity'), k.fieldOf(falls, i, 'was'));
          const first = both(fell, eq(k.fieldOf(falls, i, 'was'), 0));
          k.when(both(eq(k.fieldOf(falls, i, 'row'), row), first), () => k.assign(seen, 1));
        });
        k.when(eq(seen, 0), () =>
          tellFriends(k, row, { box: fallenBox, column: mind.fallenTies }, 1),
        );
      });
    },
  ),
};

/** Below which of the words of a day so many events each raise fear by one. */
function frightenedBy<R extends string, W extends string>(
  k: Kernel<R, W | 'people.fear'>,
  row: Expression,
  events: Expression,
  at: { readonly purpose: number; readonly chance: Part },
): void {
  k.loop(0, min(events, 64), (one) => {
    const [luck] = k.draw(at.purpose, row, { other: one });
    k.when(lt(shr(luck, 22), part(k, at.chance)), () => raise(k, row, 1));
  });
}

/** What happened to friends, and to oneself by a list. */
const hear: PhaseStep = {
  phase: 'adaptation.learn',
  step: step(
    {
      name: 'adaptation/fear.hear',
      table: 'people',
      reads: [person.adult],
      writes: [mind.fear, mind.fallenTies, around.noticedTies],
    },
    (k) => {
      k.drainAdds(fallenBox, mind.fallenTies);
      k.drainAdds(noticedBox, around.noticedTies);
      k.each(falls, ({ row, severity, was }) => {
        k.when(both(gt(severity, was), eq(isBeta(k), 0)), () => raise(k, row, 2));
      });
      k.rows((row) => {
        const fallen = k.let(k.load(mind.fallenTies, row));
        const noticed = k.let(k.load(around.noticedTies, row));
        k.when(ne(or(fallen, noticed), 0), () => {
          k.store(mind.fallenTies, row, 0);
          k.store(around.noticedTies, row, 0);
          k.when(both(eq(k.load(person.adult, row), 1), eq(isBeta(k), 0)), () => {
            frightenedBy(k, row, fallen, { purpose: others, chance: 'tieFallPer1024' });
            frightenedBy(k, row, noticed, { purpose: told, chance: 'tieNoticePer1024' });
          });
        });
      });
    },
  ),
};

/** One chain step, with the calm of what nobody saw in a slot of its own. */
const relax: PhaseStep = {
  phase: 'adaptation.learn',
  step: step(
    {
      name: 'adaptation/fear.learn',
      table: 'people',
      reads: [person.adult, mind.awareness, around.unseenActs, around.sanctions],
      writes: [mind.fear, around.tried],
    },
    (k) => {
      k.when(
        isBeta(k),
        () => reckon(k),
        () =>
          k.candidates({ classes: mind.fear, bounds: bounds.fear, purpose: draw }, (row, byte) => {
            k.when(eq(k.load(person.adult, row), 1), () => {
              const [fine] = k.draw(detail, row);
              const luck = k.let(or(shl(byte, 24), shr(fine, 8)));
              const aware = k.let(k.load(mind.awareness, row));
              const was = k.let(k.load(mind.fear, row));
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
              const calms = mul(k.load(around.unseenActs, row), k.parameter(unseenStep));
              const unseen = ltu(wsub(luck, unseenSlot.start), min(calms, unseenSlot.width));
              k.when(both(gt(was, 0), unseen), () =>
                k.store(mind.fear, row, known(sub(was, 1), 0, highest, 'tested above')),
              );
            });
          }),
      );
    },
  ),
};

/** The rival: once a month, the share of one's acts that were ever answered. */
function reckon(
  k: Kernel<
    'people.adult' | 'people.awareness' | 'people.unseenActs' | 'people.sanctions',
    'people.fear' | 'people.tried'
  >,
): void {
  k.rows((row) => {
    k.when(both(eq(k.load(person.adult, row), 1), gt(k.load(mind.awareness, row), 0)), () => {
      const month = div(mul(k.load(around.unseenActs, row), 30), 365);
      const tried = k.let(min(add(k.load(around.tried, row), month), 2 ** 24));
      k.store(around.tried, row, tried);
      const sanctions = k.let(k.load(around.sanctions, row));
      const acts = add(add(tried, mul(sanctions, 16)), 128);
      const level = div(mul(add(sanctions, 1), 140), acts);
      k.store(mind.fear, row, min(level, highest));
    });
  }, 30);
}

export const steps: readonly PhaseStep[] = [tell, hear, relax];
