import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  div,
  either,
  eq,
  type Expression,
  ge,
  gt,
  known,
  lt,
  max,
  mul,
  ne,
  rem,
  sub,
} from '#engine/ir/expression.js';
import { book, derivedBox, derivedFalseBox, planeOf, postings } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { undone } from '../../recourse/state.js';
import { type Cut, cutColumns, cutsOf } from '../../society/friends.js';
import { person } from '../../society/state.js';
import {
  correctedPoints,
  depthOf,
  reached,
  shareAt,
  spreadStarts,
  spreadTargets,
  walk,
  walksOf,
} from '../state.js';
import { classFor, isOfficial, liveLayers, ofRule, wasGain } from '../tell.js';

const writes = [book.due, book.dueFalse, walk.walkDistance, walk.walkPoints] as const;
type Walker = Kernel<'people.rank' | Cut, (typeof writes)[number]['name']>;

/** Longest list of persons one posting can reach. */
const most = 2 ** 26;

interface Source {
  readonly row: Expression;
  readonly plane: Expression;
  readonly shares: Expression;
  readonly points: Expression;
  readonly untrue: Expression;
  /** Whether a ruling sends it. */
  readonly back: boolean;
}

/** The size of points, whatever their sign. */
const size = (points: Expression): Expression => max(points, sub(0, points));

/** Each entry of the list in turn, those pushed meanwhile included. */
function eachReached(k: Walker, body: (at: Expression, who: Expression) => void): void {
  const next = k.variable(0, 0, most);
  k.whilst(
    most,
    () => lt(next, k.countOf(reached)),
    () => {
      const at = k.let(next);
      k.assign(next, known(add(next, 1), 0, most, 'below the length of the list'));
      body(at, k.let(k.fieldOf(reached, at, 'person')));
    },
  );
}

/** What passes over each tie of a person at a distance who carries points. */
function overTies(
  k: Walker,
  source: Source,
  at: { who: Expression; distance: Expression; carried: Expression },
  pass: (to: Expression, points: Expression) => void,
  skip: (to: Expression) => Expression,
): void {
  const row = k.let(mul(add(mul(source.shares, 8), at.distance), 64));
  const cuts = cutsOf(k, at.who);
  k.loop(k.look(spreadStarts, at.who), k.look(spreadStarts, add(at.who, 1)), (tie) => {
    const to = k.let(k.look(spreadTargets, tie));
    k.when(eq(skip(to), 0), () => {
      const whole = k.let(mul(at.carried, k.look(shareAt, add(row, liveLayers(k, cuts, tie)))));
      const points = k.let(known(div(whole, 1024), -65536, 65536, 'a share of it'));
      k.count('books.heldBackByShares', rem(whole, 1024));
      k.when(ne(points, 0), () => pass(to, points));
    });
  });
}

function give(k: Walker, source: Source, to: Expression, points: Expression): void {
  if (source.back) k.count(correctedPoints, points);
  k.addRemote(derivedBox, book.due, to, points, source.plane);
  k.when(source.untrue, () =>
    k.addRemote(derivedFalseBox, book.dueFalse, to, points, source.plane),
  );
}

/** Breadth first, everyone once: at the smallest distance, with the largest that comes there. */
function meet(k: Walker, source: Source, depth: Expression): void {
  const enter = (who: Expression): void =>
    k.push(reached, { person: who, distance: 0, points: 0, from: 0 });
  enter(source.row);
  k.store(walk.walkDistance, source.row, 1);
  k.store(walk.walkPoints, source.row, source.points);
  eachReached(k, (_, who) => {
    const far = k.let(sub(k.load(walk.walkDistance, who), 1));
    k.when(lt(far, depth), () => {
      const distance = k.let(known(far, 0, 7, 'below the depth'));
      const further = add(distance, 2);
      const carried = k.let(k.load(walk.walkPoints, who));
      const met = (to: Expression): Expression =>
        both(ne(k.load(walk.walkDistance, to), 0), lt(k.load(walk.walkDistance, to), further));
      overTies(
        k,
        source,
        { who, distance, carried },
        (to, points) => {
          k.when(eq(k.load(walk.walkDistance, to), 0), () => {
            k.store(walk.walkDistance, to, further);
            enter(to);
          });
          k.when(gt(size(points), size(k.load(walk.walkPoints, to))), () =>
            k.store(walk.walkPoints, to, points),
          );
        },
        met,
      );
    });
  });
  // What was found is given, and nothing of the walk outlives it.
  k.loop(0, k.countOf(reached), (at) => {
    const who = k.let(k.fieldOf(reached, at, 'person'));
    k.when(gt(at, 0), () => give(k, source, who, k.let(k.load(walk.walkPoints, who))));
    k.store(walk.walkDistance, who, 0);
    k.store(walk.walkPoints, who, 0);
  });
}

/** Every way that does not turn back on the spot and never ends at its source. */
function wander(k: Walker, source: Source, depth: Expression): void {
  k.push(reached, { person: source.row, distance: 0, points: source.points, from: source.row });
  eachReached(k, (at, who) => {
    const far = k.let(k.fieldOf(reached, at, 'distance'));
    const carried = k.let(k.fieldOf(reached, at, 'points'));
    k.when(gt(at, 0), () => give(k, source, who, carried));
    k.when(lt(far, depth), () => {
      const distance = k.let(known(far, 0, 7, 'below the depth'));
      const from = k.let(k.fieldOf(reached, at, 'from'));
      overTies(
        k,
        source,
        { who, distance, carried },
        (to, points) => {
          k.push(reached, { person: to, distance: add(distance, 1), points, from: who });
        },
        (to) => either(eq(to, from), eq(to, source.row)),
      );
    });
  });
}

function spread(k: Walker, source: Source): void {
  const depth = k.let(k.look(depthOf, source.plane));
  k.when(both(gt(depth, 1), gt(source.shares, 0)), () => {
    k.when(
      k.look(walksOf, source.plane),
      () => wander(k, source, depth),
      () => meet(k, source, depth),
    );
    k.clear(reached);
  });
}

const outward: PhaseStep = {
  phase: 'propagation.spread',
  step: step(
    {
      name: 'propagation/reach.spread',
      table: 'people',
      mode: 'once',
      reads: [person.rank, ...cutColumns],
      writes: [...writes],
    },
    (k) => {
      k.each(
        postings,
        ({ row, plane, kind, act, points, truth }) => {
          const own = eq(kind, kinds.own);
          k.when(both(either(own, eq(kind, kinds.lapse)), gt(k.look(depthOf, plane), 1)), () => {
            const official = isOfficial(k.load(person.rank, row));
            const shares = classFor(k, { plane, act, official, gain: wasGain(points, own) });
            const untrue = ne(truth, 0);
            spread(k, { row, plane, shares, points: ofRule(points), untrue, back: false });
          });
        },
        true,
      );
    },
  ),
};

/** What a ruling undoes tomorrow goes the same ways with the opposite sign. */
const back: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    {
      name: 'propagation/reach.back',
      table: 'people',
      mode: 'once',
      reads: [person.rank, ...cutColumns],
      writes: [...writes],
    },
    (k) => {
      k.each(
        undone,
        ({ row, ledger, act, points, truth }) => {
          const found = k.let(k.look(planeOf, ledger));
          k.when(ge(found, 0), () => {
            const plane = k.let(and(found, 15));
            const official = isOfficial(k.load(person.rank, row));
            const shares = classFor(k, { plane, act, official, gain: gt(points, 0) });
            const opposite = k.let(sub(0, points));
            const untrue = ne(truth, 0);
            spread(k, { row, plane, shares, points: opposite, untrue, back: true });
          });
        },
        true,
      );
    },
  ),
};

export const steps: readonly PhaseStep[] = [outward, back];
