/**
 * How a family of acts is done: who falls into a slot, is able, and is not held back does the act.
 * A mechanism says only what holds people back beside the ledgers, and what follows.
 */
import type { Column } from '#engine/columns/column.js';
import type { Kernel } from '#engine/ir/builder.js';
import { both, type Expression } from '#engine/ir/expression.js';
import { deterrence, type DeterrenceReads } from './deterrence.js';
import { type Chosen, drawFamily, type Family, happens } from './draw.js';
import { doings } from './state.js';

/** What a family says of a person whose word fell into the slot of an act. */
export interface Setting {
  /** Bits (Q16) by which the person is held back in all, given those of the ledgers. */
  readonly held?: (ledgers: Expression) => Expression;
  /** 1 where the person can do the act today; without it everybody can. */
  readonly able?: Expression;
  /** What else the act does once it is done. */
  readonly afterwards?: () => void;
}

/** Draws the family and notes the acts that happen, ledgers deterring. */
export function performDeterred<R extends string, W extends string>(
  k: Kernel<R | DeterrenceReads, W>,
  group: {
    readonly family: Family;
    readonly classes: Column<R | W>;
    readonly streams: { readonly draw: number; readonly detail: number };
  },
  settingOf: (chosen: Chosen) => Setting,
): void {
  const { family, classes, streams } = group;
  const { draw, detail } = streams;
  drawFamily(k, { family, classes, draw, detail }, (chosen) => {
    const { row, act, luck } = chosen;
    const { held, able, afterwards } = settingOf(chosen);
    const ledgers = deterrence(k, row, act);
    const done = happens(chosen, held ? held(ledgers) : ledgers);
    k.when(able ? both(able, done) : done, () => {
      k.push(doings, { row, act, luck, hollow: 0 });
      afterwards?.();
    });
  });
}
