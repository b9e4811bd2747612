import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  runReference,
  tiesByDice,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { falls } from '../../scoring/state.js';
import { chainWord } from '../reference-chain.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('adaptation/grievance');

const phase = 'adaptation.learn';
const tie = (value: number) => ({ 'adaptation/grievance.tiePer1024': value });

/** One threshold at 100 on plane 0: below it, barred. */
const rules = {
  'scoring.thresholdCount': Int32Array.from({ length: 32 }, (_, plane) => Number(plane === 0)),
  'scoring.scaleMin': new Int32Array(16).fill(-(2 ** 20)),
  'scoring.scaleMax': new Int32Array(16).fill(2 ** 20),
  'scoring.thresholds': new Int32Array(512).fill(100),
  'scoring.severityOf': Int32Array.from({ length: 512 }, (_, cell) => Number(cell % 32 === 1)),
};

describe('adaptation/grievance', () => {
  it('agrees with its kernel', () => {
    expectSameBothWays('adaptation/grievance', reference, { days: 8, runs: 10 }, (roll) => ({
      people: 150,
      friends: tiesByDice(roll, 150, 4),
      parameters: tie(roll(1025)),
      tables: {
        ...rules,
        'adaptation.grievance.down': Int32Array.from({ length: 4 }, (_, level) =>
          level > 0 ? roll(2 ** 30) : 0,
        ),
      },
      morning: (town, day, throwDice) => {
        for (const p of town.people) {
          if (day === 0)
            Object.assign(p, { adult: Number(throwDice(5) > 0), grievance: throwDice(4) });
          p.raw.set(0, throwDice(200));
          p.rawFalse.set(0, -throwDice(100));
          p.inForce.set(0, throwDice(2));
          p.listed = Number(throwDice(9) === 0);
          if (throwDice(4) === 0) {
            const [was, severity] = [throwDice(4), throwDice(4)];
            town.push(falls, p.row, { row: p.row, severity, was });
          }
        }
      },
    }));
  });

  it('rises where true entries would not carry the restriction, and not where they would', () => {
    const embittered = (
      raw: number,
      untrue: number,
      more: { listed?: number; was?: number } = {},
    ) => {
      const { bound, town } = townByHand({ people: 4, tables: rules });
      town.people[0].raw.set(0, raw);
      town.people[0].rawFalse.set(0, untrue);
      town.people[0].inForce.set(0, 1);
      town.people[0].listed = more.listed ?? 0;
      town.push(falls, 0, { row: 0, severity: 1, was: more.was ?? 0 });
      runReference(bound, reference, phase);
      return town.people[0].grievance;
    };
    // 90 − (−20) = 110 is not below 100; 90 − (−5) = 95 is.
    expect(embittered(90, -20)).toBe(1);
    expect(embittered(90, -5)).toBe(0);
    // The courts' list would restrict as much; whoever is restricted less does not fall.
    expect(embittered(90, -20, { listed: 1 })).toBe(0);
    expect(embittered(90, -20, { was: 2 })).toBe(0);
  });

  it('is moved by friends below the chance of its words, and counts what spills', () => {
    const { town: any } = townByHand({ people: 4 });
    const luck = any.luck(schema.streams.others, 1, { other: 0 })[0] >>> 22;
    const moved = (chance: number, adult: number, from = 0) => {
      const friends: [number, number][] = [[0, 1]];
      const { bound, town } = townByHand({
        people: 4,
        friends,
        parameters: tie(chance),
        tables: rules,
      });
      town.push(falls, 0, { row: 0, severity: 2, was: 0 });
      town.people[0].listed = 2;
      Object.assign(town.people[1], { adult, grievance: from });
      runReference(bound, reference, phase);
      expect(town.people[1].restrictedTies).toBe(0);
      return [town.people[1].grievance, counted(bound, 'grievance.spilled')];
    };
    expect(moved(luck, 1)).toEqual([0, 0]);
    expect(moved(luck + 1, 1)).toEqual([1, 0]);
    expect(moved(luck + 1, 0)).toEqual([0, 0]);
    expect(moved(1024, 1, 3)).toEqual([3, 1]);
  });

  it('fades below the chance of its word', () => {
    const { town: any } = townByHand({ people: 16 });
    const word = chainWord(any, schema.streams, 5);
    const left = (chance: number): number => {
      const down = Int32Array.of(0, 0, chance | 0, 0);
      const { bound, town } = townByHand({
        people: 16,
        tables: { 'adaptation.grievance.down': down },
      });
      town.people[5].grievance = 2;
      runReference(bound, reference, phase);
      return town.people[5].grievance;
    };
    expect([left(word), left(word + 1)]).toEqual([2, 1]);
  });
});
