/** What happened to a person beside the books: lists, doors, notices, appeals, ties that ended. */
import {
  conductCause,
  lenderCause,
  listCause,
  partnerCause,
  rankCause,
} from '#model/consequences/state.js';
import { kinds } from '#model/points.js';
import type { Event } from './case-file.js';
import type { Happening, Lives } from './lives.js';
import { appealed, rulingsOf } from './rulings.js';

/** Ties with friends that ended or formed again; known where points travel along friends. */
function tieEvents(lives: Lives, row: number): Event[] {
  const friends = lives.allTies(row);
  const friendBit = 1 << lives.names.layers.indexOf('friend');
  return lives.cutsOf(row).flatMap(({ tick, number, isCut }): Event[] => {
    const tie = friends.find((one) => one.friend === number && (one.layers & friendBit) !== 0);
    if (!tie) return [];
    // A change of an evening holds from the next day on.
    const when = { tick: lives.dayOf(tick - 1), date: lives.dateOf(tick - 1) };
    const says = isCut ? 'the tie with a friend ended' : 'the tie with a friend formed again';
    return [{ ...when, what: 'tie', says: `${says}: person:${tie.other}` }];
  });
}

/** Who refused, in words: a ledger, a list, a lender, what one is or did, a partner's standing. */
function refuser(lives: Lives, cause: number): string {
  if (cause >= partnerCause) return `the partner: ${refuser(lives, cause - partnerCause)}`;
  const named: Readonly<Record<number, string>> = {
    [listCause]: 'the courts’ list',
    [lenderCause]: 'the lender’s own books',
    [rankCause]: 'what the person is',
    [conductCause]: 'what the person did',
  };
  return named[cause] ?? lives.names.ledgers[cause]?.id ?? `cause ${cause}`;
}

/** What happened to a person beside the books, in order. */
export function eventsOf(lives: Lives, row: number): Event[] {
  const { names } = lives;
  const act = (number: number): string => names.acts[number]?.id ?? `act ${number}`;
  const demand = (number: number): string => names.demands[number]?.id ?? `demand ${number}`;
  const plane = (number: number): string => names.ledgers[number]?.id ?? `ledger ${number}`;
  const event = (tick: number, what: Event['what'], says: string): Event => {
    return { tick: lives.dayOf(tick), date: lives.dateOf(tick), what, says };
  };
  type Fields = Happening['of'];
  const each = (
    list: Parameters<Lives['happenings']>[0],
    what: (of: Fields) => Event['what'],
    says: (of: Fields) => string,
  ): Event[] => lives.happenings(list, row).map(({ tick, of }) => event(tick, what(of), says(of)));
  const corrected = lives.postingsOf(row).filter(({ kind }) => kind === kinds.correction);
  const events: Event[] = [
    ...each(
      'listings',
      ({ on }) => (on === 1 ? 'listed' : 'taken-off'),
      ({ on }) => (on === 1 ? 'entered on the courts’ list' : 'taken off the courts’ list'),
    ),
    ...each(
      'denied',
      () => 'refused',
      (of) => `refused: ${demand(of.demand)}, because of ${refuser(lives, of.cause)}`,
    ),
    ...each(
      'favours',
      () => 'favour',
      (of) => `let in: ${demand(of.demand)}`,
    ),
    ...each(
      'forgone',
      () => 'given-up',
      (of) => `gave up: ${demand(of.demand)}`,
    ),
    ...each(
      'notices',
      () => 'told',
      (of) => `told of the entry for ${act(of.act)} in ${plane(of.plane)}`,
    ),
    ...each(
      'filed',
      () => 'appealed',
      // The lowest bit of the facts of an appeal is what is appealed.
      (of) => `appealed against ${appealed(lives, of.facts & 1, of)}`,
    ),
    ...rulingsOf(lives, row),
    ...corrected.map((one) =>
      event(
        one.tick,
        'put-right',
        `put right: the entry for ${act(one.act)} in ${plane(one.plane)}`,
      ),
    ),
    ...tieEvents(lives, row),
  ];
  return events.sort((a, b) => a.tick - b.tick);
}
