import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { postings } from '../../ledgers/state.js';
import { kinds } from '../../points.js';
import { undone } from '../../recourse/state.js';
import { reference } from './reference.js';

contract('propagation/chain');

/** Person 1 drives vehicle 0 of firm 0, which person 2 represents; person 3 drives their own. */
const made = (way: (typeof ways)[number], unifiedPlane = 0, representative = 2): HandTown => {
  const hand = new HandTown(way, {
    mechanisms: { 'propagation/chain': reference },
    people: 5,
    vehicles: 2,
    firms: 1,
    planes: 2,
    parameters: {
      'propagation/chain.vehiclePoints': 3,
      'propagation/chain.firmPoints': 2,
      'propagation/chain.representativePoints': 1,
    },
    tables: {
      'ledgers.planeOf': [unifiedPlane, -1, -1, -1, 1, -1, -1, -1],
      'chain.vehicleFirm': [0, -1],
      'chain.firmRepresentative': [representative],
    },
  }).begin(1);
  [-1, 0, 0, 1, -1].forEach((vehicle, row) => {
    Object.assign(hand.town.people[row], { vehicle });
  });
  return hand;
};

interface Told {
  row: number;
  points?: number;
  kind?: number;
  plane?: number;
  truth?: number;
}
const post = (hand: HandTown, told: Told): HandTown => {
  hand.town.push(postings, told.row, {
    points: -192,
    kind: kinds.own,
    act: 9,
    plane: 1,
    truth: 0,
    channel: 0,
    cause: 0,
    ...told,
  });
  return hand;
};

describe.each(ways)('the chain by %s', (way) => {
  /** What is due to vehicle 0, the firm, and in the unified ledger to person 2. */
  const due = (hand: HandTown): number[] => [
    hand.town.vehicles[0].due,
    hand.town.firms[0].due,
    hand.town.people[2].due.get(0),
  ];

  it('falls on vehicle, firm and representative, in points of 64', () => {
    const hand = post(made(way), { row: 1 }).live('propagation.spread');
    expect(due(hand)).toEqual([-192, -128, -64]);
    expect([hand.town.people[2].dueFalse.get(0), hand.counted('chain.offences')]).toEqual([0, 1]);
    hand.begin(2).live('ledgers.post');
    expect([
      hand.town.vehicles[0].raw,
      hand.town.firms[0].raw,
      hand.town.vehicles[0].due,
      hand.town.firms[0].due,
    ]).toEqual([-192, -128, 0, 0]);
    hand.begin(3).live('ledgers.post');
    expect(hand.town.firms[0].raw).toBe(-128);
  });

  it('keeps what derives from false sightings apart', () => {
    const hand = post(post(made(way), { row: 1, truth: 2 }), { row: 1 }).live('propagation.spread');
    expect([hand.town.people[2].due.get(0), hand.town.people[2].dueFalse.get(0)]).toEqual([
      -128, -64,
    ]);
  });

  it('spares a representative who drives, one who is nobody, and a society without the one number', () => {
    expect(due(post(made(way), { row: 2 }).live('propagation.spread'))).toEqual([-192, -128, 0]);
    expect(due(post(made(way, 0, -1), { row: 1 }).live('propagation.spread'))).toEqual([
      -192, -128, 0,
    ]);
    expect(due(post(made(way, -1), { row: 1 }).live('propagation.spread'))).toEqual([
      -192, -128, 0,
    ]);
  });

  it('ends at the vehicle where no firm owns it, and never begins on foot', () => {
    const own = post(made(way), { row: 3 }).live('propagation.spread');
    expect([own.town.vehicles[1].due, ...due(own)]).toEqual([-192, 0, 0, 0]);
    const foot = post(made(way), { row: 4 }).live('propagation.spread');
    expect([...due(foot), foot.counted('chain.offences')]).toEqual([0, 0, 0, 0]);
  });

  it('asks for own losses of the licence', () => {
    for (const told of [
      { kind: kinds.lapse },
      { kind: kinds.derived },
      { points: 192 },
      { plane: 0 },
    ]) {
      expect(due(post(made(way), { row: 1, ...told }).live('propagation.spread'))).toEqual([
        0, 0, 0,
      ]);
    }
  });

  it('does not fade: any number of offences costs that number of times its points', () => {
    const offence = fc.record({
      row: fc.constantFrom(1, 2, 3),
      points: fc.integer({ min: -768, max: -1 }),
      truth: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(offence, { maxLength: 20 }), (all) => {
        const hand = made(way);
        for (const one of all) post(hand, one);
        const drivers = all.filter(({ row }) => row !== 3);
        const others = drivers.filter(({ row }) => row !== 2);
        expect(due(hand.live('propagation.spread'))).toEqual([
          0 - 192 * drivers.length,
          0 - 128 * drivers.length,
          0 - 64 * others.length,
        ]);
        expect(hand.counted('chain.offences')).toBe(all.length);
      }),
      { numRuns: 20 },
    );
  });

  it('gives back along the whole chain what a ruling takes back from the driver', () => {
    const hand = post(made(way), { row: 1, truth: 1 }).live('propagation.spread');
    hand.town.push(undone, 1, { row: 1, ledger: 4, act: 9, points: -192, truth: 1, posted: 0 });
    hand.live('recourse.hear');
    expect(due(hand)).toEqual([0, 0, 0]);
    expect(hand.town.people[2].dueFalse.get(0)).toBe(0);
    expect(hand.counted('chain.corrections')).toBe(1);
    // What was returned in another ledger never climbed.
    hand
      .begin(2)
      .town.push(undone, 1, { row: 1, ledger: 0, act: 9, points: -192, truth: 1, posted: 0 });
    expect(due(hand.live('recourse.hear'))).toEqual([0, 0, 0]);
  });
});
