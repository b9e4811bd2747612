import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandTown, spreadTables, ways } from '../../../tests/contract/hand-town.js';
import { contract } from '../../../tests/contract/suite.js';
import { reference as posting } from '../../ledgers/posting/reference.js';
import { postings, touched } from '../../ledgers/state.js';
import { sent } from '../../observation/state.js';
import { kinds } from '../../points.js';
import { reference as listing } from '../../scoring/listing/reference.js';
import { reference as standing } from '../../scoring/standing/reference.js';
import { reference as association } from '../association/reference.js';
import { reference } from './reference.js';

contract('propagation/arrival');

describe.each(ways)('arrival by %s', (way) => {
  const made = (): HandTown =>
    new HandTown(way, {
      mechanisms: { 'propagation/arrival': reference },
      people: 70,
      planes: 2,
      tables: { 'propagation.receivingCap': [-1, -1] },
    }).begin(3);
  const derived = { kind: kinds.derived, act: 0, channel: 0, cause: 0 };

  it('posts what is due, true and false apart, and begins from nothing again', () => {
    const hand = made();
    const person = hand.town.people[66];
    person.due.set(1, -30);
    person.dueFalse.set(1, -10);
    hand.live('ledgers.post');
    expect(hand.sorted(postings)).toEqual([
      { row: 66, plane: 1, points: -10, truth: 1, ...derived },
      { row: 66, plane: 1, points: -20, truth: 0, ...derived },
    ]);
    expect([person.raw.get(1), person.rawFalse.get(1), person.rawThrough.get(1)]).toEqual([
      -30, -10, -30,
    ]);
    expect([person.due.get(1), person.dueFalse.get(1)]).toEqual([0, 0]);
    expect(hand.sorted(touched)).toEqual([{ row: 66 }]);
    expect(hand.begin(4).live('ledgers.post').sorted(postings)).toEqual([]);
  });

  it('posts two that cancel, since each is of its own truth', () => {
    const hand = made();
    hand.town.people[2].dueFalse.set(0, 5);
    expect(
      hand
        .live('ledgers.post')
        .sorted(postings)
        .map((p) => [p.points, p.truth]),
    ).toEqual([
      [-5, 0],
      [5, 1],
    ]);
    expect([hand.town.people[2].raw.get(0), hand.town.people[2].rawFalse.get(0)]).toEqual([0, 5]);
  });

  it('posts exactly what was due', () => {
    const amount = fc.integer({ min: -9999, max: 9999 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(69), fc.nat(1), amount, amount), { maxLength: 20 }),
        (all) => {
          const hand = made();
          for (const [row, plane, due, untrue] of all) {
            hand.town.people[row].due.set(plane, due);
            hand.town.people[row].dueFalse.set(plane, untrue);
          }
          const before = hand.town.people.map((p) =>
            [0, 1].map((plane) => [p.due.get(plane), p.dueFalse.get(plane)]),
          );
          hand.live('ledgers.post');
          const after = hand.town.people.map((p) =>
            [0, 1].map((plane) => [p.raw.get(plane), p.rawFalse.get(plane)]),
          );
          expect(after).toEqual(before);
          expect(
            hand.town.people.every((p) =>
              [0, 1].every(
                (plane) => p.due.get(plane) === 0 && p.raw.get(plane) === p.rawThrough.get(plane),
              ),
            ),
          ).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('closes my gates on day 11 and my friend’s on day 12, if I speak on day 10', () => {
    const hand = new HandTown(way, {
      mechanisms: {
        'ledgers/posting': posting,
        'scoring/standing': standing,
        'scoring/listing': listing,
        'propagation/association': association,
        'propagation/arrival': reference,
      },
      friends: [[0, 1]],
      parameters: { 'scoring/listing.suspensionDays': 30 },
      tables: {
        'ledgers.ruleOf': { otherwise: -1, at: { 9: 0 } },
        'ledgers.ruleChannels': [0xffff],
        'ledgers.ruleCells': [0],
        'ledgers.cellPoints': [-64],
        'ledgers.ruleCapPlane': [-1],
        'ledgers.noteBit': { otherwise: -1 },
        'ledgers.ledgerOf': [0],
        ...spreadTables([{ shares: { 9: 512 }, depth: 1 }]),
        'scoring.thresholdCount': [1],
        'scoring.thresholds': {},
        'scoring.scaleMin': [-999],
        'scoring.scaleMax': [999],
        'scoring.severityOf': { at: { 1: 1 } },
        'scoring.suspendedAt': [31],
      },
    });
    for (const person of hand.town.people) person.subject = 1;
    hand.begin(10).town.send(sent, 0, { row: 0, act: 9, channel: 5, truth: 0, actor: 0, day: 11 });
    const days = [10, 11, 12, 13].map((tick) =>
      hand
        .day(tick)
        .town.people.slice(0, 3)
        .map((person) => person.severity),
    );
    expect(days).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 0],
    ]);
    expect(hand.town.people.slice(0, 3).map((person) => person.raw.get(0))).toEqual([-64, -32, 0]);
  });

  it('takes no more in a year than the cap, and gives back no more than it took', () => {
    const hand = new HandTown(way, {
      mechanisms: { 'propagation/arrival': reference },
      people: 3,
      tables: { 'propagation.receivingCap': [100] },
    }).begin(1);
    const person = hand.town.people[0];
    const arrive = (tick: number, due: number): number => {
      hand.begin(tick);
      person.due.set(0, due);
      hand.live('ledgers.post');
      return person.raw.get(0);
    };
    expect([arrive(1, -60), arrive(2, -60), arrive(3, -60)]).toEqual([-60, -100, -100]);
    expect(hand.counted('books.heldBackByReceivingCaps')).toBe(20 + 60);
    // 180 were meant; 60 taken back leave 120, still above the cap, and 60 more leave 60.
    expect([arrive(4, 60), arrive(5, 60)]).toEqual([-100, -60]);
    // The person's year begins anew on day 360: what was taken stays, and the cap is whole again.
    expect([arrive(360, -90), arrive(361, -90)]).toEqual([-150, -160]);
  });
});
