/** Lists, copies and what scores foretell, on a town of six laid by hand (MODEL 10). */
import { describe, expect, it } from 'vitest';
import type { EngineRun } from '#engine/schedule/run.js';
import { doings } from '../acts/state.js';
import { fated, fates, listings, postings, stages } from '../ledgers/state.js';
import { kinds } from '../points.js';
import { FinanceBook, summariseFinance } from './finance.js';

const rows = 6;
const [unpaid, unperformed] = [3, 4];

/** A run that can be told what its lists and columns hold today. */
class Told {
  tick = 0;
  private readonly lists = new Map<string, object>();
  private readonly columns = new Map<string, ArrayLike<number>>();
  readonly storage = {
    lists: this.lists,
    columns: this.columns,
    planTables: new Map([['ledgers.ledgerOf', Int32Array.of(2, 5)]]),
    table: () => ({ rows, stride: 8 }),
  };

  set(columns: Readonly<Record<string, ArrayLike<number>>>): this {
    for (const [name, values] of Object.entries(columns))
      this.columns.set(`people.${name}`, values);
    return this;
  }

  /** The lists of the day that ends with this tick. */
  day(tick: number, lists: Readonly<Record<string, readonly (readonly number[])[]>> = {}): this {
    this.lists.clear();
    for (const [name, entries] of Object.entries(lists)) {
      const counts = Int32Array.of(entries.length);
      const words = Int32Array.from(entries.flat());
      this.lists.set(name, { counts, capacity: 16, width: entries[0].length, entries: words });
    }
    this.tick = tick;
    return this;
  }

  get run(): EngineRun {
    return this as unknown as EngineRun;
  }
}

/** Values over ten adult-years, of a run of so many days. */
function valuesOf(
  finance: FinanceBook,
  totals: Readonly<Record<string, number>> = {},
  days = 365,
): Record<string, number | null> {
  const values: Record<string, number | null> = {};
  const total = (name: string): number => totals[name] ?? 0;
  const routeNames = ['list-to-number', 'file-to-number'];
  const names = { routeNames, ledgerNames: ['unified', 'bureau'] };
  summariseFinance({ finance, total, years: 10, days, ...names }, (metric, group, value) => {
    values[`${metric} ${group}`] = value;
  });
  return values;
}

const { able, unable, none, enforcement } = stages;

describe('the list', () => {
  it('is told by who could not pay, coming on and being on it', () => {
    const told = new Told().set({ stage: [able, able, unable, none, none, none] });
    const finance = new FinanceBook(told.run, 2);
    finance.look();
    told.set({ stage: [able, none, unable, unable, none, none] }).day(30);
    finance.look();
    // Not a day on which it is looked at.
    told.set({ stage: [able, able, able, able, able, able] }).day(31);
    finance.look();
    // Able 2 and 1, unable 1 and 2: a mean of three, half of them unable.
    const values = valuesOf(finance, { 'court.entered': 8, 'court.enteredUnable': 6 });
    expect(values['unable-entered all']).toBe(6 / 8);
    expect(values['unable-listed all']).toBe(1.5 / 3);
    // Six leave in two years, of whom three are on it at any time: one a listed year.
    expect(valuesOf(finance, { 'court.left': 6 }, 730)['exit-rate all']).toBe(1);
    const empty = valuesOf(new FinanceBook(new Told().run, 2));
    expect([empty['unable-entered all'], empty['exit-rate all']]).toEqual([null, null]);
  });

  it('holds nobody without an enforcement, or says who', () => {
    const told = new Told().set({ stage: [enforcement, none, none, none, none, none] });
    const finance = new FinanceBook(told.run, 2);
    // The first was enforced against before; three never were; the fifth leaves the list.
    const on = (row: number, is = 1): number[] => [row, is];
    told.day(1, {
      [listings.name]: [on(0), on(1), on(2), on(3), on(4, 0)],
      [doings.name]: [[5, unperformed, 0, 0]],
    });
    finance.look();
    expect(valuesOf(finance)['unfounded-listings all']).toBe(3);
    told.day(2, { [listings.name]: [on(5)] });
    finance.look();
    expect(valuesOf(finance)['unfounded-listings all']).toBe(3);
  });
});

describe('copies', () => {
  it('of the list that outlive it are told apart from those that mean somebody else', () => {
    const told = new Told().set({
      stage: new Array(rows).fill(none),
      listed: [1, 0, 0, 0, 0, 0],
      copied: [1, 1, 1, 1, 0, 0],
      strayed: [0, 0, 0, 1, 0, 1],
    });
    const finance = new FinanceBook(told.run, 2);
    told.day(30);
    finance.look();
    // Two outlived the listing and one means somebody else, for a month of thirty days.
    const values = valuesOf(finance);
    expect(values['stale-copies all']).toBe((1000 * 60) / 10);
    expect(values['stray-copies all']).toBe((1000 * 30) / 10);
  });

  it('on routes arrive, are lost, name somebody else, and outlive their parents', () => {
    const told = new Told();
    const finance = new FinanceBook(told.run, 2);
    const copy = (route: number, kind: number = kinds.copy): number[] => [
      0,
      0,
      kind,
      9,
      -64,
      0,
      0,
      route,
    ];
    const fate = (route: number, what: number): number[] => [0, route, what];
    told.day(1, {
      [postings.name]: [copy(0), copy(0), copy(0), copy(1), copy(1, kinds.own)],
      [fated.name]: [
        fate(0, fates.lost),
        fate(0, fates.mislinked),
        fate(1, fates.mislinked),
        fate(1, fates.stale),
        fate(1, fates.takenBack),
      ],
    });
    finance.look();
    const values = valuesOf(finance);
    // Four arrive, of five sent; two of the four name somebody else.
    expect([values['copies all'], values['copies-lost all']]).toEqual([4 / 10, 1 / 5]);
    expect(values['copies-mislinked all']).toBe(2 / 4);
    expect(values['stale-entries all']).toBe(1e4);
    expect(values['copies route=list-to-number']).toBe(3 / 10);
    expect(values['copies-mislinked route=list-to-number']).toBe(1 / 3);
    expect(values['copies-mislinked route=file-to-number']).toBe(1);
    expect(values['stale-entries route=list-to-number']).toBe(0);
    expect(values['stale-entries route=file-to-number']).toBe(1e4);
  });
});

describe('foresight', () => {
  /** Scores of planes 0 and 1 (stride 8); the last is a child, the fifth no subject. */
  const raw = [600, 500, 500, 700, 100, 0, 0, 0, 1, 2, 3, 4, 5, 6, 0, 0];
  const subject = [4, 4, 4, 4, 32, 4];
  const adult = [1, 1, 1, 1, 1, 0];

  it('is the share of pairs in which who did not pay had the lower score', () => {
    const told = new Told().set({ raw, subject, adult });
    const finance = new FinanceBook(told.run, 2);
    told.day(40, {
      [doings.name]: [
        [1, unpaid, 0, 0],
        [4, unpaid, 0, 0],
        [3, 12, 0, 0],
      ],
    });
    finance.look();
    // 500 against 600, 500 and 700: two right and one even, of three.
    const values = valuesOf(finance);
    expect(values['foresight ledger=unified']).toBeCloseTo(2.5 / 3, 12);
    // One subject alone makes no pair.
    expect(values['foresight ledger=bureau']).toBeUndefined();
  });

  it('goes by the scores of a year before, year for year', () => {
    const told = new Told().set({ raw, subject, adult });
    const finance = new FinanceBook(told.run, 2);
    told.day(100, { [doings.name]: [[3, unpaid, 0, 0]] });
    finance.look();
    // The best of the first day failed: no pair right, whatever the scores are now.
    told.set({ raw: [900, 900, 900, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }).day(365);
    finance.look();
    expect(valuesOf(finance)['foresight ledger=unified']).toBe(0);
    // The second year is not whole: the first still stands, then the worst of day 365 fails.
    told.day(500, { [doings.name]: [[3, unpaid, 0, 0]] });
    finance.look();
    expect(valuesOf(finance)['foresight ledger=unified']).toBe(0);
    told.day(730);
    finance.look();
    expect(valuesOf(finance)['foresight ledger=unified']).toBe(1);
  });
});
