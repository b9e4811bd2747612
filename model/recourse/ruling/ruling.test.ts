import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindByHand, bothWays, counted, dice, type HandMade, nextDay, remains, runReference, tiesByDice } from '../../adaptation/hand-town.js';
import { corrections, entries, postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { Town } from '../../town.js';
import { filed, reviews } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

const always = -1;
const each = (value: number): Int32Array => new Int32Array(8).fill(value);
const table = (name: string, value: number): Record<string, Int32Array> => ({ [`recourse.${name}`]: each(value) });
const words = (bound: ReturnType<typeof bindByHand>, calendar: string): number[][] =>
  (remains(bound)[calendar] as string[]).map((text) => text.split(',').map(Number));

function open(made: Partial<HandMade> = {}) {
  const bound = bindByHand({ people: 64, ...made });
  bound.clock.tick = 40;
  nextDay(bound);
  return { bound, town: new Town(bound) };
}

const file = (town: Town, row: number, luck: number, change: { ledger?: number; truth?: number; points?: number } = {}): void => {
  town.push(filed, row, { row, ledger: 0, act: 9, points: -700, truth: 0, posted: 30, luck, ...change });
};
const queueOf = (town: Town): number[] => town.appeals.slice(0, town.offices[0].waiting).map((appeal) => appeal.person);

describe('recourse/ruling', () => {
  it('agrees with its kernels over weeks of appeals, rulings and corrections', () => {
    fc.assert(fc.property(fc.nat(2 ** 30), (seed) => {
      const roll = dice(seed);
      const some = (n: number, length = 8): Int32Array => Int32Array.from({ length }, () => roll(n));
      const made: HandMade = {
        people: 150, seed, appeals: 12 + roll(60), ties: tiesByDice(roll, 150, 4),
        tables: {
          'recourse.capacity': some(120_000), 'recourse.serviceDays': some(4), 'recourse.unheardAfter': some(6),
          'recourse.unheardUpheld': some(2), 'recourse.byRank': some(2), 'recourse.overturn': Int32Array.from({ length: 16 }, () => roll(2 ** 32) | 0),
          'ledgers.expiryDays': some(3, 16).map((term) => term * 12), 'propagation.depthOf': some(3, 16),
          'propagation.gainsSpread': some(2, 16), 'propagation.shareOf': some(300, 8 * 256),
        },
      };
      const { reference: a, kernels: b } = bothWays(made, 'recourse/ruling', reference, ['ledgers.post', 'recourse.hear'], (town, day) => {
        const throwDice = dice(seed + day + 1);
        if (day === 0) for (const p of town.people) p.rank = throwDice(4);
        for (let i = throwDice(7); i > 0; i--) {
          const at = throwDice(150);
          // Act and day differ within a person, so no two appeals are equals.
          const entry = { row: at, ledger: throwDice(3), act: day * 8 + i, points: throwDice(4000) - 3000, truth: throwDice(3), posted: town.tick - throwDice(3) };
          const term = entry.ledger < 2 ? town.look({ name: 'ledgers.expiryDays' }, entry.ledger) : 0;
          if (term > 0) town.promise(entries, at, entry.posted + term, entry);
          town.push(filed, at, { ...entry, luck: throwDice(2 ** 32) | 0 });
        }
      }, 25);
      expect(a).toEqual(b);
    }), { numRuns: 12 });
  });

  it('orders by rank, then day, then luck', () => {
    const { bound, town } = open({ tables: table('byRank', 1) });
    const ranks = [0, 3, 0, 2, 3];
    ranks.forEach((rank, row) => { town.people[row].rank = rank; });
    for (const [row, luck] of [[0, 5], [1, 9], [2, -4]]) file(town, row, luck);
    runReference(bound, reference, 'recourse.hear');
    nextDay(bound);
    for (const [row, luck] of [[3, 0], [4, -100]]) file(town, row, luck);
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
    const { bound, town } = open({ tables: { ...table('capacity', 32768), ...table('unheardAfter', 5), ...table('serviceDays', 20), ...table('byRank', 1) } });
    [town.people[3].rank, town.people[4].rank] = [2, 2];
    for (const [row, luck] of [[0, 30], [1, 10], [2, 20], [3, 50], [4, 40]]) file(town, row, luck);
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
    expect(words(bound, 'recourse.reviews').map((one) => [one[0], one[7]]).sort((x, y) => x[1] - y[1])).toEqual([[4, 63], [3, 65], [1, 67]]);
    expect(town.appeals.every((appeal) => appeal.person === -1)).toBe(true);
  });

  it('serves like a desk of fixed speed: the queue follows its recursion, waits sum to the stock', () => {
    fc.assert(fc.property(fc.nat(2 ** 30), fc.integer({ min: 8000, max: 65536 }), (seed, capacity) => {
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
      // Little, as an identity: each day's stock summed is the days waited by the heard and the waiting.
      expect(stock).toBe(waits + filedOn.reduce((sum, on) => sum + (120 - on), 0));
      expect(luck).toBe(counted(bound, 'appeals.heard') + waiting);
    }), { numRuns: 8 });
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

  it('overturns below the chance of its truth, and corrects the day after', () => {
    const rule = (chance: (word: number) => number, truth: number) => {
      const made = open();
      const [word] = made.town.luck(schema.streams.rule, 7, { ordinal: 1, other: 9 });
      const overturn = new Int32Array(16);
      overturn[2 + Number(truth !== 0)] = chance(word) | 0;
      const { bound, town } = open({ tables: { 'recourse.overturn': overturn } });
      town.promise(reviews, 7, 41, { row: 7, ledger: 1, act: 9, points: -700, truth, posted: 30, filed: 35 });
      runReference(bound, reference, 'recourse.hear');
      return { bound, promised: words(bound, 'ledgers.corrections') };
    };
    expect(rule((word) => word, 0).promised).toEqual([]);
    const { bound, promised } = rule((word) => word + 1, 2);
    expect(promised).toEqual([[7, 1, 9, -700, 2, 30, 42]]);
    const told = ['rulings.made', 'rulings.days', 'rulings.wrongful', 'rulings.overturned', 'rulings.overturnedWrongful'];
    expect(told.map((name) => counted(bound, name))).toEqual([1, 6, 1, 1, 1]);
  });

  it('returns the points exactly, and makes void what would lapse later', () => {
    const terms = { 'ledgers.expiryDays': new Int32Array(16).fill(100) };
    const run = (posted: number) => {
      const { bound, town } = open({ tables: terms });
      const entry = { row: 7, ledger: 1, act: 9, points: -700, truth: 1, posted };
      town.promise(entries, 7, Math.max(41, posted + 100), entry);
      town.promise(corrections, 7, 41, entry);
      [town.people[7].raw, town.people[7].rawFalse].forEach((planes) => planes.set(1, -700));
      runReference(bound, reference, 'ledgers.post');
      return { bound, town };
    };
    const { bound, town } = run(30);
    expect([town.people[7].raw.get(1), town.people[7].rawFalse.get(1)]).toEqual([0, 0]);
    expect(town.entries(postings)).toEqual([{ row: 7, plane: 1, kind: kinds.correction, act: 9, points: 700, truth: 1, channel: 0, cause: 30 }]);
    expect(words(bound, 'ledgers.entries')).toEqual([[7, 1, 9, 0, 1, 30, 130]]);
    // Posted a hundred days ago: it lapses today by itself, and a correction would count twice.
    const lapsed = run(-59);
    expect(lapsed.town.people[7].raw.get(1)).toBe(-700);
  });

  it('takes back from friends what they were given, cut toward zero', () => {
    const share = new Int32Array(8 * 256);
    share[256 + 9] = 102;
    const depth = new Int32Array(16);
    const { bound, town } = open({
      ties: [[7, 8], [7, 9]],
      tables: { 'propagation.shareOf': share, 'propagation.depthOf': depth.fill(1), 'recourse.overturn': new Int32Array(16).fill(always) },
    });
    town.promise(reviews, 7, 41, { row: 7, ledger: 1, act: 9, points: -700, truth: 1, posted: 30, filed: 35 });
    runReference(bound, reference, 'recourse.hear');
    // −700 · 102 / 1024 = −69.7 → −69 was given to each.
    for (const friend of [8, 9]) expect([town.people[friend].due.get(1), town.people[friend].dueFalse.get(1)]).toEqual([69, 69]);
    expect(town.people[7].due.get(1)).toBe(0);
    expect(counted(bound, 'books.heldBackByShares')).toBe(631);
  });
});
