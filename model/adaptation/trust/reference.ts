/** Trust as its README tells it. */
import { encounters } from '../../acts/initiative/state.js';
import { postings } from '../../ledgers/state.js';
import { kinds, truths } from '../../points.js';
import { decided, notices, outcomes } from '../../recourse/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { downSlots, downs, trustUp } from '../chances.js';
import { chainWord, fallsInto, happensPer1024 } from '../reference-chain.js';
import { left } from '../state.js';
import { schema } from './schema.js';

type Trust = 'trustPeople' | 'trustInstitutions';
const tipChannel = 6;
const { learned, through, leaving, unheard, helped: thanks } = schema.streams;
const { people, peopleDetail, institutions, institutionsDetail } = schema.streams;

function learn(town: Town): void {
  const set = (name: string): number => town.parameter(`adaptation/trust.${name}`);
  const changes = town.entries(postings);

  // 1. A notice of an entry that is wrong.
  for (const { row, plane, act, truth } of town.entries(notices)) {
    if (truth === truths.true) continue;
    const p = town.people[row];
    const [a, b] = town.luck(learned, row, { other: act, ordinal: plane });
    if (happensPer1024(a, set('wrongfulPer1024'))) move(town, p, 'trustInstitutions', -1);
    const lie = changes.some(
      (one) =>
        one.row === row &&
        one.plane === plane &&
        one.act === act &&
        one.kind === kinds.own &&
        one.truth === truths.false &&
        one.channel === tipChannel,
    );
    if (lie && happensPer1024(b, set('falseTipPer1024'))) move(town, p, 'trustPeople', -1);
  }

  // 2. A loss through a tie.
  for (const { row, plane, kind, points } of changes) {
    const p = town.people[row];
    if (kind === kinds.derived && points < 0) {
      const [word] = town.luck(through, row, { other: plane });
      if (happensPer1024(word, set('derivedLossPer1024'))) move(town, p, 'trustPeople', -1);
    }
  }

  // Cases that ended today: first those put right, then those nobody heard.
  const ended = town.entries(decided);
  const right: number[] = [outcomes.overturned, outcomes.upheldUnheard, outcomes.petition];
  for (const { row, outcome } of ended) {
    if (right.includes(outcome))
      move(town, town.people[row], 'trustInstitutions', set('upheldLevels'));
  }
  for (const { row, ledger, what, outcome } of ended) {
    if (outcome !== outcomes.dismissed && outcome !== outcomes.refused) continue;
    const [word] = town.luck(unheard, row, { other: ledger, ordinal: what });
    if (happensPer1024(word, set('unheardPer1024')))
      move(town, town.people[row], 'trustInstitutions', -1);
  }

  // 3. Being left by friends: once a friend, all at one word.
  for (const { row } of town.entries(left)) {
    const [word] = town.luck(leaving, row);
    if (happensPer1024(word, set('leftPer1024'))) move(town, town.people[row], 'trustPeople', -1);
  }

  // 4. Whoever a stranger helped.
  for (const { row, helped } of town.entries(encounters)) {
    if (helped === 0) continue;
    const [whom, moved] = town.luck(thanks, row);
    const p = town.people[Math.floor((whom * town.people.length) / 2 ** 32)];
    if (p.adult === 1 && happensPer1024(moved, set('helpedPer1024')))
      move(town, p, 'trustPeople', 1);
  }

  // 5. One chain step of each.
  for (const p of town.people) {
    if (p.adult === 0) continue;
    relax(town, p, 'trustPeople', { draw: people, detail: peopleDetail });
    relax(town, p, 'trustInstitutions', { draw: institutions, detail: institutionsDetail });
  }
}

function move(town: Town, p: Person, trust: Trust, by: number): void {
  const wanted = p[trust] + by;
  p[trust] = Math.min(7, Math.max(0, wanted));
  if (wanted !== p[trust]) town.count('trust.spilled', Math.abs(wanted - p[trust]));
}

function relax(
  town: Town,
  p: Person,
  trust: Trust,
  streams: { draw: number; detail: number },
): void {
  const word = chainWord(town, streams, p.row);
  const level = p[trust];
  if (fallsInto(word, 0, town.chance(trustUp, level))) p[trust] = level + 1;
  else if (fallsInto(word, downSlots.trust, town.chance(downs.trust, level))) p[trust] = level - 1;
}

export const reference: Reference = { 'adaptation.learn': learn };
