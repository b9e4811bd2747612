import { describe, expect, it } from 'vitest';
import { doersOf, openFamily, rowsWithin } from '../../../tests/acts/open-family.js';
import { ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/belief');

const { streams } = schema;
const one = 65536;

describe.each(ways)('petitions, by %s', (way) => {
  it('fall with silence and rise with a closed door', () => {
    const tables = {
      'acts.belief.hush': { at: { 1: one } },
      'acts.belief.calm': { at: { 0: 2 * one } },
    };
    const set = ({ row }: { row: number }) => ({ silence: row & 1, severity: (row >> 1) & 1 });
    const hand = openFamily(way, { domain: 'belief', reference, act: 27, streams, tables, set });
    // Silent: half. Content: a quarter. Silent and content: an eighth.
    const part = (row: number): number => (row & 1 ? 1 / 4 : 1 / 2) / (row & 2 ? 1 : 4);
    expect(doersOf(hand)).toEqual(rowsWithin(hand, streams, part));
    expect(doersOf(hand).length).toBeGreaterThan(100);
  });
});
