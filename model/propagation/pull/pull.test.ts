import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { reference } from './reference.js';

contract('propagation/pull');

type Ties = readonly (readonly [number, number])[];

describe.each(ways)('pull by %s', (way) => {
  const made = (pulls: Ties, share = 512, period = 1, people = 4): HandTown =>
    new HandTown(way, {
      mechanisms: { 'propagation/pull': reference },
      people,
      pulls,
      tables: {
        'propagation.pulls': [1],
        'propagation.pullShare': { at: { 1: share } },
        'propagation.pullPeriod': [period],
      },
    });
  const live = (hand: HandTown, tick: number): HandTown =>
    hand.begin(tick).live('ledgers.post').live('propagation.spread');
  const raw = (hand: HandTown): number[] => hand.town.people.map((person) => person.raw.get(0));
  const kind = kinds.association;

  it('draws both partners towards each other by a share of the gap, the day after, and once', () => {
    const hand = made([[0, 1]]);
    hand.town.people[1].raw.set(0, -1000);
    expect(raw(live(hand, 1))).toEqual([0, -1000, 0, 0]);
    expect(raw(live(hand, 2))).toEqual([-500, -500, 0, 0]);
    expect(hand.sorted(postings)).toEqual([
      { row: 0, plane: 0, kind, act: 0, points: -500, truth: 0, channel: 0, cause: 0 },
      { row: 1, plane: 0, kind, act: 0, points: 500, truth: 0, channel: 0, cause: 0 },
    ]);
    for (const tick of [3, 4, 5]) expect(raw(live(hand, tick))).toEqual([-500, -500, 0, 0]);
    expect(hand.town.people[0].rawThrough.get(0)).toBe(-500);
  });

  it('posts only the difference when a score changes, and nothing is left when the gap is gone', () => {
    const hand = made([[0, 1]]);
    hand.town.people[1].raw.set(0, -1000);
    for (const tick of [1, 2]) live(hand, tick);
    hand.town.people[1].raw.add(0, -200);
    for (const tick of [3, 4]) live(hand, tick);
    expect(raw(hand).slice(0, 2)).toEqual([-600, -600]);
    hand.town.people[1].raw.add(0, 1200);
    for (const tick of [5, 6]) live(hand, tick);
    expect(raw(hand)).toEqual([0, 0, 0, 0]);
  });

  it('posts the part that false entries make as false', () => {
    const hand = made([[0, 1]]);
    hand.town.people[1].raw.set(0, -1000);
    hand.town.people[1].rawFalse.set(0, -400);
    live(live(hand, 1), 2);
    expect(
      hand
        .sorted(postings)
        .filter((p) => p.row === 0)
        .map((p) => [p.points, p.truth])
        .sort(),
    ).toEqual([
      [-200, 1],
      [-300, 0],
    ]);
    expect(hand.town.people[0].rawFalse.get(0)).toBe(-200);
    live(live(hand, 3), 4);
    expect(hand.sorted(postings)).toEqual([]);
  });

  it('takes the mean over ties, toward zero', () => {
    const hand = made(
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      100,
    );
    hand.town.people[1].raw.set(0, -100);
    hand.town.people[2].raw.set(0, -50);
    live(live(hand, 1), 2);
    expect(raw(hand)[0]).toBe(-4); // 100 · −150 / (1024 · 3) = −4.88
  });

  it('weighs only on days that its period divides', () => {
    const hand = made([[0, 1]], 512, 7);
    hand.town.people[1].raw.set(0, -1000);
    const seen = Array.from({ length: 9 }, (_, i) => raw(live(hand, i + 1))[0]);
    expect(seen).toEqual([0, 0, 0, 0, 0, 0, 0, -500, -500]);
  });

  it('holds gaps to 2^20 and leaves those without ties alone', () => {
    const hand = made([[0, 1]], 1024);
    hand.town.people[1].raw.set(0, 2 ** 26);
    hand.town.people[2].raw.set(0, 2 ** 26);
    live(live(hand, 1), 2);
    expect(raw(hand)).toEqual([2 ** 20, 2 ** 26 - 2 ** 20, 2 ** 26, 0]);
  });

  it('is ΣA = 0 up to truncation where all have equally many ties, and does not accumulate', () => {
    const people = 12;
    const around = Array.from(
      { length: people },
      (_, row) => [row, (row + 1) % people] as [number, number],
    );
    const score = fc.integer({ min: -9999, max: 9999 });
    fc.assert(
      fc.property(
        fc.array(score, { minLength: people, maxLength: people }),
        fc.integer({ min: 1, max: 1024 }),
        (scores, share) => {
          const hand = made(around, share, 1, people);
          for (const person of hand.town.people) person.raw.set(0, scores[person.row]);
          live(live(hand, 1), 2);
          const pulls = hand.town.people.map((person) => person.pull.get(0));
          expect(Math.abs(pulls.reduce((sum, one) => sum + one, 0))).toBeLessThan(people);
          for (const person of hand.town.people) {
            expect(person.raw.get(0) - person.rawThrough.get(0)).toBe(scores[person.row]);
          }
          const before = raw(hand);
          expect(raw(live(live(hand, 3), 4))).toEqual(before);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('does nothing with a share of nothing', () => {
    const hand = made([[0, 1]], 0);
    hand.town.people[1].raw.set(0, -1000);
    expect(raw(live(live(hand, 1), 2))).toEqual([0, -1000, 0, 0]);
  });

  it('settles at (1 − k)(I − kW)⁻¹ of scores without pulls, if pulls count', () => {
    const hand = new HandTown(way, {
      mechanisms: { 'propagation/pull': reference },
      people: 4,
      pulls: [
        [0, 1],
        [1, 2],
      ],
      tables: {
        'propagation.pulls': [1],
        'propagation.pullRecursive': [1],
        'propagation.pullShare': { at: { 1: 512 } },
        'propagation.pullPeriod': [1],
      },
    });
    hand.town.people[1].raw.set(0, -6000);
    for (let tick = 1; tick < 60; tick++) live(hand, tick);
    // x = y/2 and y = −3000 + x/2 · 1: y = −4000, x = −2000.
    const [x, y, z] = raw(hand);
    for (const [found, exact] of [
      [x, -2000],
      [y, -4000],
      [z, -2000],
    ])
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(2);
  });

  it('adds the layers that pull, each over its own ties', () => {
    const hand = new HandTown(way, {
      mechanisms: { 'propagation/pull': reference },
      people: 4,
      tables: {
        'propagation.pulls': [1],
        'propagation.pullShare': { at: { 1: 512, 3: 256 } },
        'propagation.pullPeriod': [1],
        // Layer 1 ties 0 – 1, layer 3 ties 0 – 2.
        'ties.pull.starts': [
          [0, 0, 0, 0, 0],
          [0, 1, 2, 2, 2],
          [2, 2, 2, 2, 2],
          [2, 3, 3, 4, 4],
          [4, 4, 4, 4, 4],
          [4, 4, 4, 4, 4],
        ].flat(),
        'ties.pull.targets': [1, 0, 2, 0],
      },
    });
    hand.town.people[1].raw.set(0, -1000);
    hand.town.people[2].raw.set(0, 400);
    live(live(hand, 1), 2);
    expect(raw(hand)).toEqual([-500 + 100, -500, 300, 0]);
  });
});
