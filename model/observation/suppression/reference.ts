/** What is kept off the record, as people read it: README.md, one sighting at a time. */
import type { Reference, Town } from '../../town.js';
import { sighted, suppressedChannel } from '../state.js';
import { dropped } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'observation.witness': witness };

const protectedStratum = 3;

function witness(town: Town): void {
  town.rewrite(sighted, ({ row, act, channel }) => {
    if (town.people[row].rank !== protectedStratum) return undefined;
    const [word] = town.luck(schema.streams.drop, row, { other: act });
    if (word >= town.chance(dropped, channel)) return undefined;
    town.count('sightings.suppressed');
    return { channel: suppressedChannel };
  });
}
