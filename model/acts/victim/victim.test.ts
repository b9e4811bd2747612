import { describe, expect, it } from 'vitest';
import { HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { doings } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/victim');

const [theft, violence] = [34, 37];

describe.each(ways)('victims, by %s', (way) => {
  const live = (does: readonly (readonly [number, number])[]): HandTown => {
    const hand = new HandTown(way, {
      mechanisms: { 'acts/victim': reference },
      people: 70,
      tables: {
        'acts.victim.burden': { at: { [theft]: 205, [violence]: 1024 } },
        'acts.victim.athome': { at: { [violence]: 1 } },
      },
    }).begin(3);
    for (const person of hand.town.people) {
      Object.assign(person, { hardship: 10, spouse: person.row < 2 ? 1 - person.row : -1 });
    }
    for (const [row, act] of does) hand.town.push(doings, row, { row, act, luck: 0, hollow: 0 });
    return hand.live('acts.perform');
  };
  const borne = (hand: HandTown): [number, number][] =>
    hand.town.people.flatMap(({ row, hardship }): [number, number][] =>
      hardship === 10 ? [] : [[row, hardship - 10]],
    );

  it('of violence at home are the partners, if there are any', () => {
    const hand = live([
      [0, violence],
      [9, violence],
    ]);
    expect(borne(hand)).toEqual([[1, 1024]]);
    expect(hand.counted('victims.cost')).toBe(1024);
  });

  it('of theft are anybody, by luck, and bear every theft', () => {
    const hand = live([
      [5, theft],
      [69, theft],
    ]);
    const whom = (row: number): number =>
      Math.floor((hand.town.luck(schema.streams.whom, row, { other: theft })[0] * 70) / 2 ** 32);
    const costs = new Map<number, number>();
    for (const row of [5, 69]) costs.set(whom(row), (costs.get(whom(row)) ?? 0) + 205);
    expect(borne(hand)).toEqual([...costs].sort((a, b) => a[0] - b[0]));
  });

  it('are nobody where an act harms nobody else', () => {
    expect(borne(live([[5, 23]]))).toEqual([]);
  });
});
