/** What is seen that never happened, as people read it: README.md, one person at a time. */
import { truths } from '../../points.js';
import { type Reference, Town } from '../../town.js';
import { delay } from '../delay.js';
import { sightings } from '../state.js';
import { imaginedAct, imaginedChance, imaginedChannel } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'observation.witness': witness };

const kinds = 64;

function witness(town: Town): void {
  for (const { row, imaginedClass } of town.people) {
    const [fine, pick] = town.luck(schema.streams.detail, row);
    const word = Town.word(town.byte(schema.streams.draw, row), fine);
    const kind = pick >>> 26;
    if (word >= town.chance(imaginedChance, imaginedClass * kinds + kind)) continue;

    const act = town.look(imaginedAct, kind);
    const channel = town.look(imaginedChannel, kind);
    const day = town.tick + town.look(delay, channel);
    town.promise(sightings, row, day, { row, act, channel, truth: truths.false, actor: -1 });
    town.count('sightings.false');
  }
}
