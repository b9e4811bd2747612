import { describe, expect, it } from 'vitest';
import { type HandLaid, HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { crashes, doings, unpaid } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/accident');

const [paidLate, drunk, injury, fled] = [3, 14, 15, 16];
const half = -(2 ** 31);

/** Drunk driving injures in half of all cases, and half of the drivers flee. */
const laid: HandLaid = {
  mechanisms: { 'acts/accident': reference },
  people: 512,
  parameters: { 'acts/accident.thinBuffer': 1, 'acts/accident.claimPer1024': 1024 },
  tables: { 'acts.accident.injures': { at: { 0: half, [drunk]: half } } },
};

describe.each(ways)('accidents, by %s', (way) => {
  const live = (act: number, of: object = {}): HandTown => {
    const hand = new HandTown(way, laid).begin(5);
    for (const person of hand.town.people.filter(({ row }) => row % 11 === 0)) {
      Object.assign(person, { buffer: person.row % 2 === 0 ? 1 : 2 }, of);
      hand.town.push(doings, person.row, { row: person.row, act, luck: 0, hollow: 0 });
    }
    return hand.live('acts.perform');
  };
  const rows = (hand: HandTown, act: number): number[] =>
    hand.town.entries(doings).flatMap((one) => (one.act === act ? [one.row] : []));
  const sorted = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b);
  const lucky = (hand: HandTown, purpose: number, word: number, other: number): number[] =>
    hand.town.people
      .map(({ row }) => row)
      .filter((row) => row % 11 === 0)
      .filter((row) => hand.town.luck(purpose, row, { other })[word] < 2 ** 31);

  it('follow from the offence by luck, and from nothing else', () => {
    const hand = live(drunk);
    const crashed = lucky(hand, schema.streams.crash, 0, drunk);
    expect(sorted(rows(hand, injury))).toEqual(crashed);
    expect(crashed.length).toBeGreaterThan(10);
    expect(live(20).town.entries(crashes)).toEqual([]);
  });

  it('leave the claim unpaid at a thin buffer, and cost a month above it', () => {
    const hand = live(injury);
    // No second injury is made of an injury.
    expect(rows(hand, injury).length).toBe(47);
    expect(sorted(rows(hand, paidLate))).toEqual(Array.from({ length: 24 }, (_, i) => 22 * i));
    expect(hand.town.entries(unpaid).length).toBe(24);
    expect([0, 11, 22, 33].map((row) => hand.town.people[row].hardship)).toEqual([
      0, 1024, 0, 1024,
    ]);
    expect(sorted(rows(hand, fled))).toEqual(lucky(hand, schema.streams.after, 1, 0));
  });

  it('are no second case for who is before the court already', () => {
    const hand = live(injury, { stage: 2 });
    expect(rows(hand, paidLate).length).toBe(24);
    expect(hand.town.entries(unpaid)).toEqual([]);
  });
});
