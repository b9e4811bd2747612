/** Shunning as its README tells it. */
import { exp2neg } from '#engine/math/exponential.js';
import { isCut } from '../../society/reference-friends.js';
import { friendStarts, friendTargets } from '../../society/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { happensPer1024 } from '../reference-chain.js';
import { left } from '../state.js';
import { schema } from './schema.js';

const [bitsPerCost, openShare, dropChance, friendBack] = [
  'adaptation.shunning.bitsPerCost',
  'adaptation.shunning.openShare',
  'adaptation.shunning.dropChance',
  'ties.friend.back',
].map((name) => ({ name }));

interface Tie {
  readonly number: number;
  readonly friend: Person;
  /** Its number at the other end. */
  readonly back: number;
}

interface Letter {
  readonly to: Person;
  readonly from: Person;
  readonly number: number;
  readonly cut: boolean;
}

function learn(town: Town): void {
  const letters: Letter[] = [];
  for (const p of town.whoseTurn(91)) if (p.adult === 1) weigh(town, p, letters);
  // The other end hears of it at the end; if both ends cut one tie, nobody was left.
  for (const { to, from, number, cut } of letters) {
    if (isCut(to, number) === cut) continue;
    turn(to, number, from, cut);
    if (cut) town.push(left, to.row, { row: to.row });
  }
}

function weigh(town: Town, p: Person, letters: Letter[]): void {
  const set = (name: string): number => town.parameter(`adaptation/shunning.${name}`);
  const change = ({ number, friend, back }: Tie, cut: boolean): void => {
    turn(p, number, friend, cut);
    letters.push({ to: friend, from: p, number: back, cut });
  };
  const kept: { tie: Tie; bits: number }[] = [];
  for (const tie of tiesOf(town, p)) {
    const [goes, shown, again] = town.luck(schema.streams.keep, p.row, { other: tie.number });
    if (isCut(p, tie.number)) {
      if (p.row < tie.friend.row && happensPer1024(again, set('formedAgainPer1024'))) {
        town.count('ties.formedAgain');
        change(tie, false);
      }
      continue;
    }
    if (tie.number >= 64) continue;
    const bits = costOf(town, tie.friend);
    const costly = bits > 0 && goes >= exp2neg(bits) >>> 0;
    const { shownUntil } = tie.friend;
    const onShow = shownUntil > 0 && shownUntil > town.tick - 91;
    const displayed = onShow && happensPer1024(shown, set('displayedPer1024'));
    if (costly || displayed) {
      town.count('ties.cut');
      change(tie, true);
    } else if (bits > 0) kept.push({ tie, bits });
  }
  if (kept.length === 0) return;
  const [luck] = town.luck(schema.streams.drop, p.row);
  if (luck >= town.chance(dropChance, p.fear)) return;
  const costliest = kept.reduce((most, one) => (one.bits > most.bits ? one : most));
  town.count('ties.dropped');
  change(costliest.tie, true);
}

function tiesOf(town: Town, p: Person): Tie[] {
  const first = town.look(friendStarts, p.row);
  const count = town.look(friendStarts, p.row + 1) - first;
  return Array.from({ length: count }, (_, number) => ({
    number,
    friend: town.people[town.look(friendTargets, first + number)],
    back: town.look(friendBack, first + number),
  }));
}

/** Halvings of the chance that the tie is kept, by the quarter points it costs a year. */
function costOf(town: Town, friend: Person): number {
  const spoken = Math.trunc((friend.tieCostSpeech * town.look(openShare, friend.silence)) / 1024);
  const quarters = Math.trunc((spoken + friend.tieCostOther) / 16);
  return quarters * town.parameter(bitsPerCost.name);
}

/** Cuts the tie of that number or forms it again; what is counted of friends goes with it. */
function turn(p: Person, number: number, friend: Person, cut: boolean): void {
  const bit = 1 << (number % 32);
  if (number < 32) p.cutLow = (p.cutLow ^ bit) >>> 0;
  else p.cutHigh = (p.cutHigh ^ bit) >>> 0;
  const sign = cut ? -1 : 1;
  p.lostTies -= sign;
  if (friend.awareness > 0) p.awareTies += sign;
  if (friend.silence >= 2) p.silentTies += sign;
}

export const reference: Reference = { 'adaptation.learn': learn };
