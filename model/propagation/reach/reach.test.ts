import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HandLaid, HandTown, spreadTables, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { undone } from '../../recourse/state.js';
import { reference as association } from '../association/reference.js';
import { reference } from './reference.js';

contract('propagation/reach');

type Ties = readonly (readonly [number, number])[];
interface Told {
  row: number;
  points: number;
  truth?: number;
  kind?: number;
}

const post = (hand: HandTown, told: Told): void =>
  hand.town.push(postings, told.row, {
    plane: 0,
    act: 9,
    truth: 0,
    channel: 0,
    cause: 0,
    kind: kinds.own,
    ...told,
  });

const due = (hand: HandTown): number[] => hand.town.people.map((person) => person.due.get(0));

describe.each(ways)('reach by %s', (way) => {
  const spread = (
    depth: number,
    friends: Ties,
    all: readonly Told[],
    share = 512,
    people = 8,
    gains = 0,
    walks = false,
  ): HandTown => {
    const mechanisms: HandLaid['mechanisms'] =
      depth === 1 ? { 'propagation/association': association } : { 'propagation/reach': reference };
    const hand = new HandTown(way, {
      mechanisms,
      people,
      friends,
      tables: spreadTables([{ shares: { 9: share }, depth, gains: gains === 1, walks }]),
    }).begin(1);
    for (const told of all) post(hand, told);
    return hand.live('propagation.spread');
  };
  const path: Ties = [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ];

  it('halves from friend to friend, as deep as it is told to', () => {
    expect(due(spread(2, path, [{ row: 0, points: -64 }])).slice(0, 5)).toEqual([
      0, -32, -16, 0, 0,
    ]);
    expect(due(spread(3, path, [{ row: 0, points: -64 }])).slice(0, 5)).toEqual([
      0, -32, -16, -8, 0,
    ]);
    expect(due(spread(3, path, [{ row: 2, points: -64 }])).slice(0, 5)).toEqual([
      -16, -32, 0, -32, -16,
    ]);
  });

  it('meets nobody twice, by the shortest way', () => {
    const square: Ties = [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [1, 2],
    ];
    expect(due(spread(3, square, [{ row: 0, points: -64 }])).slice(0, 4)).toEqual([
      0, -32, -32, -16,
    ]);
  });

  it('ends where truncation leaves nothing, and counts what it keeps back', () => {
    const hand = spread(4, path, [{ row: 0, points: -3, truth: 1 }]);
    expect(due(hand).slice(0, 4)).toEqual([0, -1, 0, 0]);
    expect(hand.town.people[1].dueFalse.get(0)).toBe(-1);
    // −3 · 512 = −1 · 1024 − 512; on the one tie left −1 · 512 is all kept back.
    expect(hand.counted('books.heldBackByShares')).toBe(-512 - 512);
  });

  it('takes a lapse back exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 1, max: 1024 }),
        (loss, depth, share) => {
          const both = [
            { row: 1, points: -loss },
            { row: 1, points: loss, kind: kinds.lapse },
          ];
          expect(due(spread(depth, path, both, share)).every((one) => one === 0)).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is association where nobody is further than one tie away', () => {
    const everyPair = Array.from({ length: 6 }, (_, a) =>
      Array.from({ length: 5 - a }, (_, i) => [a, a + i + 1] as [number, number]),
    ).flat();
    const told = fc.record({
      row: fc.nat(7),
      points: fc.integer({ min: -9999, max: 9999 }),
      truth: fc.nat(2),
    });
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 6 }),
        fc.nat(1024),
        fc.nat(1),
        fc.integer({ min: 2, max: 4 }),
        (all, share, gains, depth) => {
          const [near, far] = [1, depth].map((one) => spread(one, everyPair, all, share, 8, gains));
          expect(due(far)).toEqual(due(near));
          expect(far.town.people.map((p) => p.dueFalse.get(0))).toEqual(
            near.town.people.map((p) => p.dueFalse.get(0)),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it('gives friends what association gives them, and never takes from the nearer to give to the further', () => {
    const tie = fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a < b);
    const ties = fc.uniqueArray(tie, { selector: String, minLength: 4, maxLength: 14 });
    fc.assert(
      fc.property(ties, fc.integer({ min: 1, max: 9999 }), fc.nat(1024), (friends, loss, share) => {
        const [near, far] = [1, 3].map((depth) =>
          due(spread(depth, friends, [{ row: 0, points: -loss }], share)),
        );
        const isFriend = (row: number): boolean => friends.some(([a, b]) => a === 0 && b === row);
        far.forEach((given, row) => {
          if (isFriend(row)) expect(given).toBe(near[row]);
          else
            expect(Math.abs(given)).toBeLessThanOrEqual(
              Math.abs(Math.trunc((Math.trunc((-loss * share) / 1024) * share) / 1024)),
            );
        });
        expect(far[0]).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it('sums to Σ k (k − 1)^(l − 1) α^l of the own loss on a regular tree', () => {
    // Three friends each: one in the middle, three around, six outside; α = 1/2.
    const tree: Ties = [
      [0, 1],
      [0, 2],
      [0, 3],
      ...[1, 2, 3].flatMap(
        (row) =>
          [
            [row, 2 * row + 2],
            [row, 2 * row + 3],
          ] as [number, number][],
      ),
    ];
    const total = due(spread(2, tree, [{ row: 0, points: -64 }], 512, 10)).reduce(
      (sum, one) => sum + one,
      0,
    );
    expect(total / -64).toBe(3 / 2 + 6 / 4);
  });

  it('leaves ledgers of depth one to association', () => {
    const hand = new HandTown(way, {
      mechanisms: { 'propagation/reach': reference },
      friends: path,
      tables: spreadTables([{ shares: { 9: 512 }, depth: 1 }]),
    }).begin(1);
    post(hand, { row: 0, points: -64 });
    expect(due(hand.live('propagation.spread'))).toEqual(new Array(8).fill(0));
  });

  it('counts every walk that does not turn back, and agrees with once on a tree', () => {
    const triangle: Ties = [
      [0, 1],
      [0, 2],
      [1, 2],
    ];
    const walks = (ties: Ties, depth: number) =>
      due(spread(depth, ties, [{ row: 0, points: -64 }], 512, 8, 0, true));
    // One step each, and one more each through the other: −32 and −16.
    expect(walks(triangle, 2).slice(0, 3)).toEqual([0, -48, -48]);
    expect(due(spread(2, triangle, [{ row: 0, points: -64 }])).slice(0, 3)).toEqual([0, -32, -32]);
    // Nobody turns back on the spot, so a third step has only the source to go to.
    expect(walks(triangle, 3).slice(0, 3)).toEqual([0, -48, -48]);
    expect(walks(path, 3)).toEqual(due(spread(3, path, [{ row: 0, points: -64 }])));
  });

  it('gives back by a ruling exactly what the entry took, from the same people', () => {
    const tie = fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a < b);
    const ties = fc.uniqueArray(tie, { selector: String, minLength: 4, maxLength: 14 });
    fc.assert(
      fc.property(
        ties,
        fc.integer({ min: -9999, max: -1 }),
        fc.nat(2),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 1, max: 1024 }),
        fc.boolean(),
        (friends, points, truth, depth, share, walks) => {
          const hand = spread(depth, friends, [{ row: 3, points, truth }], share, 8, 0, walks);
          const taken = [due(hand), hand.town.people.map((p) => p.dueFalse.get(0))];
          hand.begin(9);
          for (const p of hand.town.people) {
            p.due.set(0, 0);
            p.dueFalse.set(0, 0);
          }
          hand.town.push(undone, 3, { row: 3, ledger: 0, act: 9, points, truth, posted: 1 });
          hand.live('recourse.hear');
          const given = [due(hand), hand.town.people.map((p) => p.dueFalse.get(0))];
          expect(given.map((all) => all.map((one) => -one || 0))).toEqual(taken);
          expect(hand.town.people.every((p) => p.walkDistance === 0 && p.walkPoints === 0)).toBe(
            true,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes the larger share at one distance, and lets only officials’ entries go', () => {
    // 0 – 1 – 3 over a layer of a half, 0 – 2 – 3 over one of a quarter: 3 gets −16.
    const hand = new HandTown(way, {
      mechanisms: { 'propagation/reach': reference },
      friends: [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ],
      tables: {
        ...spreadTables([{ shares: { 9: 512 }, depth: 2 }]),
        'ties.spread.layers': [8, 16, 8, 8, 16, 16, 8, 16].slice(0, 8).concat(0),
        'propagation.shareAt': {
          at: Object.fromEntries(
            [0, 1].flatMap((distance) => [
              [(8 + distance) * 64 + 8, 512],
              [(8 + distance) * 64 + 16, 256],
            ]),
          ),
        },
        'propagation.classOf': { at: { [9 * 4 + 2]: 1 } },
      },
    }).begin(1);
    hand.town.people[0].rank = 1;
    post(hand, { row: 0, points: -64 });
    expect(due(hand.live('propagation.spread')).slice(0, 4)).toEqual([0, 0, 0, 0]);
    hand.begin(2).town.people[0].rank = 2;
    post(hand, { row: 0, points: -64 });
    const given = due(hand.live('propagation.spread')).slice(0, 4);
    expect(given).toEqual([0, -32, -16, -16]);
  });
});
