/**
 * How a family of acts is drawn: one byte decides most persons, one word the rest (ENGINE 5, 6).
 *
 * Every act of a family owns a fixed interval of the unit interval, [start, start + width), as
 * wide as its declared ceiling for the person's class. A person whose word falls into an act's
 * slot does the act if it lies within the act's chance of today: the undeterred chance times
 * 2^(−bits). So a change of one act's chance never touches another act's luck.
 */
import type { Column } from '#engine/columns/column.js';
import { type Kernel, planParameter, planTable, type PlanParameter, type PlanTable } from '#engine/ir/builder.js';
import { add, type Expression, exp2neg, ltu, mul, mulhi, or, shl, shr, wsub } from '#engine/ir/expression.js';
import { actNumbers } from '../points.js';

/** Most acts of one family; fixes the stride of its tables. */
export const familyActs = 32;

/** The plan's tables of one family: by class, and by class × 32 + slot. */
export interface Family {
  readonly name: string;
  readonly count: PlanParameter;
  /** Top byte of the total width of a class, −1 where it does nothing. */
  readonly bounds: PlanTable;
  readonly starts: PlanTable;
  readonly widths: PlanTable;
  /** Undeterred chance, never above the width. */
  readonly chances: PlanTable;
  /** Slot → act number. */
  readonly acts: PlanTable;
}

const word = [-(2 ** 31), 2 ** 31 - 1] as const;

export const family = (name: string): Family => ({
  name,
  count: planParameter(`acts.${name}.count`, 0, familyActs),
  bounds: planTable(`acts.${name}.bounds`, -1, 255),
  starts: planTable(`acts.${name}.starts`, ...word),
  widths: planTable(`acts.${name}.widths`, ...word),
  chances: planTable(`acts.${name}.chances`, ...word),
  acts: planTable(`acts.${name}.acts`, 0, actNumbers - 1),
});

export const trafficFamily = family('traffic');
export const speechFamily = family('speech');
export const helpingFamily = family('helping');
export const declaredFamily = family('declared');
export const purchasesFamily = family('purchases');
export const beliefFamily = family('belief');
export const civicFamily = family('civic');
export const homeFamily = family('family');
export const tradeFamily = family('trade');
export const officeFamily = family('office');
export const workFamily = family('work');
/** Demands are drawn in the same way; their "acts" are demand numbers. */
export const demandFamily = family('demand');

/** A person whose word fell into the slot of an act. */
export interface Chosen {
  readonly row: Expression;
  readonly slot: Expression;
  readonly act: Expression;
  /** How far into the slot the word lies; the act happens below its chance. */
  readonly into: Expression;
  /** Undeterred chance. */
  readonly chance: Expression;
  /** A further word, for whatever happens next. */
  readonly luck: Expression;
}

/** Calls `then` for everyone whose word falls into a slot of the family. */
export function drawFamily<R extends string, W extends string>(
  k: Kernel<R, W>,
  group: { family: Family; classes: Column<R | W>; draw: number; detail: number },
  then: (chosen: Chosen) => void,
): void {
  const { family, classes, draw, detail } = group;
  k.candidates({ classes, bounds: family.bounds, purpose: draw }, (row, byte) => {
    const [fine, luck] = k.draw(detail, row);
    const drawn = k.let(or(shl(byte, 24), shr(fine, 8)));
    const first = k.let(mul(k.load(classes, row), familyActs));
    k.loop(0, k.parameter(family.count), (slot) => {
      const at = k.let(add(first, slot));
      const into = k.let(wsub(drawn, k.look(family.starts, at)));
      k.when(ltu(into, k.look(family.widths, at)), () => {
        then({ row, slot, act: k.look(family.acts, slot), into, chance: k.look(family.chances, at), luck });
      });
    });
  });
}

/** Whether a chosen act happens, `bits` (Q16) being −log2 of what holds the person back. */
export const happens = (chosen: Chosen, bits: Expression): Expression =>
  ltu(chosen.into, mulhi(chosen.chance, exp2neg(bits)));

/** Whether a chosen act happens with its undeterred chance. */
export const happensFreely = (chosen: Chosen): Expression => ltu(chosen.into, chosen.chance);

