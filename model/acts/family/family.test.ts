import { describe, expect, it } from 'vitest';
import { doersOf, openFamily, rowsWithin } from '../../../tests/acts/open-family.js';
import { ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/family');

const { streams } = schema;
const one = 65536;

describe.each(ways)('acts at home, by %s', (way) => {
  const set = ({ row }: { row: number }) => ({ spouse: row % 2 === 0 ? row + 1 : -1 });
  const live = (needs: number) => {
    const tables = { 'acts.family.couple': [needs, ...Array<number>(15).fill(0)] };
    return openFamily(way, { domain: 'family', reference, act: 37, streams, tables, set });
  };

  it('that need a partner are done by those who have one, and the other way round', () => {
    const anyone = live(0);
    const all = rowsWithin(anyone, streams, () => 1 / 2);
    expect(doersOf(anyone)).toEqual(all);
    expect(doersOf(live(1))).toEqual(all.filter((row) => row % 2 === 0));
    expect(doersOf(live(2))).toEqual(all.filter((row) => row % 2 === 1));
  });

  it('grow with strain', () => {
    // Employed at buffer 0 lacks one doubling to the jobless at buffer 0.
    const tables = { 'acts.family.rest': { at: { 0: one } } };
    const worn = ({ row }: { row: number }) => ({ employment: row & 1, buffer: 0 });
    const of = { domain: 'family', reference, act: 37, streams, tables, set: worn };
    const hand = openFamily(way, of);
    const part = (row: number): number => (row & 1 ? 1 / 2 : 1 / 4);
    expect(doersOf(hand)).toEqual(rowsWithin(hand, streams, part));
  });
});
