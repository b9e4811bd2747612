/** Fear as its README tells it. */
import { watches } from '../../ledgers/state.js';
import { notices } from '../../recourse/state.js';
import { falls } from '../../scoring/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { downSlots, downs, fearUp } from '../chances.js';
import { chainWord, fallsInto, friendsOf, happensPer1024 } from '../reference-chain.js';
import { schema } from './schema.js';

const { own, others } = schema.streams;

function learn(town: Town): void {
  // 1. Who fell from no restriction to some is told to every friend.
  for (const { row, severity, was } of town.entries(falls)) {
    if (was !== 0 || severity === 0) continue;
    for (const friend of friendsOf(town, town.people[row])) friend.fallenTies += 1;
  }

  // 2. What happened to oneself.
  const noticed = town.parameter('adaptation/fear.ownNoticePer1024');
  for (const { row, plane, act } of town.entries(notices)) {
    if (town.look(watches, plane) === 0) continue;
    const [word] = town.luck(own, row, { other: act });
    if (happensPer1024(word, noticed)) frighten(town, town.people[row], 1);
  }
  for (const { row, severity, was } of town.entries(falls)) {
    if (severity > was) frighten(town, town.people[row], 2);
  }

  // 3. What happened to friends.
  const heard = town.parameter('adaptation/fear.tieFallPer1024');
  for (const p of town.people) {
    const fallen = p.adult === 0 ? 0 : Math.min(64, p.fallenTies);
    for (let n = 0; n < fallen; n++) {
      const [word] = town.luck(others, p.row, { other: n });
      if (happensPer1024(word, heard)) frighten(town, p, 1);
    }
    p.fallenTies = 0;
  }

  // 4. One chain step.
  for (const p of town.people) {
    if (p.adult === 0) continue;
    const word = chainWord(town, schema.streams, p.row);
    const level = p.fear;
    if (fallsInto(word, 0, town.chance(fearUp, p.awareness * 8 + level))) p.fear = level + 1;
    else if (fallsInto(word, downSlots.fear, town.chance(downs.fear, level))) p.fear = level - 1;
  }
}

/** Raises fear by some levels, not above 7; what is cut off is counted. */
function frighten(town: Town, p: Person, by: number): void {
  const wanted = p.fear + by;
  p.fear = Math.min(7, wanted);
  if (wanted > 7) town.count('fear.spilled', wanted - 7);
}

export const reference: Reference = { 'adaptation.learn': learn };
