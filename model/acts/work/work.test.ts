import { describe, expect, it } from 'vitest';
import { doersOf, openFamily, rowsWithin } from '../../../tests/acts/open-family.js';
import { ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/work');

const { streams } = schema;
const one = 65536;

describe.each(ways)('refusals, by %s', (way) => {
  it('are those of people with a job', () => {
    const set = ({ row }: { row: number }) => ({ employment: row % 3 });
    const hand = openFamily(way, { domain: 'work', reference, act: 43, streams, set });
    const part = (row: number): number => (row % 3 === 0 ? 1 / 2 : 0);
    expect(doersOf(hand)).toEqual(rowsWithin(hand, streams, part));
    expect(doersOf(hand).length).toBeGreaterThan(50);
  });

  it('fall where a ledger has made them costly', () => {
    const set = ({ row }: { row: number }) => ({ employment: 0, fear: row & 1 });
    // Plane 0, act 43, awareness 0, fear 1, stake 3.
    const tables = { 'acts.deterrenceBits': { at: { [(43 * 32 + 1) * 4 + 3]: one } } };
    const hand = openFamily(way, { domain: 'work', reference, act: 43, streams, set, tables });
    const part = (row: number): number => (row & 1 ? 1 / 4 : 1 / 2);
    expect(doersOf(hand)).toEqual(rowsWithin(hand, streams, part));
  });
});
