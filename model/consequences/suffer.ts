/** How what a person goes without is added up: one way for every mechanism of the room. */
import type { Kernel } from '#engine/ir/builder.js';
import { planTable } from '#engine/ir/builder.js';
import { add, and, clamp, type Expression, shr, type Value } from '#engine/ir/expression.js';
import { attribute } from '../attributes.js';
import { living } from '../society/state.js';

/** [role] → 1 for those who live on custom. */
export const onCustom = planTable('hardship.onCustom', 0, 1);

export const role = (traits: Expression): Expression =>
  and(shr(traits, attribute('role').shift), 15);

/** Adds a cost, in 1/1024 of a month of income; it is met on the month-day. */
export function suffer<R extends string, W extends string>(
  k: Kernel<R, W | 'people.hardship'>,
  row: Expression,
  cost: Value,
): void {
  k.store(living.hardship, row, clamp(add(k.load(living.hardship, row), cost), 0, 2 ** 26));
}
