/** What became of appeals, in words: each outcome once, on a record made by hand. */
import { expect, it } from 'vitest';
import { outcomes } from '#model/recourse/state.js';
import type { Happening, Lives } from './lives.js';
import { rulingsOf } from './rulings.js';

const names = {
  acts: { 2: { id: 'late-30-days' } },
  ledgers: [
    { id: 'municipal', number: 5 },
    { id: 'unified', number: 1 },
  ],
};

const lives = (decided: readonly Happening['of'][]): Lives =>
  ({
    names,
    happenings: (list: string) =>
      list === 'decided' ? decided.map((of, day) => ({ tick: 40 + day, of })) : [],
    dayOf: (tick: number) => tick - 30,
    dateOf: (tick: number) => `day ${tick}`,
  }) as unknown as Lives;

const entry = { ledger: 1, act: 2, what: 0, instance: 0, days: 12 };

it.each([
  ['kept', 'kept', 'heard and refused'],
  ['overturned', 'overturned', 'heard and upheld'],
  ['dismissed', 'unheard', 'never heard, and so refused'],
  ['upheldUnheard', 'overturned', 'never heard, and so upheld'],
  ['refused', 'unheard', 'turned away from a full office'],
  ['wentOn', 'kept', 'heard and refused, and taken to a second instance'],
  ['petition', 'overturned', 'refused, and upheld on a petition'],
] as const)('%s is told as %s', (outcome, what, words) => {
  const [event] = rulingsOf(lives([{ ...entry, outcome: outcomes[outcome] }]), 7);
  const says = `appeal against the entry for late-30-days in unified: ${words}, after 12 days`;
  expect(event).toEqual({ tick: 10, date: 'day 40', what, says });
});

it('names the instance and what was appealed, day after day', () => {
  const listing = { ledger: 3, act: 0, what: 1, instance: 0, days: 1, outcome: outcomes.kept };
  const city = { ...listing, ledger: 5, days: 3 };
  const second = { ...entry, instance: 1, outcome: outcomes.kept };
  const told = rulingsOf(lives([listing, city, second]), 7);
  expect(told.map(({ tick, says }) => [tick, says])).toEqual([
    [10, 'appeal against the courts’ listing: heard and refused, after 1 day'],
    [11, 'appeal against the restriction by municipal: heard and refused, after 3 days'],
    [
      12,
      'appeal against the entry for late-30-days in unified: ' +
        'heard and refused in the second instance, after 12 days',
    ],
  ]);
});
