/** What became of a person's appeals: what was heard and refused as well as what was put right. */
import { objects, outcomes } from '#model/recourse/state.js';
import type { Event } from './case-file.js';
import type { Happening, Lives } from './lives.js';

/** What each outcome is among events, and how it is told. */
const told: Readonly<Record<number, readonly [Event['what'], string]>> = {
  [outcomes.kept]: ['kept', 'heard and refused'],
  [outcomes.overturned]: ['overturned', 'heard and upheld'],
  [outcomes.dismissed]: ['unheard', 'never heard, and so refused'],
  [outcomes.upheldUnheard]: ['overturned', 'never heard, and so upheld'],
  [outcomes.refused]: ['unheard', 'turned away from a full office'],
  [outcomes.wentOn]: ['kept', 'heard and refused, and taken to a second instance'],
  [outcomes.petition]: ['overturned', 'refused, and upheld on a petition'],
};

/** What an appeal is about, in words: an entry by its act, a restriction, the courts’ list. */
export function appealed(lives: Lives, object: number, of: Happening['of']): string {
  const { acts, ledgers } = lives.names;
  const keeper = ledgers.find(({ number }) => number === of.ledger)?.id;
  // The courts' list is a ledger without points, so it has no name among those.
  if (object === objects.listing)
    return keeper ? `the restriction by ${keeper}` : 'the courts’ listing';
  const act = acts[of.act]?.id ?? `act ${of.act}`;
  return `the entry for ${act} in ${keeper ?? `ledger ${of.ledger}`}`;
}

/** Every case of a person that was decided or ended, on its day. */
export function rulingsOf(lives: Lives, row: number): Event[] {
  return lives.happenings('decided', row).map(({ tick, of }): Event => {
    const [what, says] = told[of.outcome] ?? ['kept', `ended as outcome ${of.outcome}`];
    const where = of.instance === 1 ? ' in the second instance' : '';
    const after = of.days === 1 ? 'after 1 day' : `after ${of.days} days`;
    const object = appealed(lives, of.what, of);
    return {
      tick: lives.dayOf(tick),
      date: lives.dateOf(tick),
      what,
      says: `appeal against ${object}: ${says}${where}, ${after}`,
    };
  });
}
