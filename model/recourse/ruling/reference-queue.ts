/** The queue before the offices, as the README of rulings tells it. */
import type { Appeal, Town } from '../../town.js';
import {
  capacity,
  orderOf,
  secondDays,
  serviceDays,
  unheardAfter,
  unheardOutcome,
} from '../rules.js';
import { reviews, ways } from '../state.js';

type Waiting = Omit<{ -readonly [K in keyof Appeal]: number }, 'row'>;
type Filed = Omit<Waiting, 'person' | 'filed' | 'rank'> & { readonly row: number };

const oneCase = 65536;
const ledgers = 16;
const [byRank, byHarm] = [1, 2];
const [endsUpheld, endsAtNext] = [1, 2];

/** 1. New appeals take their place; a full queue refuses. */
export function receiveInto(town: Town, arrivals: readonly Filed[]): void {
  const queue = waitingIn(town);
  for (const { row, ...appeal } of arrivals) {
    const isOfficial = town.people[row].rank >= 2;
    const rank = isOfficial && town.look(orderOf, appeal.ledger) === byRank ? 1 : 0;
    const one: Waiting = { ...appeal, person: row, filed: town.tick, rank };
    if (queue.length < town.appeals.length - 1) queue.push(one);
    else {
      town.count('appeals.refusedFull');
      decideOn(town, one, town.tick, ways.refused);
    }
    queue.sort((a, b) => order(town, a, b));
  }
  lay(town, queue);
}

/** 2. In the order of the queue: heard where there is capacity, unheard where patience ends. */
export function hearQueue(town: Town): void {
  for (const office of town.offices.slice(0, ledgers)) {
    const a_day = town.look(capacity, office.row);
    office.credit = Math.min(office.credit + a_day, a_day + oneCase);
  }
  lay(
    town,
    waitingIn(town).filter((one) => !leaves(town, one)),
  );
}

function leaves(town: Town, one: Waiting): boolean {
  const office = town.offices[one.ledger];
  if (office.credit >= oneCase) {
    office.credit -= oneCase;
    town.count('appeals.heard');
    decideOn(town, one, town.tick + town.look(serviceDays, one.ledger), ways.ruling);
    return true;
  }
  const patience = town.look(unheardAfter, one.ledger);
  if (patience === 0 || one.filed + patience > town.tick) return false;
  const outcome = town.look(unheardOutcome, one.ledger);
  if (outcome === endsAtNext) {
    town.count('appeals.toNext');
    decideOn(town, one, town.tick + town.look(secondDays, one.ledger), ways.ruling, 1);
    return true;
  }
  town.count('appeals.unheard');
  decideOn(town, one, town.tick, outcome === endsUpheld ? ways.upheldUnheard : ways.dismissed);
  return true;
}

function decideOn(town: Town, one: Waiting, day: number, way: number, instance = 0): void {
  const { person: row, ledger, act, points, truth, posted, filed, facts, before } = one;
  const entry = { row, ledger, act, points, truth, posted };
  town.promise(reviews, row, day, { ...entry, filed, way, facts, before, instance });
}

/** Rank, then day, then luck; alike in all of them, by who and what. */
function order(town: Town, a: Waiting, b: Waiting): number {
  const day = (one: Waiting): number =>
    town.look(orderOf, one.ledger) === byHarm ? one.posted : one.filed;
  return (
    b.rank - a.rank ||
    day(a) - day(b) ||
    a.luck - b.luck ||
    a.person - b.person ||
    a.ledger - b.ledger ||
    a.points - b.points ||
    a.truth - b.truth
  );
}

const fields = [
  'person',
  'ledger',
  'act',
  'points',
  'truth',
  'posted',
  'filed',
  'rank',
  'luck',
  'facts',
  'before',
] as const;

function waitingIn(town: Town): Waiting[] {
  const count = town.offices[0].waiting;
  return town.appeals
    .slice(0, count)
    .map((row) => Object.fromEntries(fields.map((field) => [field, row[field]])) as Waiting);
}

/** Writes the queue; rows beyond it hold nobody. */
function lay(town: Town, queue: readonly Waiting[]): void {
  const before = town.offices[0].waiting;
  queue.forEach((one, at) => {
    Object.assign(town.appeals[at], one);
  });
  for (let at = queue.length; at < before; at++) town.appeals[at].person = -1;
  town.offices[0].waiting = queue.length;
}
