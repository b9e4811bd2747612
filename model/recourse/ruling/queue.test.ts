/** The queue before the office, on paper: capacity, order, and who is never heard (MODEL 8, V39). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bindByHand,
  counted,
  dice,
  type HandMade,
  nextDay,
  remains,
  runReference,
} from '../../../tests/contract/both-ways.js';
import { Town } from '../../town.js';
import { filed } from '../state.js';
import { reference } from './reference.js';

const each = (value: number): Int32Array => new Int32Array(8).fill(value);
const table = (name: string, value: number): Record<string, Int32Array> => ({
  [`recourse.${name}`]: each(value),
});
const words = (bound: ReturnType<typeof bindByHand>, calendar: string): number[][] =>
  (remains(bound)[calendar] as string[]).map((text) => text.split(',').map(Number));

function open(made: Partial<HandMade> = {}) {
  const bound = bindByHand({ people: 64, ...made });
  bound.clock.tick = 40;
  nextDay(bound);
  return { bound, town: new Town(bound) };
}

const file = (
  town: Town,
  row: number,
  luck: number,
  change: { ledger?: number; truth?: number; points?: number } = {},
): void => {
  town.push(filed, row, {
    row,
    ledger: 0,
    act: 9,
    points: -700,
    truth: 0,
    posted: 30,
    luck,
    ...change,
  });
};

const queueOf = (town: Town): number[] =>
  town.appeals.slice(0, town.offices[0].waiting).map((appeal) => appeal.person);

describe('the queue of recourse/ruling', () => {
  it('orders by rank, then day, then luck', () => {
    const { bound, town } = open({ tables: table('byRank', 1) });
    const ranks = [0, 3, 0, 2, 3];
    ranks.forEach((rank, row) => {
      town.people[row].rank = rank;
    });
    for (const [row, luck] of [
      [0, 5],
      [1, 9],
      [2, -4],
    ])
      file(town, row, luck);
    runReference(bound, reference, 'recourse.hear');
    nextDay(bound);
    for (const [row, luck] of [
      [3, 0],
      [4, -100],
    ])
      file(town, row, luck);
    runReference(bound, reference, 'recourse.hear');
    // Rank 3 first, the earlier day before the better luck; then rank 2; then rank 0 by luck.
    expect(queueOf(town)).toEqual([1, 4, 3, 2, 0]);
  });

  it('forgets rank where the order is arrival', () => {
    const { bound, town } = open();
    [town.people[0].rank, town.people[1].rank] = [0, 3];
    file(town, 0, 1);
    file(town, 1, 2);
    runReference(bound, reference, 'recourse.hear');
    expect(queueOf(town)).toEqual([0, 1]);
  });

  it('hears half a case a day, from the front, and ends the rest after the limit: on paper', () => {
    const { bound, town } = open({
      tables: {
        ...table('capacity', 32768),
        ...table('unheardAfter', 5),
        ...table('serviceDays', 20),
        ...table('byRank', 1),
      },
    });
    [town.people[3].rank, town.people[4].rank] = [2, 2];
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
      runReference(bound, reference, 'recourse.hear');
      queues.push(queueOf(town));
      nextDay(bound);
    }
    // Credit reaches one case on days 42, 44 and 46; on day 46 filed + 5 has come for the others.
    expect(queues).toEqual([[4, 3, 1, 2, 0], [3, 1, 2, 0], [3, 1, 2, 0], [1, 2, 0], [1, 2, 0], []]);
    expect([counted(bound, 'appeals.heard'), counted(bound, 'appeals.unheard')]).toEqual([3, 2]);
    // Ruled on a day and the service after the hearing; field 7 is the day.
    expect(
      words(bound, 'recourse.reviews')
        .map((one) => [one[0], one[7]])
        .sort((x, y) => x[1] - y[1]),
    ).toEqual([
      [4, 63],
      [3, 65],
      [1, 67],
    ]);
    expect(town.appeals.every((appeal) => appeal.person === -1)).toBe(true);
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
          runReference(bound, reference, 'recourse.hear');
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
      runReference(bound, reference, 'recourse.hear');
      nextDay(bound);
    }
    expect(town.offices[0].credit).toBe(165_536);
  });

  it('takes no more than the queue holds, and every filed appeal is somewhere', () => {
    const { bound, town } = open({ appeals: 6 });
    for (let row = 0; row < 9; row++) file(town, row, row);
    runReference(bound, reference, 'recourse.hear');
    expect([town.offices[0].waiting, counted(bound, 'appeals.refusedFull')]).toEqual([5, 4]);
  });
});
