import { describe, expect, it } from 'vitest';
import { doersOf, openFamily, rowsWithin } from '../../../tests/acts/open-family.js';
import { ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/purchases');

const { streams } = schema;
const one = 65536;

describe.each(ways)('purchases, by %s', (way) => {
  // In slot 0: a buffer of 0 takes two doublings, of 1 one, of more none.
  const tables = { 'acts.purchases.thrift': { at: { 0: 2 * one, 1: one } } };
  const set = ({ row }: { row: number }) => ({ buffer: row % 3 });

  it('fall with the buffer, and with nothing else of how one lives', () => {
    const of = { domain: 'purchases', reference, act: 21, streams, tables, set };
    const hand = openFamily(way, of);
    const part = (row: number): number => [1 / 8, 1 / 4, 1 / 2][row % 3];
    expect(doersOf(hand)).toEqual(rowsWithin(hand, streams, part));
    expect(doersOf(hand).length).toBeGreaterThan(100);
  });

  it('fall once more where points are at stake', () => {
    // Plane 0, act 21, fear and awareness 0, stake 3 (safe).
    const deterred = { at: { [21 * 32 * 4 + 3]: one } };
    const both = { ...tables, 'acts.deterrenceBits': deterred };
    const hand = openFamily(way, {
      domain: 'purchases',
      reference,
      act: 21,
      streams,
      tables: both,
      set,
    });
    const part = (row: number): number => [1 / 16, 1 / 8, 1 / 4][row % 3];
    expect(doersOf(hand)).toEqual(rowsWithin(hand, streams, part));
  });
});
