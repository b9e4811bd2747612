/**
 * What the references of this room share: the word of a chain step, and who someone's friends are.
 *
 * Goal: the READMEs of the room read aloud. Non-goal: anything of the kernels or of their form.
 */
import { friendStarts, friendTargets } from '../society/state.js';
import { Town, type Person } from '../town.js';

/** The word of a person's step: a byte shared by sixteen rows, then 24 bits of the person's own. */
export function chainWord(
  town: Town,
  streams: { draw: number; detail: number },
  row: number,
): number {
  return Town.word(town.byte(streams.draw, row), town.luck(streams.detail, row)[0]);
}

/** Whether a word lies in the interval of this chance from `start` on, going round at 2^32. */
export function fallsInto(word: number, start: number, chance: number): boolean {
  return (word - start) >>> 0 < chance;
}

/** Whether the upper ten bits of a word are below a chance in 1/1024. */
export function happensPer1024(word: number, chance: number): boolean {
  return word >>> 22 < chance;
}

/** Whether the person's friend tie of that number is cut; ties beyond the bits never are. */
export function isCut(p: Person, number: number): boolean {
  if (number >= 64) return false;
  const word = number < 32 ? p.cutLow : p.cutHigh;
  return ((word >>> (number % 32)) & 1) === 1;
}

/** The friends of a person whose tie is not cut, one entry a tie. */
export function friendsOf(town: Town, p: Person): Person[] {
  const friends: Person[] = [];
  const first = town.look(friendStarts, p.row);
  for (let tie = first; tie < town.look(friendStarts, p.row + 1); tie++) {
    if (!isCut(p, tie - first)) friends.push(town.people[town.look(friendTargets, tie)]);
  }
  return friends;
}

/** A count of friends as a share of all of them, in 1/64, cut toward zero; 0 for who has none. */
export function shareOfFriends(town: Town, p: Person, count: number): number {
  const all = friendsOf(town, p).length;
  if (all === 0) return 0;
  return Math.min(64, Math.trunc((64 * count) / all));
}
