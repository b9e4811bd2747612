/** The hand examples of MODEL 10, through the function that makes every run's values. */
import { describe, expect, it } from 'vitest';
import { withLevel } from '../attributes.js';
import { Doors } from './doors.js';
import type { Expected } from './expectations.js';
import type { Hearings } from './hearings.js';
import { Initiative } from './initiative.js';
import { causes } from './causes.js';
import type { Observer } from './observer.js';
import { type Situation, summarise } from './summarise.js';
import type { Standings } from './standings.js';
import { Tallies } from './tallies.js';
import { Watch } from './watch.js';

const numbers = (values: readonly number[]): Float64Array => Float64Array.from(values);

/** An observer that saw just what is given, of people 0, 1, 2 … over one year. */
function saw(count: number, given: Record<string, unknown>): Observer {
  const none = () => new Float64Array(count);
  const columns = (given.columns ?? {}) as Record<string, ArrayLike<number>>;
  const days = (given.days ?? {}) as Record<string, Float64Array>;
  return {
    days: 365,
    lastTick: 1000,
    totals: {},
    deeds: 0,
    hollow: 0,
    defaults: 0,
    tallies: new Tallies(count),
    lost: Object.fromEntries(causes.map((cause) => [cause, none()])),
    gained: none(),
    lostForRights: none(),
    entries: none(),
    falseEntries: none(),
    doors: new Doors(count),
    favours: none,
    lastHarm: new Int32Array(count).fill(-1e6),
    lastSeriousHarm: new Int32Array(count).fill(-1e6),
    column: (name: string) => columns[name],
    daysOf: (which: string) => days[which] ?? none(),
    close: () => [],
    firmLoss: () => 0,
    pendingAppeals: () => 0,
    hearings: heard(count),
    initiative: new Initiative(count),
    watch: new Watch(),
    standings: nowhere,
    ...given,
  } as unknown as Observer;
}

/** No ledger has standings and nobody is listed. */
const nowhere = {
  scales: [],
  withBottom: [],
  stays: () => ({ days: [], ended: [] }),
  paths: () => ({ before: new Int32Array(0), after: new Int32Array(0) }),
} as unknown as Standings;

/** A day in court on which nothing happened. */
function heard(count: number): Hearings {
  const none = (): Float64Array => new Float64Array(count);
  const filedByLedger = new Float64Array(16);
  const seen = { owed: none(), given: none(), filed: none(), filedByLedger, endings: [] };
  return seen as unknown as Hearings;
}

function valuesOf(
  count: number,
  observer: Observer,
  more: Partial<Situation> = {},
): (metric: string, group?: string) => number {
  const expected: Expected = {
    misconduct: new Float64Array(count),
    protectedActs: new Float64Array(count),
    reading: new Float64Array(count),
    deeds: new Float64Array(count),
    hollow: new Float64Array(count),
  };
  const adults = Int32Array.from({ length: count }, (_, row) => row);
  const values = summarise({
    observer,
    people: { adults, traits: new Uint32Array(count) },
    expected,
    scoreBit: 1,
    scorePlane: 0,
    stride: count,
    conduct: null,
    ...more,
  });
  return (metric, group = 'all') =>
    values.find((value) => value.metric === metric && value.group === group)?.value ?? Number.NaN;
}

describe('hand examples', () => {
  it('(a) of 41.8 points lost, 21.8 were lost through others: 52.2 %', () => {
    // One loses 20; ten friends lose 1.98 each, the partner 2.00.
    const lost = Object.fromEntries(causes.map((cause) => [cause, new Float64Array(12)]));
    lost.own[0] = 20;
    for (let friend = 1; friend <= 10; friend++) lost.friends[friend] = 1.98;
    lost.association[11] = 2;
    const value = valuesOf(12, saw(12, { lost }));
    expect(value('collateral-share')).toBeCloseTo(21.8 / 41.8, 12);
    expect(value('amplification')).toBeCloseTo(41.8 / 20, 12);
    expect(value('points-lost')).toBeCloseTo(41.8 / 12, 12);
    expect(value('points-lost', 'cause=friends')).toBeCloseTo(19.8 / 12, 12);
  });

  it('(e) a jaywalker who could not pay is innocent of serious harm; a drunk driver is not', () => {
    const severity = [1, 1, 1, 0];
    const lastHarm = Int32Array.from([900, 900, -1e6, -1e6]);
    const lastSeriousHarm = Int32Array.from([-1e6, 900, -1e6, -1e6]);
    const value = valuesOf(4, saw(4, { columns: { severity }, lastHarm, lastSeriousHarm }));
    expect(value('restricted')).toBe(0.75);
    expect(value('innocents-restricted')).toBeCloseTo(2 / 3, 12);
    expect(value('innocents-restricted-strict')).toBeCloseTo(1 / 3, 12);
  });

  it('(e) serious harm is forgotten after 730 days, a judgment not performed is not', () => {
    const severity = [1, 1, 1];
    const lastSeriousHarm = Int32Array.from([1000 - 731, 1000 - 730, -1e6]);
    // The third is listed and could have paid.
    const value = valuesOf(
      3,
      saw(3, { columns: { severity, listed: [0, 0, 1], stage: [0, 0, 4] }, lastSeriousHarm }),
    );
    expect(value('innocents-restricted')).toBeCloseTo(1 / 3, 12);
    expect(value('innocents-restricted-strict')).toBeCloseTo(2 / 3, 12);
  });

  it('(c) compares groups at equal conduct: 7.2 against 4.6 days', () => {
    // Ten adults of the majority, eight of little conduct; two of minority-1, one of each kind.
    const little = [...Array<number>(8).fill(2), 4];
    const much = [...Array<number>(2).fill(15), 20];
    const traits = Uint32Array.from([...little.keys(), ...much.keys()], () => 0);
    const rows = little.length + much.length;
    for (const row of [8, 11]) traits[row] = withLevel(0, 'group', 1);
    const restricted = numbers([...little, ...much]);
    const conduct = numbers([...little.map(() => 1), ...much.map(() => 9)]);
    const adults = Int32Array.from({ length: rows }, (_, row) => row);
    const value = valuesOf(rows, saw(rows, { days: undefined, ...daysOf(restricted) }), {
      people: { adults, traits },
      conduct,
    });
    expect(value('disparity', 'group=minority-1')).toBeCloseTo(7.2 / 4.6, 10);
  });
});

/** Restricted days as given, over one year. */
const daysOf = (restricted: Float64Array): Record<string, unknown> => ({
  days: 365,
  daysOf: (which: string) =>
    which === 'restricted' ? restricted : new Float64Array(restricted.length),
});

describe('what the score charged for', () => {
  it('is told by domain, as shares of all own losses, and by the sign of entries', () => {
    // Person 0: a game (−3), an opinion (−20), a jaywalk (−5), a gift (+2). Person 1: a bill (−3).
    const tallies = new Tallies(2);
    for (const [row, act, points] of [
      [0, 20, -3],
      [0, 23, -20],
      [0, 10, -5],
      [0, 48, 2],
      [1, 5, -3],
    ]) {
      tallies.post(row, 0, act, points * 64);
    }
    // What comes through a friend is no own entry.
    tallies.post(1, 1, 23, -2 * 64);
    const lost = { ...saw(2, {}).lost, own: numbers([28, 3]) };
    const value = valuesOf(2, saw(2, { tallies, lost }));
    expect(value('purchase-loss-share')).toBeCloseTo(3 / 31);
    expect(value('speech-loss-share')).toBeCloseTo(20 / 31);
    expect(value('entries-negative')).toBe(2);
    expect(value('entries-positive')).toBe(0.5);
  });

  it('is not what was done: injuries and refusals are counted whether or not anyone saw', () => {
    const tallies = new Tallies(4);
    for (const act of [15, 15, 43, 11]) tallies.did(act);
    const value = valuesOf(4, saw(4, { tallies }));
    expect(value('road-injuries')).toBe(50_000);
    expect(value('refusals')).toBe(250);
  });

  it('leaves victims with what it cost them, and lets some go who were asked', () => {
    // 4 people, 1 year: two thefts of a fifth of a month and a broken arm of three months.
    const totals = {
      'victims.cost': 2 * 205 + 3072, 'sightings.mitigated': 40, 'sightings.excused': 18,
    };
    const value = valuesOf(4, saw(4, { totals }));
    expect(value('harm-suffered')).toBeCloseTo((1000 * 3482) / 1024 / 4);
    expect(value('excused')).toBeCloseTo(0.45);
  });
});

describe('what was learnt', () => {
  const town = saw(4, {
    totals: { 'fear.spilled': 3, 'trust.spilled': 1, 'ties.cut': 9 },
    columns: {
      severity: [1, 0, 0, 0],
      lostTies: [2, 1, 1, 0],
      trustPeople: [4, 4, 5, 7],
      trustInstitutions: [2, 4, 4, 6.8],
      grievance: [3, 0, 0, 1],
      optedOut: [1, 0, 0, 0],
      knowledge: [0, 1, 2, 3],
    },
  });
  // A ring: two ties each.
  const ties = { starts: [0, 2, 4, 6, 8], targets: [1, 3, 0, 2, 1, 3, 0, 2] };
  const value = valuesOf(4, town, { ties, scorePlane: -1 });

  it('is told as means over adults', () => {
    expect(value('trust-people')).toBe(5);
    expect(value('grievance')).toBe(1);
    expect(value('opted-out')).toBe(0.25);
    expect(value('knowledge')).toBe(1.5);
    // 4.2 on average: .55 in private.
    expect(value('approval-private')).toBeCloseTo(0.55, 12);
    expect(value('approval-declared')).toBeCloseTo(0.8, 12);
  });

  it('counts what the ends of scales cut off, and nothing else', () => {
    expect(value('spilled')).toBe(4 / 4);
  });

  it('tells ties lost by whether their people are restricted', () => {
    expect(value('ties-lost')).toBe(4 / 8);
    expect(value('ties-lost', 'restriction=restricted')).toBe(2 / 2);
    expect(value('ties-lost', 'restriction=free')).toBe(2 / 6);
  });
});
