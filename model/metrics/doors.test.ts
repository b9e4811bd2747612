/** Doors by hand: a day of refusals whose figures are computed on paper. */
import { describe, expect, it } from 'vitest';
import { demanded } from '../acts/state.js';
import { demandNamed } from '../consequences/catalogue.js';
import {
  denied,
  lenderCause,
  listCause,
  losses,
  partnerCause,
  rankCause,
  turnedAway,
} from '../consequences/state.js';
import { bitsIn, causeNames, Doors } from './doors.js';
import { doorsOfGroup, doorsOfTown } from './doors-summary.js';

const id = (name: string): number => demandNamed(name)!.id;
const [flight, train, loan, abroad] = ['flight', 'fast-train', 'loan', 'trip-abroad'].map(id);
const [school, shop, bus, car, account] = [
  'school',
  'shop',
  'bus',
  'electric-car',
  'social-account',
].map(id);

const planes = ['unified', 'transport-list'];

function seen(lists: Readonly<Record<string, readonly (readonly number[])[]>>, rows = 4): Doors {
  const doors = new Doors(rows);
  doors.look(
    (name) => lists[name] ?? [],
    (plane) => planes[plane],
  );
  return doors;
}

/** Values of the whole town as a record. */
function town(doors: Doors, totals = {}, years = 10, childYears = 4): Record<string, number> {
  const values: Record<string, number> = {};
  doorsOfTown(doors, totals, { years, childYears }, (metric, group, value) => {
    if (value !== null) values[`${metric} ${group}`] = value;
  });
  return values;
}

/** Values of a group over a year. */
function group(doors: Doors, rows: readonly number[], more: object = {}): Record<string, number> {
  const values: Record<string, number> = {};
  const none = new Float64Array(4);
  const given = { doors, favours: none, restrictedDays: none, days: 365, ...more };
  doorsOfGroup(given, Int32Array.from(rows), (metric, value) => {
    if (value !== null) values[metric] = value;
  });
  return values;
}

describe('refusals', () => {
  it('are told by door, by person and by who refused', () => {
    const doors = seen({
      [denied.name]: [
        [0, flight, listCause],
        [0, flight, listCause],
        [1, loan, 0],
        [1, loan, lenderCause],
        [2, loan, partnerCause + listCause],
        [3, abroad, rankCause],
      ],
    });
    const values = town(doors);
    // Per 1,000 adult-years, in ten of them.
    expect(values['denials demand=flight']).toBe(200);
    expect(values['denials demand=loan']).toBe(300);
    expect(values['denials cause=court-list']).toBe(200);
    expect(values['denials cause=unified']).toBe(100);
    expect(values['denials cause=lender']).toBe(100);
    expect(values['denials cause=partner']).toBe(100);
    expect(values['denials cause=stratum']).toBe(100);
    expect(values['denials cause=conduct']).toBeUndefined();
    const ofPerson = [0, 1, 2, 3].map((row) => group(doors, [row]).denials);
    expect(ofPerson).toEqual([2000, 2000, 1000, 1000]);
    for (const name of doors.byCause.keys()) expect(causeNames).toContain(name);
  });

  it('of flights by the list stand against the days on it, for conduct against travel', () => {
    const doors = seen({
      [denied.name]: [
        ...Array.from({ length: 8 }, () => [0, flight, listCause]),
        [1, flight, 0],
        [2, train, 1],
        [3, abroad, rankCause],
      ],
    });
    doors.listedDays = 5 * 365;
    const values = town(doors);
    // Eight in five listed years: 1.6, as MODEL 2.1 has it.
    expect(values['listed-flight-blocks all']).toBe(1.6);
    // One of ten; a passport that is always held is no ban.
    expect(values['behavioural-bans all']).toBe(0.1);
  });

  it('of children and of necessities are counted apart', () => {
    const doors = seen({
      [denied.name]: [
        [0, school, 0],
        [1, account, 0],
      ],
      [turnedAway.name]: [[2, (1 << shop) | (1 << bus) | (1 << car), 12]],
    });
    const values = town(doors);
    expect(values['child-denials all']).toBe(250);
    // The account, bread and bus: three in ten years.
    expect(values['necessities-denied all']).toBe(300);
    expect(values['denials cause=daily']).toBe(300);
    expect(values['denials demand=electric-car']).toBe(100);
  });

  it('cumulate by kinds of door, for every restricted year', () => {
    const doors = seen({
      [denied.name]: [
        [0, flight, listCause],
        [0, flight, listCause],
        [0, loan, listCause],
        [1, loan, listCause],
      ],
    });
    // Two kinds and one, in half a year and one year restricted: 3 / 1.5.
    const restrictedDays = Float64Array.from([182.5, 365, 0, 0]);
    expect(group(doors, [0, 1], { restrictedDays })['gates-met']).toBe(2);
    expect(group(doors, [2], { restrictedDays })['gates-met']).toBeUndefined();
    expect([0, 1, 0b1011, -1].map(bitsIn)).toEqual([0, 1, 3, 32]);
  });
});

describe('costs and favours', () => {
  it('are told by door, the cost of a day shared by what each door costs', () => {
    const doors = seen({
      [losses.name]: [[0, flight, 102]],
      [turnedAway.name]: [[1, (1 << shop) | (1 << car), 22]],
    });
    expect(group(doors, [0])['months-lost']).toBeCloseTo((1000 * 102) / 1024, 9);
    expect(group(doors, [1])['months-lost']).toBeCloseTo((1000 * 22) / 1024, 9);
    const values = town(doors);
    // Bread costs 1, a car 10: of 22 the car has 20.
    expect(values['months-lost demand=electric-car']).toBeCloseTo((100 * 20) / 1024, 9);
    expect(values['months-lost demand=shop']).toBeCloseTo((100 * 2) / 1024, 9);
  });

  it('leave the journeys that were made', () => {
    const doors = seen({
      [demanded.name]: [
        [0, flight, 0, 0],
        [0, train, 0, 0],
        [1, abroad, 0, 0],
        [1, loan, 0, 0],
      ],
      [denied.name]: [
        [0, flight, 0],
        [1, abroad, rankCause],
        [1, loan, 0],
      ],
    });
    expect([group(doors, [0]).trips, group(doors, [1]).trips]).toEqual([1, 0]);
    const favours = Float64Array.from([3, 0, 0, 0]);
    expect(group(doors, [0, 1], { favours }).favours).toBe(1.5);
  });

  it('take rates from the run’s counters', () => {
    const totals = {
      'schooling.lost': 2,
      'displays.days': 60,
      'jobs.lostToDoors': 1,
      'jobs.lostToDisplay': 2,
    };
    const values = town(new Doors(1), totals, 1000);
    expect(values['schooling-lost all']).toBe(200);
    expect(values['display-days all']).toBe(60);
    expect(values['jobs-lost all']).toBe(300);
  });
});
