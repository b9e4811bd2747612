/** Opting out as its README tells it. */
import { doings } from '../../acts/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { friendsOf, happensPer1024 } from '../reference-chain.js';
import { opensOn, optOuts, refusalAct, refusals } from '../state.js';
import { schema } from './schema.js';

const { shock, day, file } = schema.streams;

function learn(town: Town): void {
  const from = town.parameter(opensOn.name);
  if (town.tick < from) return;
  const set = (name: string): number => town.parameter(`adaptation/opt-out.${name}`);

  /** Whether more of the friends are out than this person waits for. */
  const sees = (p: Person): boolean => {
    const friends = friendsOf(town, p);
    const out = friends.filter((one) => one.optedOut === 1).length;
    return 1024 * out > (p.optThreshold - p.grievance * set('grievancePer1024')) * friends.length;
  };
  const shocked = (p: Person): boolean =>
    town.tick === from && happensPer1024(town.luck(shock, p.row)[0], set('shockPer1024'));
  const adults = (people: readonly Person[]): Person[] => people.filter((p) => p.adult === 1);

  const struck = adults(town.people).filter(shocked);
  const persuaded = adults(town.whoseTurn(7)).filter((p) => p.optedOut === 0 && sees(p));
  for (const { row } of [...struck, ...persuaded]) town.push(optOuts, row, { row });

  for (const p of new Set([...struck, ...persuaded])) {
    if (p.optedOut === 1) continue;
    p.optedOut = 1;
    town.count('optOut.begun');
    const [word] = town.luck(day, p.row);
    const later = 1 + Math.floor((word * 30) / 2 ** 32);
    town.promise(refusals, p.row, town.tick + later, { row: p.row });
  }
}

/** What was decided is filed on its day: an act like others, which a channel may see. */
function perform(town: Town): void {
  for (const { row } of town.due(refusals)) {
    const [luck] = town.luck(file, row);
    town.push(doings, row, { row, act: refusalAct, luck: luck | 0, hollow: 0 });
  }
}

export const reference: Reference = { 'adaptation.learn': learn, 'acts.perform': perform };
