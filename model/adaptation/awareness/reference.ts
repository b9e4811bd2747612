/** Awareness as its README tells it. */
import { denied, lenderCause, listCause } from '../../consequences/state.js';
import { watches } from '../../ledgers/state.js';
import { notices } from '../../recourse/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { awarenessUp, downSlots, downs } from '../chances.js';
import { chainWord, fallsInto, friendsOf, shareOfFriends } from '../reference-chain.js';
import { awareChanges } from '../state.js';
import { schema } from './schema.js';

const isAware = (level: number): boolean => level >= 1;

function learn(town: Town): void {
  // 1. A notice to oneself, a closed door.
  for (const { row, plane } of town.entries(notices))
    if (town.look(watches, plane) === 1) rise(town, row);
  for (const { row, cause } of town.entries(denied)) if (isOfAScheme(town, cause)) rise(town, row);

  // 2. One chain step, on the ties of this morning.
  for (const p of town.people) {
    if (p.adult === 0) continue;
    const word = chainWord(town, schema.streams, p.row);
    const level = p.awareness;
    const share = shareOfFriends(town, p, p.awareTies);
    if (fallsInto(word, 0, town.chance(awarenessUp, level * 65 + share)))
      become(town, p, level + 1);
    else if (fallsInto(word, downSlots.awareness, town.chance(downs.awareness, level)))
      become(town, p, level - 1);
  }

  // 3. Each crossing of the line is told to friends, also one undone the same day.
  for (const { row, by } of town.entries(awareChanges)) {
    for (const friend of friendsOf(town, town.people[row])) friend.awareTies += by;
  }
}

/** Whether a refusal came from a scheme: the courts' list, or a ledger that scores conduct. */
function isOfAScheme(town: Town, cause: number): boolean {
  if (cause === listCause) return true;
  return cause !== lenderCause && town.look(watches, cause) === 1;
}

function rise(town: Town, row: number): void {
  if (town.parameter('adaptation/awareness.constant') === 1) return;
  const p = town.people[row];
  become(town, p, Math.min(3, p.awareness + 1));
}

/** Changes a level and notes a crossing between unaware and aware. */
function become(town: Town, p: Person, level: number): void {
  const by = Number(isAware(level)) - Number(isAware(p.awareness));
  p.awareness = level;
  if (by !== 0) town.push(awareChanges, p.row, { row: p.row, by });
}

export const reference: Reference = { 'adaptation.learn': learn };
