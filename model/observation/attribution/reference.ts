/** Whom a sighting names, as people read it: README.md, one sighting at a time. */
import { truths } from '../../points.js';
import { segmentMembers, segmentStarts } from '../../society/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { channelNamed } from '../catalogue.js';
import { delay } from '../delay.js';
import { sent, sighted, sightings, suppressedChannel } from '../state.js';
import { mistaken, plateOwner } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'observation.witness': witness };

const errorClasses = 16;
const nobody = -1;
const roadCamera = channelNamed('road')!.id;

function witness(town: Town): void {
  for (const { row, act, channel, luck } of town.entries(sighted)) {
    if (channel === suppressedChannel) continue;
    town.count('sightings.made');
    const actor = town.people[row];
    const day = town.tick + town.look(delay, channel);
    const named = nameOf(town, actor, act, channel, luck >>> 0);
    if (named === row) {
      const truth = truths.true;
      town.promise(sightings, row, day, { row, act, channel, truth, actor: row });
    } else {
      const truth = truths.misattributed;
      town.send(sent, row, { row: named, act, channel, truth, actor: row, day });
      town.count('sightings.misattributed');
    }
  }
}

/** The row of the person whom the sighting of an actor names. */
function nameOf(town: Town, actor: Person, act: number, channel: number, luck: number): number {
  const chance = town.chance(mistaken, channel * errorClasses + actor.errorClass);
  if (luck >= chance) return actor.row;

  const owner = channel === roadCamera ? town.look(plateOwner, actor.row) : nobody;
  if (owner !== nobody) return owner;

  const [w0, w1] = town.luck(schema.streams.name, actor.row, { other: act });
  const home = town.parameter('observation/attribution.housematePer1024');
  if (w0 >>> 22 < home && actor.housemate >= 0) return actor.housemate;

  const first = town.look(segmentStarts, actor.segment);
  const size = town.look(segmentStarts, actor.segment + 1) - first;
  return town.look(segmentMembers, first + Math.floor((w1 * size) / 2 ** 32));
}
