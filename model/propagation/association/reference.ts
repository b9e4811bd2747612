/**
 * Association, as people read it: what I lost today, those tied to me lose a share of tomorrow;
 * and what a ruling gives me back tomorrow, it gives back to them.
 */
import type { ListSpec } from '#engine/columns/structures.js';
import type { Reference, Town } from '../../town.js';
import {
  give,
  remainder,
  returning,
  shareOfPoints,
  shareOver,
  type Source,
  tiesOf,
  travelling,
} from '../reference-sources.js';
import { depthOf, groupEnd, groupFirst, groupLayers, passers, returners } from '../state.js';

function pass(town: Town, sources: readonly Source[], told: ListSpec<string, 'row'>): void {
  const passing = new Set<number>();
  for (const source of sources) {
    if (town.look(depthOf, source.plane) !== 1) continue;
    for (const share of sharesIn(town, source)) {
      town.count('books.heldBackByShares', remainder(source.points, share));
      if (shareOfPoints(source.points, share) !== 0) passing.add(source.row);
    }
    for (const { person, layers } of tiesOf(town, source.row)) {
      const share = shareOver(town, source.shares, 0, layers);
      give(town, person, source, shareOfPoints(source.points, share));
    }
  }
  for (const row of passing) town.push(told, row, { row });
}

/** The share of each group of ties of the ledger. */
function sharesIn(town: Town, { plane, shares }: Source): number[] {
  const found: number[] = [];
  for (let group = town.look(groupFirst, plane); group < town.look(groupEnd, plane); group++) {
    found.push(shareOver(town, shares, 0, town.look(groupLayers, group)));
  }
  return found;
}

export const reference: Reference = {
  'propagation.spread': (town) => pass(town, travelling(town), passers),
  'recourse.hear': (town) => pass(town, returning(town), returners),
};
