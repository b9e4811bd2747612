import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestPeople, requireRoom } from './capacity.js';

const gibibyte = 2 ** 30;

describe('the most people that fit', () => {
  it('fits by its own account, never grows with company, and never shrinks with memory', () => {
    const memory = fc.integer({ min: 1, max: 512 });
    fc.assert(
      fc.property(memory, fc.integer({ min: 1, max: 16 }), (free, runs) => {
        const most = largestPeople(free * gibibyte, runs);
        expect(() => requireRoom(most, runs, 'cn-2020', free * gibibyte)).not.toThrow();
        expect(largestPeople(free * gibibyte, runs + 1)).toBeLessThanOrEqual(most);
        expect(largestPeople((free + 1) * gibibyte, runs)).toBeGreaterThanOrEqual(most);
      }),
    );
  });

  it('is bounded by one memory however much there is, and is larger for plain societies', () => {
    expect(largestPeople(4096 * gibibyte, 1)).toBe(3_000_000);
    expect(largestPeople(4096 * gibibyte, 1, 'plain')).toBe(13_000_000);
  });

  it('is named in the refusal, with the workers that would do', () => {
    const ask = () => requireRoom(1_000_000, 4, 'cn-2020', 4 * gibibyte);
    expect(ask).toThrow(/--people \d+, or --workers 1/);
  });
});
