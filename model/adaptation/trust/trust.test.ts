import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  type HandMade,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { keptCase } from '../../../tests/contract/cases.js';
import { contract } from '../../../tests/contract/suite.js';
import { encounters } from '../../acts/initiative/state.js';
import { postings } from '../../ledgers/state.js';
import { kinds, truths } from '../../points.js';
import { decided, notices, outcomes } from '../../recourse/state.js';
import { chainWord } from '../reference-chain.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('adaptation/trust');

const phase = 'adaptation.learn';
const tip = 6;
const set = (name: string, value: number) => ({ [`adaptation/trust.${name}`]: value });
const chances = ['falseTipPer1024', 'derivedLossPer1024', 'wrongfulPer1024'];
const all = (value: number) => Object.assign({}, ...chances.map((name) => set(name, value)));

const posting = (row: number, kind: number, points: number, more: object = {}) => ({
  row,
  plane: 0,
  kind,
  act: 10,
  points,
  truth: 0,
  channel: 0,
  cause: 0,
  ...more,
});
const notice = (row: number, truth: number, more: object = {}) => ({
  row,
  plane: 0,
  act: 10,
  points: -64,
  truth,
  luck: 0,
  ...more,
});

const decision = (row: number, outcome: number, more: object = {}) => ({
  ...keptCase,
  row,
  ledger: 2,
  truth: 0,
  what: 1,
  outcome,
  ...more,
});

function open(made: Partial<HandMade> = {}) {
  return townByHand({ people: 64, ...made });
}

/** Trust in people and in institutions of person 0 after one day, from 4 and 4. */
function then(
  parameters: Record<string, number>,
  happen: (town: ReturnType<typeof open>['town']) => void,
) {
  const { bound, town } = open({ parameters });
  Object.assign(town.people[0], { trustPeople: 4, trustInstitutions: 4 });
  happen(town);
  runReference(bound, reference, phase);
  return [
    town.people[0].trustPeople,
    town.people[0].trustInstitutions,
    counted(bound, 'trust.spilled'),
  ];
}

describe('adaptation/trust', () => {
  it('agrees with its kernel', () => {
    expectSameBothWays('adaptation/trust', reference, { days: 10, runs: 10 }, (roll) => ({
      people: 150,
      parameters: {
        ...Object.assign({}, ...chances.map((name) => set(name, roll(1025)))),
        ...set('upheldLevels', roll(5)),
      },
      tables: {
        'adaptation.trust.up': Int32Array.from({ length: 8 }, (_, level) =>
          level < 7 ? roll(2 ** 25) : 0,
        ),
        'adaptation.trust.down': Int32Array.from({ length: 8 }, (_, level) =>
          level > 0 ? roll(2 ** 30) : 0,
        ),
      },
      morning: (town, day, throwDice) => {
        for (const p of town.people) {
          if (day === 0) p.adult = Number(throwDice(5) > 0);
          for (let i = throwDice(3); i > 0; i--) {
            const entry = {
              plane: throwDice(2),
              act: throwDice(4),
              truth: throwDice(3),
              channel: 5 + throwDice(2),
            };
            town.push(postings, p.row, posting(p.row, throwDice(9), throwDice(200) - 100, entry));
            const { channel: _, ...told } = entry;
            if (throwDice(3) === 0)
              town.push(decided, p.row, decision(p.row, throwDice(7), { what: throwDice(2) }));
            if (i === 1 && throwDice(16) === 0)
              town.push(encounters, p.row, { row: p.row, helped: throwDice(2), claimed: 0 });
            if (throwDice(2)) town.push(notices, p.row, notice(p.row, told.truth, told));
          }
        }
      },
    }));
  });

  it('costs institutions a level for a wrong entry told, people only for a lie', () => {
    const lie = { truth: truths.false, channel: tip };
    const told = (truth: number, channel: number) =>
      then(all(1024), (town) => {
        town.push(postings, 0, posting(0, kinds.own, -64, { truth, channel }));
        town.push(notices, 0, notice(0, truth));
      });
    expect(told(truths.true, tip)).toEqual([4, 4, 0]);
    expect(told(truths.false, 1)).toEqual([4, 3, 0]);
    expect(told(truths.misattributed, tip)).toEqual([4, 3, 0]);
    expect(told(truths.false, tip)).toEqual([3, 3, 0]);
    // Another's lie, or one in another ledger, is none of this notice's.
    expect(
      then(all(1024), (town) => {
        town.push(postings, 1, posting(1, kinds.own, -64, lie));
        town.push(postings, 0, posting(0, kinds.own, -64, { ...lie, plane: 1 }));
        town.push(notices, 0, notice(0, truths.false));
      }),
    ).toEqual([4, 3, 0]);
  });

  it('costs people a level for a loss through a tie, and nothing for points given back', () => {
    const posted = (kind: number, points: number) =>
      then({ ...all(1024), ...set('upheldLevels', 2) }, (town) =>
        town.push(postings, 0, posting(0, kind, points)),
      );
    expect(posted(kinds.derived, -64)).toEqual([3, 4, 0]);
    expect(posted(kinds.derived, 64)).toEqual([4, 4, 0]);
    expect(posted(kinds.correction, 64)).toEqual([4, 4, 0]);
    expect(posted(kinds.own, -64)).toEqual([4, 4, 0]);
  });

  it('gives institutions two levels for an appeal upheld, whoever upheld it', () => {
    const ended = (outcome: number, chance: number) =>
      then({ ...set('upheldLevels', 2), ...set('unheardPer1024', chance) }, (town) =>
        town.push(decided, 0, decision(0, outcome)),
      );
    const { overturned, upheldUnheard, petition, kept, wentOn, dismissed, refused } = outcomes;
    for (const one of [overturned, upheldUnheard, petition])
      expect(ended(one, 1024)).toEqual([4, 6, 0]);
    // A case that was heard and lost, or goes on, costs nothing; one that nobody heard does.
    for (const one of [kept, wentOn]) expect(ended(one, 1024)).toEqual([4, 4, 0]);
    const [word] = open().town.luck(schema.streams.unheard, 0, { other: 2, ordinal: 1 });
    for (const one of [dismissed, refused]) {
      expect(ended(one, word >>> 22)).toEqual([4, 4, 0]);
      expect(ended(one, (word >>> 22) + 1)).toEqual([4, 3, 0]);
    }
  });

  it('gives people a level for help received, to whoever it was and below the chance', () => {
    const { town: any } = open();
    const [whom, moved] = any.luck(schema.streams.helped, 9);
    const stranger = Math.floor((whom * 64) / 2 ** 32);
    const then = (chance: number, helped: number, adult = 1): number => {
      const { bound, town } = open({ parameters: set('helpedPer1024', chance) });
      for (const p of town.people) p.trustPeople = 3;
      town.people[stranger].adult = adult;
      town.push(encounters, 9, { row: 9, helped, claimed: 0 });
      runReference(bound, reference, phase);
      expect(town.people.filter((p) => p.trustPeople !== 3 && p.row !== stranger)).toEqual([]);
      return town.people[stranger].trustPeople;
    };
    const upper = moved >>> 22;
    expect([then(upper, 1), then(upper + 1, 1)]).toEqual([3, 4]);
    expect([then(1024, 0), then(1024, 1, 0)]).toEqual([3, 3]);
  });

  it('reads the upper ten bits of its words', () => {
    const { town } = open();
    const [a, b] = town
      .luck(schema.streams.learned, 0, { other: 10, ordinal: 0 })
      .map((word) => word >>> 22);
    const lied = (parameters: Record<string, number>) =>
      then({ ...all(0), ...parameters }, (other) => {
        other.push(postings, 0, posting(0, kinds.own, -64, { truth: truths.false, channel: tip }));
        other.push(notices, 0, notice(0, truths.false));
      });
    expect(lied(set('wrongfulPer1024', a))).toEqual([4, 4, 0]);
    expect(lied(set('wrongfulPer1024', a + 1))).toEqual([4, 3, 0]);
    expect(lied(set('falseTipPer1024', b))).toEqual([4, 4, 0]);
    expect(lied(set('falseTipPer1024', b + 1))).toEqual([3, 4, 0]);
  });

  it('counts what its bounds cut off', () => {
    const { bound, town } = open({ parameters: { ...all(1024), ...set('upheldLevels', 5) } });
    Object.assign(town.people[0], { trustPeople: 0, trustInstitutions: 6 });
    town.push(postings, 0, posting(0, kinds.derived, -64));
    town.push(decided, 0, decision(0, outcomes.overturned));
    runReference(bound, reference, phase);
    expect([town.people[0].trustPeople, town.people[0].trustInstitutions]).toEqual([0, 7]);
    expect(counted(bound, 'trust.spilled')).toBe(1 + 4);
  });

  it('rises only below its chance, and for adults only', () => {
    const { town: any } = open();
    const { people: draw, peopleDetail: detail } = schema.streams;
    const word = chainWord(any, { draw, detail }, 5);
    const risen = (chance: number, adult: number): number => {
      const { bound, town } = open({
        tables: { 'adaptation.trust.up': new Int32Array(8).fill(chance | 0) },
      });
      Object.assign(town.people[5], { adult, trustPeople: 4 });
      runReference(bound, reference, phase);
      return town.people[5].trustPeople;
    };
    expect([risen(word, 1), risen(word + 1, 1), risen(word + 1, 0)]).toEqual([4, 5, 4]);
  });
});
