/** Silence as its README tells it. */
import type { Reference, Town } from '../../town.js';
import { downSlots, downs, silenceReply, silenceUp } from '../chances.js';
import { chainWord, fallsInto, friendsOf, shareOfFriends } from '../reference-chain.js';
import { silentChanges } from '../state.js';
import { schema } from './schema.js';

const isSilent = (level: number): boolean => level >= 2;

function learn(town: Town): void {
  const before = town.people.map((p) => p.silence);

  // The rival: once a month, whoever has more to lose than to say falls silent.
  if (town.parameter('adaptation/silence.bestReply') === 1) {
    for (const p of town.whoseTurn(30)) {
      const dreads = town.look(silenceReply, p.awareness * 8 + p.fear) > p.boldness;
      if (p.adult === 1 && dreads) p.silence = 3;
    }
  }

  for (const p of town.people) {
    if (p.adult === 0) continue;
    const word = chainWord(town, schema.streams, p.row);
    const level = p.silence;
    const threshold = Math.floor(p.boldness / 4);
    const excess = Math.max(0, shareOfFriends(town, p, p.silentTies) - threshold);
    const up = town.chance(silenceUp, (p.fear * 4 + level) * 65 + excess);
    if (fallsInto(word, 0, up)) p.silence = level + 1;
    else if (fallsInto(word, downSlots.silence, town.chance(downs.silence, level)))
      p.silence = level - 1;
  }

  for (const p of town.people) {
    const by = Number(isSilent(p.silence)) - Number(isSilent(before[p.row]));
    if (by === 0) continue;
    town.push(silentChanges, p.row, { row: p.row, by });
    for (const friend of friendsOf(town, p)) friend.silentTies += by;
  }
}

export const reference: Reference = { 'adaptation.learn': learn };
