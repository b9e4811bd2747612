/** Hand examples (d), (e) and (f) of MODEL 10, and standings, movement and watching on paper. */
import { describe, expect, it } from 'vitest';
import { log2neg } from '#engine/math/exponential.js';
import { type Columns, type Entry, HandRun } from '../../tests/contract/hand-run.js';
import { doings } from '../acts/state.js';
import { withLevel } from '../attributes.js';
import { listings, postings, seen } from '../ledgers/state.js';
import { channelNamed, channels } from '../observation/catalogue.js';
import { kinds, truths } from '../points.js';
import { moves } from '../scoring/state.js';
import { incomeDeciles } from './deciles.js';
import { expectDeeds } from './deeds.js';
import { FinanceBook } from './finance.js';
import { Observer } from './observer.js';
import { Standings } from './standings.js';
import { lasting, movement, standingsOfTown } from './standings-summary.js';
import { summarise } from './summarise.js';
import { sightingCost, Watch } from './watch.js';

/** Ground rows of `postings`: an own entry in plane 0. */
const own = (row: number, act: number, points: number, truth: number = truths.true): Entry => [
  row, 0, kinds.own, act, points * 64, truth, 0, -1,
];

function observing(hand: HandRun, scales: Standings['scales'] = []): Observer {
  return new Observer({
    run: hand.run, scorePlane: 0, planes: 1, base: [650 * 64], expiry: [0], scales,
  });
}

function valuesOf(observer: Observer, people: number) {
  const none = () => new Float64Array(people);
  const expected = {
    misconduct: none(), protectedActs: none(), reading: none(), deeds: none(), hollow: none(),
  };
  const values = summarise({
    observer,
    people: {
      adults: Int32Array.from({ length: people }, (_, row) => row),
      traits: new Uint32Array(people),
    },
    expected, scoreBit: 1, scorePlane: 0, stride: people, conduct: null,
  });
  return (metric: string, group = 'all'): number | undefined =>
    values.find((value) => value.metric === metric && value.group === group)?.value;
}

describe('innocence', () => {
  const [opinion, jaywalk, unpaid, drunk] = [23, 10, 3, 14];
  const entered = [own(0, opinion, -20), own(0, jaywalk, -5), own(0, unpaid, -60)];
  const columns = { severity: [1], subject: [1] };

  it('(e) is lost in the first reading by a jaywalk, and kept in the second', () => {
    const hand = new HandRun(1, columns);
    const observer = observing(hand);
    hand.day({ [postings.name]: entered });
    observer.look(false);
    const value = valuesOf(observer, 1);
    expect(value('innocents-restricted')).toBe(1);
    expect(value('innocents-restricted-strict')).toBe(0);
  });

  it('(e) is lost in both by one drunk drive in two years', () => {
    const hand = new HandRun(1, columns);
    const observer = observing(hand);
    hand.day({ [postings.name]: [...entered, own(0, drunk, -50)] });
    observer.look(false);
    expect(valuesOf(observer, 1)('innocents-restricted')).toBe(0);
    // What the person did not do ends nothing.
    const accused = new HandRun(1, columns);
    const other = observing(accused);
    accused.day({ [postings.name]: [own(0, drunk, -50, truths.misattributed)] });
    other.look(false);
    expect(valuesOf(other, 1)('innocents-restricted-strict')).toBe(1);
  });

  it('is told from both sides: of the restricted, and of the innocent', () => {
    // 0 and 1 are restricted; 1 and 2 did nothing; 3 jaywalked.
    const hand = new HandRun(4, { severity: [1, 1, 0, 0], subject: [1, 1, 1, 1] });
    const observer = observing(hand);
    hand.day({ [postings.name]: [own(0, drunk, -50), own(3, jaywalk, -5)] });
    observer.look(false);
    const value = valuesOf(observer, 4);
    expect(value('innocents-restricted')).toBe(1 / 2);
    expect(value('innocent-risk')).toBe(1 / 3);
    expect(value('innocent-risk-strict')).toBe(1 / 2);
  });
});

describe('the window', () => {
  it('forgets sums, and keeps what hangs on a life', () => {
    const hand = new HandRun(1, { severity: [1], subject: [1] });
    const observer = observing(hand);
    hand.day({ [postings.name]: [own(0, 14, -50)] });
    observer.look(false);
    observer.openWindow();
    hand.day({ [postings.name]: [own(0, 10, -5)] });
    observer.look(false);
    expect(observer.days).toBe(1);
    const value = valuesOf(observer, 1);
    expect(value('own-loss')).toBeCloseTo(5 * 365, 9);
    expect(value('innocents-restricted')).toBe(0);
    expect(observer.fired(0, 14)).toBe(true);
  });
});

describe('hollow deeds', () => {
  /** One adult; a deed with this rate and pull (a year), the motive's doublings in Q16. */
  const deeds = (yearly: number, pulled: number, bits: number): number[] => {
    const threshold = (rate: number): number => Math.round((rate / 365) * 2 ** 32) | 0;
    const tables = new Map<string, ArrayLike<number>>([
      ['acts.helping.chances', [threshold(yearly)]],
      ['acts.helping.widths', [threshold(20)]],
      ['acts.helping.motiveBits', [bits]],
      ['acts.helping.pull', [0, threshold(pulled), 0, 0]],
    ]);
    const columns: Columns = { helpingClass: [0], motive: [0], seeking: [1] };
    const input = { column: (name: string) => columns[name], tables, rows: 1, adults: [0] };
    const found = expectDeeds(input);
    return [found.deeds[0], found.hollow[0]];
  };

  it('(d) are a third, though 1.2 a year have become 1.5: unseen there would be 1.0', () => {
    const [without] = deeds(1.2, 0, 0);
    expect(without).toBeCloseTo(1.2, 6);
    const [all, hollow] = deeds(1.2, 0.5, log2neg(10, 12));
    expect(all).toBeCloseTo(1.5, 4);
    expect(hollow / all).toBeCloseTo(0.5 / 1.5, 4);
    expect(all / without - 1).toBeCloseTo(0.25, 4);
  });

  it('end with the slot', () => {
    const [all] = deeds(1.2, 40, 0);
    expect(all).toBeCloseTo(20, 5);
  });
});

/** Below 600 low, below 500 barred; a gate reads 550, which is no standing of its own. */
const scale = { ledger: 'unified', bit: 1, byLevel: ['ordinary', 'low', 'low', 'barred'] };

describe('standings', () => {
  it('tell how long the lowest holds people, from coming into it to leaving it', () => {
    const hand = new HandRun(6, {
      level: [3, 0, 0, 0, 0, 0], subject: [1, 1, 1, 1, 1, 0], listed: [0, 0, 0, 0, 0, 1],
    });
    const standings = new Standings(hand.run, [scale], 0);
    const on = (day: number, written: Readonly<Record<string, readonly Entry[]>>): void => {
      while (hand.tick < day) {
        hand.day({});
        standings.look();
      }
      hand.day(written);
      standings.look();
    };
    on(10, { [moves.name]: [[1, 0, 0, 3], [2, 0, 0, 2]] });
    on(30, { [moves.name]: [[0, 0, 3, 2], [1, 0, 3, 0]] });
    on(40, { [listings.name]: [[5, 0], [4, 1]] });
    on(59, {});
    const { days, ended } = standings.stays('unified');
    expect([days, ended]).toEqual([[30, 20], [true, true]]);
    expect(standings.stays('court-list')).toEqual({ days: [40, 20], ended: [true, false] });
    expect(standings.withBottom).toEqual(['unified', 'court-list']);
  });

  it('give no median where most stay to the end, and say how many do', () => {
    // Product limit: 4/5 after 100 days, of four still at risk one leaves on day 200: 3/5.
    const days = [100, 200, 400, 400, 400];
    const ended = [true, true, false, false, false];
    const { median, open } = lasting({ days, ended });
    expect(median).toBeNull();
    expect(open).toBeCloseTo(0.6, 12);
    expect(lasting({ days: [1, 2, 3, 4], ended: [true, true, true, true] }).median).toBeNull();
    expect(lasting({ days: [10, 20, 30, 40, 50], ended: days.map(() => true) }).median).toBe(30);
  });

  it('are shares of those the ledger is about, and quantiles of their scores', () => {
    const raw = [700, 580, 560, 480, 640, 900].map((points) => points * 64);
    const hand = new HandRun(6, { level: [0, 1, 1, 3, 0, 0], subject: [1, 1, 1, 1, 1, 0], raw });
    const standings = new Standings(hand.run, [scale], 0);
    const values = new Map<string, number | null>();
    const adults = Int32Array.from([0, 1, 2, 3, 4, 5]);
    standingsOfTown(standings, adults, 'unified', (metric, group, value) =>
      values.set(`${metric} ${group}`, value),
    );
    expect(values.get('standing-share standing=unified:ordinary')).toBe(2 / 5);
    expect(values.get('standing-share standing=unified:low')).toBe(2 / 5);
    expect(values.get('standing-share standing=unified:barred')).toBe(1 / 5);
    expect(values.get('score-quantile quantile=50')).toBe(580);
    // Nobody moved: the index is 0.
    expect(values.get('mobility all')).toBe(0);
    expect(values.get('quintile-moves move=1-1')).toBe(1);
  });
});

describe('movement', () => {
  it('(f) with a diagonal of .6 .5 .5 .5 .6 is (5 − 2.7)/4 = .575', () => {
    // From, to, how many: ten leave and ten reach every fifth, so that fifths stay fifths.
    const flows = [
      [0, 0, 6], [1, 1, 5], [2, 2, 5], [3, 3, 5], [4, 4, 6],
      [0, 1, 4], [1, 2, 5], [2, 3, 5], [3, 4, 4], [3, 1, 1], [4, 0, 4],
    ];
    const each = (end: 0 | 1): number[] =>
      flows.flatMap((flow) => Array<number>(flow[2]).fill(flow[end]));
    const [before, after] = [each(0), each(1)];
    const count = (list: number[], fifth: number): number =>
      list.filter((at) => at === fifth).length;
    expect([0, 1, 2, 3, 4].map((fifth) => count(after, fifth))).toEqual([10, 10, 10, 10, 10]);
    const found = movement(before, after)!;
    expect(found.matrix.map((row, i) => row[i])).toEqual([0.6, 0.5, 0.5, 0.5, 0.6]);
    expect(found.index).toBeCloseTo(0.575, 12);
  });

  it('says nothing where a fifth is empty', () => {
    expect(movement([1, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 6])).toBeNull();
  });
});

describe('watching', () => {
  it('costs sightings times what one costs in its channel, over a year', () => {
    const hand = new HandRun(2);
    const observer = observing(hand);
    const [road, tip] = ['road', 'tip'].map((name) => channelNamed(name)!.id);
    hand.day({
      [seen.name]: [
        [0, 12, truths.true, road, 0],
        [1, 12, truths.misattributed, road, 0],
        [1, 10, truths.false, tip, 0],
      ],
    });
    observer.look(false);
    const values = new Map<string, number | null>();
    observer.watch.tell([], 2, (metric, group, value) => values.set(`${metric} ${group}`, value));
    expect(values.get('sighting-cost channel=road')).toBe(2 * sightingCost.road / 2);
    expect(values.get('sighting-cost all')).toBe((2 * sightingCost.road + sightingCost.tip) / 2);
    expect(values.get('false-sightings all')).toBe(1);
  });

  it('has a cost for every channel', () => {
    expect(channels.map(({ name }) => name).sort()).toEqual(Object.keys(sightingCost).sort());
  });

  it('(a) tells collateral losses ledger by ledger', () => {
    const watch = new Watch();
    watch.post(1, kinds.own, -20 * 64, truths.true, 0);
    for (let friend = 0; friend < 10; friend++)
      watch.post(1, kinds.derived, -1.98 * 64, truths.true, 0);
    watch.post(1, kinds.association, -2 * 64, truths.true, 0);
    watch.post(1, kinds.association, 5 * 64, truths.true, 0);
    watch.post(1, kinds.attribute, -50 * 64, truths.true, 0);
    const values = new Map<string, number | null>();
    watch.tell(['licence', 'unified'], 1, (metric, group, value) =>
      values.set(`${metric} ${group}`, value),
    );
    expect(values.get('collateral-share ledger=unified')).toBeCloseTo(21.8 / 41.8, 12);
    expect(values.get('amplification ledger=unified')).toBeCloseTo(41.8 / 20, 12);
    expect(values.get('collateral-share ledger=licence')).toBeNull();
  });
});

describe('a score', () => {
  it('foretells by pairs in the right order, ties half, over the year after', () => {
    const raw = Int32Array.from([500, 600, 600, 700, 800]);
    const columns = { raw, subject: [1, 1, 1, 1, 0], adult: [1, 1, 1, 1, 1] };
    const hand = new HandRun(5, columns, { 'ledgers.ledgerOf': [0] });
    const book = new FinanceBook(hand.run, 1);
    const unpaid: Entry = [0, 3, 0, 0];
    hand.day({ [doings.name]: [unpaid, [1, 3, 0, 0], [4, 3, 0, 0], [2, 10, 0, 0]] });
    book.look();
    // What the scores become later foretells nothing.
    raw.set([900, 900, 100, 100]);
    while (hand.tick < 365) {
      hand.day({});
      book.look();
    }
    // Of four pairs three are in order and one is tied: 3.5 of 4.
    expect(book.foretold()).toEqual([{ plane: 0, area: 0.875 }]);
  });
});

describe('tenths of income', () => {
  it('split every fifth at its middle, and no household', () => {
    const traits = [0, 0, 0, 0, 4, 4].map((fifth) => withLevel(0, 'income', fifth));
    expect([...incomeDeciles(traits, [10, 30, 20, 30, 90, 80])]).toEqual([0, 1, 0, 1, 9, 8]);
  });
});
