import { describe, expect, it } from 'vitest';
import { exp2neg } from '#engine/math/exponential.js';
import {
  counted,
  expectSameBothWays,
  type HandMade,
  runKernels,
  runReference,
  tiesByDice,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { rigOfMinds } from '../../../tests/contract/minds.js';
import { contract } from '../../../tests/contract/suite.js';
import { friendsOf, isCut } from '../../society/reference-friends.js';
import { left } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('adaptation/shunning');

const phase = 'adaptation.learn';
const name = 'adaptation/shunning';
const set = (displayed: number, again: number, bits: number) => ({
  [`${name}.displayedPer1024`]: displayed,
  [`${name}.formedAgainPer1024`]: again,
  'adaptation.shunning.bitsPerCost': bits,
});
const open = Int32Array.of(1024, 717, 410, 102);
/** A town on the day that is person 0's turn (the day is 41: (41 − row) % 91 = 0 for row 41). */
function turnOf(made: HandMade) {
  const laid = {
    people: 128,
    ...made,
    tables: { 'adaptation.shunning.openShare': open, ...made.tables },
  };
  return townByHand(laid);
}

describe('adaptation/shunning', () => {
  it('agrees with its kernel over weeks in which everybody has a turn', () => {
    expectSameBothWays(name, reference, { days: 40, runs: 6 }, (roll) => ({
      people: 200,
      friends: tiesByDice(roll, 200, 6),
      parameters: set(roll(500), roll(1025), roll(8000)),
      tables: {
        'adaptation.shunning.openShare': open,
        'adaptation.shunning.dropChance': Int32Array.from({ length: 8 }, () => roll(2 ** 31)),
      },
      morning: (town, day, throwDice) => {
        if (day > 0) return;
        for (const p of town.people) {
          Object.assign(p, {
            adult: Number(throwDice(6) > 0),
            fear: throwDice(8),
            awareness: throwDice(4),
            silence: throwDice(4),
            shownUntil: throwDice(3) * (throwDice(120) + 1),
            tieCostSpeech: throwDice(3000),
            tieCostOther: throwDice(2) * throwDice(900),
          });
        }
        // What is kept of friends is what a count of them gives.
        for (const p of town.people) {
          const friends = friendsOf(town, p);
          p.awareTies = friends.filter((one) => one.awareness > 0).length;
          p.silentTies = friends.filter((one) => one.silence >= 2).length;
        }
      },
    }));
  });

  it('keeps a tie with the chance that its cost leaves, and tells the other end', () => {
    const person = 41;
    const friends: HandMade['friends'] = [[person, 7]];
    const { town: any } = turnOf({ friends });
    const word = any.luck(schema.streams.keep, person, { other: 0 })[0];
    // Sixteen units are a quarter point, here of 1000 bits; speech counts by what is still said.
    const then = (cost: object, more: object = {}) => {
      const { bound, town } = turnOf({ friends, parameters: set(0, 0, 1000) });
      Object.assign(town.people[7], { ...cost, awareness: 2, silence: 0, ...more });
      Object.assign(town.people[person], { awareTies: 1, awareness: 0 });
      runReference(bound, reference, phase);
      return { town, cut: isCut(town.people[person], 0), bound };
    };
    const least = (bits: number): boolean => word >= exp2neg(bits) >>> 0;
    for (const quarters of [1, 3, 40, 400, 4000]) {
      expect(then({ tieCostOther: quarters * 16 + 15 }).cut).toBe(least(quarters * 1000));
      const spoken = Math.trunc(Math.trunc((quarters * 16 * 410) / 1024) / 16);
      const silent = then({ tieCostSpeech: quarters * 16 }, { silence: 2 });
      expect(silent.cut).toBe(spoken > 0 && least(spoken * 1000));
    }
    const { town, cut, bound } = then({ tieCostOther: 2 ** 17 });
    expect([cut, isCut(town.people[7], 0)]).toEqual([true, true]);
    expect([town.people[person].lostTies, town.people[7].lostTies]).toEqual([1, 1]);
    expect([town.people[person].awareTies, town.people[7].awareTies]).toEqual([0, 0]);
    expect(town.entries(left).map(({ row }) => row)).toEqual([7]);
    expect(counted(bound, 'ties.cut')).toBe(1);
    expect(friendsOf(town, town.people[7])).toEqual([]);
  });

  it('lets go of who was displayed in the last quarter, and of nobody who costs nothing', () => {
    const friends: HandMade['friends'] = [[41, 7]];
    const { town: any } = turnOf({ friends });
    const shown = any.luck(schema.streams.keep, 41, { other: 0 })[1] >>> 22;
    const cut = (displayed: number, shownUntil: number, later = 0): boolean => {
      const { bound, town } = turnOf({ friends, parameters: set(displayed, 0, 8000) });
      bound.clock.tick += later;
      town.people[7].shownUntil = shownUntil;
      runReference(bound, reference, phase);
      return isCut(town.people[41], 0);
    };
    // Who never was displayed is not, although day 41 is within a quarter of day 0.
    expect([cut(shown, 60), cut(shown + 1, 60), cut(1024, 0)]).toEqual([false, true, false]);
    // A quarter later, day 132: shown until day 42, so last on day 41, is one day too long ago.
    expect([cut(1024, 42, 91), cut(1024, 41, 91)]).toEqual([true, false]);
  });

  it('drops the costliest tie below the chance of fear, and only one', () => {
    const friends: HandMade['friends'] = [
      [41, 7],
      [41, 8],
      [41, 9],
    ];
    const drop = new Int32Array(8);
    const { town: any } = turnOf({ friends });
    const [word] = any.luck(schema.streams.drop, 41);
    const dropped = (chance: number): number[] => {
      drop[5] = chance | 0;
      const tables = { 'adaptation.shunning.dropChance': drop };
      const { bound, town } = turnOf({ friends, parameters: set(0, 0, 1), tables });
      town.people[41].fear = 5;
      [16, 48, 48].forEach((cost, i) => {
        Object.assign(town.people[7 + i], { tieCostOther: cost });
      });
      runReference(bound, reference, phase);
      return [0, 1, 2].filter((number) => isCut(town.people[41], number));
    };
    // The first of two that cost most.
    expect([dropped(word), dropped(word + 1)]).toEqual([[], [1]]);
  });

  it('forms a tie again at the word of the lower row alone', () => {
    const formed = (own: number, other: number): boolean => {
      const { bound, town } = turnOf({ friends: [[own, other]], parameters: set(0, 1024, 0) });
      for (const row of [own, other]) Object.assign(town.people[row], { cutLow: 1, lostTies: 1 });
      runReference(bound, reference, phase);
      expect(isCut(town.people[own], 0)).toBe(isCut(town.people[other], 0));
      return !isCut(town.people[own], 0);
    };
    expect([formed(41, 90), formed(7, 41)]).toEqual([true, false]);
  });

  it('leaves nobody where both ends cut one tie on one day', () => {
    // Rows 0 and 91 share their day.
    const { bound, town } = turnOf({
      friends: [[41, 132]],
      people: 200,
      parameters: set(0, 0, 8000),
    });
    for (const row of [41, 132]) town.people[row].tieCostOther = 2 ** 17;
    runKernels(bound, name, phase);
    expect([town.people[41].lostTies, town.people[132].lostTies]).toEqual([1, 1]);
    expect(town.entries(left)).toEqual([]);
  });
});

describe('ties of a society', () => {
  it('are cut at both ends alike, and their counts are what a count gives', () => {
    const everyone = { 'mechanisms.adaptation/shunning.cutAt20Per1024': 154 };
    const { column, adults, live, plan } = rigOfMinds('told', 600, { overrides: everyone });
    live(500);
    const [starts, targets, back] = ['starts', 'targets', 'back'].map(
      (what) => plan.draft.tables.get(`ties.friend.${what}`)!,
    );
    const [low, high] = [column('people.cutLow'), column('people.cutHigh')];
    const cut = (row: number, number: number): number =>
      ((number < 32 ? low[row] : high[row]) >>> (number % 32)) & 1;
    const [lost, aware, awareTies] = ['lostTies', 'awareness', 'awareTies'].map((one) =>
      column(`people.${one}`),
    );
    const [silence, silentTies] = ['silence', 'silentTies'].map((one) => column(`people.${one}`));
    let total = 0;
    for (const row of adults) {
      const live_: number[] = [];
      for (let tie = starts[row]; tie < starts[row + 1]; tie++) {
        const number = tie - starts[row];
        expect(targets[starts[targets[tie]] + back[tie]]).toBe(row);
        expect(cut(row, number)).toBe(cut(targets[tie], back[tie]));
        if (cut(row, number) === 0) live_.push(targets[tie]);
      }
      total += lost[row];
      expect(live_.length).toBe(starts[row + 1] - starts[row] - lost[row]);
      expect(awareTies[row]).toBe(live_.filter((one) => aware[one] > 0).length);
      expect(silentTies[row]).toBe(live_.filter((one) => silence[one] >= 2).length);
    }
    expect(total).toBeGreaterThan(10);
  });

  it('end in no arm where nothing is expected to cost anything', () => {
    const { column, live } = rigOfMinds('no-scoring', 400);
    live(200);
    expect(column('people.lostTies').every((lost) => lost === 0)).toBe(true);
  });
});
