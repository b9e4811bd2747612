import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, withLevel } from '#model/attributes.js';
import { kinds } from '#model/points.js';
import { type HandLaid, HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { postings, touched } from '../../ledgers/state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('society/policy');

interface Written {
  readonly ledger: number;
  readonly from: number;
  readonly to: number;
  /** Draw threshold; everyone where it is left out. */
  readonly share?: number;
}

const minority = attribute('group').levels.indexOf('minority-1');

/** Rule 0 gives everyone 1; rule 1 takes fifty points from a minority. Ledger 0 has plane 0. */
function laid(policies: readonly Written[], people = 8): HandLaid {
  return {
    mechanisms: { 'society/policy': reference },
    people,
    parameters: { 'society.policies': policies.length, 'society.attributes': 1 },
    tables: {
      'society.policyLedger': policies.map(({ ledger }) => ledger),
      'society.policyFrom': policies.map(({ from }) => from),
      'society.policyTo': policies.map(({ to }) => to),
      'society.policyAll': policies.map(({ share }) => (share === undefined ? 1 : 0)),
      'society.policyShare': policies.map(({ share = 0 }) => share | 0),
      'society.policyRule': policies.map(() => 0),
      'society.attributeLedger': [0],
      'society.attributeRule': [1],
      'ledgers.planeOf': [0, -1, -1, -1, -1, -1, -1, -1],
      'ledgers.ruleCells': [0, 1],
      'ledgers.cellPoints': { at: { 0: 1, [1 + minority]: -3200 } },
      'ledgers.ruleShift': { at: { 4: attribute('group').shift } },
      'ledgers.ruleMask': { at: { 4: 7 } },
      'ledgers.ruleStride': { at: { 4: 1 } },
    },
  };
}

/** Adults but for the last row; row 1 belongs to a minority. */
function open(way: Way, policies: readonly Written[], people = 8): HandTown {
  const hand = new HandTown(way, laid(policies, people));
  for (const person of hand.town.people) person.adult = person.row < people - 1 ? 1 : 0;
  hand.town.people[1].traits = withLevel(0, 'group', minority);
  return hand;
}

const subjects = (hand: HandTown): number[] => hand.town.people.map((person) => person.subject);
const never = 2 ** 20;

describe.each(ways)('policy timeline, by %s', (way) => {
  it('holds for every adult from its first day to its last, whatever the dates', () => {
    const day = fc.nat(6);
    const dates = fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(dates, (pairs) => {
        const policies = pairs.map(([from, length], ledger) => ({
          ledger,
          from,
          to: from + length,
        }));
        const hand = open(way, policies);
        for (let tick = 0; tick < 14; tick++) {
          hand.begin(tick).live('society.open');
          const bits = policies.reduce(
            (sum, p) => sum + (p.from <= tick && tick <= p.to ? 1 << p.ledger : 0),
            0,
          );
          expect(subjects(hand)).toEqual([...Array<number>(7).fill(bits), 0]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('takes the volunteers whose word for the policy is below the share', () => {
    const hand = open(
      way,
      [
        { ledger: 2, from: 9, to: 99 },
        { ledger: 0, from: 3, to: never, share: 2 ** 30 },
      ],
      512,
    );
    hand.begin(3).live('society.open');
    const words = hand.town.people.map(
      ({ row }) => hand.town.luck(schema.streams.volunteer, row, { other: 1 })[0],
    );
    expect(subjects(hand)).toEqual(words.map((word, row) => (row < 511 && word < 2 ** 30 ? 1 : 0)));
    // A quarter of 511, within four deviations of 9.8.
    expect(Math.abs(subjects(hand).filter((bits) => bits === 1).length - 127.75)).toBeLessThan(40);
  });

  it('posts what a group starts with once, on the day it joins, as come through no act', () => {
    const hand = open(way, [
      { ledger: 0, from: 0, to: 4 },
      { ledger: 0, from: 5, to: never },
    ]);
    hand.begin(0).live('society.open');
    const posting = {
      row: 1,
      plane: 0,
      kind: kinds.attribute,
      act: 0,
      points: -3200,
      truth: 0,
      channel: 0,
      cause: 0,
    };
    expect(hand.town.entries(postings)).toEqual([posting]);
    expect(hand.town.entries(touched)).toEqual([{ row: 1 }]);
    const [, person] = hand.town.people;
    expect([person.raw, person.rawThrough, person.rawFalse].map((sum) => sum.get(0))).toEqual([
      -3200, -3200, 0,
    ]);
    // Day 5: one policy ends, the next begins; who stays does not join anew.
    hand.begin(5).live('society.open');
    expect(subjects(hand)).toEqual([1, 1, 1, 1, 1, 1, 1, 0]);
    expect(hand.town.entries(postings)).toEqual([]);
  });

  it('posts again after a gap, and nothing on a ledger without points', () => {
    const hand = open(way, [
      { ledger: 0, from: 0, to: 1 },
      { ledger: 0, from: 4, to: never },
    ]);
    for (const tick of [0, 1, 2, 3, 4]) {
      hand.begin(tick).live('society.open');
      expect(hand.town.entries(postings).length).toBe(tick === 0 || tick === 4 ? 1 : 0);
    }
    const list = new HandTown(way, {
      ...laid([{ ledger: 3, from: 0, to: never }]),
      tables: {
        ...laid([{ ledger: 3, from: 0, to: never }]).tables,
        'society.attributeLedger': [3],
      },
    });
    for (const person of list.town.people) person.adult = 1;
    list.town.people[1].traits = withLevel(0, 'group', minority);
    list.begin(0).live('society.open');
    expect(subjects(list)).toEqual(Array<number>(8).fill(8));
    expect(list.town.entries(postings)).toEqual([]);
  });

  it('does nothing without policies', () => {
    const hand = open(way, []);
    hand.begin(0).live('society.open');
    expect(subjects(hand)).toEqual(Array<number>(8).fill(0));
  });
});
