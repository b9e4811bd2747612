import { describe, expect, it } from 'vitest';
import { doersOf, openFamily, rowsWithin } from '../../../tests/acts/open-family.js';
import { ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { doings } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/trade');

const { streams } = schema;
const one = 65536;

describe.each(ways)('trade, by %s', (way) => {
  const gain = { 'acts/trade.evasionGainPer1024': 512 };
  const live = (act: number) => {
    const tables = { 'acts.trade.slack': { at: { 7: one } } };
    const set = ({ row }: { row: number }) => ({ buffer: row % 2 === 0 ? 7 : 3 });
    const of = { domain: 'trade', reference, act, streams, tables, set, parameters: gain };
    return openFamily(way, of);
  };

  it('cheats less with a full buffer', () => {
    const hand = live(7);
    const part = (row: number): number => (row % 2 === 0 ? 1 / 4 : 1 / 2);
    expect(doersOf(hand)).toEqual(rowsWithin(hand, streams, part));
    expect(hand.town.people.filter(({ row, buffer }) => buffer !== (row % 2 ? 3 : 7))).toEqual([]);
  });

  it('keeps an evaded tax where the lower bits of luck are below the chance, at most seven', () => {
    const hand = live(6);
    const kept = hand.town.entries(doings).filter(({ luck }) => (luck & 1023) < 512);
    const risen = hand.town.people.filter(({ buffer }) => buffer === 4).map(({ row }) => row);
    const expected = kept.map(({ row }) => row).filter((row) => row % 2 === 1);
    expect(risen).toEqual(expected.sort((a, b) => a - b));
    expect(risen.length).toBeGreaterThan(20);
    expect(Math.max(...hand.town.people.map(({ buffer }) => buffer))).toBe(7);
  });
});
