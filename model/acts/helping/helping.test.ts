import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { half, laidFamily } from '../../../tests/acts/laid-family.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { rig } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { doings } from '../state.js';
import { motiveBits, pull } from './kernel.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('acts/helping');

const volunteering = 46;

/** One deed of half a day; every level of motive that is missing halves what people do unpaid. */
function open(way: Way, chance: number, paid: readonly number[], mind: object): HandTown {
  const { tables, parameters } = laidFamily('helping', [
    { act: volunteering, start: 0, width: half, chance },
  ]);
  const hand = new HandTown(way, {
    mechanisms: { 'acts/helping': reference },
    people: 512,
    parameters,
    tables: {
      ...tables,
      'acts.helping.motiveBits': [7, 6, 5, 4, 3, 2, 1, 0].map((missing) => missing * 65536),
      'acts.helping.pull': { at: Object.fromEntries(paid.entries()) },
    },
  });
  for (const person of hand.town.people)
    Object.assign(person, { adult: 1, helpingClass: 1, ...mind });
  return hand.begin(2).live('acts.perform');
}

const words = (hand: HandTown): number[] =>
  hand.town.people.map(
    ({ row }) =>
      hand.town.byte(schema.streams.draw, row) * 2 ** 24 +
      (hand.town.luck(schema.streams.detail, row)[0] >>> 8),
  );

/** What everybody did: '-' nothing, 'own' a deed of their own, 'hollow' one for its points. */
function deeds(hand: HandTown): string[] {
  const done = hand.town.people.map(() => '-');
  for (const { row, hollow } of hand.town.entries(doings)) done[row] = hollow ? 'hollow' : 'own';
  return done;
}

describe.each(ways)('helping acts, by %s', (way) => {
  it('are as many as motive carries where nobody seeks points, and none of them hollow', () => {
    [7, 6, 4].forEach((motive) => {
      const hand = open(way, half, [0, 999, 999, 999], { motive, seeking: 0 });
      const own = half / 2 ** (7 - motive);
      expect(deeds(hand)).toEqual(words(hand).map((word) => (word < own - 2 ? 'own' : '-')));
    });
  });

  it('grow by a hollow part beside their own where points are sought', () => {
    const paid = [0, half / 8, half / 4, half / 2];
    [1, 2, 3].forEach((seeking) => {
      const hand = open(way, half / 2, paid, { motive: 7, seeking });
      const own = half / 2 - 1;
      const expected = words(hand).map((word) =>
        word < own ? 'own' : word < own + paid[seeking] ? 'hollow' : '-',
      );
      expect(deeds(hand)).toEqual(expected);
    });
  });

  it('are hollow without exception where motive has gone', () => {
    const hand = open(way, 0, [0, 0, 0, half], { motive: 0, seeking: 3 });
    expect(deeds(hand)).toEqual(words(hand).map((word) => (word < half ? 'hollow' : '-')));
  });

  it('end with the slot, whatever the points promise', () => {
    const hand = open(way, half / 2, [0, 0, 0, 2 ** 31 - 1], { motive: 7, seeking: 3 });
    expect(deeds(hand).filter((deed) => deed !== '-').length).toBe(
      words(hand).filter((word) => word < half).length,
    );
  });

  it('never become fewer, nor a deed of one’s own hollow, by seeking more', () => {
    fc.assert(
      fc.property(fc.nat(half), fc.nat(2 ** 28), fc.nat(7), (chance, step, motive) => {
        const paid = [0, 1, 2, 3].map((seeking) => step * seeking);
        const [none, much] = [0, 3].map((seeking) =>
          deeds(open(way, chance, paid, { motive, seeking })),
        );
        none.forEach((deed, row) => {
          if (deed !== '-') expect(much[row]).toBe(deed);
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('the plan of helping', () => {
  const { draft } = rig({ people: 300 }).plan;

  it('counts 0.3 doublings for every level of motive that is missing', () => {
    const bits = draft.tables.get(motiveBits.name)!;
    for (const motive of [7, 6, 0]) {
      expect(bits[motive]).toBe(Math.round((307 / 1024) * (7 - motive) * 65536));
    }
  });

  it('promises β · seeking/3 · points · seen / 365 a day', () => {
    // A shift gives 5 points in the number and some with other keepers; it is signed in with
    // 819/1024 · 973/1024.
    const slot = draft.tables.get('acts.helping.acts')!.indexOf(volunteering);
    const rules = draft.pointLedgers.flatMap((ledger) => ledger.rules);
    const points = rules
      .filter(({ on }) => on === 'volunteering')
      .reduce((sum, rule) => sum + Math.max(0, rule.points.byLevel[0] / 64), 0);
    expect(points).toBeGreaterThanOrEqual(5);
    const expected = (0.06 * points * (819 / 1024) * (973 / 1024)) / 365;
    [0, 1, 2, 3].forEach((seeking) => {
      expect(draft.tables.get(pull.name)![slot * 4 + seeking] / 2 ** 32).toBeCloseTo(
        (expected * seeking) / 3,
        9,
      );
    });
  });
});
