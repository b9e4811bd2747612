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
import type { Lives } from './lives.js';

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
  const listings = lives.happenings('listings', row);
  const { names } = lives;
  const at = (tick: number): Pick<Event, 'tick' | 'date'> => ({
    tick: lives.dayOf(tick),
    date: lives.dateOf(tick),
  });
  const act = (number: number): string => names.acts[number]?.id ?? `act ${number}`;
  const demand = (number: number): string => names.demands[number]?.id ?? `demand ${number}`;
  const keeper = (number: number): string =>
    names.ledgers.find((one) => one.number === number)?.id ?? `ledger ${number}`;
  const events: Event[] = [
    ...listings.map(
      ({ tick, of }): Event =>
        of.on === 1
          ? { ...at(tick), what: 'listed', says: 'entered on the courts’ list' }
          : { ...at(tick), what: 'taken-off', says: 'taken off the courts’ list' },
    ),
    ...lives.happenings('denied', row).map(
      ({ tick, of }): Event => ({
        ...at(tick),
        what: 'refused',
        says: `refused: ${demand(of.demand)}, because of ${refuser(lives, of.cause)}`,
      }),
    ),
    ...lives
      .happenings('favours', row)
      .map(
        ({ tick, of }): Event => ({
          ...at(tick),
          what: 'favour',
          says: `let in: ${demand(of.demand)}`,
        }),
      ),
    ...lives
      .happenings('forgone', row)
      .map(
        ({ tick, of }): Event => ({
          ...at(tick),
          what: 'given-up',
          says: `gave up: ${demand(of.demand)}`,
        }),
      ),
    ...lives.happenings('notices', row).map(
      ({ tick, of }): Event => ({
        ...at(tick),
        what: 'told',
        says: `told of the entry for ${act(of.act)} in ${names.ledgers[of.plane]?.id}`,
      }),
    ),
    ...lives.happenings('filed', row).map(
      ({ tick, of }): Event => ({
        ...at(tick),
        what: 'appealed',
        says: `appealed against the entry for ${act(of.act)} in ${keeper(of.ledger)}`,
      }),
    ),
    ...lives
      .postingsOf(row)
      .filter(({ kind }) => kind === kinds.correction)
      .map(
        (posting): Event => ({
          ...at(posting.tick),
          what: 'put-right',
          says: `put right: the entry for ${act(posting.act)} in ${lives.ledger(posting.plane).id}`,
        }),
      ),
    ...tieEvents(lives, row),
  ];
  return events.sort((a, b) => a.tick - b.tick);
}
