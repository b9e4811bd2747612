/** How acts become sightings, as people read it: README.md, one doing at a time. */
import { doings } from '../../acts/state.js';
import { channelNumbers } from '../../points.js';
import type { Reference, Town } from '../../town.js';
import { sighted, suppressedChannel } from '../state.js';
import { seenSurely, seenUpTo } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'observation.witness': witness };

const nobody = suppressedChannel;

function witness(town: Town): void {
  for (const { row, act, luck } of town.entries(doings)) {
    const channel = channelOf(town, act, luck >>> 0);
    if (channel === nobody) continue;
    const [next] = town.luck(schema.streams.notice, row, { other: act });
    town.push(sighted, row, { row, act, channel, luck: next });
  }
}

/** The first channel whose share of the unit interval holds the luck of the doing. */
function channelOf(town: Town, act: number, luck: number): number {
  for (let channel = 0; channel < nobody; channel++) {
    if (luck < town.chance(seenUpTo, act * channelNumbers + channel)) return channel;
  }
  return town.look(seenSurely, act);
}
