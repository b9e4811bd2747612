import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import type { Town } from '../../town.js';
import { demandNamed } from '../catalogue.js';
import { favours } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('consequences/privilege');

const phase = 'consequences.enforce';
const [queue, card] = ['green-channel', 'fare-discount'].map((name) => demandNamed(name)!.id);
const filled = (length: number, at: Readonly<Record<number, number>>): Int32Array =>
  Int32Array.from({ length }, (_, i) => at[i] ?? 0);
const tables = {
  'consequences.favourWorth': filled(32, { [queue]: 51, [card]: 102 }),
  'consequences.openedAt': filled(16384, { [(card * 16 + 1) * 32]: -1 }),
  'livelihood.depth': Int32Array.from([256, 256, 512, 1024, 2048, 4096, 8192, 8192]),
};

/** Day 41, on which row 11 has its month-day. */
function day(setUp: (town: Town) => void) {
  const { bound, town } = townByHand({ people: 40, tables });
  // A card is held at level 0 of plane 1; nobody else stands so high.
  for (const p of town.people) p.inForce.set(1, 2);
  setUp(town);
  runReference(bound, reference, phase);
  return { bound, town };
}

describe('consequences/privilege', () => {
  it('is worth what the catalogue says, until the month-day', () => {
    const { bound, town } = day((t) => {
      for (const row of [3, 3, 12]) t.push(favours, row, { row, demand: queue });
    });
    expect([town.people[3].ease, town.people[12].ease]).toEqual([102, 51]);
    expect([town.people[3].enjoyed, town.people[12].enjoyed]).toEqual([2, 1]);
    expect(counted(bound, 'favours.enjoyed')).toBe(3);
  });

  it('gives a card a twelfth a month, to subjects of the ledger alone', () => {
    const held = (subject: number, row: number): number => {
      const { town } = day((t) => {
        t.people[row].subject = subject;
        t.people[row].inForce.set(1, 0);
      });
      return town.people[row].enjoyed;
    };
    expect([held(2, 11), held(1, 11), held(2, 12)]).toEqual([1, 0, 0]);
  });

  it('raises a buffer with the chance of its worth, and starts again from nothing', () => {
    // 128 of the 256 that lie between levels 1 and 2: a half, 32768 of 65536.
    const [a] = townByHand({ people: 40, tables }).town.luck(schema.streams.month, 11);
    const rise = (ease: number, buffer: number) => {
      const { town } = day((t) => {
        [t.people[11].ease, t.people[11].buffer] = [ease, buffer];
      });
      expect(town.people[11].ease).toBe(0);
      return town.people[11].buffer;
    };
    expect(rise(128, 1)).toBe(a >>> 16 < 32768 ? 2 : 1);
    expect([rise(256, 1), rise(4096, 7), rise(0, 3)]).toEqual([2, 7, 3]);
  });

  it('agrees with its kernel', () => {
    expectSameBothWays('consequences/privilege', reference, { days: 31, runs: 5 }, () => ({
      people: 90,
      tables,
      morning: (town, day, roll) => {
        for (const p of town.people) {
          for (const plane of [0, 1]) p.inForce.set(plane, roll(2));
          [p.subject, p.buffer] = [roll(8), roll(8)];
          if (day === 0) p.ease = roll(3) === 0 ? 2 ** 26 - roll(60) : roll(900);
          if (roll(4) === 0) town.push(favours, p.row, { row: p.row, demand: queue });
        }
      },
    }));
  });
});
