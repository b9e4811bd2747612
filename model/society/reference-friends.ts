/** Who somebody's friends are, as references read it: those whose tie is not cut. */
import type { Person, Town } from '../town.js';
import { friendStarts, friendTargets } from './state.js';

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
