/** The queue before the office, on paper: capacity, order, who is never heard (MODEL 8, V39). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bound } from '#engine/kernels/bound.js';
import {
  counted,
  dice,
  type HandMade,
  nextDay,
  promisesIn,
  runKernels,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import type { Town } from '../../town.js';
import { decided, filed, outcomes } from '../state.js';
import { reference } from './reference.js';

const each = (value: number): Int32Array => new Int32Array(16).fill(value);
const table = (name: string, value: number): Record<string, Int32Array> => ({
  [`recourse.${name}`]: each(value),
});
function open(made: Partial<HandMade> = {}) {
  return townByHand({ people: 64, ...made });
}

const file = (
  town: Town,
  row: number,
  luck: number,
  change: { ledger?: number; truth?: number; points?: number; posted?: number } = {},
): void => {
  town.push(filed, row, {
    row,
    ledger: 0,
    act: 9,
    points: -700,
    truth: 0,
    posted: 30,
    luck,
    facts: 2,
    before: 0,
    ...change,
  });
};

const queueOf = (town: Town): number[] =>
  town.appeals.slice(0, town.offices[0].waiting).map((appeal) => appeal.person);

describe.each(['references', 'kernels'])('the queue of recourse/ruling by %s', (way) => {
  const hear = (bound: Bound): void => {
    if (way === 'kernels') runKernels(bound, 'recourse/ruling', 'recourse.hear');
    else runReference(bound, reference, 'recourse.hear');
  };

  it('orders by class, then day, then luck: rank 1 waits with rank 0, rank 2 goes with 3', () => {
    const { bound, town } = open({ tables: table('orderOf', 1) });
    const ranks = [1, 3, 0, 2, 3];
    ranks.forEach((rank, row) => {
      town.people[row].rank = rank;
    });
    for (const [row, luck] of [
      [0, 5],
      [1, 9],
      [2, -4],
    ])
      file(town, row, luck);
    hear(bound);
    nextDay(bound);
    for (const [row, luck] of [
      [3, -100],
      [4, 0],
    ])
      file(town, row, luck);
    hear(bound);
    // Officials first, the earlier day before the better luck; then the others by luck.
    expect(queueOf(town)).toEqual([1, 3, 4, 2, 0]);
    expect(town.appeals.slice(0, 5).map((appeal) => appeal.rank)).toEqual([1, 1, 1, 0, 0]);
  });

  it('hears the oldest harm first where so ordered, whoever filed first or ranks higher', () => {
    const { bound, town } = open({ tables: table('orderOf', 2) });
    town.people[0].rank = 3;
    file(town, 0, -9, { posted: 30 });
    file(town, 1, 8, { posted: 20 });
    hear(bound);
    expect(queueOf(town)).toEqual([1, 0]);
    nextDay(bound);
    file(town, 2, 9, { posted: 10 });
    file(town, 3, 7, { posted: 20 });
    file(town, 4, -9, { posted: 31 });
    hear(bound);
    expect(queueOf(town)).toEqual([2, 3, 1, 0, 4]);
  });

  it('lets every ledger keep its own order in the one queue', () => {
    const { bound, town } = open({ tables: { 'recourse.orderOf': Int32Array.of(0, 1, 2) } });
    for (const row of [0, 1, 2]) town.people[row].rank = 3;
    // Filed on day 41 against ledgers of arrival and of harm (of day 40); rank passes both.
    file(town, 0, 0, { ledger: 0, posted: 5 });
    file(town, 2, 9, { ledger: 2, posted: 40 });
    file(town, 1, 9, { ledger: 1, posted: 30 });
    hear(bound);
    expect(queueOf(town)).toEqual([1, 2, 0]);
  });

  it('forgets rank where the order is arrival', () => {
    const { bound, town } = open();
    [town.people[0].rank, town.people[1].rank] = [0, 3];
    file(town, 0, 1);
    file(town, 1, 2);
    hear(bound);
    expect(queueOf(town)).toEqual([0, 1]);
  });

  it('hears half a case a day from the front, and ends the rest after the limit: on paper', () => {
    const { bound, town } = open({
      tables: {
        ...table('capacity', 32768),
        ...table('unheardAfter', 5),
        ...table('serviceDays', 20),
        ...table('orderOf', 1),
      },
    });
    [town.people[3].rank, town.people[4].rank] = [2, 3];
    for (const [row, luck] of [
      [0, 30],
      [1, 10],
      [2, 20],
      [3, 50],
      [4, 40],
    ])
      file(town, row, luck);
    const queues: number[][] = [];
    for (let day = 41; day <= 46; day++) {
      hear(bound);
      queues.push(queueOf(town));
      nextDay(bound);
    }
    // Credit reaches one case on days 42, 44 and 46; on day 46 filed + 5 has come for the others.
    expect(queues).toEqual([[4, 3, 1, 2, 0], [3, 1, 2, 0], [3, 1, 2, 0], [1, 2, 0], [1, 2, 0], []]);
    expect([counted(bound, 'appeals.heard'), counted(bound, 'appeals.unheard')]).toEqual([3, 2]);
    // Ruled on when the service after the hearing is over: fields 7 and 11 are the way and the day.
    expect(
      promisesIn(bound, 'recourse.reviews')
        .map((one) => [one[0], one[7], one[11]])
        .sort((x, y) => x[2] - y[2]),
    ).toEqual([
      [4, 0, 62],
      [3, 0, 64],
      [1, 0, 66],
    ]);
    expect(town.appeals.every((appeal) => appeal.person === -1)).toBe(true);
  });

  it('rules on the day of the hearing where service takes none, and `service` days later', () => {
    const ruledOn = (service: number): number => {
      const { bound, town } = open({
        tables: { ...table('capacity', 65536), ...table('serviceDays', service) },
      });
      file(town, 0, 0);
      for (; counted(bound, 'rulings.made') === 0 && bound.clock.tick < 60; nextDay(bound)) {
        hear(bound);
      }
      // The loop went on to the day after.
      expect(counted(bound, 'rulings.days')).toBe(bound.clock.tick - 1 - 41);
      return bound.clock.tick - 1;
    };
    expect([0, 1, 12].map(ruledOn)).toEqual([41, 42, 53]);
  });

  it('upholds unheard without a ruling where the ledger says so', () => {
    const unheard = (upheld: number) => {
      const made = open({
        tables: { ...table('unheardAfter', 5), ...table('unheardOutcome', upheld) },
      });
      // The chance of overturning is zero: no ruling could have done it.
      file(made.town, 7, 3, { ledger: 1, truth: 2 });
      for (let day = 41; day <= 46; day++) {
        if (day > 41) nextDay(made.bound);
        expect(counted(made.bound, 'appeals.unheard')).toBe(0);
        hear(made.bound);
      }
      expect(counted(made.bound, 'appeals.unheard')).toBe(1);
      const rulings = ['made', 'days', 'wrongful', 'overturned', 'overturnedWrongful'];
      expect(rulings.map((name) => counted(made.bound, `rulings.${name}`))).toEqual(
        new Array(5).fill(0),
      );
      expect(promisesIn(made.bound, 'recourse.reviews')).toEqual([]);
      return made;
    };
    const entry = { row: 7, ledger: 1, act: 9, points: -700, truth: 2, posted: 30 };
    const ends = [0, 1].map((upheld) => unheard(upheld).town.entries(decided));
    expect(ends).toMatchObject([
      [{ ...entry, outcome: outcomes.dismissed, days: 5 }],
      [{ ...entry, outcome: outcomes.upheldUnheard, days: 5 }],
    ]);
  });

  it('serves like a desk of fixed speed: waits sum to the stock', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 30), fc.integer({ min: 8000, max: 65536 }), (seed, capacity) => {
        const roll = dice(seed);
        const { bound, town } = open({ appeals: 400, tables: table('capacity', capacity) });
        let [credit, waiting, stock, luck] = [0, 0, 0, 0];
        const filedOn: number[] = [];
        let waits = 0;
        for (let day = 0; day < 120; day++) {
          const arrivals = roll(10) < 4 ? roll(3) : 0;
          for (let i = 0; i < arrivals; i++) file(town, roll(64), luck++);
          filedOn.push(...new Array<number>(arrivals).fill(day));
          hear(bound);
          // The desk: what it saves, at most one case beyond a day's; first come, first heard.
          credit = Math.min(credit + capacity, capacity + 65536);
          waiting += arrivals;
          while (waiting > 0 && credit >= 65536) {
            [credit, waiting] = [credit - 65536, waiting - 1];
            waits += day - filedOn.shift()!;
          }
          expect([town.offices[0].waiting, town.offices[0].credit]).toEqual([waiting, credit]);
          stock += waiting;
          nextDay(bound);
        }
        // Little, as an identity: the stock summed is the days waited by heard and waiting.
        expect(stock).toBe(waits + filedOn.reduce((sum, on) => sum + (120 - on), 0));
        expect(luck).toBe(counted(bound, 'appeals.heard') + waiting);
      }),
      { numRuns: 8 },
    );
  });

  it('saves no more than one case beyond a day’s capacity', () => {
    const { bound, town } = open({ tables: table('capacity', 100_000) });
    for (let day = 0; day < 10; day++) {
      hear(bound);
      nextDay(bound);
    }
    expect(town.offices[0].credit).toBe(165_536);
  });

  it('takes no more than the queue holds, and every filed appeal is somewhere', () => {
    const { bound, town } = open({ appeals: 6 });
    for (let row = 0; row < 9; row++) file(town, row, row);
    hear(bound);
    expect([town.offices[0].waiting, counted(bound, 'appeals.refusedFull')]).toEqual([5, 4]);
  });
});
