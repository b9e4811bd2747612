import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { mostEdges } from '../../scoring/state.js';
import { fadeCells, postings, touched } from '../state.js';
import { reference } from './reference.js';

contract('ledgers/fading');

/** Plane 0 keeps entries; plane 1 keeps totals on a scale from 0 to 200 about a base of 100. */
const made = (
  way: (typeof ways)[number],
  share: number,
  edges: readonly number[] = [],
): HandTown =>
  new HandTown(way, {
    mechanisms: { 'ledgers/fading': reference },
    people: 3,
    planes: 2,
    tables: {
      'ledgers.fadePer1024': [0, share],
      'ledgers.base': [0, 100],
      'scoring.scaleMin': [0, 0],
      'scoring.scaleMax': [200, 200],
      'scoring.edgeCount': [0, edges.length],
      'scoring.edges': { at: Object.fromEntries(edges.map((edge, i) => [mostEdges + i, edge])) },
      // Every cell of plane 1 is near: the list of edges decides.
      'ledgers.fadeNear': new Array(2 * fadeCells).fill(0).fill(1, fadeCells),
    },
  }).begin(9);

describe.each(ways)('fading by %s', (way) => {
  /** Raw points a day later. */
  const faded = (share: number, raw: number): number => {
    const hand = made(way, share);
    hand.town.people[1].raw.set(1, raw);
    return hand.live('ledgers.post').town.people[1].raw.get(1);
  };

  it('drifts by a share of the distance to the base, toward zero', () => {
    expect(faded(102, 200)).toBe(191); // 100 · 102 / 1024 = 9.96
    expect(faded(102, 50)).toBe(54); // −50 · 102 / 1024 = −4.98
    expect(faded(102, 95)).toBe(95); // −0.49 is no drift
    expect(faded(1024, 50)).toBe(100);
  });

  it('takes back at once what lies beyond the scale', () => {
    expect(faded(102, 300)).toBe(191);
    expect(faded(102, -7)).toBe(9); // to 0, and 9 of the 100 missing
  });

  it('posts nothing, counts what faded, and leaves other ledgers alone', () => {
    const hand = made(way, 102);
    for (const person of hand.town.people) person.raw.set(1, 100);
    hand.town.people[2].raw.set(1, 0);
    hand.town.people[1].raw.set(1, 300);
    hand.live('ledgers.post');
    // Alone, the mechanism has no list of postings to write to.
    expect(hand.bound.storage.lists.has(postings.name)).toBe(false);
    expect(hand.counted('books.faded')).toBe(9 - 109);
    expect(hand.town.people[2].raw.get(0)).toBe(0);
  });

  it('names among the touched whoever drifts over a score that rates anew, and nobody else', () => {
    // From 200 to 191 and from 0 to 9; scores of 196, of 191 and of 9 begin something new.
    const over = (raw: number, edge: number): number[] => {
      const hand = made(way, 102, [edge]);
      for (const person of hand.town.people) person.raw.set(1, 100);
      hand.town.people[2].raw.set(1, raw);
      return hand.live('ledgers.post').sorted(touched).map(({ row }) => row);
    };
    expect(over(200, 196)).toEqual([2]);
    expect(over(200, 192)).toEqual([2]);
    expect(over(200, 191)).toEqual([]);
    expect(over(0, 9)).toEqual([2]);
    expect(over(0, 10)).toEqual([]);
    expect(over(300, 196)).toEqual([2]);
    expect(over(300, 191)).toEqual([]);
  });

  it('never moves away from the base, never past it, and stays where it rests', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1024 }),
        fc.integer({ min: 0, max: 200 }),
        (share, raw) => {
          const next = faded(share, raw);
          expect(Math.abs(next - 100)).toBeLessThanOrEqual(Math.abs(raw - 100));
          expect(Math.sign(next - 100) * Math.sign(raw - 100)).toBeGreaterThanOrEqual(0);
          if (Math.abs(raw - 100) * share < 1024) expect(next).toBe(raw);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does nothing in ledgers of entries', () => {
    expect(faded(0, 300)).toBe(300);
  });
});
