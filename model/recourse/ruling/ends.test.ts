/** How cases end, on paper: second instance, petition, lifted listings, repayment (MODEL 8). */
import { describe, expect, it } from 'vitest';
import {
  counted,
  nextDay,
  promisesIn,
  runKernels,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { byMajority, shifted } from '#scenario/compile/recourse.js';
import { announced } from '../../scoring/state.js';
import { decided, outcomes, reviews, undone, ways } from '../state.js';
import { reference } from './reference.js';

const always = -1;
const each = (value: number): Int32Array => new Int32Array(16).fill(value);
const never = new Int32Array(16 * 96);
const sure = new Int32Array(16 * 96).fill(always);
const one = { row: 7, ledger: 1, act: 9, points: -700, truth: 1, posted: 30, filed: 35 };
const case1 = { ...one, way: ways.ruling, facts: 2, before: 0, instance: 0 };

describe.each(['references', 'kernels'])('the end of a case by %s', (way) => {
  type Case = Record<keyof typeof case1, number>;
  const open = (tables: Record<string, Int32Array>, change: Partial<Case> = {}) => {
    const { bound, town } = townByHand({ people: 64, tables });
    town.promise(reviews, 7, 41, { ...case1, ...change });
    const hear = (): void => {
      if (way === 'kernels') runKernels(bound, 'recourse/ruling', 'recourse.hear');
      else runReference(bound, reference, 'recourse.hear');
    };
    return { bound, town, hear, outcomes: () => town.entries(decided).map((d) => d.outcome) };
  };

  it('goes on to a second instance once, within its window and after its service', () => {
    const tables = {
      'recourse.overturn': never,
      'recourse.further': each(always),
      'recourse.secondDays': each(15),
      'recourse.furtherDays': each(0),
    };
    const { bound, hear, outcomes: ends } = open(tables);
    hear();
    expect(ends()).toEqual([outcomes.wentOn]);
    // Tick 41 + 1 + 15; the last field but the day is the instance.
    const later = promisesIn(bound, 'recourse.reviews');
    expect(later.map((entry) => entry.slice(-2))).toEqual([[1, 57]]);
    while (bound.clock.tick < 57) nextDay(bound);
    hear();
    expect(ends()).toEqual([outcomes.kept]);
    const counts = ['made', 'further', 'second'].map((name) => counted(bound, `rulings.${name}`));
    expect(counts).toEqual([2, 1, 1]);
  });

  it('is mended by petition only where nobody heard it or it was lost', () => {
    const tables = { 'recourse.overturn': never, 'recourse.petition': each(always) };
    for (const path of [ways.ruling, ways.dismissed]) {
      const { bound, town, hear, outcomes: ends } = open(tables, { way: path });
      hear();
      expect(ends()).toEqual([outcomes.petition]);
      expect(town.entries(undone)).toHaveLength(1);
      expect(counted(bound, 'petitions.upheld')).toBe(1);
    }
    const refused = open(tables, { way: ways.refused });
    refused.hear();
    expect(refused.outcomes()).toEqual([outcomes.refused]);
    expect(refused.town.entries(undone)).toEqual([]);
  });

  it('lifts a listing without moving a point, and takes one off the courts’ list', () => {
    const listing = { facts: 3, act: 0, points: 0 };
    const { bound, town, hear } = open({ 'recourse.overturn': sure }, listing);
    hear();
    expect(town.people[7].lifted.get(1)).toBe(1);
    expect(promisesIn(bound, announced.name)).toEqual([[7, 1, 42]]);
    expect([town.entries(undone), promisesIn(bound, 'ledgers.corrections')]).toEqual([[], []]);
    const court = open({ 'recourse.overturn': sure }, { ...listing, ledger: 3 });
    court.hear();
    expect(promisesIn(court.bound, 'recourse.delistings')).toEqual([[7, 42]]);
    court.town.people[7].listed = 1;
    nextDay(court.bound);
    if (way === 'kernels') runKernels(court.bound, 'recourse/ruling', 'ledgers.post');
    else runReference(court.bound, reference, 'ledgers.post');
    expect(court.town.people[7].listed).toBe(0);
  });

  it('repays half of what refusals cost: off the month first, then a level of buffer', () => {
    const tables = { 'recourse.overturn': sure, 'recourse.repaid': each(512) };
    const { bound, town, hear } = open(tables, { before: 1000 });
    const person = town.people[7];
    [person.accrued, person.hardship, person.buffer] = [7000, 400, 2];
    hear();
    // 6000 · 512 / 1024 = 3000: 400 off the month, 2600 make a level sure.
    expect([person.hardship, person.buffer, counted(bound, 'repaid.costs')]).toEqual([0, 3, 3000]);
    expect(town.entries(decided)[0]).toMatchObject({ cost: 6000, days: 6, what: 0 });
    const covered = open(tables, { before: 6800 });
    Object.assign(covered.town.people[7], { accrued: 7000, hardship: 400, buffer: 2 });
    covered.hear();
    expect([covered.town.people[7].hardship, covered.town.people[7].buffer]).toEqual([300, 2]);
  });

  it('puts a held listing in force when its last appeal ends, and its notice is over', () => {
    const tables = {
      'recourse.overturn': never,
      'recourse.pendingSuspends': each(1),
      'scoring.forceAfter': each(60),
    };
    const { bound, town, hear } = open(tables);
    town.people[7].stayed.set(1, 2);
    hear();
    expect(promisesIn(bound, announced.name)).toEqual([]);
    town.promise(reviews, 7, 42, { ...case1, facts: 3 });
    nextDay(bound);
    hear();
    expect(town.people[7].stayed.get(1)).toBe(0);
    // Told of on day 30: in force on day 90 at the earliest.
    expect(promisesIn(bound, announced.name)).toEqual([[7, 1, 90]]);
  });
});

describe('the table of 144', () => {
  it('holds the stated chance where nothing moves the odds, and moves them by log-odds', () => {
    expect(shifted(0.1, 0)).toBeCloseTo(0.1, 9);
    // ln(.1/.9) + .7 = −1.497: 18.28 %; ln(.4/.6) + .7 + 1.2 + .8 = 2.2945: 90.84 %.
    expect(shifted(0.1, 0.7)).toBeCloseTo(0.1828, 4);
    expect(shifted(0.4, 2.7)).toBeCloseTo(0.9084, 4);
    expect(shifted(0.79, -0.7)).toBeCloseTo(0.6513, 4);
    expect([shifted(0, 3), shifted(1, -3)]).toEqual([0, 1]);
  });

  it('lets a panel of three decide by majority', () => {
    expect(byMajority(0.79)).toBeCloseTo(0.886, 3); // 3 · .79² · .21 + .79³
    expect([byMajority(0), byMajority(0.5), byMajority(1)]).toEqual([0, 0.5, 1]);
  });
});
