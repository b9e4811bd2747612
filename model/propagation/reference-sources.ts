/**
 * What references of this room share: which postings travel, to whom, and how much of them.
 */
import { planeOf, postings } from '../ledgers/state.js';
import { actNumbers, kinds, truths } from '../points.js';
import { undone } from '../recourse/state.js';
import { isCut } from '../society/reference-friends.js';
import type { Person, Town } from '../town.js';
import {
  classOf,
  correctedPoints,
  friendBit,
  layerMasks,
  shareAt,
  spreadFriend,
  spreadLayers,
  spreadStarts,
  spreadTargets,
} from './state.js';

/** Points on their way out of one person, and the class of shares that holds for them. */
export interface Source {
  readonly row: number;
  readonly plane: number;
  readonly points: number;
  readonly untrue: boolean;
  readonly shares: number;
  /** Whether a ruling sends it, to take back what an entry did. */
  readonly back: boolean;
}

const officialRank = 2;

const classFor = (town: Town, row: number, plane: number, act: number, gain: boolean): number => {
  const official = town.people[row].rank >= officialRank ? 1 : 0;
  return town.look(classOf, ((plane * actNumbers + act) * 2 + official) * 2 + (gain ? 1 : 0));
};

/** Today's own postings, and lapses of earlier ones, that a rule lets travel. */
export function travelling(town: Town): Source[] {
  const sources: Source[] = [];
  for (const { row, plane, kind, act, points, truth } of town.entries(postings)) {
    if (kind !== kinds.own && kind !== kinds.lapse) continue;
    // A lapsed loss comes back as points gained: what it was decides, not what it is.
    const gain = kind === kinds.own ? points > 0 : points < 0;
    const shares = classFor(town, row, plane, act, gain);
    if (shares > 0)
      sources.push({ row, plane, points, untrue: truth !== truths.true, shares, back: false });
  }
  return sources;
}

/** What rulings of today undo tomorrow, where it had travelled. */
export function returning(town: Town): Source[] {
  const sources: Source[] = [];
  for (const { row, ledger, act, points, truth } of town.entries(undone)) {
    const plane = town.look(planeOf, ledger);
    if (plane < 0) continue;
    const shares = classFor(town, row, plane, act, points > 0);
    if (shares > 0)
      sources.push({
        row,
        plane,
        points: -points,
        untrue: truth !== truths.true,
        shares,
        back: true,
      });
  }
  return sources;
}

/** 1/1024 that passes over a tie of these layers from somebody so many ties away. */
export const shareOver = (town: Town, shares: number, distance: number, layers: number): number =>
  town.look(shareAt, (shares * 8 + distance) * layerMasks + layers);

/** A share of points, toward zero. */
export const shareOfPoints = (points: number, per1024: number): number =>
  Math.trunc((points * per1024) / 1024);

/** What truncation keeps back, in 1/1024 of 1/64 point. */
export const remainder = (points: number, per1024: number): number =>
  points * per1024 - 1024 * shareOfPoints(points, per1024);

/** Everyone tied to a person, each once, with the layers in which the pair is still tied. */
export function tiesOf(town: Town, row: number): { person: Person; layers: number }[] {
  const ties: { person: Person; layers: number }[] = [];
  for (let i = town.look(spreadStarts, row); i < town.look(spreadStarts, row + 1); i++) {
    const layers = town.look(spreadLayers, i);
    const cut = isCut(town.people[row], town.look(spreadFriend, i));
    ties.push({
      person: town.people[town.look(spreadTargets, i)],
      layers: cut ? layers & ~friendBit : layers,
    });
  }
  return ties;
}

/** Adds to what a person receives tomorrow. */
export function give(town: Town, person: Person, source: Source, points: number): void {
  if (points === 0) return;
  if (source.back) town.count(correctedPoints, points);
  person.due.add(source.plane, points);
  if (source.untrue) person.dueFalse.add(source.plane, points);
}
