/** Stay as its README tells it: what is contested waits. */
import { planeOf } from '../../ledgers/state.js';
import { announced, forceAfter } from '../../scoring/state.js';
import type { Reference, Town } from '../../town.js';
import { pendingSuspends } from '../rules.js';
import { decided, filed, outcomes } from '../state.js';

/** The ledger's plane where an appeal holds its listing off, −1 elsewhere. */
const staysAt = (town: Town, ledger: number): number =>
  town.look(pendingSuspends, ledger) === 1 ? town.look(planeOf, ledger) : -1;

function hear(town: Town): void {
  for (const { row, ledger } of town.entries(filed)) {
    const plane = staysAt(town, ledger);
    if (plane < 0) continue;
    town.people[row].stayed.add(plane, 1);
    town.promise(announced, row, town.tick + 1, { row, plane });
  }
  for (const { row, ledger, posted, outcome } of town.entries(decided)) {
    const plane = staysAt(town, ledger);
    if (plane < 0 || outcome === outcomes.wentOn) continue;
    const { stayed } = town.people[row];
    stayed.add(plane, -1);
    if (stayed.get(plane) > 0) continue;
    const day = Math.max(town.tick + 1, posted + town.look(forceAfter, plane));
    town.promise(announced, row, day, { row, plane });
  }
}

export const reference: Reference = { 'recourse.hear': hear };
