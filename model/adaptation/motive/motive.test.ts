import { describe, expect, it } from 'vitest';
import type { Bound } from '#engine/kernels/bound.js';
import {
  counted,
  expectSameBothWays,
  type HandMade,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import type { Town } from '../../town.js';
import { chainWord } from '../reference-chain.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('adaptation/motive');

const phase = 'adaptation.learn';
const { draw, detail, reward, fade, fadeDetail } = schema.streams;
const [deed, breach, other] = [40, 10, 20];
const moral = Int32Array.from({ length: 256 }, (_, act) =>
  act === deed ? 1 : act === breach ? 2 : 0,
);
const part = (name: string, value: number): Record<string, number> => ({
  [`adaptation/motive.${name}Per1024`]: value,
});
const sure = {
  ...part('rewardErodes', 1024),
  ...part('fineErodes', 1024),
  ...part('rewardTeaches', 1024),
};
const never = { ...part('rewardErodes', 0), ...part('fineErodes', 0), ...part('rewardTeaches', 0) };

function open(made: Partial<HandMade> = {}): { bound: Bound; town: Town } {
  const { tables, ...rest } = made;
  return townByHand({
    people: 64,
    tables: { 'adaptation.moral': moral, ...tables },
    ...rest,
  });
}

const posting = (row: number, act: number, points: number, kind: number = kinds.own) => ({
  row,
  plane: 0,
  kind,
  act,
  points,
  truth: 0,
  channel: 0,
  cause: 0,
});

/** Motive and seeking of person 0 after one posting. */
function outcome(
  act: number,
  points: number,
  parameters: Record<string, number>,
  kind: number = kinds.own,
): number[] {
  const { bound, town } = open({ parameters });
  town.push(postings, 0, posting(0, act, points, kind));
  runReference(bound, reference, phase);
  return [town.people[0].motive, town.people[0].seeking];
}

describe('adaptation/motive', () => {
  it('agrees with its kernel', () => {
    expectSameBothWays('adaptation/motive', reference, { days: 12, runs: 10 }, (roll) => ({
      people: 200,
      parameters: {
        ...part('rewardErodes', roll(1025)),
        ...part('fineErodes', roll(1025)),
        ...part('rewardTeaches', roll(1025)),
      },
      tables: {
        'adaptation.moral': Int32Array.from({ length: 256 }, () => roll(3)),
        'adaptation.motive.up': Int32Array.from({ length: 8 }, (_, level) =>
          level < 7 ? roll(2 ** 26) : 0,
        ),
        'adaptation.seeking.down': Int32Array.from({ length: 4 }, (_, level) =>
          level > 0 ? roll(2 ** 31) : 0,
        ),
      },
      morning: (town, day, throwDice) => {
        for (const p of town.people) {
          if (day === 0) [p.adult, p.motive] = [Number(throwDice(5) > 0), throwDice(8)];
          for (let i = throwDice(4); i > 0; i--) {
            town.push(
              postings,
              p.row,
              posting(
                p.row,
                throwDice(256),
                throwDice(200) - 100,
                throwDice(3) === 0 ? throwDice(9) : 0,
              ),
            );
          }
        }
      },
    }));
  });

  it('is eroded by a reward, which teaches seeking, and by a fine, which does not', () => {
    expect(outcome(deed, 64, sure)).toEqual([4, 1]);
    expect(outcome(breach, -64, sure)).toEqual([4, 0]);
  });

  it('is left alone by deeds that lose, breaches that gain, and postings of others', () => {
    expect(outcome(deed, -64, sure)).toEqual([5, 0]);
    expect(outcome(breach, 64, sure)).toEqual([5, 0]);
    expect(outcome(other, -64, sure)).toEqual([5, 0]);
    for (const kind of Object.values(kinds).filter((one) => one !== kinds.own))
      expect(outcome(deed, 64, sure, kind)).toEqual([5, 0]);
  });

  it('reads the upper ten bits of the two words', () => {
    const { town } = open();
    const [a, b] = town.luck(reward, 0, { other: deed }).map((word) => word >>> 22);
    expect(outcome(deed, 64, { ...never, ...part('rewardErodes', a) })).toEqual([5, 0]);
    expect(outcome(deed, 64, { ...never, ...part('rewardErodes', a + 1) })).toEqual([4, 0]);
    expect(outcome(deed, 64, { ...never, ...part('rewardTeaches', b) })).toEqual([5, 0]);
    expect(outcome(deed, 64, { ...never, ...part('rewardTeaches', b + 1) })).toEqual([5, 1]);
    const first = town.luck(reward, 0, { other: breach })[0] >>> 22;
    expect(outcome(breach, -64, { ...never, ...part('fineErodes', first + 1) })).toEqual([4, 0]);
    expect(outcome(breach, -64, { ...never, ...part('fineErodes', first) })).toEqual([5, 0]);
  });

  it('stays within its bounds and counts what could not be lost or taught', () => {
    const { bound, town } = open({ parameters: sure });
    town.people[0].motive = 1;
    for (let i = 0; i < 5; i++) town.push(postings, 0, posting(0, deed, 64));
    runReference(bound, reference, phase);
    expect([town.people[0].motive, town.people[0].seeking]).toEqual([0, 3]);
    expect([counted(bound, 'motive.spilled'), counted(bound, 'seeking.spilled')]).toEqual([4, 2]);
  });

  it('recovers only below its chance, adults only, and never where recovery is zero', () => {
    const { town: any } = open();
    const word = chainWord(any, { draw, detail }, 5);
    const recovered = (chance: number, adult: number): number => {
      const { bound, town } = open({
        tables: {
          'adaptation.motive.up': new Int32Array(8)
            .fill(chance | 0)
            .map((one, level) => (level < 7 ? one : 0)),
        },
      });
      town.people[5].adult = adult;
      runReference(bound, reference, phase);
      return town.people[5].motive;
    };
    expect([
      recovered(word, 1),
      recovered(word + 1, 1),
      recovered(word + 1, 0),
      recovered(0, 1),
    ]).toEqual([5, 6, 5, 5]);
  });

  it('stops seeking below the chance of its own word', () => {
    const { town: any } = open();
    const word = chainWord(any, { draw: fade, detail: fadeDetail }, 5);
    const seeking = (chance: number): number => {
      const { bound, town } = open({
        tables: { 'adaptation.seeking.down': Int32Array.of(0, 0, chance | 0, 0) },
      });
      town.people[5].seeking = 2;
      runReference(bound, reference, phase);
      return town.people[5].seeking;
    };
    expect([seeking(word), seeking(word + 1)]).toEqual([2, 1]);
  });
});
