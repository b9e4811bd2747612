/** What comes of a case that was found right, on paper (MODEL 8). */
import { describe, expect, it } from 'vitest';
import {
  counted,
  nextDay,
  promisesIn,
  runKernels,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { type DecidedCase, keptCase } from '../../../tests/contract/cases.js';
import type { Phase } from '../../mechanism.js';
import { announced } from '../../scoring/state.js';
import { decided, outcomes, undone } from '../state.js';
import { reference } from './reference.js';

const each = (value: number): Int32Array => new Int32Array(16).fill(value);
const right = { ...keptCase, outcome: outcomes.overturned };

describe.each(['references', 'kernels'])('the end of a case by %s', (way) => {
  const open = (change: Partial<DecidedCase>, tables: Record<string, Int32Array> = {}) => {
    const { bound, town } = townByHand({ people: 64, tables });
    town.push(decided, 7, { ...right, ...change });
    const run = (phase: Phase): void => {
      if (way === 'kernels') runKernels(bound, 'recourse/correction', phase);
      else runReference(bound, reference, phase);
    };
    return { bound, town, run, corrections: () => promisesIn(bound, 'ledgers.corrections') };
  };

  it('posts back tomorrow what was found right, and nothing else', () => {
    for (const outcome of [outcomes.overturned, outcomes.upheldUnheard, outcomes.petition]) {
      const { town, run, corrections } = open({ outcome });
      run('recourse.hear');
      expect(corrections()).toEqual([[7, 1, 9, -700, 1, 30, 42]]);
      expect(town.entries(undone)).toHaveLength(1);
    }
    for (const outcome of [outcomes.kept, outcomes.dismissed, outcomes.refused, outcomes.wentOn]) {
      const { town, run, corrections } = open({ outcome });
      run('recourse.hear');
      expect([corrections(), town.entries(undone)]).toEqual([[], []]);
    }
  });

  it('returns the points the day after, true or not', () => {
    const { bound, town, run } = open({ truth: 2 });
    run('recourse.hear');
    nextDay(bound);
    run('ledgers.post');
    expect([town.people[7].raw.get(1), town.people[7].rawFalse.get(1)]).toEqual([700, 700]);
  });

  it('lifts a listing without moving a point, and takes one off the courts’ list', () => {
    const listing = { facts: 3, what: 1, act: 0, points: 0 };
    const { bound, town, run, corrections } = open(listing);
    run('recourse.hear');
    expect(town.people[7].lifted.get(1)).toBe(1);
    expect(promisesIn(bound, announced.name)).toEqual([[7, 1, 42]]);
    expect([town.entries(undone), corrections()]).toEqual([[], []]);
    const court = open({ ...listing, ledger: 3 });
    court.run('recourse.hear');
    expect(promisesIn(court.bound, 'recourse.delistings')).toEqual([[7, 42]]);
    court.town.people[7].listed = 1;
    nextDay(court.bound);
    court.run('ledgers.post');
    expect(court.town.people[7].listed).toBe(0);
  });

  it('repays half of what refusals cost: off the month first, then a level of buffer', () => {
    const half = { 'recourse.repaid': each(512) };
    const { bound, town, run } = open({ cost: 6000 }, half);
    const person = town.people[7];
    [person.hardship, person.buffer] = [400, 2];
    run('recourse.hear');
    // 6000 · 512 / 1024 = 3000: 400 off the month, 2600 make a level sure.
    expect([person.hardship, person.buffer, counted(bound, 'repaid.costs')]).toEqual([0, 3, 3000]);
    const covered = open({ cost: 200 }, half);
    Object.assign(covered.town.people[7], { hardship: 400, buffer: 2 });
    covered.run('recourse.hear');
    expect([covered.town.people[7].hardship, covered.town.people[7].buffer]).toEqual([300, 2]);
  });
});
