/** Terms, dates and points: from what is written to whole numbers of what is computed. */
import type { Term } from './types.js';

const daysOf: Readonly<Record<string, number>> = {
  d: 1,
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  month: 30,
  months: 30,
  year: 365,
  years: 365,
};

/** Days of a term such as `10 d` or `2 years`; a month has 30 days and a year 365. */
export function readTerm(text: string): Term {
  if (text === 'never') return 'never';
  const [count, unit] = text.split(' ');
  return Number(count) * (daysOf[unit ?? ''] ?? 1);
}

/** Days of a term that ends. */
export function readDays(text: string): number {
  const term = readTerm(text);
  return term === 'never' ? 0 : term;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * Days from 0001-01-01 to an ISO date in the Gregorian calendar, or null where the calendar has
 * no such day. No clock and no time zone takes part.
 */
export function countDays(date: string): number | null {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1) return null;
  const length = monthLengths[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0);
  if (day > length) return null;
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100);
  days += Math.floor(before / 400);
  for (let index = 0; index < month - 1; index++) days += monthLengths[index]!;
  if (month > 2 && isLeap(year)) days++;
  return days + day - 1;
}

/** Points in 1/64, or the two nearest that can be written. */
export function readPoints(
  points: number,
): { readonly parts: number } | { readonly low: string; readonly high: string } {
  // Multiplication by 64 only moves the binary point: it is exact.
  const parts = points * 64;
  if (Number.isInteger(parts)) return { parts: parts === 0 ? 0 : parts };
  const low = Math.floor(parts);
  return { low: String(low / 64), high: String((low + 1) / 64) };
}
