/** Motive as its README tells it. */
import { postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';
import { downs, motiveUp } from '../chances.js';
import { chainWord, fallsInto, happensPer1024 } from '../reference-chain.js';
import { schema } from './schema.js';

const { draw, detail, reward, fade, fadeDetail } = schema.streams;
/** [act] → 1 for good deeds, 2 for breaches of a norm, 0 for the rest. */
const moral = { name: 'adaptation.moral' };

function learn(town: Town): void {
  const rewardErodes = town.parameter('adaptation/motive.rewardErodesPer1024');
  const rewardTeaches = town.parameter('adaptation/motive.rewardTeachesPer1024');
  const fineErodes = town.parameter('adaptation/motive.fineErodesPer1024');

  for (const { row, kind, act, points } of town.entries(postings)) {
    if (kind !== kinds.own) continue;
    const p = town.people[row];
    const what = town.look(moral, act);
    const [a, b] = town.luck(reward, row, { other: act });
    // 1. A good deed that gained points.
    if (what === 1 && points > 0) {
      if (happensPer1024(a, rewardErodes)) {
        if (town.parameter('adaptation/motive.crowdingIn') === 1) strengthen(town, p);
        else erode(town, p);
      }
      if (happensPer1024(b, rewardTeaches)) {
        if (p.seeking === 3) town.count('seeking.spilled');
        p.seeking = Math.min(3, p.seeking + 1);
      }
    }
    // 2. A breach that lost points.
    if (what === 2 && points < 0 && happensPer1024(a, fineErodes)) erode(town, p);
  }

  // 3. One chain step of motive: up only.
  for (const p of town.people) {
    if (p.adult === 0) continue;
    const word = chainWord(town, { draw, detail }, p.row);
    if (fallsInto(word, 0, town.chance(motiveUp, p.motive))) p.motive += 1;
  }

  // 4. Seeking fades.
  for (const p of town.people) {
    const word = chainWord(town, { draw: fade, detail: fadeDetail }, p.row);
    if (fallsInto(word, 0, town.chance(downs.seeking, p.seeking))) p.seeking -= 1;
  }
}

/** Gives a level of motive; at 7 what is cut off is counted. */
function strengthen(town: Town, p: Person): void {
  if (p.motive < 7) p.motive += 1;
  else town.count('motive.spilled');
}

/** Takes a level of motive; at 0 what is cut off is counted. */
function erode(town: Town, p: Person): void {
  if (p.motive > 0) p.motive -= 1;
  else town.count('motive.spilled');
}

export const reference: Reference = { 'adaptation.learn': learn };
