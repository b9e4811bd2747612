/** Whom people tell on: somebody at home, of the kin, at work, next door, among the friends. */
import type { Kernel, PlanTable } from '#engine/ir/builder.js';
import {
  add,
  both,
  eq,
  type Expression,
  ge,
  gt,
  known,
  lt,
  mulhi,
  shr,
  sub,
} from '#engine/ir/expression.js';
import { friendStarts, friendTargets, person } from '../../society/state.js';
import { coworkerTies, kinTies, neighbourTies } from './state.js';

interface Layer {
  readonly starts: PlanTable;
  readonly targets: PlanTable;
}

/** Sets `named` to the tie of that layer which the word picks; leaves it where there is none. */
export function pickTie<R extends string, W extends string>(
  k: Kernel<R, W>,
  row: Expression,
  word: Expression,
  layer: Layer,
  named: Expression,
): void {
  const first = k.let(k.look(layer.starts, row));
  const size = k.let(sub(k.look(layer.starts, add(row, 1)), first));
  k.when(gt(size, 0), () => {
    const tie = known(
      add(first, known(mulhi(word, size), 0, 2 ** 28, 'below the size')),
      0,
      2 ** 28,
      'a tie',
    );
    k.assign(named, k.look(layer.targets, tie));
  });
}

/** Ends of the parts of the unit interval (1/1024) that belong to each layer, in order. */
export interface Shares {
  readonly home: Expression;
  readonly kin: Expression;
  readonly coworker: Expression;
  readonly neighbour: Expression;
}

/** The row named by two words, −1 for nobody: an empty layer leaves the choice to friends. */
export function acquaintance<R extends string, W extends string>(
  k: Kernel<R | 'people.housemate', W>,
  row: Expression,
  words: { readonly which: Expression; readonly whom: Expression },
  shares: Shares,
): Expression {
  const named = k.variable(-1, -1, 2 ** 28);
  const part = k.let(shr(words.which, 22));
  const homeEnd = k.let(shares.home);
  const kinEnd = k.let(add(homeEnd, shares.kin));
  const workEnd = k.let(add(kinEnd, shares.coworker));
  const nextEnd = k.let(add(workEnd, shares.neighbour));
  const within = (from: Expression, to: Expression): Expression =>
    both(ge(part, from), lt(part, to));
  k.when(lt(part, homeEnd), () => k.assign(named, k.load(person.housemate, row)));
  k.when(within(homeEnd, kinEnd), () => pickTie(k, row, words.whom, kinTies, named));
  k.when(within(kinEnd, workEnd), () => pickTie(k, row, words.whom, coworkerTies, named));
  k.when(within(workEnd, nextEnd), () => pickTie(k, row, words.whom, neighbourTies, named));
  k.when(eq(named, -1), () => {
    pickTie(k, row, words.whom, { starts: friendStarts, targets: friendTargets }, named);
  });
  return named;
}
