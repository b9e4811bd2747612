import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { scenario, society } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { levelOf } from '#model/attributes.js';
import { makePlan } from '#scenario/compile/plan.js';
import { postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { moves } from '../../scoring/state.js';
import { contactChance, contactPlane, contactStarts, contactTargets } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('propagation/contact');

const always = -1;

/** Two planes; in plane 1 levels 2 and 3 restrict. Person 0 knows 1, 2 and 3; the others nobody. */
function made(way: Way, chance = always, item = 10): HandTown {
  return new HandTown(way, {
    mechanisms: { 'propagation/contact': reference },
    people: 5,
    planes: 2,
    parameters: { 'propagation/contact.itemPoints': item, 'contact.plane': 1 },
    tables: {
      'scoring.severityOf': { at: { 34: 1, 35: 2, 1: 1 } },
      'contact.starts': [0, 3, 3, 3, 3, 3],
      'contact.targets': [1, 2, 3],
      'contact.chance': [chance],
    },
  }).begin(7);
}

const move = (hand: HandTown, was: number, level: number, plane = 1, row = 0): HandTown => {
  hand.town.push(moves, row, { row, plane, was, level });
  return hand;
};
const lost = (hand: HandTown): number[] => {
  hand.live('propagation.spread').live('recourse.hear');
  const before = hand.town.people.map((person) => person.raw.get(1));
  hand.begin(8).live('ledgers.post');
  hand.begin(9).live('ledgers.post');
  return hand.town.people.map((person, row) => person.raw.get(1) - before[row]);
};

describe.each(ways)('contacts by %s', (way) => {
  it('hold a fall under a restriction against everyone tied, an item each', () => {
    const hand = move(made(way), 1, 2);
    hand.town.push(moves, 4, { row: 4, plane: 1, was: 0, level: 3 });
    expect(lost(hand)).toEqual([0, -640, -640, -640, 0]);
    expect(['sources', 'flagged'].map((name) => hand.counted(`contacts.${name}`))).toEqual([2, 3]);
  });

  it('hold nothing against anybody for a rise, a mild fall, or a fall from below', () => {
    const nothing = [0, 0, 0, 0, 0];
    for (const [was, level] of [
      [2, 1],
      [0, 1],
      [2, 3],
    ])
      expect(lost(move(made(way), was, level))).toEqual(nothing);
    // Another ledger, where acquaintances do not count; somebody who knows nobody.
    expect(lost(move(made(way), 0, 1, 0))).toEqual(nothing);
    expect(lost(move(made(way), 1, 2, 1, 4))).toEqual(nothing);
  });

  it('post an item a tie, one posting a person', () => {
    const hand = made(way);
    hand.town.people[2].contacts = 3;
    hand.live('ledgers.post');
    const told = hand.town.entries(postings);
    const derived = { kind: kinds.derived, act: 0, truth: 0, channel: 0, cause: 0 };
    expect(told).toEqual([{ row: 2, plane: 1, points: -1920, ...derived }]);
    expect([hand.town.people[2].contacts, hand.town.people[2].rawThrough.get(1)]).toEqual([
      0, -1920,
    ]);
  });

  it('draws each tie on its own, below the chance', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), (chance) => {
        const hand = move(made(way, chance | 0, 7), 0, 3);
        const expected = [1, 2, 3].map((other) => {
          const [word] = hand.town.luck(schema.streams.flag, 0, { other });
          return word < chance ? -448 : 0;
        });
        expect(lost(hand)).toEqual([0, ...expected, 0]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('in told', () => {
  it('ties stay among those of the region, and one in twenty is flagged', () => {
    const built = society('cn-2020', 3000);
    const { draft } = makePlan(scenario('told'), built);
    const starts = draft.tables.get(contactStarts.name)!;
    const targets = draft.tables.get(contactTargets.name)!;
    const regionOf = (row: number): number => levelOf(built.people.traits[row], 'region');
    let ties = 0;
    for (let row = 0; row < 3000; row++) {
      for (let tie = starts[row]; tie < starts[row + 1]; tie++, ties++) {
        expect([regionOf(row), regionOf(targets[tie])]).toEqual([4, 4]);
      }
    }
    expect(ties).toBeGreaterThan(20);
    const [chance] = draft.tables.get(contactChance.name)!;
    expect((chance >>> 0) / 2 ** 32).toBeCloseTo(51 / 1024, 6);
    expect(draft.parameters[contactPlane.name]).toBe(draft.planeOf('three-categories'));
  });
});
