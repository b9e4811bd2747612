/**
 * Levels move by linear one-step chains (Ehrenfest): P(up) = ρ⁺(K − x), P(down) = ρ⁻x a day, by one
 * draw per person, quantity and day. The mean obeys its differential equation exactly, nothing
 * has to be clipped, and the stationary law is binomial (MODEL 9).
 *
 * Up and down own fixed parts of the draw: up from 0, down from the quantity's `downSlot`, so a
 * change of one rate never touches the other's luck. The plan checks that up ends below it.
 */
import type { Column } from '#engine/columns/column.js';
import type { Kernel } from '#engine/ir/builder.js';
import { add, type Expression, known, ltu, sub, wsub } from '#engine/ir/expression.js';

export interface Chain<Name extends string> {
  readonly level: Column<Name>;
  readonly highest: number;
  /** Where the slot of going down begins: the largest chance of going up. */
  readonly downSlot: number;
  /** Chance of going up and of going down today, as draw thresholds. */
  readonly up: (row: Expression, level: Expression) => Expression;
  readonly down: (row: Expression, level: Expression) => Expression;
}

/** One chain step of one person whose word is `luck`; returns the level afterwards. */
export function stepChain<R extends string, W extends string, N extends string>(
  k: Kernel<R, W | N>,
  chain: Chain<N>,
  row: Expression,
  luck: Expression,
): Expression {
  const was = k.let(k.load(chain.level, row));
  const now = k.variable(was, 0, chain.highest);
  k.when(ltu(luck, chain.up(row, was)), () => {
    k.assign(now, known(add(was, 1), 0, chain.highest, 'the chance at the top is zero'));
  });
  k.when(ltu(wsub(luck, chain.downSlot), chain.down(row, was)), () => {
    k.assign(now, known(sub(was, 1), 0, chain.highest, 'the chance at the bottom is zero'));
  });
  return now;
}
