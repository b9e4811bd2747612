import { describe, expect, it } from 'vitest';
import {
  bindByHand,
  counted,
  expectSameBothWays,
  nextDay,
  runReference,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { seen } from '../../ledgers/state.js';
import { Town } from '../../town.js';
import { reference } from './reference.js';

contract('consequences/bar');

const phase = 'consequences.enforce';
const [red, refusal] = [12, 40];
/** Running a red light begins bar 0 for 3 days; refusing service bars 1 and 2, for 5 and 700. */
const barsOf = Int32Array.from({ length: 256 }, (_, act) => ({ [red]: 1, [refusal]: 6 })[act] ?? 0);
const tables = {
  'consequences.barsOf': barsOf,
  'consequences.barDays': Int32Array.from([3, 5, 700, 0, 0, 0, 0, 0]),
};

/** Bars of person 2 on days 41, 42 … when these acts are seen on those days. */
function life(seenOn: Readonly<Record<number, readonly number[]>>, days: number) {
  const bound = bindByHand({ people: 8, tables });
  bound.clock.tick = 40;
  const bars: number[] = [];
  for (let day = 0; day < days; day++) {
    nextDay(bound);
    const town = new Town(bound);
    for (const act of seenOn[bound.clock.tick] ?? [])
      town.push(seen, 2, { row: 2, act, truth: 0, channel: 1, actor: 2 });
    runReference(bound, reference, phase);
    bars.push(town.people[2].barred);
  }
  return { bars, begun: counted(bound, 'bars.begun') };
}

describe('consequences/bar', () => {
  it('holds for its days and no longer', () => {
    expect(life({ 42: [red] }, 6)).toEqual({ bars: [0, 1, 1, 1, 0, 0], begun: 1 });
  });

  it('is not renewed while it holds, and may begin again on the day it ends', () => {
    expect(life({ 41: [red, red], 42: [red], 44: [red] }, 8)).toEqual({
      bars: [1, 1, 1, 1, 1, 1, 0, 0],
      begun: 2,
    });
  });

  it('keeps bars of one act apart, to the longest', () => {
    const { bars, begun } = life({ 41: [refusal], 43: [red] }, 706);
    expect(bars.slice(0, 7)).toEqual([6, 6, 7, 7, 7, 4, 4]);
    expect(bars.slice(698)).toEqual([4, 4, 0, 0, 0, 0, 0, 0]);
    expect(begun).toBe(3);
  });

  it('agrees with its kernel on any sightings', () => {
    expectSameBothWays('consequences/bar', reference, { days: 12, runs: 10 }, () => ({
      people: 60,
      tables,
      morning: (town, _, roll) => {
        for (let i = roll(20); i > 0; i--) {
          const row = roll(60);
          const act = [red, refusal, 3][roll(3)];
          town.push(seen, row, { row, act, truth: roll(3), channel: 1, actor: row });
        }
      },
    }));
  });
});
