/**
 * What the references of this room share: the word of a chain step, and who someone's friends are.
 *
 * Goal: the READMEs of the room read aloud. Non-goal: anything of the kernels or of their form.
 */
import { friendsOf } from '../society/reference-friends.js';
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

/** A count of friends as a share of all of them, in 1/64, cut toward zero; 0 for who has none. */
export function shareOfFriends(town: Town, p: Person, count: number): number {
  const all = friendsOf(town, p).length;
  if (all === 0) return 0;
  return Math.min(64, Math.trunc((64 * count) / all));
}

export { friendsOf };
