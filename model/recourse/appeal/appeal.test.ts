import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  nextDay,
  remains,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import type { Town } from '../../town.js';
import { filed, filings, listingNotices, notices } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('recourse/appeal');

const phase = 'recourse.hear';
const always = -1;
const row = (
  ledger: number,
  income: number,
  education: number,
  fear: number,
  wrongful: number,
): number => (((ledger * 5 + income) * 4 + education) * 8 + fear) * 2 + wrongful;

/** A notice to person 0 on day 41, with this chance in one row of the table of filing. */
function notify(
  at: number,
  chance: number,
  options: { window?: number; truth?: number; luck?: number; setUp?: (town: Town) => void } = {},
) {
  const filing = new Int32Array(2 * 16 * 320);
  filing[at] = chance | 0;
  const { bound, town } = townByHand({
    people: 4,
    tables: {
      'recourse.filing': filing,
      'recourse.windowDays': new Int32Array(16).fill(options.window ?? 10),
    },
  });
  town.people[0].knowledge = 0;
  options.setUp?.(town);
  town.push(notices, 0, {
    row: 0,
    plane: 1,
    act: 9,
    points: -700,
    truth: options.truth ?? 0,
    luck: options.luck ?? 100,
  });
  runReference(bound, reference, phase);
  const promised = remains(bound)['recourse.filings'] as string[];
  return { bound, town, promised: promised.map((text) => text.split(',').map(Number)) };
}

describe('recourse/appeal', () => {
  it('agrees with its kernel', () => {
    expectSameBothWays('recourse/appeal', reference, { days: 8, runs: 10 }, (roll) => {
      const tables = {
        'recourse.filing': Int32Array.from({ length: 2 * 16 * 320 }, () => roll(2 ** 32) | 0),
        'recourse.windowDays': Int32Array.from({ length: 16 }, () => roll(5) * roll(3)),
      };
      return {
        people: 200,
        tables,
        morning: (town, _, throwDice) => {
          for (const p of town.people) {
            [p.income, p.knowledge, p.fear] = [throwDice(5), throwDice(4), throwDice(8)];
            if (throwDice(20) > 0) continue;
            town.push(notices, p.row, {
              row: p.row,
              plane: throwDice(2),
              act: throwDice(256),
              points: -throwDice(5000),
              truth: throwDice(3),
              luck: throwDice(2 ** 32) | 0,
            });
          }
        },
      };
    });
  });

  it('files below the chance of ledger, means, knowledge, fear and truth, and not at it', () => {
    const setUp = (town: Town): void => {
      [town.people[0].income, town.people[0].knowledge, town.people[0].fear] = [3, 2, 5];
    };
    expect(notify(row(1, 3, 2, 5, 0), 101, { setUp }).promised).toHaveLength(1);
    expect(notify(row(1, 3, 2, 5, 0), 100, { setUp }).promised).toHaveLength(0);
    expect(notify(row(1, 3, 2, 5, 1), always, { setUp }).promised).toHaveLength(0);
    for (const truth of [1, 2])
      expect(notify(row(1, 3, 2, 5, 1), always, { setUp, truth }).promised).toHaveLength(1);
    // A word with its highest bit set is large, not negative.
    expect(notify(row(1, 0, 0, 0, 0), 2 ** 31 - 1, { luck: -5 }).promised).toHaveLength(0);
  });

  it('files on a day of the window that the word names, and keeps the day of the entry', () => {
    const { town, promised } = notify(row(1, 0, 0, 0, 0), always);
    const [word] = town.luck(schema.streams.file, 0, { other: 9 });
    const day = 41 + 1 + Number((BigInt(word) * 10n) >> 32n);
    expect(promised).toEqual([[0, 1, 9, -700, 0, 41, 0, 0, day]]);
    expect(notify(row(1, 0, 0, 0, 0), always, { window: 0 }).promised[0][8]).toBe(42);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (window) => {
        const [[, , , , , , , , on]] = notify(row(1, 0, 0, 0, 0), always, { window }).promised;
        expect(on).toBeGreaterThanOrEqual(42);
        expect(on).toBeLessThan(42 + window);
      }),
      { numRuns: 15 },
    );
  });

  it('reaches the office once, with luck of its own, counted', () => {
    const { bound, town } = notify(row(1, 0, 0, 0, 1), always, { window: 0, truth: 2 });
    nextDay(bound);
    runReference(bound, reference, phase);
    const [luck, , strong] = town.luck(schema.streams.file, 0, { ordinal: 1 + 1, other: 9 });
    const entry = { row: 0, ledger: 1, act: 9, points: -700, truth: 2, posted: 41 };
    const facts = strong >>> 22 < 256 ? 4 : 2;
    expect(town.entries(filed)).toEqual([{ ...entry, luck: luck | 0, facts, before: 0 }]);
    expect([counted(bound, 'appeals.filed'), counted(bound, 'appeals.filedWrongful')]).toEqual([
      1, 1,
    ]);
    nextDay(bound);
    runReference(bound, reference, phase);
    expect(town.entries(filed)).toEqual([]);
  });

  it('gives appeals against two ledgers for one act lucks of their own', () => {
    const filing = new Int32Array(2 * 16 * 320).fill(always);
    const { bound, town } = townByHand({ people: 4, tables: { 'recourse.filing': filing } });
    for (const plane of [0, 1])
      town.push(notices, 0, { row: 0, plane, act: 9, points: -700, truth: 0, luck: 0 });
    runReference(bound, reference, phase);
    nextDay(bound);
    runReference(bound, reference, phase);
    const lucks = new Map(town.entries(filed).map(({ ledger, luck }) => [ledger, luck]));
    const word = (ledger: number): number =>
      town.luck(schema.streams.file, 0, { ordinal: 1 + ledger, other: 9 })[0] | 0;
    expect([...lucks].sort()).toEqual([
      [0, word(0)],
      [1, word(1)],
    ]);
    expect(word(0)).not.toBe(word(1));
  });

  it('files nothing where the chance is zero', () => {
    expect(notify(0, 0, { luck: 0 }).promised).toEqual([]);
  });

  it('files against listings by their own chances, and keeps what refusals had cost', () => {
    const filing = new Int32Array(2 * 16 * 320);
    filing[16 * 320 + row(3, 2, 1, 0, 1)] = always;
    const { bound, town } = townByHand({ people: 4, tables: { 'recourse.filing': filing } });
    Object.assign(town.people[0], { income: 2, knowledge: 1, accrued: 77 });
    const told = { row: 0, ledger: 3, luck: 5 };
    for (const truth of [0, 1]) town.push(listingNotices, 0, { ...told, truth });
    runReference(bound, reference, phase);
    const promised = remains(bound)['recourse.filings'] as string[];
    expect(promised).toEqual([[0, 3, 0, 0, 1, 41, 1, 77, 42].join()]);
  });

  it('finds evidence and reads mitigation as the ledger has it', () => {
    const sent = (tables: Record<string, Int32Array>, truth: number) => {
      const { bound, town } = townByHand({ people: 4, tables });
      const entry = { row: 0, ledger: 1, act: 9, points: -700, truth, posted: 40 };
      town.promise(filings, 0, 41, { ...entry, what: 0, before: 0 });
      runReference(bound, reference, phase);
      return { bound, town, facts: town.entries(filed)[0].facts };
    };
    const all = new Int32Array(16).fill(always);
    expect(sent({ 'recourse.noEvidence': all }, 0).facts).toBe(0);
    expect([2, 4]).toContain(sent({}, 0).facts);
    expect(sent({ 'recourse.noEvidence': all, 'recourse.mitigation': all }, 0).facts).toBe(8);
    // What was never done is not excused.
    expect(sent({ 'recourse.noEvidence': all, 'recourse.mitigation': all }, 1).facts).toBe(0);
  });
});
