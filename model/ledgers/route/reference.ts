/** Routes, as people read them: README.md, one entry and one route at a time. */
import { kinds, truths } from '../../points.js';
import { segmentMembers, segmentStarts } from '../../society/state.js';
import type { Person, Reference, Town } from '../../town.js';
import { postAs } from '../reference-post.js';
import {
  backLag,
  backReached,
  fated,
  fates,
  routeFrom,
  routeLag,
  routeLoss,
  routeMislink,
  routePoints,
  routes,
  routeShare,
  routeTo,
  strays,
  underWay,
} from '../state.js';
import { entries, expiryDays, ledgerOf, listings, postings } from '../state.js';
import { schema } from './schema.js';

export const reference: Reference = {
  'ledgers.share': (town) => {
    // What arrives today is no own posting, so it sets out on no route.
    const sent = town.entries(postings);
    arrive(town);
    for (const posting of sent) {
      const isBack = posting.kind === kinds.correction && posting.cause >= 0;
      if (posting.kind !== kinds.own && !isBack) continue;
      sendEntry(town, posting, isBack);
    }
    for (const change of town.entries(listings)) sendListing(town, change.row, change.on);
  },
  'recourse.hear': (town) => {
    for (const { day, ...copy } of town.drain(strays)) town.promise(underWay, copy.row, day, copy);
  },
};

interface Copy {
  readonly row: number;
  readonly route: number;
  readonly act: number;
  readonly points: number;
  readonly truth: number;
  readonly posted: number;
  readonly back: number;
}

function arrive(town: Town): void {
  for (const copy of town.due(underWay)) {
    const plane = town.look(routeTo, copy.route);
    const ledger = town.look(ledgerOf, plane);
    const term = town.look(expiryDays, plane);
    const person = town.people[copy.row];
    if (copy.back === 0) postCopy(town, person, copy, plane, ledger, term);
    else takeBack(town, person, copy, plane, ledger, term);
  }
}

function postCopy(
  town: Town,
  person: Person,
  copy: Copy,
  plane: number,
  ledger: number,
  term: number,
): void {
  if (((person.subject >>> ledger) & 1) === 0 || copy.points === 0) return;
  const { row, act, points, truth } = copy;
  const cause = copy.posted * 32 + copy.route;
  postAs(town, {
    person,
    plane,
    kind: kinds.copy,
    act,
    points,
    truth,
    channel: 0,
    through: false,
    cause,
  });
  if (term === 0) return;
  town.promise(entries, row, town.tick + term, {
    row,
    ledger,
    act,
    points,
    truth,
    posted: town.tick,
  });
}

function takeBack(
  town: Town,
  person: Person,
  copy: Copy,
  plane: number,
  ledger: number,
  term: number,
): void {
  const { row, act, points, truth } = copy;
  const arrived = copy.posted + town.look(routeLag, copy.route);
  if (arrived + term <= town.tick) return;
  let done = false;
  town.amend(entries, row, arrived + term, (entry) => {
    const isIt =
      entry.row === row &&
      entry.ledger === ledger &&
      entry.act === act &&
      entry.posted === arrived &&
      entry.points === points &&
      entry.truth === truth;
    if (!isIt || done) return undefined;
    done = true;
    return { points: 0 };
  });
  if (!done) return;
  const cause = -1 - copy.posted;
  postAs(town, {
    person,
    plane,
    kind: kinds.correction,
    act,
    points: -points,
    truth,
    channel: 0,
    through: false,
    cause,
  });
  town.push(fated, row, { row, route: copy.route, fate: fates.takenBack });
}

type Posting = ReturnType<typeof postingsOf>[number];
const postingsOf = (town: Town) => town.entries(postings);

function sendEntry(town: Town, posting: Posting, isBack: boolean): void {
  for (let route = 0; route < town.parameter(routes.name); route++) {
    if (town.look(routeFrom, route) !== posting.plane) continue;
    const first = isBack ? -posting.points : posting.points;
    const points = Math.trunc((first * town.look(routeShare, route)) / 1024);
    const { row, act, truth } = posting;
    const posted = isBack ? posting.cause : town.tick;
    carry(town, { row, route, act, points, truth, posted, back: isBack ? 1 : 0 });
  }
}

function sendListing(town: Town, row: number, on: number): void {
  const person = town.people[row];
  if (on === 1) person.listedOn = town.tick;
  const posted = person.listedOn;
  if (on === 0) person.listedOn = -1;
  if (posted < 0) return;
  for (let route = 0; route < town.parameter(routes.name); route++) {
    if (town.look(routeFrom, route) !== -1) continue;
    const points = town.look(routePoints, route);
    carry(town, { row, route, act: 4, points, truth: truths.true, posted, back: 1 - on });
  }
}

/** A copy sets out, or what is to take it back follows it to where it went. */
function carry(town: Town, parent: Copy): void {
  const { row, route, act, posted, back } = parent;
  const at = { other: act, ordinal: route };
  const words = town.luck(schema.streams.send, row, { ...at, tick: posted });
  const note = (fate: number): void => town.push(fated, row, { row, route, fate });
  if (words[0] < town.chance(routeLoss, route)) {
    if (back === 0) note(fates.lost);
    return;
  }
  const named = words[1] < town.chance(routeMislink, route) ? linked(town, row, words) : row;
  const truth = named === row ? parent.truth : truths.misattributed;
  const lag = town.look(routeLag, route);
  if (back === 0) {
    if (named !== row) note(fates.mislinked);
    dispatch(town, { ...parent, row: named, truth }, row, town.tick + lag);
    return;
  }
  const term = town.look(expiryDays, town.look(routeTo, route));
  if (term > 0 && posted + lag + term <= town.tick) return;
  const [luck] = town.luck(schema.streams.back, row, at);
  if (term === 0 || luck >>> 22 >= town.parameter(backReached.name)) note(fates.stale);
  else {
    const day = Math.max(town.tick + town.parameter(backLag.name), posted + lag + 1);
    dispatch(town, { ...parent, row: named, truth }, row, day);
  }
}

function dispatch(town: Town, copy: Copy, from: number, day: number): void {
  if (copy.row === from) town.promise(underWay, from, day, copy);
  else town.send(strays, from, { ...copy, day });
}

/** Whom a wrong link names; it may be the right person after all. */
function linked(town: Town, row: number, words: readonly number[]): number {
  const person = town.people[row];
  const home = town.parameter('ledgers/route.housematePer1024');
  if (words[2] >>> 22 < home && person.housemate >= 0) return person.housemate;
  const first = town.look(segmentStarts, person.segment);
  const size = town.look(segmentStarts, person.segment + 1) - first;
  return town.look(segmentMembers, first + Math.floor((words[3] * size) / 2 ** 32));
}
