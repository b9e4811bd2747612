/** False tips as people read them: README.md, one reporter at a time. */
import { truths } from '../../points.js';
import { friendStarts, friendTargets } from '../../society/state.js';
import { type Person, type Reference, Town } from '../../town.js';
import { channelNamed } from '../catalogue.js';
import { delay } from '../delay.js';
import { sent } from '../state.js';
import { maliciousTip, mistakenTip, tipAct, tipActs } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'observation.witness': witness };

const channel = channelNamed('tip')!.id;
const nobody = -1;

function witness(town: Town): void {
  for (const person of town.people) {
    if (person.adult === 0) continue;
    const { row, seeking } = person;
    const [fine, w1, w2] = town.luck(schema.streams.detail, row);
    const word = Town.word(town.byte(schema.streams.draw, row), fine);

    const errs = word < town.chance(mistakenTip, seeking);
    const lies = (word - 2 ** 24) >>> 0 < town.chance(maliciousTip, seeking);
    if (!errs && !lies) continue;

    const named = whom(town, person, w1, w2);
    if (named === nobody) continue;
    const about = Math.floor((((w2 << 10) >>> 0) * town.parameter(tipActs.name)) / 2 ** 32);
    const act = town.look(tipAct, about);
    const day = town.tick + town.look(delay, channel);
    town.send(sent, row, { row: named, act, channel, truth: truths.false, actor: row, day });
    town.count('sightings.tips');
    if (lies) town.count('sightings.malicious');
  }
}

/** The row of the housemate or friend whom a tip names, if there is one. */
function whom(town: Town, person: Person, w1: number, w2: number): number {
  const home = town.parameter('observation/tip.housematePer1024');
  if (w2 >>> 22 < home && person.housemate >= 0) return person.housemate;

  const first = town.look(friendStarts, person.row);
  const size = town.look(friendStarts, person.row + 1) - first;
  if (size === 0) return nobody;
  return town.look(friendTargets, first + Math.floor((w1 * size) / 2 ** 32));
}
