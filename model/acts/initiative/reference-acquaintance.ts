/** Whom people tell on, as the README of acts/informing tells it. */
import { friendStarts, friendTargets } from '../../society/state.js';
import type { Person, Town } from '../../town.js';
import { coworkerTies, kinTies, neighbourTies } from './state.js';

interface Layer {
  readonly starts: { readonly name: string };
  readonly targets: { readonly name: string };
}

export const nobody = -1;
const friendTies: Layer = { starts: friendStarts, targets: friendTargets };

/** The tie of a layer at that fraction of the list, or nobody. */
export function tieAt(town: Town, layer: Layer, row: number, word: number): number {
  const first = town.look(layer.starts, row);
  const size = town.look(layer.starts, row + 1) - first;
  return size === 0
    ? nobody
    : town.look(layer.targets, first + Math.floor((word * size) / 2 ** 32));
}

/** The acquaintance of a person that two words name, or nobody. */
export function acquaintanceOf(town: Town, person: Person, which: number, whom: number): number {
  const share = (layer: string): number => town.parameter(`acts/informing.${layer}Per1024`);
  const layers: [string, () => number][] = [
    ['household', () => person.housemate],
    ['kin', () => tieAt(town, kinTies, person.row, whom)],
    ['coworker', () => tieAt(town, coworkerTies, person.row, whom)],
    ['neighbour', () => tieAt(town, neighbourTies, person.row, whom)],
  ];
  let end = 0;
  let named = nobody;
  for (const [layer, pick] of layers) {
    const from = end;
    end += share(layer);
    if (which >>> 22 >= from && which >>> 22 < end) named = pick();
  }
  return named === nobody ? tieAt(town, friendTies, person.row, whom) : named;
}
