import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDays, readDays, readPoints, readTerm } from './units.js';

describe('dates', () => {
  test('follow the calendar day by day', () => {
    const property = fc.property(fc.integer({ min: 1, max: 3_000_000 }), (day) => {
      // The platform's calendar, used here only, is the independent reference.
      const date = new Date(Date.UTC(1, 0, 1) + 0);
      date.setUTCFullYear(1, 0, 1);
      date.setUTCDate(date.getUTCDate() + day);
      const text = date.toISOString().slice(0, 10);
      if (text.startsWith('+')) return;
      expect(countDays(text)).toBe(day);
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('know which days there are', () => {
    expect(countDays('2020-02-29')).not.toBeNull();
    for (const none of ['2019-02-29', '1900-02-29', '2019-13-01', '2019-00-10', '2019-04-31']) {
      expect(countDays(none)).toBeNull();
    }
    expect(countDays('2020-01-01')! - countDays('2019-01-01')!).toBe(365);
  });
});

describe('terms', () => {
  test('are days', () => {
    expect(['10 d', '1 day', '2 weeks', '18 months', '2 years', 'never'].map(readTerm)).toEqual([
      10,
      1,
      14,
      540,
      730,
      'never',
    ]);
    expect(readDays('30 d')).toBe(30);
  });
});

describe('points', () => {
  test('in 64ths are exact, others lie between the two named', () => {
    const property = fc.property(fc.integer({ min: -640_000, max: 640_000 }), (parts) => {
      expect(readPoints(parts / 64)).toEqual({ parts: parts === 0 ? 0 : parts });
    });
    fc.assert(property);
    const others = fc.property(fc.double({ min: -9999, max: 9999, noNaN: true }), (points) => {
      const read = readPoints(points);
      if ('parts' in read) return;
      expect(Number(read.low)).toBeLessThan(points);
      expect(Number(read.high)).toBeGreaterThan(points);
      expect(Number(read.high) - Number(read.low)).toBe(1 / 64);
    });
    fc.assert(others);
  });
});
