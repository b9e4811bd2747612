import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counted,
  expectSameBothWays,
  type HandMade,
  remains,
  runReference,
  townByHand,
} from '../../../tests/contract/both-ways.js';
import { contract } from '../../../tests/contract/suite.js';
import { demanded } from '../../acts/state.js';
import type { Town } from '../../town.js';
import { denied, lenderCause, listCause, retries } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('consequences/gate');

const phase = 'consequences.enforce';
const always = -1; // 2^32 − 1 as a threshold
const cell = (demand: number, plane: number, level: number): number =>
  (demand * 16 + plane) * 32 + level;

function table(entries: readonly (readonly [number, number])[], length: number): Int32Array {
  const made = new Int32Array(length);
  for (const [at, value] of entries) made[at] = value;
  return made;
}

/** One demand of person 0 on day 41; what is left of the town. */
function ask(
  made: Partial<HandMade>,
  demand: number,
  setUp: (town: Town) => void = () => {},
  attempt = 0,
) {
  const { bound, town } = townByHand({ people: 4, ...made });
  setUp(town);
  town.push(demanded, 0, { row: 0, demand, luck: 0, attempt });
  const luck = town.luck(schema.streams.open, 0, { other: demand });
  runReference(bound, reference, phase);
  return {
    bound,
    town,
    luck,
    denials: town.entries(denied),
    again: remains(bound)['consequences.retries'] as string[],
  };
}

describe('consequences/gate', () => {
  it('agrees with its kernel on any gates, levels and demands', () => {
    expectSameBothWays('consequences/gate', reference, { days: 3, runs: 15 }, (roll) => {
      const words = (length: number): Int32Array =>
        Int32Array.from({ length }, () => (roll(3) === 0 ? roll(2 ** 32) | 0 : 0));
      return {
        people: 200,
        tables: {
          'consequences.closedAt': words(8192),
          'consequences.closedOnList': words(32),
          'consequences.againChance': words(32),
        },
        morning: (town, _, throwDice) => {
          for (const p of town.people) {
            for (const plane of [0, 1]) p.inForce.set(plane, throwDice(5));
            [p.copied, p.arrears, p.buffer, p.loan] = [
              throwDice(2),
              throwDice(4),
              throwDice(8),
              throwDice(3),
            ];
            if (throwDice(3) === 0)
              town.push(demanded, p.row, {
                row: p.row,
                demand: throwDice(8),
                luck: 0,
                attempt: throwDice(256),
              });
          }
        },
      };
    });
  });

  it('refuses nobody where no gate is enforced, but counts every demand', () => {
    const { bound, denials } = ask({}, 0, (town) => {
      town.people[0].copied = 1;
    });
    expect(denials).toEqual([]);
    expect(counted(bound, 'demands.met')).toBe(1);
  });

  it('refuses below its chance and not at it; a stricter gate refuses no fewer', () => {
    const {
      luck: [a],
    } = ask({}, 3);
    const refusedAt = (chance: number): boolean =>
      ask(
        { tables: { 'consequences.closedAt': table([[cell(3, 1, 2), chance | 0]], 8192) } },
        3,
        (town) => {
          town.people[0].inForce.set(1, 2);
        },
      ).denials.length > 0;
    expect(refusedAt(a)).toBe(false);
    expect(refusedAt(a + 1)).toBe(true);
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.nat(2 ** 32 - 1), (x, y) => {
        if (refusedAt(Math.min(x, y))) expect(refusedAt(Math.max(x, y))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('names the first plane that refuses, then the list', () => {
    const both = {
      'consequences.closedAt': table(
        [
          [cell(2, 0, 1), always],
          [cell(2, 1, 1), always],
        ],
        8192,
      ),
    };
    const low = (town: Town): void => {
      for (const plane of [0, 1]) town.people[0].inForce.set(plane, 1);
    };
    expect(ask({ tables: both }, 2, low).denials).toEqual([{ row: 0, demand: 2, cause: 0 }]);
    const second = {
      'consequences.closedAt': table([[cell(2, 1, 1), always]], 8192),
      'consequences.closedOnList': table([[2, always]], 32),
    };
    expect(ask({ tables: second }, 2, low).denials[0].cause).toBe(1);
    expect(
      ask({ tables: second }, 2, (town) => {
        town.people[0].copied = 1;
      }).denials[0].cause,
    ).toBe(15);
  });

  it('refuses loans at ninety days of arrears; the thin borrow elsewhere', () => {
    expect(ask({}, 4).town.people[0].loan).toBe(1);
    const behind = (town: Town): void => {
      [town.people[0].arrears, town.people[0].buffer] = [3, 1];
    };
    const lent = ask({ parameters: { 'consequences/gate.informalPer1024': 1024 } }, 4, behind);
    expect(lent.denials).toEqual([{ row: 0, demand: 4, cause: lenderCause }]);
    expect(lent.town.people[0].loan).toBe(2);
    // Whoever is on the list as well is refused by the list; the lender need not look.
    const listed = ask(
      { tables: { 'consequences.closedOnList': table([[4, always]], 32) } },
      4,
      (town) => {
        behind(town);
        town.people[0].copied = 1;
      },
    );
    expect(listed.denials).toEqual([{ row: 0, demand: 4, cause: listCause }]);
    const c = lent.luck[2] >>> 22;
    expect(
      ask({ parameters: { 'consequences/gate.informalPer1024': c } }, 4, behind).town.people[0]
        .loan,
    ).toBe(0);
    expect(
      ask({ parameters: { 'consequences/gate.informalPer1024': c + 1 } }, 4, behind).town.people[0]
        .loan,
    ).toBe(2);
    const richer = (town: Town): void => {
      [town.people[0].arrears, town.people[0].buffer] = [3, 2];
    };
    expect(
      ask({ parameters: { 'consequences/gate.informalPer1024': 1024 } }, 4, richer).town.people[0]
        .loan,
    ).toBe(0);
    expect(ask({}, 0, behind).denials).toEqual([]);
  });

  it('tries again after the days of the demand, one attempt later, at most 255', () => {
    const tables = {
      'consequences.closedOnList': table([[1, always]], 32),
      'consequences.againChance': table([[1, always]], 32),
    };
    const listed = (town: Town): void => {
      town.people[0].copied = 1;
    };
    // Row, demand, attempt, day 41 + 7.
    expect(ask({ tables }, 1, listed, 0).again).toEqual(['0,1,1,48']);
    expect(ask({ tables }, 1, listed, 255).again).toEqual(['0,1,255,48']);
    expect(
      ask(
        { tables: { 'consequences.closedOnList': tables['consequences.closedOnList'] } },
        1,
        listed,
      ).again,
    ).toEqual([]);
    expect(retries.days).toBeGreaterThan(7);
  });
});
