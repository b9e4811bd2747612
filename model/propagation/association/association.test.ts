import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, spreadTables, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { undone } from '../../recourse/state.js';
import { reference as arrival } from '../arrival/reference.js';
import { reference } from './reference.js';

contract('propagation/association');

type Ties = readonly (readonly [number, number])[];
interface Told {
  row: number;
  points: number;
  act?: number;
  plane?: number;
  truth?: number;
  kind?: number;
}

/** Act 9 spreads by `share` in plane 0, act 8 does not; plane 1 reaches two deep. */
const made = (
  way: (typeof ways)[number],
  friends: Ties,
  share = 102,
  gains = 0,
  people = 8,
): HandTown =>
  new HandTown(way, {
    mechanisms: { 'propagation/association': reference, 'propagation/arrival': arrival },
    people,
    planes: 2,
    friends,
    tables: {
      'ledgers.planeOf': { at: { 1: 1 } },
      ...spreadTables([
        { shares: { 9: share }, depth: 1, gains: gains === 1 },
        { shares: { 9: share }, depth: 2, gains: gains === 1 },
      ]),
    },
  }).begin(1);

const post = (hand: HandTown, told: Told): void =>
  hand.town.push(postings, told.row, {
    plane: 0,
    kind: kinds.own,
    act: 9,
    truth: 0,
    channel: 0,
    cause: 0,
    ...told,
  });

const due = (hand: HandTown): number[] => hand.town.people.map((person) => person.due.get(0));

/** A ring in which everyone is tied to the `half` nearest on either side. */
const ring = (people: number, half: number): [number, number][] =>
  Array.from({ length: people }, (_, row) =>
    Array.from({ length: half }, (_, i) => [row, (row + i + 1) % people] as [number, number]),
  ).flat();

describe.each(ways)('association by %s', (way) => {
  const path: Ties = [
    [0, 1],
    [1, 2],
  ];
  const shares = (told: Told, gains = 0): number[] => {
    const hand = made(way, path, 102, gains);
    post(hand, told);
    return due(hand.live('propagation.spread')).slice(0, 3);
  };

  it('gives each friend a share of a loss, toward zero, and goes no further', () => {
    expect(shares({ row: 0, points: -64 })).toEqual([0, -6, 0]); // 64 · 102 / 1024 = 6.375
    expect(shares({ row: 1, points: -64 })).toEqual([-6, 0, -6]);
    expect(shares({ row: 1, points: -10 })).toEqual([0, 0, 0]); // 0.996
  });

  it('spreads gains only where gains spread, and takes a lapsed loss back', () => {
    expect(shares({ row: 0, points: 64 })).toEqual([0, 0, 0]);
    expect(shares({ row: 0, points: 64 }, 1)).toEqual([0, 6, 0]);
    expect(shares({ row: 0, points: 64, kind: kinds.lapse })).toEqual([0, 6, 0]);
    expect(shares({ row: 0, points: -64, kind: kinds.lapse })).toEqual([0, 0, 0]);
    expect(shares({ row: 0, points: -64, kind: kinds.lapse }, 1)).toEqual([0, -6, 0]);
  });

  it('spreads no other kind, no act without a share, and not where a ledger reaches deeper', () => {
    for (const kind of Object.values(kinds).filter(
      (one) => one !== kinds.own && one !== kinds.lapse,
    )) {
      expect(shares({ row: 0, points: -64, kind })).toEqual([0, 0, 0]);
    }
    expect(shares({ row: 0, points: -64, act: 8 })).toEqual([0, 0, 0]);
    const hand = made(way, path);
    post(hand, { row: 0, points: -64, plane: 1 });
    expect(hand.live('propagation.spread').town.people[1].due.get(1)).toBe(0);
  });

  it('keeps the false part apart and counts what truncation keeps back once a posting', () => {
    const hand = made(way, path);
    for (const truth of [0, 1, 2]) post(hand, { row: 1, points: -64, truth });
    hand.live('propagation.spread');
    expect([hand.town.people[0].due.get(0), hand.town.people[0].dueFalse.get(0)]).toEqual([
      -18, -12,
    ]);
    // 64 · 102 = 6 · 1024 + 384.
    expect(hand.counted('books.heldBackByShares')).toBe(3 * -384);
  });

  it('passes on what was sent, friend by friend, whatever the order of postings', () => {
    const told = fc.record({
      row: fc.nat(7),
      points: fc.integer({ min: -5000, max: 5000 }),
      truth: fc.nat(2),
      kind: fc.constantFrom(kinds.own, kinds.lapse, kinds.derived),
    });
    const tie = fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a < b);
    const ties = fc.uniqueArray(tie, { selector: String, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 12 }),
        ties,
        fc.integer({ min: 1, max: 1024 }),
        (all, friends, share) => {
          const [hand, backwards] = [all, [...all].reverse()].map((order) => {
            const town = made(way, friends, share, 1);
            for (const one of order) post(town, one);
            return town.live('propagation.spread');
          });
          expect(due(backwards)).toEqual(due(hand));
          const degree = (row: number): number =>
            friends.filter((pair) => pair.includes(row)).length;
          const sent = all
            .filter(({ kind }) => kind !== kinds.derived)
            .reduce(
              (sum, { row, points }) => sum + degree(row) * Math.trunc((points * share) / 1024),
              0,
            );
          expect(due(hand).reduce((sum, one) => sum + one, 0)).toBe(sent);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('makes mα / (1 + mα) of all that is lost the doing of others, where everyone has m friends', () => {
    const hand = made(way, ring(20, 2), 256, 0, 20); // m = 4, α = 1/4
    const own = -4096;
    for (const person of hand.town.people) {
      person.raw.add(0, own);
      post(hand, { row: person.row, points: own });
    }
    hand.live('propagation.spread').begin(2).live('ledgers.post');
    const [lost, through] = hand.town.people.reduce(
      ([all, others], person) => [all + person.raw.get(0), others + person.rawThrough.get(0)],
      [0, 0],
    );
    expect(through / lost).toBe(1 / 2);
  });

  it('gives a ruling’s correction to those tied, tomorrow, as much as the entry took', () => {
    const hand = made(way, path);
    hand.town.push(undone, 1, { row: 1, ledger: 0, act: 9, points: -64, truth: 1, posted: 0 });
    hand.live('recourse.hear');
    expect(due(hand).slice(0, 3)).toEqual([6, 0, 6]);
    expect(hand.town.people[2].dueFalse.get(0)).toBe(6);
    // A ledger of depth two is reach's, a gain that does not spread had taken nothing.
    hand
      .begin(2)
      .town.push(undone, 1, { row: 1, ledger: 1, act: 9, points: -64, truth: 0, posted: 0 });
    hand.town.push(undone, 1, { row: 1, ledger: 0, act: 9, points: 64, truth: 0, posted: 0 });
    expect(due(hand.live('recourse.hear')).slice(0, 3)).toEqual([6, 0, 6]);
  });
});
