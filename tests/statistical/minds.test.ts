/**
 * What people learn, lived by many: the mean obeys its equation, relaxes at up + down, and comes to
 * rest in a binomial law (MODEL 9). Seeded; every bound is four standard errors.
 */
import { describe, expect, it } from 'vitest';
import { meanOf, rigOfMinds } from '../contract/minds.js';

const people = 5000;

/** A town without scoring in which every adult begins at a level. */
function startedAt(name: string, level: number) {
  const town = rigOfMinds('no-scoring', people, { seed: 21 });
  const column = town.run.storage.columns.get(name)!;
  for (const row of town.adults) column[row] = level;
  return town;
}

const laws = [
  { name: 'people.trustPeople', top: 7, up: 300e-6, down: 200e-6 },
  { name: 'people.trustInstitutions', top: 7, up: 300e-6, down: 200e-6 },
  // Without fear, and with the ties of a quiet town below most thresholds.
  { name: 'people.fear', top: 7, up: 0, down: 3850e-6 },
] as const;

describe.each(laws)('$name', ({ name, top, up, down }) => {
  it.each([0, top])('relaxes from level %i as (1 − up − down)^days', (level) => {
    const days = 200;
    const town = startedAt(name, level);
    town.live(days);
    const rest = (top * up) / (up + down);
    const expected = rest + (level - rest) * (1 - up - down) ** days;
    // Each level of a person is a coin of its own: the variance is below a quarter of the top.
    const error = Math.sqrt(top / 4 / town.adults.length);
    expect(Math.abs(meanOf(town.column(name), town.adults) - expected)).toBeLessThan(4 * error);
  });
});

describe('the law trust starts in', () => {
  it('is binomial of 7 at .6, and still is after half a year', () => {
    const town = rigOfMinds('no-scoring', people, { seed: 22 });
    const binomial = Array.from({ length: 8 }, (_, k) => {
      const ways = [1, 7, 21, 35, 35, 21, 7, 1][k];
      return ways * 0.6 ** k * 0.4 ** (7 - k);
    });
    for (const days of [0, 180]) {
      town.live(days);
      const levels = town.column('people.trustPeople');
      binomial.forEach((share, level) => {
        const found = town.adults.filter((row) => levels[row] === level).length;
        const expected = share * town.adults.length;
        expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(expected));
      });
    }
  });
});

describe('awareness where a scheme is told of as documented', () => {
  it('stays near the share that knew of it, and does not run to everybody', () => {
    const town = rigOfMinds('documented', people, { seed: 23 });
    town.live(365);
    const levels = town.column('people.awareness');
    const share = town.adults.filter((row) => levels[row] > 0).length / town.adults.length;
    expect(share).toBeGreaterThan(0.09);
    expect(share).toBeLessThan(0.13);
  });
});
