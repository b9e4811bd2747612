import { describe, expect, it } from 'vitest';
import { doersOf, openFamily, rowsWithin } from '../../../tests/acts/open-family.js';
import { ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/office');

const { streams } = schema;
const one = 65536;

describe.each(ways)('public staff, by %s', (way) => {
  it('meet the quota more often the more they seek points', () => {
    const tables = { 'acts.office.sloth': [3 * one, 2 * one, one, 0] };
    const set = ({ row }: { row: number }) => ({ seeking: row & 3 });
    const hand = openFamily(way, { domain: 'office', reference, act: 42, streams, tables, set });
    const part = (row: number): number => 0.5 / 2 ** (3 - (row & 3));
    expect(doersOf(hand)).toEqual(rowsWithin(hand, streams, part));
    expect(doersOf(hand).length).toBeGreaterThan(70);
  });
});
