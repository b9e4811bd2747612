import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  type HandMade,
  nextDay,
  promisesIn,
  runKernels,
  runReference,
  tiesByDice,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { Lockstep } from '../../../tests/contract/lockstep.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { reference as demanding } from '../../acts/demand/reference.js';
import { demanded, doings } from '../../acts/state.js';
import { optOuts, refusalAct } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('adaptation/opt-out');

const name = 'adaptation/opt-out';
const phase = 'adaptation.learn';
const set = (shock: number, from = 0, grievance = 0) => ({
  [`${name}.shockPer1024`]: shock,
  [`${name}.grievancePer1024`]: grievance,
  'adaptation.optOut.opensOn': from,
});

describe('adaptation/opt-out', () => {
  it('agrees with its kernel', () => {
    expectSameBothWays(
      name,
      reference,
      { days: 40, runs: 8, phases: ['acts.perform', phase] },
      (roll) => ({
        people: 150,
        friends: tiesByDice(roll, 150, 5),
        parameters: set(roll(300), 41 + roll(4), roll(103)),
        morning: (town, day, throwDice) => {
          if (day > 0) return;
          for (const p of town.people) {
            Object.assign(p, {
              adult: Number(throwDice(6) > 0),
              grievance: throwDice(4),
              optThreshold: throwDice(700) - 60,
            });
          }
        },
      }),
    );
  });

  it('goes when more friends are out than one waits for, on the own day of the week', () => {
    // Row 41 has its day on day 41; one of its three friends is out, 341⅓ in 1024.
    const goes = (threshold: number, more: object = {}, day = 41): boolean => {
      const friends: HandMade['friends'] = [7, 8, 9].map((one) => [41, one]);
      const { bound, town } = townByHand({ people: 64, friends, parameters: set(0, 0, 51) });
      for (const p of town.people) p.optThreshold = 2000;
      town.people[7].optedOut = 1;
      Object.assign(town.people[41], { optThreshold: threshold, ...more });
      bound.clock.tick = day;
      runReference(bound, reference, phase);
      return town.people[41].optedOut === 1;
    };
    expect([goes(341), goes(342)]).toEqual([true, false]);
    expect([goes(341 + 102, { grievance: 2 }), goes(342 + 102, { grievance: 2 })]).toEqual([
      true,
      false,
    ]);
    expect([goes(341, {}, 42), goes(341, {}, 48), goes(341, { adult: 0 })]).toEqual([
      false,
      true,
      false,
    ]);
    // A cut tie is no friend's: of two friends left none is out; of one left, one is.
    expect([goes(0, { cutLow: 1, lostTies: 1 }), goes(1000, { cutLow: 6, lostTies: 2 })]).toEqual([
      false,
      true,
    ]);
  });

  it('is struck by the shock on its day alone, and by its words alone', () => {
    const { town: any } = townByHand({ people: 64 });
    const [word] = any.luck(schema.streams.shock, 5);
    const out = (shock: number, from: number): number => {
      const { bound, town } = townByHand({ people: 64, parameters: set(shock, from) });
      for (const p of town.people) p.optThreshold = 2000;
      runReference(bound, reference, phase);
      return town.people[5].optedOut;
    };
    const [below, above] = [word >>> 22, (word >>> 22) + 1];
    expect([out(below, 41), out(above, 41), out(1024, 40), out(1024, 42)]).toEqual([0, 1, 0, 0]);
  });

  it('files the refusal once, one to thirty days later, as an act that is drawn to be seen', () => {
    const { bound, town } = townByHand({ people: 64, parameters: set(0) });
    for (const row of [3, 3, 4]) town.push(optOuts, row, { row });
    runKernels(bound, name, phase);
    expect(counted(bound, 'optOut.begun')).toBe(2);
    const days = [3, 4].map((row) => {
      const [word] = town.luck(schema.streams.day, row);
      return 42 + Math.floor((word * 30) / 2 ** 32);
    });
    const promised = promisesIn(bound, 'adaptation.refusals');
    expect(promised.map(([row, day]) => [row, day])).toEqual([
      [3, days[0]],
      [4, days[1]],
    ]);
    const filed: number[] = [];
    for (let i = 0; i < 30; i++) {
      nextDay(bound);
      runReference(bound, reference, 'acts.perform');
      for (const { row, act } of town.entries(doings)) {
        expect(act).toBe(refusalAct);
        filed[row] = bound.clock.tick;
      }
    }
    expect([filed[3], filed[4]]).toEqual(days);
  });
});

describe('who has opted out', () => {
  it('asks for nothing more, and does not try again', () => {
    const asked = (optedOut: number): number => {
      const made = rig({ scenario: 'told', people: 400, seed: 2 });
      const { storage } = made.run;
      storage.columns.get('people.optedOut')!.fill(optedOut);
      made.live(30);
      const { counts } = storage.lists.get(demanded.name)!;
      return counts.reduce((sum, count) => sum + count, 0);
    };
    expect(asked(1)).toBe(0);
    expect(asked(0)).toBeGreaterThan(0);
  });

  it('is so to the reference of demands as to their kernel', () => {
    const overrides = { 'mechanisms.adaptation/opt-out.fromDay': 40 };
    const made = rig({ scenario: 'variants/mass-refusal', people: 400, seed: 2, overrides });
    made.live(60);
    const out = made.column('people.optedOut').reduce((sum, one) => sum + one, 0);
    expect(out).toBeGreaterThan(20);
    const lockstep = new Lockstep(made.plan, made.run, made.memory);
    for (let day = 0; day < 15; day++)
      expect(lockstep.compareDay('acts/demand', demanding)).toBeNull();
  });
});
