import type { Kernel } from '#engine/ir/builder.js';
import { add, clamp, type Expression, known, lt, mul } from '#engine/ir/expression.js';
import { scaleMax, scaleMin, thresholdCount, thresholds } from './state.js';

/** Most thresholds of one ledger; fixes the stride of its tables. */
export const mostThresholds = 31;

/** Thresholds a raw sum has fallen below, once held to the scale. */
export function levelOf<R extends string, W extends string>(k: Kernel<R, W>, plane: Expression, raw: Expression): Expression {
  const score = k.let(clamp(raw, k.look(scaleMin, plane), k.look(scaleMax, plane)));
  const level = k.variable(0, 0, mostThresholds);
  const first = k.let(mul(plane, 32));
  k.loop(0, k.look(thresholdCount, plane), (t) => {
    const fallen = lt(score, k.look(thresholds, add(first, t)));
    k.assign(level, known(add(level, fallen), 0, mostThresholds, 'one per threshold'));
  });
  return level;
}
