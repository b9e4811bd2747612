import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remainingSeconds, writeDuration } from './progress.js';

describe('the time that remains', () => {
  it('is unknown before anything is done, and nothing at the end', () => {
    expect(remainingSeconds(10, 0, 8, 2)).toBeNull();
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 8 }),
        (elapsed, total, wide) => {
          expect(remainingSeconds(elapsed, total, total, wide)).toBeCloseTo(0, 9);
        },
      ),
    );
  });

  it('counts rounds: of eight pieces two at a time, three rounds remain after the first', () => {
    expect(remainingSeconds(10, 1, 8, 2)).toBe(30);
    expect(remainingSeconds(10, 2, 8, 2)).toBe(30);
    expect(remainingSeconds(40, 4, 8, 1)).toBe(40);
  });

  it('is written as a person says it', () => {
    const said = [0.2, 40, 360, 7800].map(writeDuration);
    expect(said).toEqual(['under 1 s', '40 s', '6 min', '2 h 10 min']);
  });
});
