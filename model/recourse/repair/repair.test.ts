import { describe, expect, it } from 'vitest';
import {
  counted,
  nextDay,
  promisesIn,
  runKernels,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { undone } from '../state.js';
import { reference } from './reference.js';

contract('recourse/repair');

const table = (value: number): Int32Array => new Int32Array(16).fill(value);

describe.each(['references', 'kernels'])('repair by %s', (way) => {
  /** Person 0 loses points on day 41, and again on the days named; lived to day 60. */
  const live = (again: readonly number[], chance = -1, points = -700) => {
    const { bound, town } = townByHand({
      people: 4,
      tables: {
        'recourse.repairChance': table(chance),
        'recourse.repairAnswered': table(10),
        'recourse.repairEnds': table(3),
        'ledgers.expiryDays': table(100),
      },
    });
    const told: [number, unknown][] = [];
    for (let day = 41; day < 60; day++) {
      if (day === 41 || again.includes(day)) {
        const entry = { plane: 1, kind: kinds.own, act: 9, truth: 1, channel: 0, cause: 0 };
        town.push(postings, 0, { row: 0, points, ...entry });
      }
      if (way === 'kernels') runKernels(bound, 'recourse/repair', 'recourse.hear');
      else runReference(bound, reference, 'recourse.hear');
      for (const one of town.entries(undone)) told.push([day, one]);
      nextDay(bound);
    }
    const count = (name: string): number => counted(bound, `repairs.${name}`);
    const counts = [count('applied'), count('granted'), count('refused')];
    return { told, counts, corrections: promisesIn(bound, 'ledgers.corrections') };
  };

  it('ends an entry three days after an answer of ten, where there was no second failure', () => {
    const { told, counts, corrections } = live([]);
    expect(counts).toEqual([1, 1, 0]);
    // Answered on day 51, ordered on day 53, ended on day 54.
    expect(corrections).toEqual([[0, 1, 9, -700, 1, 41, 54]]);
    const entry = { row: 0, ledger: 1, act: 9, points: -700, truth: 1, posted: 41 };
    expect(told).toEqual([[53, entry]]);
  });

  it('refuses who has failed again in the meantime, and grants the later entry', () => {
    const { counts, corrections } = live([45]);
    expect(counts).toEqual([2, 1, 1]);
    expect(corrections).toEqual([[0, 1, 9, -700, 1, 45, 58]]);
  });

  it('is not for gains, and for nobody where the chance is zero', () => {
    expect(live([], -1, 700).counts).toEqual([0, 0, 0]);
    expect(live([], 0).counts).toEqual([0, 0, 0]);
  });
});
