/**
 * One act of a family laid by hand, done in half of all days unless something holds it back, in a
 * town of 512 adults of class 1.
 *
 * Goal: a mechanism of acts is tried by its own words of luck. Non-goal: rates of real scenarios.
 */
import { doings } from '#model/acts/state.js';
import { type Person, type Reference, Town } from '#model/town.js';
import { HandTown, type Sparse, type Way } from '../contract/hand-town.js';
import { half, laidFamily } from './laid-family.js';

export interface OpenFamily {
  readonly domain: string;
  readonly reference: Reference;
  readonly act: number;
  readonly streams: { readonly draw: number; readonly detail: number };
  readonly tables?: Readonly<Record<string, ArrayLike<number> | Sparse>>;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly set?: (person: Person) => object;
}

/** A day of the phase of acts, for rows whose states `set` lays. */
export function openFamily(way: Way, of: OpenFamily): HandTown {
  const slots = [{ act: of.act, start: 0, width: half, chance: half }];
  const { tables, parameters } = laidFamily(of.domain, slots);
  const mechanism = `acts/${of.domain}`;
  const hand = new HandTown(way, {
    mechanisms: { [mechanism]: of.reference },
    people: 512,
    parameters: { ...parameters, ...of.parameters },
    tables: { ...tables, ...of.tables },
  });
  for (const person of hand.town.people) {
    Object.assign(person, { adult: 1, [`${of.domain}Class`]: 1 }, of.set?.(person) ?? {});
  }
  return hand.begin(9).live('acts.perform');
}

/** Rows that did something, in order. */
export const doersOf = (hand: HandTown): number[] =>
  hand.town
    .entries(doings)
    .map(({ row }) => row)
    .sort((a, b) => a - b);

/** Rows of whom `part` (at most a half) of the days of the slot are left, by row. */
export function rowsWithin(
  hand: HandTown,
  streams: OpenFamily['streams'],
  part: (row: number) => number,
): number[] {
  const word = (row: number): number =>
    Town.word(hand.town.byte(streams.draw, row), hand.town.luck(streams.detail, row)[0]);
  return hand.town.people
    .map(({ row }) => row)
    .filter((row) => word(row) < Math.max(0, part(row) * 2 ** 32 - 1));
}
