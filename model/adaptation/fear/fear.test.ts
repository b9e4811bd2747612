import { describe, expect, it } from 'vitest';
import type { Bound } from '#engine/kernels/bound.js';
import {
  counted,
  expectSameBothWays,
  type HandMade,
  runReference,
  tiesByDice,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { displays } from '../../consequences/state.js';
import { postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { notices } from '../../recourse/state.js';
import { falls } from '../../scoring/state.js';
import type { Town } from '../../town.js';
import { downSlots, unseenSlot } from '../chances.js';
import { chainWord } from '../reference-chain.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('adaptation/fear');

const phase = 'adaptation.learn';
const notice = (row: number, act = 9, plane = 0) => ({
  row,
  plane,
  act,
  points: -700,
  truth: 0,
  luck: 0,
});

const posting = (row: number, points: number, kind: number = kinds.own, plane = 0) => ({
  row,
  plane,
  kind,
  act: 9,
  points,
  truth: 0,
  channel: 0,
  cause: 0,
});

function open(made: Partial<HandMade> = {}): { bound: Bound; town: Town } {
  return townByHand({ people: 96, ...made });
}

const sure = {
  parameters: { 'adaptation/fear.ownNoticePer1024': 1024, 'adaptation/fear.tieFallPer1024': 1024 },
};

describe('adaptation/fear', () => {
  it('agrees with its kernel', () => {
    expectSameBothWays('adaptation/fear', reference, { days: 12, runs: 10 }, (roll) => ({
      people: 200,
      friends: tiesByDice(roll, 200, 6),
      parameters: {
        'adaptation/fear.ownNoticePer1024': roll(1025),
        'adaptation/fear.tieFallPer1024': roll(1025),
        'adaptation/fear.tieNoticePer1024': roll(1025),
        'adaptation/fear.beta': roll(3) === 0 ? 1 : 0,
        'adaptation.fear.unseenStep': roll(2 ** 18),
      },
      tables: {
        'ledgers.watches': Int32Array.of(1, 0),
        'adaptation.fear.heard': Int32Array.of(roll(2 ** 31), roll(2 ** 31), 0, 0, 0, 0, 0, 0),
        'adaptation.fear.graveFrom': Int32Array.of(100, 100, 0, 0, 0, 0, 0, 0),
        'adaptation.fear.up': Int32Array.from({ length: 32 }, (_, cell) =>
          cell % 8 < 7 ? roll(2 ** 26) : 0,
        ),
        'adaptation.fear.down': Int32Array.from({ length: 8 }, (_, level) =>
          level > 0 ? roll(2 ** 31) : 0,
        ),
      },
      morning: (town, day, throwDice) => {
        for (const p of town.people) {
          if (day === 0) {
            Object.assign(p, { adult: Number(throwDice(5) > 0), unseenActs: throwDice(2000) });
          }
          if (throwDice(3) === 0) town.push(postings, p.row, posting(p.row, throwDice(300) - 200));
          p.awareness = throwDice(4);
          if (throwDice(6) === 0)
            town.push(notices, p.row, notice(p.row, throwDice(256), throwDice(2)));
          if (throwDice(10) === 0)
            town.push(falls, p.row, { row: p.row, severity: throwDice(4), was: throwDice(4) });
          if (throwDice(8) === 0) town.push(displays, p.row, { row: p.row });
        }
      },
    }));
  });

  it('stays within 0 and 7, and what it cannot hold is counted', () => {
    const { bound, town } = open(sure);
    [town.people[0].fear, town.people[1].fear] = [6, 7];
    for (const row of [0, 1]) town.push(falls, row, { row, severity: 2, was: 1 });
    town.push(notices, 1, notice(1));
    runReference(bound, reference, phase);
    expect(town.people.slice(0, 3).map((p) => p.fear)).toEqual([7, 7, 0]);
    expect(counted(bound, 'fear.spilled')).toBe(1 + 3);
  });

  it('rises by one below the chance of a notice, by two for a worse severity only', () => {
    const { town: any } = open();
    const upper = any.luck(schema.streams.own, 0, { other: 9 })[0] >>> 22;
    const outcome = (own: number): number => {
      const { bound, town } = open({ parameters: { 'adaptation/fear.ownNoticePer1024': own } });
      town.push(notices, 0, notice(0));
      runReference(bound, reference, phase);
      return town.people[0].fear;
    };
    expect([outcome(upper), outcome(upper + 1)]).toEqual([0, 1]);
    const { bound, town } = open();
    for (const [row, severity, was] of [
      [0, 1, 0],
      [1, 3, 2],
      [2, 1, 2],
      [3, 0, 1],
    ])
      town.push(falls, row, { row, severity, was });
    runReference(bound, reference, phase);
    expect(town.people.slice(0, 4).map((p) => p.fear)).toEqual([2, 2, 0, 0]);
  });

  it('learns nothing from notices of a licence, a file or a bureau', () => {
    const { bound, town } = open({ ...sure, tables: { 'ledgers.watches': Int32Array.of(1, 0) } });
    town.push(notices, 0, notice(0, 9, 1));
    town.push(notices, 1, notice(1, 9, 0));
    town.people[2].fear = 7;
    town.push(notices, 2, notice(2, 9, 1));
    runReference(bound, reference, phase);
    expect(town.people.slice(0, 3).map((p) => p.fear)).toEqual([0, 1, 7]);
    expect(counted(bound, 'fear.spilled')).toBe(0);
  });

  it('hears of friends who fell from nothing, adults only, sixty-four of them at most', () => {
    const ties = [
      ...Array.from({ length: 70 }, (_, i) => [0, i + 1] as [number, number]),
      [80, 1] as [number, number],
      [81, 1] as [number, number],
    ];
    const { bound, town } = open({ friends: ties, ...sure });
    town.people[81].adult = 0;
    for (let row = 1; row <= 70; row++) town.push(falls, row, { row, severity: 1, was: 0 });
    town.push(falls, 90, { row: 90, severity: 2, was: 1 });
    runReference(bound, reference, phase);
    // 64 friends heard of: seven levels, the rest spilled; one friend: one level.
    expect([town.people[0].fear, town.people[80].fear, town.people[81].fear]).toEqual([7, 1, 0]);
    expect(counted(bound, 'fear.spilled')).toBe(64 - 7);
    expect(town.people.every((p) => p.fallenTies === 0)).toBe(true);
  });

  it('hears each friend by a draw of its own', () => {
    const { town: any } = open();
    const upper = [0, 1, 2].map((n) => any.luck(schema.streams.others, 0, { other: n })[0] >>> 22);
    const chance = [...upper].sort((x, y) => x - y)[1] + 1;
    const { bound, town } = open({
      friends: [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      parameters: { 'adaptation/fear.tieFallPer1024': chance },
    });
    for (const row of [1, 2, 3]) town.push(falls, row, { row, severity: 1, was: 0 });
    runReference(bound, reference, phase);
    expect(town.people[0].fear).toBe(upper.filter((one) => one < chance).length);
  });

  it('steps by awareness and by level', () => {
    const { town: any } = open();
    const word = chainWord(any, schema.streams, 5);
    const up = new Int32Array(32);
    up[2 * 8 + 3] = (word + 1) | 0;
    const outcome = (awareness: number): number => {
      const { bound, town } = open({ tables: { 'adaptation.fear.up': up } });
      [town.people[5].awareness, town.people[5].fear] = [awareness, 3];
      runReference(bound, reference, phase);
      return town.people[5].fear;
    };
    expect([outcome(1), outcome(2)]).toEqual([3, 4]);
    const into = (word - downSlots.fear) >>> 0;
    const calmer = (chance: number): number => {
      const { bound, town } = open({
        tables: { 'adaptation.fear.down': Int32Array.of(0, 0, 0, chance | 0, 0, 0, 0, 0) },
      });
      town.people[5].fear = 3;
      runReference(bound, reference, phase);
      return town.people[5].fear;
    };
    expect([calmer(into), calmer(into + 1)]).toEqual([3, 2]);
  });

  it('hears of entries too small to appeal, and not of grave ones twice', () => {
    const { town: any } = open();
    const [word] = any.luck(schema.streams.heard, 0, { other: 9, ordinal: 0 });
    const heard = (chance: number, points: number, kind: number = kinds.own): number[] => {
      const { bound, town } = open({
        ...sure,
        friends: [[0, 1]],
        tables: {
          'ledgers.watches': Int32Array.of(1, 0),
          'adaptation.fear.heard': new Int32Array(8).fill(chance | 0),
          'adaptation.fear.graveFrom': new Int32Array(8).fill(640),
        },
      });
      town.push(postings, 0, posting(0, points, kind));
      town.push(postings, 2, posting(2, -64, kinds.own, 1));
      runReference(bound, reference, phase);
      return [0, 2].map((row) => town.people[row].fear);
    };
    expect([heard(word, -64), heard(word + 1, -64)]).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(heard(word + 1, -640)).toEqual([0, 0]);
    expect(heard(word + 1, 64)).toEqual([0, 0]);
    expect(heard(word + 1, -64, kinds.derived)).toEqual([0, 0]);
  });

  it('hears what friends are told of, entry by entry', () => {
    const { town: any } = open();
    const upper = [0, 1].map((n) => any.luck(schema.streams.told, 0, { other: n })[0] >>> 22);
    const chance = Math.min(...upper) + 1;
    const { bound, town } = open({
      friends: [
        [0, 1],
        [0, 2],
      ],
      parameters: { 'adaptation/fear.tieNoticePer1024': chance },
    });
    for (const row of [1, 2]) town.push(notices, row, notice(row));
    runReference(bound, reference, phase);
    expect(town.people[0].fear).toBe(upper.filter((one) => one < chance).length);
    expect(town.people[0].noticedTies).toBe(0);
  });

  it('is calmed by acts that nobody saw, as often as there are such acts', () => {
    const { town: any } = open({ people: 512 });
    // A person whose word lies in the slot of unseen acts today.
    const inside = any.people.find((p) => {
      const into = chainWord(any, schema.streams, p.row) - unseenSlot.start;
      return into >= 0 && into < unseenSlot.width;
    })!;
    const into = chainWord(any, schema.streams, inside.row) - unseenSlot.start;
    const calmed = (acts: number, step: number, fear: number): number => {
      const { bound, town } = open({
        people: 512,
        parameters: { 'adaptation.fear.unseenStep': step },
      });
      Object.assign(town.people[inside.row], { unseenActs: acts, fear });
      runReference(bound, reference, phase);
      return town.people[inside.row].fear;
    };
    const step = Math.ceil((into + 1) / 1000);
    expect([calmed(1000, step, 3), calmed(1000, Math.floor(into / 1000), 3)]).toEqual([2, 3]);
    expect([calmed(0, step, 3), calmed(1000, step, 0)]).toEqual([3, 0]);
  });

  it('reckons in its rival the share of acts that were answered', () => {
    // (2 + 1)/(22 + 8) of 0.8: 7 · .1/.8 = .875 with twenty unseen acts; with none 2.6.
    const reckoned = (tried: number, sanctions: number, awareness: number): number => {
      const { bound, town } = open({ parameters: { 'adaptation/fear.beta': 1 } });
      Object.assign(town.people[11], { tried, sanctions, awareness, fear: 5 });
      runReference(bound, reference, phase);
      return town.people[11].fear;
    };
    expect([reckoned(320, 2, 1), reckoned(0, 2, 1), reckoned(0, 2, 0)]).toEqual([0, 2, 5]);
    expect(reckoned(0, 0, 3)).toBe(1);
  });
});
