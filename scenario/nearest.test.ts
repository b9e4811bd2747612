import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, nearestOf } from './nearest.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 8 });

describe('distance', () => {
  test('is symmetric, zero only for the same, and at most the longer word', () => {
    const property = fc.property(word, word, (left, right) => {
      const away = distance(left, right);
      expect(away).toBe(distance(right, left));
      expect(away === 0).toBe(left === right);
      expect(away).toBeLessThanOrEqual(Math.max(left.length, right.length));
      expect(away).toBeGreaterThanOrEqual(Math.abs(left.length - right.length));
    });
    fc.assert(property);
  });

  test('counts a swap of neighbours once', () => {
    expect(distance('wehn', 'when')).toBe(1);
    expect(distance('kitten', 'sitting')).toBe(3);
  });
});

describe('the nearest name', () => {
  const names = ['jaywalk', 'red-light', 'opinion', 'blood'];
  test('is what was probably meant', () => {
    expect(nearestOf('jaywlak', names)).toBe('jaywalk');
    expect(nearestOf('redlight', names)).toBe('red-light');
    expect(nearestOf('opin', names)).toBe('opinion');
    expect(nearestOf('Blood', names)).toBe('blood');
  });
  test('is none where nothing is near', () => {
    expect(nearestOf('purchase', names)).toBeNull();
    expect(nearestOf('', names)).toBeNull();
  });
  test('is always one of the names, and a name is nearest to itself', () => {
    const property = fc.property(word, fc.array(word.filter((one) => one !== '')), (name, all) => {
      const nearest = nearestOf(name, all);
      if (nearest !== null) expect(all).toContain(nearest);
      if (name !== '' && all.includes(name)) expect(nearest).toBe(name);
    });
    fc.assert(property);
  });
});
