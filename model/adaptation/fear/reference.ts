/** Fear as its README tells it. */
import { displays } from '../../consequences/state.js';
import { postings, watches } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { notices } from '../../recourse/state.js';
import { falls } from '../../scoring/state.js';
import { friendsOf } from '../../society/reference-friends.js';
import type { Person, Reference, Town } from '../../town.js';
import {
  downSlots,
  downs,
  fearUp,
  graveFrom,
  heardChance,
  unseenSlot,
  unseenStep,
} from '../chances.js';
import { chainWord, fallsInto, happensPer1024 } from '../reference-chain.js';
import { schema } from './schema.js';

const { own, others, told, heard } = schema.streams;

function learn(town: Town): void {
  const set = (name: string): number => town.parameter(`adaptation/fear.${name}`);
  const rival = set('beta') === 1;
  const worse = town.entries(falls).filter(({ severity, was }) => severity > was);

  // 1. What one is told of oneself; friends hear of it.
  for (const { row, act } of toldToday(town)) {
    const p = town.people[row];
    if (rival) {
      p.sanctions = Math.min(65535, p.sanctions + 1);
      continue;
    }
    const [word] = town.luck(own, row, { other: act });
    if (happensPer1024(word, set('ownNoticePer1024'))) frighten(town, p, 1);
    for (const friend of friendsOf(town, p)) friend.noticedTies += 1;
  }

  // 2. A restriction; friends see the first.
  for (const { row, was } of worse) {
    if (!rival) frighten(town, town.people[row], 2);
    if (was > 0) continue;
    for (const friend of friendsOf(town, town.people[row])) friend.fallenTies += 1;
  }

  const fell = new Set(worse.filter(({ was }) => was === 0).map(({ row }) => row));
  for (const { row } of town.entries(displays)) {
    if (fell.has(row)) continue;
    for (const friend of friendsOf(town, town.people[row])) friend.fallenTies += 1;
  }

  // 3. What happened to friends.
  for (const p of town.people) {
    if (p.adult === 1 && !rival) {
      frightenedBy(town, p, p.fallenTies, others, set('tieFallPer1024'));
      frightenedBy(town, p, p.noticedTies, told, set('tieNoticePer1024'));
    }
    p.fallenTies = 0;
    p.noticedTies = 0;
  }

  // 4. One chain step; the rival reckons once a month instead.
  if (rival) for (const p of town.whoseTurn(30)) reckon(p);
  else for (const p of town.people) relax(town, p);
}

/** Entries of ledgers that watch which their persons are told of today: grave ones by notice. */
function toldToday(town: Town): { row: number; act: number }[] {
  const small = town.entries(postings).filter(({ row, plane, kind, act, points }) => {
    if (kind !== kinds.own || points >= 0 || -points >= town.look(graveFrom, plane)) return false;
    if (town.look(watches, plane) === 0) return false;
    const [word] = town.luck(heard, row, { other: act, ordinal: plane });
    return word < town.chance(heardChance, plane);
  });
  return [
    ...town.entries(notices).filter(({ plane }) => town.look(watches, plane) === 1),
    ...small,
  ];
}

function frightenedBy(
  town: Town,
  p: Person,
  events: number,
  purpose: number,
  chance: number,
): void {
  for (let n = 0; n < Math.min(64, events); n++) {
    const [word] = town.luck(purpose, p.row, { other: n });
    if (happensPer1024(word, chance)) frighten(town, p, 1);
  }
}

function relax(town: Town, p: Person): void {
  if (p.adult === 0) return;
  const word = chainWord(town, schema.streams, p.row);
  const level = p.fear;
  const calms = Math.min(p.unseenActs * town.parameter(unseenStep.name), unseenSlot.width);
  if (fallsInto(word, 0, town.chance(fearUp, p.awareness * 8 + level))) p.fear = level + 1;
  else if (fallsInto(word, downSlots.fear, town.chance(downs.fear, level))) p.fear = level - 1;
  else if (level > 0 && fallsInto(word, unseenSlot.start, calms)) p.fear = level - 1;
}

/** 7/0.8 times (sanctions + 1)/(acts + 8), cut toward zero, for who knows of a scheme. */
function reckon(p: Person): void {
  if (p.adult === 0 || p.awareness === 0) return;
  p.tried = Math.min(2 ** 24, p.tried + Math.trunc((p.unseenActs * 30) / 365));
  const acts = p.tried + 16 * p.sanctions;
  p.fear = Math.min(7, Math.trunc((140 * (p.sanctions + 1)) / (acts + 128)));
}

/** Raises fear by some levels, not above 7; what is cut off is counted. */
function frighten(town: Town, p: Person, by: number): void {
  const wanted = p.fear + by;
  p.fear = Math.min(7, wanted);
  if (wanted > 7) town.count('fear.spilled', wanted - 7);
}

export const reference: Reference = { 'adaptation.learn': learn };
