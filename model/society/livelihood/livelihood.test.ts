import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, type Sparse, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { defaultChance } from '../../acts/credit/kernel.js';
import { employment } from '../state.js';
import { down, hire, loss, shock, up } from './kernel.js';
import { reference } from './reference.js';

contract('society/livelihood');

const always: Sparse = { otherwise: -1 };
const widths = [256, 256, 512, 1024, 2048, 4096, 8192, 8192];

/** Thirty persons, so that row 0 has its month-day on tick 0; only row 29 is a child. */
function open(way: Way, tables: Record<string, Sparse | readonly number[]> = {}): HandTown {
  const hand = new HandTown(way, {
    mechanisms: { 'society/livelihood': reference },
    people: 30,
    tables: { 'livelihood.depth': widths, ...tables },
  });
  for (const person of hand.town.people) person.adult = person.row === 29 ? 0 : 1;
  return hand;
}

/** Lives thirty days: everyone's month once. */
function month(hand: HandTown): HandTown {
  for (let tick = 0; tick < 30; tick++) hand.begin(tick).live('society.open');
  return hand;
}

describe.each(ways)('livelihood, by %s', (way) => {
  const levelAfter = (
    tables: Record<string, Sparse | readonly number[]>,
    buffer: number,
    hardship = 0,
  ): number => {
    const hand = open(way, tables);
    for (const person of hand.town.people) Object.assign(person, { buffer, hardship });
    const [first, ...rest] = month(hand)
      .town.people.slice(0, 29)
      .map((person) => person.buffer);
    expect(new Set(rest)).toEqual(new Set([first]));
    expect(hand.town.people[29].buffer).toBe(buffer);
    return first;
  };

  it('never leaves the levels, whatever the chances and costs', () => {
    const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(
        word,
        word,
        word,
        fc.nat(7),
        fc.nat(2 ** 26),
        (rise, fall, hit, buffer, hardship) => {
          const hand = open(way, {
            'livelihood.up': { otherwise: rise },
            'livelihood.down': { otherwise: fall },
            'livelihood.shock': { otherwise: hit },
          });
          for (const person of hand.town.people) Object.assign(person, { buffer, hardship });
          for (const person of month(hand).town.people.slice(0, 29)) {
            expect(person.buffer).toBeGreaterThanOrEqual(Math.max(0, buffer - 4));
            expect(person.buffer).toBeLessThanOrEqual(Math.min(7, buffer + 1));
            expect(person.hardship).toBe(0);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('does nothing at zero rates', () => {
    expect(levelAfter({}, 4)).toBe(4);
  });

  it('moves one level up or down, never both, and two down by a shock', () => {
    expect(levelAfter({ 'livelihood.up': always }, 4)).toBe(5);
    expect(levelAfter({ 'livelihood.up': always }, 7)).toBe(7);
    expect(levelAfter({ 'livelihood.down': always }, 4)).toBe(3);
    expect(levelAfter({ 'livelihood.down': always }, 0)).toBe(0);
    expect(levelAfter({ 'livelihood.up': always, 'livelihood.down': always }, 4)).toBe(5);
    expect(levelAfter({ 'livelihood.shock': always }, 4)).toBe(2);
    expect(levelAfter({ 'livelihood.shock': always }, 1)).toBe(0);
    // No month has a rise and a shock.
    expect(levelAfter({ 'livelihood.up': always, 'livelihood.shock': always }, 1)).toBe(2);
  });

  it('loses a level for certain where the costs reach its width, and never without costs', () => {
    expect(levelAfter({}, 2, 512)).toBe(1);
    expect(levelAfter({}, 5, 1_000_000)).toBe(4);
    expect(levelAfter({}, 0, 1_000_000)).toBe(0);
    // The level after the shock counts: 1 is 256 wide.
    expect(levelAfter({ 'livelihood.shock': always }, 3, 256)).toBe(0);
  });

  it('loses a level with chance cost / width, by the upper half of w3', () => {
    const hand = open(way);
    for (const person of hand.town.people) Object.assign(person, { buffer: 4, hardship: 512 });
    const expected = hand.town.people.slice(0, 29).map(({ row }) => {
      hand.begin(row);
      return hand.town.luck(0x0120, row)[3] >>> 16 < 16384 ? 3 : 4;
    });
    expect(
      month(hand)
        .town.people.slice(0, 29)
        .map(({ buffer }) => buffer),
    ).toEqual(expected);
    expect(new Set(expected).size).toBe(2);
  });

  it('takes jobs and gives them, less to the restricted and the listed', () => {
    const hand = open(way, { 'livelihood.loss': always, 'livelihood.hire': [-1, 0] });
    const set = (row: number, values: object): unknown =>
      Object.assign(hand.town.people[row], values);
    set(0, { employment: employment.employed });
    set(1, { employment: employment.jobless });
    set(2, { employment: employment.jobless, severity: 1 });
    set(3, { employment: employment.jobless, listed: 1 });
    set(4, { employment: employment.outside });
    const now = month(hand)
      .town.people.slice(0, 5)
      .map((person) => person.employment);
    expect(now).toEqual([
      employment.jobless,
      employment.employed,
      employment.jobless,
      employment.jobless,
      employment.outside,
    ]);
  });
});

describe('the stationary law of buffers and jobs (MODEL 3.1)', () => {
  const { plan } = rig({ people: 40, scenario: 'no-scoring' });
  const chance = (table: { readonly name: string }, index: number): number =>
    (plan.draft.tables.get(table.name)![index] >>> 0) / 2 ** 32;
  const cellOf = (quintile: number, work: number, b: number): number =>
    (quintile * 3 + work) * 8 + b;

  type Move = readonly [level: number, chance: number];
  type Month = (quintile: number, work: number, b: number) => readonly Move[];

  /** The month of the README: rise or fall, then a shock drawn apart. */
  const ours: Month = (quintile, work, b) => {
    const [rises, falls] = [up, down].map((table) => chance(table, cellOf(quintile, work, b)));
    const hit = chance(shock, quintile);
    const moved: Move[] = [
      [Math.min(b + 1, 7), rises],
      [Math.max(b - 1, 0), falls],
      [b, 1 - rises - falls],
    ];
    return moved.flatMap(([to, part]): Move[] => [
      [Math.max(to - 2, 0), part * hit],
      [to, part * (1 - hit)],
    ]);
  };

  /** The month of MODEL 3.1: rise, fall and shock exclude each other. */
  const published: Month = (quintile, work, b) => {
    const rises = work === 1 ? 0 : ([0.1, 0.14, 0.18, 0.22, 0.28][quintile] * 2 * (7 - b)) / 7;
    const falls = work === 1 ? 0.45 : ([0.12, 0.13, 0.14, 0.14, 0.14][quintile] * 2 * b) / 7;
    const hit = [0.02, 0.017, 0.015, 0.013, 0.01][quintile];
    return [
      [Math.min(b + 1, 7), rises],
      [Math.max(b - 1, 0), falls],
      [Math.max(b - 2, 0), hit],
      [b, 1 - rises - falls - hit],
    ];
  };

  /** One month of a law over [work × 8 + buffer], work 0 employed and 1 jobless. */
  function pass(month: Month, hired: number, law: readonly number[], quintile: number): number[] {
    const next = Array<number>(16).fill(0);
    law.forEach((mass, state) => {
      const work = state >> 3;
      const turn = work === 0 ? chance(loss, quintile) : hired;
      for (const [level, part] of month(quintile, work, state & 7)) {
        next[work * 8 + level] += mass * part * (1 - turn);
        next[(1 - work) * 8 + level] += mass * part * turn;
      }
    });
    return next;
  }

  const lawsOf = (month: Month, hired: number): number[][] =>
    [0, 1, 2, 3, 4].map((quintile) => {
      let law = Array<number>(16).fill(1 / 16);
      for (let months = 0; months < 2000; months++) law = pass(month, hired, law, quintile);
      return law;
    });
  const laws = lawsOf(ours, chance(hire, 0));
  const told = lawsOf(published, 0.2);
  const shareAt = (law: readonly number[], b: number): number => 100 * (law[b] + law[8 + b]);

  it('is stationary', () => {
    for (const [quintile, law] of laws.entries()) {
      const next = pass(ours, chance(hire, 0), law, quintile);
      for (const [state, share] of next.entries()) expect(share).toBeCloseTo(law[state], 12);
    }
  });

  it.each([
    [1, 11.9, 18.4],
    [2, 6.1, 11.4],
    [3, 3.4, 7.3],
    [4, 1.8, 4.2],
    [5, 0.8, 1.9],
  ])(
    'lies within 0.1 points of the chain that rounds to the table, quintile %i: %f and %f percent',
    (quintile, ...table) => {
      table.forEach((percent, b) => {
        const exact = shareAt(told[quintile - 1], b);
        expect(exact.toFixed(1)).toBe(percent.toFixed(1));
        expect(Math.abs(shareAt(laws[quintile - 1], b) - exact)).toBeLessThan(0.1);
      });
    },
  );

  it('has 5.7 % jobless at the bottom and 2.0 % at the top', () => {
    const jobless = laws.map((law) => 100 * law.slice(8).reduce((a, b) => a + b));
    expect(Math.abs(jobless[0] - 5.7)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(jobless[4] - 2)).toBeLessThanOrEqual(0.1);
  });

  it('defaults 4.8, 2.8, 1.8, 1.1 and 0.6 % of borrowers a year, and a tenth more (0023)', () => {
    const yearly = laws.map(
      (law) =>
        (1200 / 1.1) *
        law.reduce((sum, mass, state) => sum + mass * chance(defaultChance, 3 * 8 + state), 0),
    );
    [4.8, 2.8, 1.8, 1.1, 0.6].forEach((percent, quintile) => {
      expect(Math.abs(yearly[quintile] - percent)).toBeLessThanOrEqual(0.1);
    });
    const loans = [0.3, 0.36, 0.4, 0.45, 0.5];
    const ofAdults = yearly.reduce(
      (sum, percent, quintile) => sum + (percent * loans[quintile]) / 5,
      0,
    );
    expect(Math.abs(ofAdults - 0.79)).toBeLessThanOrEqual(0.02);
  });
});
