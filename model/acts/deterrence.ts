/**
 * What holds people back (DESIGN 3, MODEL 1.4, 9): intensity = base · 2^(−s · P̂ · C), where P̂ is
 * the perceived chance of being recorded and C what the points would cost the person now, summed
 * over the ledgers that count the act. Everything but the levels is in one plan table.
 */
import { type Kernel, planTable } from '#engine/ir/builder.js';
import { add, type Expression, min, mul } from '#engine/ir/expression.js';
import { mind } from '../adaptation/state.js';
import { planes } from '../ledgers/state.js';
import { actNumbers } from '../points.js';
import { standing } from '../scoring/state.js';

/**
 * [((plane × acts + act) × 4 + awareness) × 8 + fear] × 4 + stake → bits, Q16. The compiler keeps
 * a sum over eight planes below 32 · 65536.
 */
export const deterrenceBits = planTable('acts.deterrenceBits', 0, 32 * 65536);

/** Columns `deterrence` reads. */
export const deterrenceReads = [mind.awareness, mind.fear, standing.stake] as const;
export type DeterrenceReads = (typeof deterrenceReads)[number]['name'];

/** Bits (Q16) by which ledgers hold a person back from an act today. */
export function deterrence<R extends string, W extends string>(
  k: Kernel<R | DeterrenceReads, W>,
  row: Expression,
  act: Expression,
): Expression {
  const risk = k.let(add(mul(k.load(mind.awareness, row), 8), k.load(mind.fear, row)));
  const bits = k.variable(0, 0, 32 * 65536);
  k.loop(0, k.parameter(planes), (plane) => {
    const cell = add(mul(add(mul(add(mul(plane, actNumbers), act), 32), risk), 4), k.load(standing.stake, row, plane));
    k.assign(bits, min(add(bits, k.look(deterrenceBits, cell)), 32 * 65536));
  });
  return bits;
}
