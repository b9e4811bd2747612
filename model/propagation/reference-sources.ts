/**
 * What references of this room share: which postings travel, to whom, and how much of them.
 */
import { postings } from '../ledgers/state.js';
import { actNumbers, kinds } from '../points.js';
import type { Town } from '../town.js';
import { gainsSpread, shareOf } from './state.js';

/** Today's own postings, and lapses of earlier ones, that a rule lets travel. */
export function travelling(town: Town) {
  return town.entries(postings).filter(({ plane, kind, act, points }) => {
    const isOwn = kind === kinds.own;
    const isLapse = kind === kinds.lapse;
    if (!isOwn && !isLapse) return false;
    if (share(town, plane, act) === 0) return false;
    const isLoss = isOwn ? points < 0 : points > 0;
    return isLoss || town.look(gainsSpread, plane) === 1;
  });
}

/** 1/1024 of the points that each friend receives. */
export const share = (town: Town, plane: number, act: number): number =>
  town.look(shareOf, plane * actNumbers + act);

/** A share of points, toward zero. */
export const shareOfPoints = (points: number, per1024: number): number =>
  Math.trunc((points * per1024) / 1024);

export { friendsOf } from '../society/reference-friends.js';
