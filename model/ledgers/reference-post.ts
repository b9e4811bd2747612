/**
 * How references write a posting and read a rule, in the words of the rulebook.
 *
 * Goal: one plain statement of what a posting changes, for every reference that posts.
 * Non-goal: speed, and any sharing with the kernels' own way of posting.
 */
import type { Person, Town } from '../town.js';
import {
  cellPoints,
  postings,
  ruleCells,
  ruleMask,
  ruleShift,
  ruleStride,
  touched,
} from './state.js';

/** One change of one person's score in one ledger. */
export interface Posting {
  readonly person: Person;
  /** Plane of the ledger, not its catalogue number. */
  readonly plane: number;
  /** One of `kinds`. */
  readonly kind: number;
  /** In 1/64 point; a loss is negative. */
  readonly points: number;
  /** Act number; 0 where no act is named. */
  readonly act: number;
  /** One of `truths`: what lies behind the entry. */
  readonly truth: number;
  /** Channel number; 0 where no channel is named. */
  readonly channel: number;
  /** Whether the points came through others rather than by the person's own conduct. */
  readonly through: boolean;
  /** Own: the actor's row, −1 for nobody. Lapse: the tick of the entry. Otherwise 0. */
  readonly cause: number;
}

/**
 * Writes a posting: raw points move, with the part that is not true and the part that came through
 * others; the day's list names it; the person is named once among those whose points moved.
 * MODEL 1.9 and 5; RULINGS 8.
 */
export function postAs(town: Town, posting: Posting): void {
  const { person, plane, kind, act, points, truth, channel, through, cause } = posting;
  person.raw.add(plane, points);
  if (truth !== 0) person.rawFalse.add(plane, points);
  if (through) person.rawThrough.add(plane, points);
  town.push(postings, person.row, {
    row: person.row,
    plane,
    kind,
    act,
    points,
    truth,
    channel,
    cause,
  });
  markTouched(town, person);
}

/** Names a person among those whose points moved today, once. */
export function markTouched(town: Town, person: Person): void {
  if (person.touched === 1) return;
  person.touched = 1;
  town.push(touched, person.row, { row: person.row });
}

/**
 * Points (1/64) that a rule gives a person: one cell of the rule's table, found by up to four of
 * the person's static attributes. A reading masks some bits of the traits; each level of it lies
 * `stride` cells after the one before.
 */
export function rulePoints(town: Town, rule: number, person: Person): number {
  let cell = town.look(ruleCells, rule);
  for (let reading = 0; reading < readings; reading++) {
    const at = rule * readings + reading;
    const level = (person.traits >>> town.look(ruleShift, at)) & town.look(ruleMask, at);
    cell += level * town.look(ruleStride, at);
  }
  return town.look(cellPoints, cell);
}

/** Attributes one rule may read. */
const readings = 4;
