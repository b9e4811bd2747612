import { describe, expect, it } from 'vitest';
import { doersOf, openFamily, rowsWithin } from '../../../tests/acts/open-family.js';
import { ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/civic');

const { streams } = schema;
const one = 65536;

describe.each(ways)('thefts, by %s', (way) => {
  it('are those of the jobless with an empty purse, and fewer in every other state', () => {
    const employed = 0;
    const jobless = 1;
    const at = Object.fromEntries(
      [0, 1, 2, 3, 4, 5, 6, 7].flatMap((buffer) => [
        [employed * 8 + buffer, (1 + Math.min(buffer, 2)) * one],
        [jobless * 8 + buffer, Math.min(buffer, 2) * one],
      ]),
    );
    const set = ({ row }: { row: number }) => ({ employment: row & 1, buffer: (row >> 1) & 3 });
    const tables = { 'acts.civic.ease': { at } };
    const hand = openFamily(way, { domain: 'civic', reference, act: 34, streams, tables, set });
    const doublings = (row: number): number => (row & 1 ? 0 : 1) + Math.min((row >> 1) & 3, 2);
    expect(doersOf(hand)).toEqual(rowsWithin(hand, streams, (row) => 0.5 / 2 ** doublings(row)));
    expect(doersOf(hand).length).toBeGreaterThan(70);
  });
});
