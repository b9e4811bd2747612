import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetricFacts } from '#results/comparison.js';
import {
  countOf,
  digitsFor,
  listOf,
  writeExact,
  writeNumber,
  writePlain,
  writeRange,
  writeTick,
  writeValue,
} from './numbers.js';

const metric = (format: MetricFacts['format'], unit = ''): MetricFacts => ({
  id: 'm',
  says: 'm',
  unit,
  worse: 'up',
  needsBaseline: false,
  format,
  status: 'assumed',
});
const ranged = (mean: number, low: number, high: number) => ({ mean, low, high });
const people = metric('count', 'people');
const share = metric('share');

describe('numbers in words', () => {
  it('never show a hyphen for a minus, nor a minus before nothing', () => {
    const digits = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), digits, (value, places) => {
        const text = writeNumber(value, places);
        expect(text).not.toContain('-');
        if (/^\u2212/.test(text)) expect(text).toMatch(/[1-9]/);
        expect(writeExact(value)).not.toContain('-');
        expect(writeTick(share, value)).not.toContain('-');
      }),
    );
  });

  it('tell the ends of a range apart, or how narrow it is', () => {
    const mean = fc.double({ min: 0.001, max: 9000, noNaN: true });
    const width = fc.double({ min: 0.001, max: 1, noNaN: true });
    fc.assert(
      fc.property(mean, width, (centre, part) => {
        const range = ranged(centre, centre * (1 - part), centre * (1 + part));
        const digits = digitsFor(range);
        const ends = [range.low, range.high].map((end) => end.toFixed(digits));
        const written = writeRange(metric('level'), range);
        if (ends[0] === ends[1]) expect(written).toMatch(/^±\u202f(0\.0*[1-9]|1)$/);
        else expect(written).toContain(' to ');
      }),
    );
  });

  it('never say three figures more of one number than of its neighbour', () => {
    expect(writeValue(share, ranged(0.2029, 0.2026, 0.2032))).toBe('20.3\u202f%');
    expect(writeRange(share, ranged(0.2029, 0.2026, 0.2032))).toBe('±\u202f0.03\u202f%');
    expect(writeValue(share, ranged(0.33, 0.31, 0.35))).toBe('33\u202f%');
    expect(writeValue(share, ranged(-0.04383, -0.04388, -0.04378))).toBe('\u22124.38\u202f%');
    const number = fc.double({ min: 0.01, max: 9000, noNaN: true });
    const width = fc.double({ min: 1e-9, max: 1, noNaN: true });
    fc.assert(
      fc.property(number, width, (centre, part) => {
        const digits = digitsFor(ranged(centre, centre * (1 - part), centre * (1 + part)));
        const figures = centre.toFixed(digits).replace(/^0\.0*|\./g, '').length;
        if (centre < 100) expect(figures).toBeLessThanOrEqual(4);
        if (digits > 0)
          expect(digits).toBeLessThanOrEqual(Math.max(0, 2 - Math.floor(Math.log10(centre))));
      }),
    );
  });

  it('count people up to 10,000, then two figures', () => {
    expect(writeValue(people, ranged(526.3, 502, 548))).toBe('526 people');
    expect(writePlain(people, 9_999)).toBe('9,999 people');
    expect(writePlain(people, 412_345)).toBe('410,000 people');
    expect(writeExact(412_345)).toBe('412,345');
    expect(writePlain(people, 1)).toBe('1 person');
    expect(writeValue(people, ranged(448, 417, 475), 'difference', true)).toBe('+448 people');
    expect(writeRange(people, ranged(448, 417, 475))).toBe('417 to 475');
  });

  it('write shares by the hundred and their differences in percentage points', () => {
    expect(writeValue(share, ranged(0.58, 0.55, 0.6))).toBe('58\u202f%');
    expect(writeRange(share, ranged(0.58, 0.55, 0.6))).toBe('55 to 60\u202f%');
    expect(writeValue(share, ranged(-0.004, -0.019, 0.011))).toBe('\u22120.4\u202f%');
    expect(writeRange(share, ranged(-0.004, -0.019, 0.011))).toBe('\u22121.9 to 1.1\u202f%');
    expect(writeValue(share, ranged(0.5, 0.48, 0.52), 'difference')).toBe('50 percentage points');
  });

  it('write times, days and plain levels', () => {
    expect(writeValue(metric('ratio'), ranged(1.8, 1.5, 2.1))).toBe('1.8 times');
    expect(writeValue(metric('days'), ranged(140, 121, 163))).toBe('140 days');
    expect(writeRange(metric('ratio'), ranged(1.8, 1.5, 2.1))).toBe('1.5 to 2.1');
    expect(writeRange(metric('level'), ranged(1, -Infinity, Infinity))).toBe('one town so far');
    expect(writeRange(metric('level'), ranged(1, 1, 1))).toBe('the same in every town');
    expect(countOf(1, 'town', 'towns')).toBe('1 town');
    expect(listOf(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
